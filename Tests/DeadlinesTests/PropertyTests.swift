import Deadlines
import Facts
import LetterModel
import Testing

/// Numbers that look thrown and are the same in every run, so that a failure can be looked at.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func day() -> Day { Day(number: Int.random(in: 10_957...47_000, using: &self)) }
}

@Suite("What holds for every date")
struct PropertyTests {
  private let lengths: [RentalPeriod.Length] = [.weekly, .fortnightly, .fourWeekly]

  @Test("a later sending never gives an earlier start, by any method", arguments: ServiceMethod.allCases)
  func later(method: ServiceMethod) throws {
    let rules = try Shipped.reckoner().rules
    let period = try #require(RentalPeriod(monthlyOn: 31))
    var dice = Dice(state: 1)
    for _ in 0..<40 {
      let start = dice.day()
      var before: (received: Moment, start: Bounds)?
      for minutes in stride(from: 0, to: 14 * 1_440, by: 37) {
        let sent = LondonClock.moment(atInstant: start.number * 1_440 + minutes)
        let receipt = Receipt(of: .moment(sent), by: method, rules.service, rules.calendar)
        let received = try #require(receipt.received.moment)
        let first = RentIncrease(receipt, period: period, payDaysBefore: 3, rules.rent).firstDays
        #expect(received >= sent)
        if let before {
          #expect(received >= before.received)
          #expect(first.floor >= before.start.floor && first.safe >= before.start.safe)
        }
        before = (received, first)
      }
    }
  }

  @Test("post counts as received no sooner than 48 hours after the last collection of its day")
  func postFloor() throws {
    var rules = try Shipped.reckoner().rules
    rules.service.postDays[.recorded] = 1
    let receipt = Receipt(of: try When("2027-03-02T16:59"), by: .recorded, rules.service, rules.calendar)
    #expect(receipt.received.moment?.iso8601 == "2027-03-04T17:00:00+00:00")
  }

  @Test("the floor is never after the safe date, whatever the period and the day that rent is due")
  func floorBeforeSafe() throws {
    let rules = try Shipped.reckoner().rules
    var dice = Dice(state: 2)
    for _ in 0..<3_000 {
      let length = try #require(lengths.randomElement(using: &dice))
      let period =
        Bool.random(using: &dice)
        ? try #require(RentalPeriod(monthlyOn: Int.random(in: 1...31, using: &dice)))
        : try RentalPeriod(length, firstDay: dice.day())
      let receipt = Receipt(of: .day(dice.day()), by: .recorded, rules.service, rules.calendar)
      let early = Int.random(in: 0...30, using: &dice)
      let rise = RentIncrease(receipt, period: period, payDaysBefore: early, rules.rent)
      let first = rise.firstDays
      #expect(first.floor <= first.safe)
      #expect(period.starts(on: first.floor) && period.starts(on: first.safe))
      // The Act's own test, from the other end: 28 days before the day that rent is due, the notice was there.
      #expect(first.floor - early - 28 >= receipt.received.day)
      #expect(first.safe - early - 29 >= receipt.received.day)
    }
  }

  @Test("no start of a period lies between the day asked for and the one found")
  func nextStart() throws {
    for wanted in 1...31 {
      let period = try #require(RentalPeriod(monthlyOn: wanted))
      var dice = Dice(state: UInt64(wanted))
      for _ in 0..<50 {
        let day = dice.day()
        let start = period.start(onOrAfter: day)
        #expect(start >= day && start - day <= 31)
        for offset in 0..<(start - day) { #expect(!period.starts(on: day + offset)) }
        let (year, month, found) = start.components
        #expect(found == min(wanted, Day.length(ofMonth: month, in: year)))
      }
    }
  }

  @Test("an added holiday never shortens a clock, and a removed one never lengthens it")
  func addedHoliday() throws {
    let plain = try Shipped.reckoner().rules.calendar.national
    var dice = Dice(state: 3)
    for _ in 0..<200 {
      let day = dice.day()
      let off = day + Int.random(in: 0...30, using: &dice)
      let closed = WorkingCalendar(BankHolidays(), added: [off])
      let open = WorkingCalendar(BankHolidays())
      for number in [1, 3, 5, 20] {
        #expect(closed.workingDay(number, after: day) >= open.workingDay(number, after: day))
        let works = WorkingCalendar(BankHolidays(), removed: [off])
        #expect(works.workingDay(number, after: day) <= plain.workingDay(number, after: day))
      }
    }
  }

  @Test("counting one more working day is the next working day after the count")
  func steps() throws {
    let calendar = try Shipped.reckoner().rules.calendar
    var dice = Dice(state: 4)
    for _ in 0..<500 {
      let day = dice.day()
      let number = Int.random(in: 1...25, using: &dice)
      let end = calendar.workingDay(number, after: day)
      #expect(calendar.isWorking(end))
      #expect((1...(end - day)).count { calendar.isWorking(day + $0) } == number)
    }
  }

  @Test("every year from 1990 to 2150 has 9 bank holidays by rule, all on weekdays and all different")
  func everyYear() {
    for year in 1990...2150 {
      let days = BankHolidays().holidays(in: year).map(\.day)
      #expect(Set(days).count == 9 && days == days.sorted())
      #expect(days.allSatisfy { $0.weekday <= 5 && $0.components.year == year })
    }
  }
}
