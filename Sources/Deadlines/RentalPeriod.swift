public import Facts
public import LetterModel

/// The stretch that one payment of rent covers, and the days on which it starts (RENT-5, CNT-5).
public struct RentalPeriod: Sendable, Hashable {
  /// How often rent is charged.
  public enum Length: String, Sendable, Hashable, CaseIterable {
    case weekly, fortnightly
    case fourWeekly = "four-weekly"
    case monthly

    /// By its own name or as a letter says it: `month`, `fortnight`, `four-weeks`.
    public init?(named name: String) {
      switch FieldPath.fold(name) {
      case "weekly", "week": self = .weekly
      case "fortnightly", "fortnight": self = .fortnightly
      case "four_weekly", "four_weeks", "4_weeks", "4_weekly": self = .fourWeekly
      case "monthly", "month": self = .monthly
      default: return nil
      }
    }

    /// The days in one; nil for a month.
    var days: Int? {
      switch self {
      case .weekly: 7
      case .fortnightly: 14
      case .fourWeekly: 28
      case .monthly: nil
      }
    }
  }

  private enum Starts: Hashable {
    case every(Int, from: Day)
    case monthly(on: Int)
  }

  public let length: Length
  private let starts: Starts

  /// - Parameter firstDay: the first day of any period. For months, one at the end of a short month is refused: the
  ///   period may start on the 28th of each month, or on its last day.
  public init(_ length: Length, firstDay: Day) throws(Refusal) {
    self.length = length
    guard let days = length.days else {
      let (year, month, day) = firstDay.components
      let isShort = Day.length(ofMonth: month, in: year) < 31
      if isShort, day == Day.length(ofMonth: month, in: year) {
        throw Refusal(
          "This is the last day of its month, so the rent may be due on day \(day) of each month or on the last. "
            + "Give the first day of a period that began in a month with 31 days.")
      }
      starts = .monthly(on: day)
      return
    }
    starts = .every(days, from: firstDay)
  }

  /// Months that start on a day of the month, or on the last of a month too short for it. Nil unless it is 1 to 31.
  public init?(monthlyOn day: Int) {
    guard (1...31).contains(day) else { return nil }
    length = .monthly
    starts = .monthly(on: day)
  }

  /// The first start of a period on or after a day.
  public func start(onOrAfter day: Day) -> Day {
    switch starts {
    case .every(let days, from: let first):
      let past = (day - first) % days
      return day + (past > 0 ? days - past : -past)
    case .monthly(on: let wanted):
      let (year, month, _) = day.components
      let start = Day.clamped(year: year, month: month, day: wanted)
      if start >= day { return start }
      return Day.clamped(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: wanted)
    }
  }

  /// Whether a period starts on a day.
  public func starts(on day: Day) -> Bool { start(onOrAfter: day) == day }
}
