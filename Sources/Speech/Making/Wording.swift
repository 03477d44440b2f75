import Facts
import LetterModel

/// The words of one heading, sentence or line, on their way from the document to the voice: free text, with a
/// placeholder for each fact.
struct Wording {
  let language: SpeechLanguage
  private(set) var facts: [SaidFact] = []
  /// Whether these words stand within those of another language, in which their facts speak so far.
  private let isPassage: Bool

  init(_ language: SpeechLanguage, isPassage: Bool = false) {
    self.language = language
    self.isPassage = isPassage
  }

  /// The words of inlines: facts speak from their type, text is read by the rules of the language later on.
  mutating func words(_ inlines: [Inline<Filled>]) -> String {
    inlines.map { words($0) }.joined()
  }

  private mutating func words(_ inline: Inline<Filled>) -> String {
    switch inline.kind {
    case .text(let text): Cleaning.clean(text)
    case .strong(let inside): words(inside)
    case .link(let destination, let inside): link(destination, inside)
    case .lineBreak: String(Cleaning.lineEnd)
    case .slot(let value): self.value(value)
    case .language(let tag, _, let inside): passage(tag, inside)
    }
  }

  /// What a person typed is read as text; every other fact is said as it is.
  private mutating func value(_ value: Value) -> String {
    let spoken = isPassage ? language.formats.spoken(value.fact) : value.spoken
    switch value.fact {
    case .text, .choice, .person, .method, .yesNo, .staff: return Self.lines(spoken)
    case .address(let address): return self.address(address)
    case .list(let rows) where rows.allSatisfy(\.isText): return Self.lines(spoken)
    default: return keep(language.said(value.fact, spoken))
    }
  }

  private static func lines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { Cleaning.clean($0) }.joined(separator: String(Cleaning.lineEnd))
  }

  /// An address on one line, its postcode spelled out.
  private mutating func address(_ address: Address) -> String {
    let postcode = keep(
      language.said(.postcode(address.postcode), language.formats.spoken(.postcode(address.postcode))))
    return (address.lines.dropLast().map { Cleaning.clean($0) } + [postcode]).joined(separator: ", ")
  }

  /// Words in another language, read by its rules and said in its voice; as they stand where we do not know its rules.
  private mutating func passage(_ tag: LanguageTag, _ inside: [Inline<Filled>]) -> String {
    guard let other = language.others[tag] else {
      return keep(SaidFact(text: Cleaning.clean(inside.plainText), language: tag))
    }
    var wording = Wording(other, isPassage: true)
    let words = wording.words(inside)
    let sentences = wording.sentences(words).map { $0.map(\.text).joined(separator: " ") }
    return keep(SaidFact(text: sentences.joined(separator: " "), language: tag))
  }

  /// A link whose words say where it leads is those words; any other is its words and where it leads.
  private mutating func link(_ destination: String, _ inside: [Inline<Filled>]) -> String {
    let written = self.words(inside)
    guard !Link.says(inside.plainText, destination), let link = Link(destination) else { return written }
    let pattern =
      switch link.fact {
      case .email: language.words.linkEmail
      case .phone: language.words.linkPhone
      default: language.words.link
      }
    let address = keep(language.said(link.fact, language.formats.spoken(link.fact)))
    return pattern.filled { $0 == .words ? written : address }
  }

  private mutating func keep(_ fact: SaidFact) -> String {
    guard let character = Placeholder.character(facts.count) else { return Cleaning.clean(fact.text) }
    facts.append(fact)
    return String(character)
  }

  /// The sentences, each cut where the language changes, with every fact in its place.
  func sentences(_ words: String) -> [[(language: LanguageTag, text: String)]] {
    var normaliser = Normaliser(language, facts: facts)
    return Cleaning.clean(words, keepingFacts: true).split(separator: Cleaning.lineEnd).flatMap { line in
      Sentences.split(normaliser.normalise(String(line)))
    }.map { sentence in filled(sentence, normaliser.facts) }.filter { !$0.isEmpty }
  }

  private func filled(_ sentence: String, _ facts: [SaidFact]) -> [(language: LanguageTag, text: String)] {
    var runs: [(language: LanguageTag, text: String)] = [(language.tag, "")]
    var pause: String?
    for character in sentence {
      guard let number = Placeholder.number(character), facts.indices.contains(number) else {
        if let sign = pause, character.isLetter || character.isNumber || character == "(" {
          // The words after a repeat: "…; again, 0 1 6 3 2; or email …".
          while runs[runs.count - 1].text.last == " " { runs[runs.count - 1].text.removeLast() }
          runs[runs.count - 1].text += sign
        }
        if character != " " { pause = nil }
        runs[runs.count - 1].text.append(character)
        continue
      }
      let fact = facts[number]
      if let other = fact.language, other != language.tag {
        runs.append((other, fact.text))
        runs.append((language.tag, ""))
      } else {
        runs[runs.count - 1].text += fact.text
      }
      pause = fact.pause
    }
    return runs.map { ($0.language, Sentences.tidied($0.text)) }.filter {
      $0.text.contains { $0.isLetter || $0.isNumber }
    }
  }
}

extension FactRow {
  /// Holds nothing but what a person typed, so it can be read as text.
  fileprivate var isText: Bool {
    cells.allSatisfy { cell in
      switch cell.fact {
      case .text, .choice, .person, .method, .yesNo: true
      default: false
      }
    }
  }
}
