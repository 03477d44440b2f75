import LetterModel
import Testing

@testable import PlainEnglish

@Suite("Facts in a form that is not ours")
struct FormatTests {
  /// The rules of forms alone.
  private static let names: Set<String> = [
    "figures-for-date", "date-form", "slash-year", "noon-as-figures", "time-form", "money-form", "number-range",
    "phone-form", "slash-for-or", "ampersand", "dot-in-time", "pence-sign", "number-twice", "percent-form",
    "postcode-form",
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
      ("Come between 13.00-15.00 please.", "13.00-15.00", "1pm to 3pm"),
      ("We answer from 0900 to 1000 here.", "0900 to 1000", "9am to 10am"),
      ("Come at 9.00 a.m. please.", "9.00 a.m.", "9am"),
      ("You pay £75.00 a week.", "£75.00", "£75"),
      ("Your share is £1.2k now.", "£1.2k", "£1,200"),
      ("We spent £3.5m on roofs.", "£3.5m", "£3.5 million"),
      ("The hall costs £ 15 an hour.", "£ 15", "£15"),
      ("You get 30 pounds a room.", "30 pounds", "£30"),
      ("We own 1140 homes here.", "1140", "1,140"),
      ("We look after 1140 homes here.", "1140", "1,140"),
      ("We spend 4 million pounds a year.", "4 million pounds", "£4 million"),
      ("Rents rose by 3.5 % in May.", "3.5 %", "3.5%"),
      ("Wait five (5) days please.", "five (5)", "5"),
      ("Write to dd11 1ab please.", "dd11 1ab", "DD11 1AB"),
      ("Write to DD111AB please.", "DD111AB", "DD11 1AB"),
      ("Phone 01632960123 now.", "01632960123", "01632 960 123"),
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
      "In 2019 tenants voted. Text 1234 to us.", "Phone 01632 960199 at any time.", "It holds 30 pounds of sand.",
      "Our postcode is DD11 1AB.", "Five (of six) came.", "About 40 people (5 of them new) came.", "It weighs 2m less.",
    ])
  func right(text: String) throws {
    #expect(try forms(text).map(\.match) == [])
  }
}
