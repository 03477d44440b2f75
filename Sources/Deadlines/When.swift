internal import Facts
public import LetterModel

/// A day, or a moment of it where the time is known.
public enum When: Sendable, Hashable {
  case day(Day)
  case moment(Moment)

  public var day: Day {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.day
    }
  }

  public var moment: Moment? { if case .moment(let moment) = self { moment } else { nil } }

  /// A date or a moment of a letter; nil for any other fact.
  public init?(_ fact: Fact?) {
    switch fact {
    case .date(let day): self = .day(day)
    case .moment(let moment): self = .moment(moment)
    default: return nil
    }
  }

  /// As a fact of a letter.
  public var fact: Fact {
    switch self {
    case .day(let day): .date(day)
    case .moment(let moment): .moment(moment)
    }
  }
}

extension Moment {
  /// What the clocks show on a day. A time shown twice is the later of the two, so that a tenant gets the full time
  /// (R7); one that the clocks skip is an hour later on the clock.
  public init(_ day: Day, at time: TimeOfDay) {
    switch LondonClock.offset(on: day, at: time) {
    case .always(let offset): self.init(day: day, time: time, offset: offset)
    case .twice: self.init(day: day, time: time, offset: 0)
    case .never: self = LondonClock.moment(atInstant: day.number * 1_440 + time.minutes)
    }
  }

  /// The first time that the clocks show this on a day; one that they skip is an hour later on the clock. For what we
  /// do to a tenant: where 1:30am comes twice, the earlier one has to keep the notice.
  init(_ day: Day, atFirst time: TimeOfDay) {
    self.init(day, at: time)
    if isShownTwice { offset = 60 }
  }

  /// Whether the clocks show this time of day twice, because they go back in that night.
  var isShownTwice: Bool { LondonClock.offset(on: day, at: time) == .twice }

  /// So many hours later by the stopwatch: where the clocks change in between, another time of day (CNT-7).
  public func adding(hours: Int) -> Moment { LondonClock.moment(atInstant: instant + hours * 60) }
}

extension Day {
  /// The same day of the month so many months later, or the last of a month that is too short for it.
  func adding(months: Int) -> Day {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    return Day.clamped(year: count / 12, month: count % 12 + 1, day: day)
  }

  /// A day of a month, or its last where the month is too short (CNT-5). The year is not before 1.
  static func clamped(year: Int, month: Int, day: Int) -> Day {
    Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, in: year))) ?? Day(number: 0)
  }
}
