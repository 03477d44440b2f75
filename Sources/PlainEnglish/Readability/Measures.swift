/// How hard a text is to read (standards.md 6, R18): counts, and every measure made of them. The measures of no text at
/// all are 0.
public struct Measures: Sendable, Hashable {
  public var sentences = 0
  public var words = 0
  public var syllables = 0
  /// Letters in words.
  public var letters = 0
  /// Letters and figures in words.
  public var characters = 0
  /// Words of three syllables or more.
  public var longWords = 0
  /// Those of them that Gunning Fog counts: no names, no compounds of easy words, none that is long by -es, -ed or -ing.
  public var fogWords = 0
  /// Words of four syllables or more (PE-15).
  public var veryLongWords = 0
  /// Words of more than six letters (LIX).
  public var wideWords = 0
  /// Words of one syllable (FORCAST).
  public var shortWords = 0

  public init() {}

  private var isEmpty: Bool { words == 0 || sentences == 0 }
  private var wordsPerSentence: Double { isEmpty ? 0 : Double(words) / Double(sentences) }
  private var syllablesPerWord: Double { isEmpty ? 0 : Double(syllables) / Double(words) }
  private func perWord(_ count: Int) -> Double { isEmpty ? 0 : Double(count) / Double(words) }

  /// Words in a sentence, on average (PE-1).
  public var averageSentence: Double { wordsPerSentence }
  /// Words of four syllables or more in a hundred (PE-15).
  public var veryLongWordShare: Double { 100 * perWord(veryLongWords) }

  /// Flesch Reading Ease: higher is easier.
  public var fleschReadingEase: Double {
    isEmpty ? 0 : 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
  }
  /// Flesch-Kincaid, in school years of the United States.
  public var fleschKincaid: Double { isEmpty ? 0 : 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }
  public var gunningFog: Double { 0.4 * (wordsPerSentence + 100 * perWord(fogWords)) }
  public var smog: Double { isEmpty ? 0 : 1.0430 * (30 * Double(longWords) / Double(sentences)).squareRoot() + 3.1291 }
  /// SMOG was made for 30 sentences; below 10 it says little (R18).
  public var smogReliable: Bool { sentences >= 10 }
  public var colemanLiau: Double {
    isEmpty ? 0 : 0.0588 * 100 * perWord(letters) - 0.296 * 100 * Double(sentences) / Double(words) - 15.8
  }
  public var ari: Double { isEmpty ? 0 : 4.71 * perWord(characters) + 0.5 * wordsPerSentence - 21.43 }
  public var linsearWrite: Double {
    guard !isEmpty else { return 0 }
    let raw = Double(words - longWords + 3 * longWords) / Double(sentences)
    return raw > 20 ? raw / 2 : raw / 2 - 1
  }
  public var forcast: Double { isEmpty ? 0 : 20 - 150 * perWord(shortWords) / 10 }
  public var lix: Double { wordsPerSentence + 100 * perWord(wideWords) }
  /// In years: the Flesch-Kincaid grade plus 5, and never below 5, when school starts.
  public var readingAge: Int { isEmpty ? 0 : max(5, Int((fleschKincaid + 5).rounded())) }

  static func + (left: Measures, right: Measures) -> Measures {
    var sum = left
    sum.sentences += right.sentences
    sum.words += right.words
    sum.syllables += right.syllables
    sum.letters += right.letters
    sum.characters += right.characters
    sum.longWords += right.longWords
    sum.fogWords += right.fogWords
    sum.veryLongWords += right.veryLongWords
    sum.wideWords += right.wideWords
    sum.shortWords += right.shortWords
    return sum
  }
}
