import LetterModel
import Testing

@testable import PlainEnglish

@Suite("Names are told from words")
struct NameTests {
  @Test(
    "people, streets, places and firms are names, words with a capital of their own are not",
    arguments: [
      ("We wrote to Mrs O’Neill about it.", ["Mrs", "O’Neill"]),
      ("You live in 12 Fleming Close now.", ["Fleming", "Close"]),
      ("Fleming Close is clean.", ["Fleming", "Close"]),
      ("Please ask Eilidh Grant today.", ["Eilidh", "Grant"]),
      ("Grant Street is closed.", ["Grant", "Street"]),
      ("Grant Electrical will call.", ["Grant", "Electrical"]),
      ("The Grant family live there.", ["Grant"]),
      ("Ask at the Grant Café.", ["Grant", "Café"]),
      ("We told the Association about it.", []),
      ("The close is cleaned.", []),
      ("Please pay on Friday in April.", ["Friday", "April"]),
      ("Repairs And Improvements To Your Home", []),
    ])
  func names(text: String, names: [String]) throws {
    let block = try analysed(text).blocks[0]
    #expect(block.tokens.filter { $0.flags.contains(.name) }.map(block.text) == names)
  }

  @Test("spans give their words the flags of their role")
  func spans() throws {
    let block = DraftBlock(
      .paragraph, text: "Told Anna, taing mhòr, code and £5.",
      spans: [
        Span(5..<9, .value(.person)), Span(11..<22, .language(LanguageTag("gd") ?? .source)), Span(24..<28, .keep),
        Span(33..<36, .value(.money)),
      ], places: Places([]))
    let tokens = try ruleSet().analyser.analyse(Draft(path: "a", blocks: [block])).blocks[0]
    func words(_ flag: Token.Flags) -> [String] { tokens.tokens.filter { $0.flags.contains(flag) }.map(tokens.text) }
    #expect(words(.value) == ["Anna", "£5"])
    #expect(words(.name).contains("Anna"))
    #expect(words(.foreign) == ["taing", "mhòr"])
    #expect(words(.kept) == ["taing", "mhòr", "code"])
  }

  @Test("words quoted from an Act are kept, other quotations are not")
  func quotations() throws {
    let law = try analysed("Section 25 of the Act says “the tenant shall pay”. We say “pay”.").blocks[0]
    #expect(law.tokens.filter { $0.flags.contains(.kept) }.map(law.text) == ["the", "tenant", "shall", "pay"])
    #expect(law.tokens.count { $0.flags.contains(.quoted) } == 5)
  }
}
