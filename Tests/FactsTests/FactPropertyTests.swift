import Facts
import Foundation
import LetterModel
import Testing

@Suite("What is shown reads as what it was")
struct FactPropertyTests {
  private func back(_ text: String, _ type: FactType) throws -> Fact { try Facts.read(text, as: .of(type)) }

  @Test("every day from 2000 to 2100, as a sentence shows it, as a table shows it, and as programs write it")
  func days() throws {
    let first = try #require(Day(year: 2000, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    for number in first.number...last.number {
      let day = Day(number: number)
      let fact = Fact.date(day)
      let shown = English.formats.shown(fact)
      try #require(try back(shown, .date) == fact, "\(shown)")
      try #require(try back(English.formats.shown(fact, style: .table), .date) == fact, "\(shown) in a table")
      try #require(try back(day.iso8601, .date) == fact, "\(day.iso8601)")
      // "20 26" is twenty twenty-six: nobody types it so.
      let spoken = English.formats.spoken(fact)
      let written = spoken.replacing("21 hundred", with: "2100").replacing(/20 ([0-9]{2})$/) { "20\($0.1)" }
      try #require(try back(written, .date) == fact, "\(spoken)")
    }
  }

  @Test("every amount from 0 to 200,000 pence, shown, in a table, and said")
  func money() throws {
    for pence in 0...200_000 {
      let fact = Fact.money(Money(pence: pence))
      let shown = English.formats.shown(fact)
      try #require(try back(shown, .money) == fact, "\(shown)")
      // A table and a voice take turns, to keep the test quick.
      let other = pence % 2 == 0 ? English.formats.shown(fact, style: .table) : English.formats.spoken(fact)
      if pence % 5 < 2 { try #require(try back(other, .money) == fact, "\(other)") }
    }
  }

  @Test("amounts less than nothing, and very large ones")
  func unusualMoney() throws {
    let field = try #require(Field.described("money(negative)"))
    for pence in [-1, -99, -100, -12_345, -123_456_789, 999_999_999_99, Int.max / 2, -(Int.max / 2)] {
      let fact = Fact.money(Money(pence: pence))
      #expect(try Facts.read(English.formats.shown(fact), as: field) == fact)
      #expect(try Facts.read(English.formats.shown(fact, style: .table), as: field) == fact)
    }
    #expect(!English.formats.shown(.money(Money(pence: Int.min))).isEmpty)
  }

  @Test("money in a table always has two decimals")
  func table() {
    let shown = [0, 1, 99, 41_200, 123_450].map { English.formats.shown(.money(Money(pence: $0)), style: .table) }
    #expect(shown == ["£0.00", "£0.01", "£0.99", "£412.00", "£1,234.50"])
  }

  @Test("every minute of the day")
  func times() throws {
    for minutes in 0..<1_440 {
      let time = try #require(TimeOfDay(hour: minutes / 60, minute: minutes % 60))
      #expect(try back(English.formats.shown(.time(time)), .time) == .time(time))
      #expect(try back(time.iso8601, .time) == .time(time))
    }
  }

  @Test("moments and slots across a year, in words and as programs write them")
  func momentsAndSlots() throws {
    let first = try #require(Day(year: 2027, month: 1, day: 1))
    for offset in 0..<365 {
      let day = first + offset
      for minutes in stride(from: 0, to: 1_440, by: 45) {
        let moment = LondonClock.moment(atInstant: day.number * 1_440 + minutes)
        try #require(try back(moment.iso8601, .moment) == .moment(moment), "\(moment.iso8601)")
        // The hour that the clocks show twice is read as the later.
        if case .twice = LondonClock.offset(on: moment.day, at: moment.time) { continue }
        let shown = English.formats.shown(.moment(moment))
        try #require(try back(shown, .moment) == .moment(moment), "\(shown)")
      }
      let from = try #require(TimeOfDay(hour: offset % 12, minute: offset % 60))
      let to = try #require(TimeOfDay(hour: 12 + offset % 12, minute: 59))
      let slot = try #require(TimeSlot(date: day, from: from, to: to))
      let shown = English.formats.shown(.slot(slot))
      try #require(try back(shown, .slot) == .slot(slot), "\(shown)")
    }
  }

  @Test("every value of the table: its shown form, and its canonical form where that is text, read as the same fact")
  func tableRoundTrip() throws {
    for row in try FactRowOfTable.all() where row.refusal.isEmpty {
      let field = try #require(Field.described(row.type))
      let fact = try Facts.read(row.written, as: field)
      // Staff are shown without their phone and e-mail, and the hour that the clocks show twice without saying which.
      if field.type != .staff, !row.canonical.contains("2027-10-31T01:30:00+01:00") {
        #expect(try Facts.read(row.shown, as: field) == fact, "line \(row.line)")
      }
      guard row.canonical.hasPrefix("\"") || row.canonical == "true" || row.canonical == "false" else { continue }
      let json = try JSONSerialization.jsonObject(with: Data(row.canonical.utf8), options: .fragmentsAllowed)
      let text = json as? String ?? row.canonical
      #expect(try Facts.read(text, as: field) == fact, "line \(row.line)")
    }
  }

  @Test("phone numbers of every area code's length, shown and read")
  func phones() throws {
    for code in stride(from: 1_100, to: 1_999, by: 7) + Array(2_000...2_099) + Array(2_800...2_899) {
      let number = "0\(code)" + String(repeating: "7", count: 6)
      guard let fact = try? back(number, .phone) else { continue }
      let shown = English.formats.shown(fact)
      #expect(shown.filter { $0 != " " } == number)
      #expect(try back(shown, .phone) == fact)
    }
  }
}
