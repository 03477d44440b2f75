import Facts
import LetterModel

/// Turns free text into words for a voice. Facts in it are found and said by their type; then the rules of the
/// language read what people write short. What comes out holds a placeholder for each fact.
struct Normaliser {
  let language: SpeechLanguage
  /// The facts of the wording in hand, in the order of their placeholders.
  var facts: [SaidFact]

  init(_ language: SpeechLanguage, facts: [SaidFact] = []) {
    self.language = language
    self.facts = facts
  }

  /// - Parameter text: clean (`Cleaning`), with placeholders for the facts that are known already.
  mutating func normalise(_ text: String) -> String {
    guard let words = language.words.reading else { return replacingFacts(in: text) }
    let found = replacingFacts(in: Self.openingRanges(in: text, with: words.range))
    var reading = TextReading(language, words, Token.all(in: found))
    return reading.run()
  }

  /// Keeps a fact out of further reading, and gives the character that stands for it.
  mutating func placeholder(for fact: SaidFact) -> String {
    guard let character = Placeholder.character(facts.count) else { return fact.text }
    facts.append(fact)
    return String(character)
  }

  private mutating func replacingFacts(in text: String) -> String {
    let found = language.finder.find(in: text)
    if found.isEmpty { return text }
    var result = ""
    var end = text.startIndex
    for one in found {
      result += text[end..<one.range.lowerBound]
      result += placeholder(for: language.said(one.fact, language.formats.spoken(one.fact)))
      end = one.range.upperBound
    }
    return result + text[end...]
  }

  /// "£412-£430" is a range: its hyphen must not make the second amount less than nothing.
  private static func openingRanges(in text: String, with word: String) -> String {
    guard text.utf8.contains(0xC2) else { return text }
    var result = ""
    for character in text {
      let startsRange = character == "£" && (result.last == "-" || result.last == "–")
      if startsRange, let before = result.dropLast().last, before.isNumber { result = result.dropLast() + " \(word) " }
      result.append(character)
    }
    return result
  }
}
