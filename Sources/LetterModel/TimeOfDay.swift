/// A time on the clock, in whole minutes since midnight (0 to 1439).
public struct TimeOfDay: Sendable, Hashable, Comparable {
  public var minutes: Int

  /// 00:00, the start of a day.
  public static let midnight = TimeOfDay(minutes: 0)

  private init(minutes: Int) { self.minutes = minutes }

  /// Nil outside 00:00 to 23:59.
  public init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  public var hour: Int { minutes / 60 }
  public var minute: Int { minutes % 60 }

  /// `09:30`.
  public var iso8601: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// An instant on the wall clock of the United Kingdom, with the offset that was in force.
public struct Moment: Sendable, Hashable, Comparable {
  public var day: Day
  public var time: TimeOfDay
  /// Minutes ahead of UTC: 0 in winter, 60 in summer.
  public var offset: Int

  public init(day: Day, time: TimeOfDay, offset: Int) {
    self.day = day
    self.time = time
    self.offset = offset
  }

  /// Minutes since the start of 1970 in UTC, for elapsed time.
  public var instant: Int { day.number * 1_440 + time.minutes - offset }

  /// `2026-11-10T14:00:00+00:00`.
  public var iso8601: String {
    let sign = offset < 0 ? "-" : "+"
    let size = abs(offset)
    return "\(day.iso8601)T\(time.iso8601):00\(sign)\(padded(size / 60, to: 2)):\(padded(size % 60, to: 2))"
  }

  public static func < (left: Self, right: Self) -> Bool { left.instant < right.instant }
}

/// A stretch of one day, for a visit or an appointment.
///
/// Invariant: `from` is before `to`.
public struct TimeSlot: Sendable, Hashable {
  public var date: Day
  public var from: TimeOfDay
  public var to: TimeOfDay

  /// Nil unless it lasts.
  public init?(date: Day, from: TimeOfDay, to: TimeOfDay) {
    guard from < to else { return nil }
    self.date = date
    self.from = from
    self.to = to
  }
}
