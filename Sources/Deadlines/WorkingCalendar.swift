public import LetterModel

/// The days on which an office works: Monday to Friday, less the bank holidays, less its own days off, plus the bank
/// holidays on which it works (CNT-9, standards.md 1.7).
public struct WorkingCalendar: Sendable {
  private let bank: BankHolidays
  private let added: Set<Day>
  private let removed: Set<Day>
  /// Whether each day is one, in the years people ask for (R7) and those beside them, from the first on. Worked out
  /// once: a deadline asks for dozens of days.
  private let working: [Bool]
  private static let years = 1999...2102
  private static let days =
    Day.clamped(year: years.lowerBound, month: 1, day: 1)...Day.clamped(year: years.upperBound, month: 12, day: 31)

  /// - Parameters:
  ///   - added: the office's own days off.
  ///   - removed: bank holidays on which the office works.
  public init(_ bank: BankHolidays, added: Set<Day> = [], removed: Set<Day> = []) {
    self.bank = bank
    self.added = added
    self.removed = removed
    let off = Set(Self.years.flatMap { bank.holidays(in: $0) }.map(\.day)).subtracting(removed).union(added)
    let first = Self.days.lowerBound
    working = (0...(Self.days.upperBound - first)).map { !(first + $0).isWeekend && !off.contains(first + $0) }
  }

  /// The national bank holidays alone (R10).
  public var national: WorkingCalendar { WorkingCalendar(bank) }

  /// The same office, with bank holidays taken from a published file for the years that it names.
  public func with(published: [Holiday]) -> WorkingCalendar {
    WorkingCalendar(bank.with(published: published), added: added, removed: removed)
  }

  /// Whether the office works on a day.
  public func isWorking(_ day: Day) -> Bool {
    let index = day - Self.days.lowerBound
    if working.indices.contains(index) { return working[index] }
    return !day.isWeekend && !holidays(in: day.components.year).contains { $0.day == day }
  }

  /// A year's days off besides weekends, first to last.
  public func holidays(in year: Int) -> [Holiday] {
    let kept = bank.holidays(in: year).filter { !removed.contains($0.day) }
    let own = added.subtracting(kept.map(\.day)).filter { $0.components.year == year }
    return (kept + own.map { Holiday($0, "Our office is closed") }).sorted { $0.day < $1.day }
  }

  /// The first working day on or after a day.
  public func workingDay(onOrAfter day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day + 1 }
    return day
  }

  /// The working day that is so many after a day, which itself does not count. With 0 it is the day itself.
  public func workingDay(_ number: Int, after day: Day) -> Day {
    var day = day
    for _ in 0..<max(0, number) { day = workingDay(onOrAfter: day + 1) }
    return day
  }

  /// The weekdays off within a stretch, ends included, for the working of a sum.
  func holidays(from first: Day, to last: Day) -> [Holiday] {
    guard first <= last else { return [] }
    return (first.components.year...last.components.year).flatMap { holidays(in: $0) }
      .filter { first <= $0.day && $0.day <= last && !$0.day.isWeekend }
  }
}
