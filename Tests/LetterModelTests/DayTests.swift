import Foundation
import LetterModel
import Testing

@Suite("Days, times and moments")
struct DayTests {
  @Test("every day from 2000 to 2100 has the components and weekday of Foundation's calendar")
  func calendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(Day(year: 2000, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    for number in stride(from: first.number, through: last.number, by: 1) {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let theirs = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let (year, month, dayOfMonth) = day.components
      #expect(theirs.year == year && theirs.month == month && theirs.day == dayOfMonth)
      #expect(theirs.weekday == day.weekday % 7 + 1)
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(Day(iso8601: day.iso8601) == day)
    }
  }

  @Test(
    "a day that is not there is nil",
    arguments: [(2027, 2, 29), (2100, 2, 29), (2027, 13, 1), (2027, 4, 31), (2027, 1, 0)])
  func missingDays(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "text that is not an ISO date is nil",
    arguments: ["2027-2-1", "1/2/2027", "2027-02-30", "2027-02-0x", "", "12027-01-01"])
  func notISO(text: String) {
    #expect(Day(iso8601: text) == nil)
  }

  @Test("a moment is written with its offset and counts elapsed time across it")
  func moments() throws {
    let day = try #require(Day(year: 2027, month: 3, day: 27))
    let ten = try #require(TimeOfDay(hour: 10))
    let eleven = try #require(TimeOfDay(hour: 11))
    let winter = Moment(day: day, time: ten, offset: 0)
    let summer = Moment(day: day + 1, time: eleven, offset: 60)
    #expect(winter.iso8601 == "2027-03-27T10:00:00+00:00")
    #expect(summer.iso8601 == "2027-03-28T11:00:00+01:00")
    #expect(summer.instant - winter.instant == 24 * 60)
  }

  @Test("a slot has to last")
  func slots() throws {
    let nine = try #require(TimeOfDay(hour: 9))
    #expect(TimeSlot(date: Day(number: 0), from: nine, to: nine) == nil)
  }
}
