import Testing

@testable import PlainEnglish

@Suite("Sentences end where a reader would say")
struct SentenceTests {
  @Test(
    "a full stop ends a sentence or does not",
    arguments: [
      "We came. | You were out.", "Call Mr. Smith, e.g. at 9.30. | He is in.", "See No. 5 High St. by the park.",
      "We open at 9 a.m. on Friday.", "We open at 9 a.m. | We close at 5 p.m.",
      "Bring bins, bags, etc. | We will wait.",
      "Write to J. K. Reid. | She will reply.", "It was Plan B. | We chose it.", "1. The tenant pays. | 2. We repair.",
      "Really? | Yes! | “Good.” | (So it is.) | The end.", "Wait… | It goes on.", "He said “What?” and left.",
      "Pay by 4 Dec. 2026 at the office.", "Pay in Dec. | We will write again.", "Go to www.example.org. | Then pay.",
      "The charge is £4.50. | 90 people pay it.", "I don’t know... it may.", "The U.K. is large.",
      "Bring your passport. iPads are not needed.",
    ])
  func sentences(marked: String) throws {
    let wanted =
      marked == "Bring your passport. iPads are not needed."
      ? ["Bring your passport.", "iPads are not needed."] : marked.components(separatedBy: " | ")
    let block = try analysed(wanted.joined(separator: " ")).blocks[0]
    #expect(block.sentences.map { block.text(block.range(of: $0)) } == wanted)
  }

  @Test("the first word of a sentence is known, behind the number of its entry too")
  func opening() throws {
    let block = try analysed("1. The tenant pays. “We do not.”").blocks[0]
    #expect(block.tokens.filter { $0.flags.contains(.opensSentence) }.map(block.text) == ["The", "We"])
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
