internal import DataFiles
internal import LetterModel

/// What the linter knows of English beyond the word lists: the tables of `Locales/en-GB/plain-english/grammar/`. A class, because every lexicon
/// carries it along; nothing in it changes.
final class Grammar: Sendable {
  /// Infinitive to its past form and past participle.
  let irregularVerbs: [String: IrregularVerb]
  private let classes: [String: WordClasses]
  private let syllableCounter: SyllableCounter
  /// What is wrong with the tables.
  let faults: [Finding]

  struct IrregularVerb: Sendable, Hashable {
    var past: String
    var participle: String
  }

  /// - Parameters:
  ///   - verbs: `irregular-verbs.tsv`: verb, past, participle.
  ///   - abbreviations: `abbreviations.tsv`: abbreviation without its last stop, and whether that stop may end a
  ///     sentence (yes or no).
  ///   - syllables: `syllables.tsv`: piece of spelling, change.
  init(verbs: TableFile, abbreviations: TableFile, syllables: TableFile) {
    var classes = FunctionWords.classes
    var irregular: [String: IrregularVerb] = [:]
    for row in verbs.rows {
      let verb = row["verb"]
      irregular[verb] = IrregularVerb(past: row["past"], participle: row["participle"])
      classes[verb, default: []].insert(.irregularVerb)
      classes[row["past"], default: []].insert(.irregularVerb)
      classes[row["participle"], default: []].insert(.irregularParticiple)
    }
    for row in abbreviations.rows {
      classes[row["abbreviation"].lowercased(), default: []].insert(
        row["ends"] == "yes" ? .stopAnywhere : .stopInside)
    }
    self.irregularVerbs = irregular
    self.classes = classes
    faults = Grammar.faults(abbreviations: abbreviations, syllables: syllables)
    syllableCounter = SyllableCounter(
      pieces: syllables.rows.compactMap { row in
        guard SyllableCounter.isPiece(row["piece"]) else { return nil }
        return Int(row["change"]).map { (row["piece"], $0) }
      })
  }

  private static func faults(abbreviations: TableFile, syllables: TableFile) -> [Finding] {
    abbreviations.rows.filter { !["yes", "no"].contains($0["ends"]) }.map {
      Finding("wrong-cell", "“ends” has to be yes or no.", at: $0.source("ends"))
    }
      + syllables.rows.filter { Int($0["change"]) == nil }.map {
        Finding("wrong-cell", "“change” has to be a whole number, such as -1.", at: $0.source("change"))
      }
      + syllables.rows.filter { !SyllableCounter.isPiece($0["piece"]) }.map {
        Finding("wrong-cell", "A piece of spelling has small letters, ^ and $ only.", at: $0.source("piece"))
      }
  }

  /// - Parameter word: folded.
  func classes(of word: String) -> WordClasses {
    var found = classes[word] ?? []
    switch word.utf8.last {
    case UInt8(ascii: "t"): if word.hasSuffix("n't") { found.insert(.negative) }
    case _ where word.utf8.count < 4: break
    case UInt8(ascii: "d"): if word.hasSuffix("ed"), !word.hasSuffix("eed") { found.insert(.endsInEd) }
    case UInt8(ascii: "y"): if word.hasSuffix("ly") { found.insert(.endsInLy) }
    case UInt8(ascii: "g"): if word.hasSuffix("ing") { found.insert(.endsInIng) }
    default: break
    }
    return found
  }

  /// - Parameter word: folded, in UTF-8.
  func syllables(in word: some Collection<UInt8>) -> Int { syllableCounter.count(Array(word)) }

  /// Whether a long word has fewer than three syllables without its -es, -ed or -ing.
  ///
  /// - Parameter word: folded, in UTF-8.
  func isLongByEnding(_ word: [UInt8]) -> Bool {
    let ending: Int
    switch word.last {
    case UInt8(ascii: "s") where word.dropLast().last == UInt8(ascii: "e"): ending = 2
    case UInt8(ascii: "d") where word.dropLast().last == UInt8(ascii: "e"): ending = 2
    case UInt8(ascii: "g") where word.suffix(3).elementsEqual("ing".utf8): ending = 3
    default: return false
    }
    return syllables(in: word.dropLast(ending)) < 3
  }
}
