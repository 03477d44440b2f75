public import Facts
public import LetterModel

/// All that is needed to say a letter in one language.
public struct SpeechLanguage: Sendable {
  public let tag: LanguageTag
  let formats: Formats
  let messages: Messages
  let words: SpeechWords
  let lexicon: Lexicon
  let finder: FactFinder
  /// How words in other languages are said that stand within its sentences, such as an English address.
  var others: [LanguageTag: SpeechLanguage] = [:]
  /// Off where all is a repeat: the key facts once more.
  var saysNumbersTwice = true

  public init(tag: LanguageTag, formats: Formats, messages: Messages, words: SpeechWords, lexicon: Lexicon) {
    self.tag = tag
    self.formats = formats
    self.messages = messages
    self.words = words
    self.lexicon = lexicon
    finder = FactFinder(formats)
  }

  /// The same words in another language's voice, for a passage in a language that has no files here.
  func speaking(_ tag: LanguageTag) -> SpeechLanguage {
    SpeechLanguage(tag: tag, formats: formats, messages: messages, words: words, lexicon: Lexicon())
  }

  /// A fact in its place: phone numbers and references are said twice where they stand (standards.md R16).
  /// - Parameter spoken: as `Formats` says it once.
  func said(_ fact: Fact, _ spoken: String) -> SaidFact {
    switch fact {
    case .phone(let number): said(spoken, again: formats.spokenAgain(phone: number))
    case .reference: said(spoken, again: spoken)
    case .postcode: SaidFact(text: spoken, pause: formats.between)
    default: SaidFact(text: spoken)
    }
  }

  private func said(_ once: String, again: String) -> SaidFact {
    var times = 0
    let twice = words.twice.filled { _ in
      times += 1
      return times == 1 ? once : again
    }
    return SaidFact(text: saysNumbersTwice ? twice : once, pause: formats.betweenRows)
  }
}

/// What stands for one placeholder: words that are said as they are.
struct SaidFact: Sendable, Hashable {
  var text: String
  /// What stands before words that go on after it: they would run into a repeat, or a last letter be taken for a word.
  var pause: String?
  /// Nil for the language of the words around it.
  var language: LanguageTag?
}
