import LetterModel
import Testing

@testable import PlainEnglish

@Suite("Facts in a form that is not ours")
struct FormatTests {
  /// The rules of forms alone.
  private static let names: Set<String> = [
    "figures-for-date", "date-form", "slash-year", "noon-as-figures", "time-form", "money-form", "number-range",
    "phone-form", "slash-for-or", "ampersand",
  ]

  private func forms(_ text: String) throws -> [LintFinding] {
    Linter(try OurRules.load()).lint(ExampleReader.draft(text)).findings.filter {
      FormatTests.names.contains($0.finding.rule)
    }
  }

  @Test(
    "the wrong form is found whole, and the right one offered",
    arguments: [
      ("It starts on 1st April 2027.", "1st April", "1 April"),
      ("It starts on the 3rd of May.", "3rd of May", "3 May"),
      ("It starts on April 1, 2027.", "April 1, 2027", "1 April 2027"),
      ("Come on 01/04/27 please.", "01/04/27", "1 April 2027"),
      ("The rent for 2026/27 is due.", "2026/27", "2026 to 2027"),
      ("We close at 17:30 today.", "17:30", "5:30pm"),
      ("We close at 5.30 pm today.", "5.30 pm", "5:30pm"),
      ("We close at 1730hrs today.", "1730hrs", "5:30pm"),
      ("We close at 12pm today.", "12pm", "midday"),
      ("We are open 9am-5pm today.", "9am-5pm", "9am to 5pm"),
      ("You pay £75.00 a week.", "£75.00", "£75"),
      ("You pay £1234.50 a year.", "£1234.50", "£1,234.50"),
      ("A call costs 4p a minute.", "4p", "4 pence"),
      ("It takes 3-5 working days.", "3-5", "3 to 5"),
      ("Phone (01632) 960 123 now.", "(01632) 960 123", "01632 960 123"),
      ("Tell your husband/wife now.", "husband/wife", "husband or wife"),
      ("We do repairs & rent here.", "&", "and"),
      ("We are open Mon to Fri here.", "Mon", "Monday"),
    ])
  func wrong(text: String, match: String, right: String) throws {
    let found = try forms(text)
    #expect(found.first?.match == match)
    #expect(found.first?.finding.suggestions == [right])
  }

  @Test(
    "what only looks like one is let pass",
    arguments: [
      "It starts on Thursday 1 April 2027 at 5:30pm, for £75 a week.",
      "Flat 2/1 is empty, and so is 3/4.", "Your reference is HC/2026/27.", "See clause 3.1.2 and section 1.4.",
      "The rise is 3.15 in 100.", "It is a 2-bedroom flat on the 1st floor.", "Smith & Sons will come.",
      "Sat nav will take you there.", "Phone 01632 960 123, or 0800 111 999.", "It is open 24/7.",
    ])
  func right(text: String) throws {
    #expect(try forms(text).map(\.match) == [])
  }
}
