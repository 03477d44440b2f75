public import LetterModel

/// The clock of the United Kingdom: one hour ahead of UTC from the last Sunday of March to the last Sunday of October,
/// changing at 01:00 UTC (the rule since 1996; standards.md R7 asks for the years 2000 to 2100).
public enum LondonClock {
  /// What a wall clock's reading is, in minutes ahead of UTC.
  public enum Offset: Sendable, Hashable {
    case always(Int)
    /// The spring change skips this time.
    case never
    /// The autumn change shows this time twice: first 60 minutes ahead, then 0.
    case twice
  }

  /// How far ahead of UTC the clocks are when they show this.
  public static func offset(on day: Day, at time: TimeOfDay) -> Offset {
    let (forward, back) = changes(in: day.components.year)
    let isChangingHour = time.hour == 1
    if day == forward { return time.hour < 1 ? .always(0) : isChangingHour ? .never : .always(60) }
    if day == back { return time.hour < 1 ? .always(60) : isChangingHour ? .twice : .always(0) }
    return .always(day > forward && day < back ? 60 : 0)
  }

  /// What the clocks show at an instant.
  /// - Parameter instant: minutes since the start of 1970 in UTC, as `Moment.instant`.
  public static func moment(atInstant instant: Int) -> Moment {
    let day = Day(number: floorDivide(instant, 1_440))
    let (forward, back) = changes(in: day.components.year)
    let summer = instant >= forward.number * 1_440 + 60 && instant < back.number * 1_440 + 60
    let local = instant + (summer ? 60 : 0)
    let minutes = local - floorDivide(local, 1_440) * 1_440
    var time = TimeOfDay.midnight
    time.minutes = minutes
    return Moment(day: Day(number: floorDivide(local, 1_440)), time: time, offset: summer ? 60 : 0)
  }

  /// The Sundays on which the clocks go forward and back.
  static func changes(in year: Int) -> (forward: Day, back: Day) {
    (lastSunday(ofMonth: 3, in: year), lastSunday(ofMonth: 10, in: year))
  }

  private static func lastSunday(ofMonth month: Int, in year: Int) -> Day {
    let last = Day(year: year, month: month, day: 31) ?? Day(number: 0)
    return last - last.weekday % 7
  }

  private static func floorDivide(_ number: Int, _ by: Int) -> Int {
    number >= 0 ? number / by : -((-number + by - 1) / by)
  }
}
