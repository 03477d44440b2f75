import Facts
import Foundation
import LetterModel
import Testing

@Suite("The clock of the United Kingdom")
struct LondonClockTests {
  @Test("the offset is Foundation's, every hour from 2000 to 2037")
  func agreesWithFoundation() throws {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    let first = try #require(Day(year: 2000, month: 1, day: 1)).number * 1_440
    let last = try #require(Day(year: 2038, month: 1, day: 1)).number * 1_440
    for instant in stride(from: first, to: last, by: 60) {
      let wanted = london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) * 60)) / 60
      let moment = LondonClock.moment(atInstant: instant)
      try #require(moment.offset == wanted, "\(moment.iso8601)")
      try #require(moment.instant == instant, "\(moment.iso8601)")
      switch LondonClock.offset(on: moment.day, at: moment.time) {
      case .always(let offset): try #require(offset == wanted, "\(moment.iso8601)")
      case .twice: try #require(moment.day.components.month == 10 && moment.time.hour == 1)
      case .never: Issue.record("the clock shows \(moment.iso8601), so it is not skipped")
      }
    }
  }

  @Test("24 hours from 10am on the Saturday before the spring change end at 11am on Sunday")
  func acrossTheChange() throws {
    let fact = try Facts.read("27 March 2027 at 10am", as: .of(.moment))
    guard case .moment(let start) = fact else { throw Refusal("not a moment") }
    #expect(LondonClock.moment(atInstant: start.instant + 24 * 60).iso8601 == "2027-03-28T11:00:00+01:00")
  }

  @Test(
    "before 1970 and at the edges of a day the clock still runs", arguments: [-1, 0, 1, 1_439, 1_440, -1_440, -1_441])
  func edges(_ instant: Int) {
    #expect(LondonClock.moment(atInstant: instant).instant == instant)
  }
}
