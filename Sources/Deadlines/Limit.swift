public import Facts
internal import LetterModel

/// So much time, as a row of law.yaml or standards.yaml says it: 4 weeks, 24 hours, 5 working days.
public struct Span: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case hour, day
    case workingDay = "working day"
    case week, month
  }

  /// The most of any unit: what is longer than a lifetime of hours is a slip of the pen.
  public static let most = 1_000_000

  public var count: Int
  public var unit: Unit

  /// - Parameter count: 1 or more.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// Whole days, where that is the same in every month and week (CNT-6): 28 for 4 weeks; nil for any other unit.
  public var days: Int? {
    switch unit {
    case .day: count
    case .week: count * 7
    case .hour, .workingDay, .month: nil
    }
  }
}

/// Where the counting of working days begins (CNT-8, R9).
public enum DayOne: String, Sendable, Hashable, CaseIterable {
  /// The day it arrives is day 1, or the next working day where that is none.
  case receipt
  /// The first working day after it arrives is day 1.
  case next
}

/// A promise or a duty to do something within a time.
public struct Limit: Sendable, Hashable {
  public var span: Span
  /// For working days only; other units leave out the day of the event (CNT-1).
  public var dayOne: DayOne

  /// A time, and where its working days begin.
  public init(_ span: Span, dayOne: DayOne = .next) {
    self.span = span
    self.dayOne = dayOne
  }

  /// The last day or moment in time. Hours run from a moment, round the clock (CNT-9); a date alone is refused.
  public func end(from event: When, _ calendar: WorkingCalendar) throws(Refusal) -> When {
    switch span.unit {
    case .hour:
      guard let moment = event.moment else {
        throw Refusal(
          "This time is counted in hours, so the time of day is needed. Write it like 10 November 2026 at 2pm.")
      }
      return .moment(moment.adding(hours: span.count))
    case .day, .week, .workingDay, .month: return .day(day(from: event.day, calendar))
    }
  }

  /// The last day in time; a span of hours ends on the day that it is counted from.
  func day(from event: Day, _ calendar: WorkingCalendar) -> Day {
    switch span.unit {
    case .hour: event
    case .day, .week: event + (span.days ?? 0)
    case .month: event.adding(months: span.count)
    case .workingDay: calendar.workingDay(span.count, after: dayOne == .receipt ? event - 1 : event)
    }
  }
}
