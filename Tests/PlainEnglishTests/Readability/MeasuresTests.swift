import LetterModel
import Testing

@testable import PlainEnglish

@Suite("Reading measures are those of standards.md 6")
struct MeasuresTests {
  private func measures(_ texts: DraftBlock...) throws -> Measures {
    Linter(try ruleSet()).lint(Draft(path: "a", blocks: texts)).measures
  }

  private func paragraph(_ text: String, _ kind: DraftBlock.Kind = .paragraph) -> DraftBlock {
    DraftBlock(kind, text: text, places: Places([]))
  }

  @Test("the test vector gives its counts and measures within 0.01")
  func vector() throws {
    let text =
      "We are writing to tell you that your rent will change. Your new rent is 90 pounds a week. It starts on 5 April."
    let found = try measures(paragraph(text))
    #expect(found.words == 24)
    #expect(found.sentences == 3)
    #expect(found.syllables == 27)
    #expect(found.letters == 82)
    #expect(found.characters == 85)
    #expect(found.longWords == 0)
    let pairs = [
      (found.fleschReadingEase, 103.54), (found.fleschKincaid, 0.80), (found.colemanLiau, 0.59), (found.ari, -0.75),
      (found.gunningFog, 3.20), (found.smog, 3.13), (found.linsearWrite, 3.0),
    ]
    for (value, wanted) in pairs { #expect(abs(value - wanted) <= 0.01) }
    #expect(!found.smogReliable)
  }

  @Test("headings, addresses, greetings, tables, quotations and code do not count; entries of a list do")
  func scoringText() throws {
    let found = try measures(
      paragraph("We came."), paragraph("A long heading", .heading(level: 1)), paragraph("12 High Street", .address),
      paragraph("Dear Anna", .salutation), paragraph("one two", .cell(table: 0, row: 0, isHeader: false)),
      paragraph("The tenant shall pay.", .quotation), paragraph("let a = b", .code),
      paragraph("a spade", .listItem(list: 0, label: nil)))
    #expect(found.words == 4)
    #expect(found.sentences == 2)
  }

  @Test(
    "a word's syllables",
    arguments: [
      ("business", 2), ("every", 2), ("area", 3), ("housing", 2), ("people", 2), ("tenancy", 3), ("Wednesday", 2),
      ("said", 1), ("9.30", 2), ("7", 1), ("£412.50", 2), ("NHS", 3), ("well-known", 2), ("don’t", 1), ("couldn’t", 2),
      ("tenant’s", 2), ("TEN-00418", 2), ("queue", 1), ("café", 2),
    ])
  func syllables(word: String, count: Int) throws {
    #expect(try measures(paragraph("the \(word) is")).syllables == count + 2)
  }

  @Test("Fog leaves out names, easy compounds and words long by their ending")
  func fog() throws {
    #expect(try measures(paragraph("We visited the services in Aberdeenshire by night-time.")).fogWords == 0)
    #expect(try measures(paragraph("We saw organisation.")).fogWords == 1)
  }

  @Test("no text at all measures nothing and never divides by it")
  func nothing() throws {
    let found = try measures()
    #expect(found.fleschReadingEase == 0)
    #expect(found.smog == 0)
    #expect(found.readingAge == 0)
  }
}
