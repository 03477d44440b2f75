import LetterModel
import Testing

@testable import PlainEnglish

@Suite("Rules that look at a whole text")
struct TextRuleTests {
  private func found(_ text: String, as kind: TemplateKind? = nil, by rule: String) throws -> [LintFinding] {
    Linter(try OurRules.load()).lint(ExampleReader.draft(text, kind: kind)).findings.filter { $0.finding.rule == rule }
  }

  @Test("a clause number that stands twice or is left out is named")
  func numbering() throws {
    let text = "1.1 We write.\n\n1.2 We phone.\n\n1.2 We visit.\n\n1.5 We ask.\n\n2.1 We answer."
    #expect(
      try found(text, by: "repeated-or-skipped-number").map(\.finding.message) == [
        "1.2 stands twice.", "1.5 follows 1.2: 1.3 to 1.4 are missing.",
      ])
  }

  @Test("a promise is compared with standards.yaml, and the times that other people have are not")
  func promises() throws {
    let wrong = try found("We will reply to your letter within 10 working days.", by: "other-promise")
    #expect(wrong.map(\.finding.suggestions) == [["7 working days"]])
    #expect(try found("You must reply within 10 working days.", by: "other-promise").isEmpty)
    #expect(
      try found("## How to complain\n\nWe will answer within 5 working days.", by: "other-promise").isEmpty)
  }

  @Test("a word of housing is explained once for the whole text")
  func explained() throws {
    let text = "A decant is when you move out for a time. Your decant starts on Monday 3 May 2027."
    #expect(try found(text, by: "unexplained-housing-term").isEmpty)
    #expect(try found("Your decant starts. The decant ends.", by: "unexplained-housing-term").count == 1)
  }

  @Test("a letter that names its writer passes, one from a team does not")
  func writer() throws {
    let start = "Dear Mrs Reid\n\nWe will come on Friday 5 March 2027.\n\nYours sincerely\n\n"
    #expect(try found(start + "Anna Novak\n\nRepairs officer", by: "letter-without-writer").isEmpty)
    #expect(try found(start + "Repairs Team", by: "letter-without-writer").count == 1)
  }

  @Test("with spelling switched on, names and house words are known")
  func spelling() throws {
    let linter = Linter(try OurRules.load(withSpelling: true))
    let draft = ExampleReader.draft("Pleese bring the keys to Kirriemuir. Tenents of Friockheim are welcome.")
    let found = linter.lint(draft).findings.filter { $0.finding.rule == "spelling" }
    #expect(found.map(\.match) == ["Pleese", "Tenents"])
  }
}
