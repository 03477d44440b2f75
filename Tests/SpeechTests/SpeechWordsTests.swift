import DataFiles
import Facts
import Foundation
import LetterModel
import Press
import Speech
import TestSupport
import Testing

@Suite("speech.yaml")
struct SpeechWordsTests {
  private func english() throws -> String {
    try String(contentsOf: packageRoot.appending(path: "Locales/en-GB/speech.yaml"), encoding: .utf8)
  }

  private func findings(_ yaml: String) throws -> [String] {
    do {
      _ = try SpeechWords(DataFile.read(SourceText(path: "speech.yaml", text: yaml)), formats: Checkout.formats())
      return []
    } catch let error as Findings {
      return error.all.map { "\($0.rule): \($0.message)" }
    }
  }

  @Test("a line that would lose a value, is missing or is not known is refused, all of them at once")
  func faults() throws {
    let yaml = try english().replacing("from {organisation}.", with: "from us.")
      .replacing("  other: \"{count} parts\"\n", with: "").replacing("twice:", with: "thrice:")
    let found = try findings(yaml)
    #expect(found.contains("wrong-pattern: “{organisation}” has to stand here."))
    #expect(found.contains("missing-key: “parts” needs the form “other”."))
    #expect(found.contains("missing-key: “twice” is missing here."))
    #expect(found.contains("unknown-key: There is no key “thrice” here."))
  }

  @Test("a language without “reading” has only its facts read")
  func factsOnly() throws {
    let yaml = try english()
    let start = try #require(yaml.range(of: "reading:\n  #"))
    let node = try DataFile.read(SourceText(path: "speech.yaml", text: String(yaml[..<start.lowerBound])))
    let formats = try Checkout.formats()
    let language = SpeechLanguage(
      tag: .source, formats: formats, messages: try Checkout.content().messages(.source),
      words: try SpeechWords(node, formats: formats), lexicon: Lexicon())
    let said = ScriptMaker(language).script(document([paragraph(text("Pay £412.50 Mon & Tue, e.g. at No. 5"))])).said
    #expect(said == "Pay 412 pounds and 50 pence Mon & Tue, e.g. at No. 5.")
  }

  @Test("a curly apostrophe, and the commas and question marks of other scripts, stand as they do in speech.yaml")
  func signs() throws {
    let yaml = try english().replacing("{label}: {value}", with: "It’s “{label}”، this؛ is it؟ {value}۔")
    let formats = try Checkout.formats()
    let language = SpeechLanguage(
      tag: .source, formats: formats, messages: try Checkout.content().messages(.source),
      words: try SpeechWords(DataFile.read(SourceText(path: "speech.yaml", text: yaml)), formats: formats),
      lexicon: Lexicon())
    let fact = KeyFact<Filled>(
      id: "rent", label: [text("Rent")], value: [try slot(.money(Money(pence: 41_250)))], range: nowhere)
    let lines = ScriptMaker(language).script(document([block(.keyFacts([fact]))])).lines
    #expect(lines.dropFirst() == ["It's Rent، this؛ is it؟", "412 pounds and 50 pence۔"])
  }
}
