public import LetterModel

/// A day off work, with its name.
public struct Holiday: Sendable, Hashable {
  public var day: Day
  public var title: String

  /// A day and what it is called.
  public init(_ day: Day, _ title: String) {
    self.day = day
    self.title = title
  }
}

/// A bank holiday that no rule gives: proclaimed for one year, or moved in it.
public struct OneOffHoliday: Sendable, Hashable {
  public var holiday: Holiday
  /// The day that the rule gives and that is a working day this once.
  public var insteadOf: Day?

  /// - Parameter insteadOf: nil for an extra day.
  public init(_ holiday: Holiday, insteadOf: Day? = nil) {
    self.holiday = holiday
    self.insteadOf = insteadOf
  }
}

/// Scotland's bank holidays: by rule for any year, with the one-offs, or as published (standards.md 1.7).
public struct BankHolidays: Sendable {
  private let oneOffs: [OneOffHoliday]
  private let published: [Int: [Holiday]]

  /// - Parameter published: the list of the public file; a year that it names is taken from it alone.
  public init(oneOffs: [OneOffHoliday] = [], published: [Holiday] = []) {
    self.oneOffs = oneOffs
    self.published = Dictionary(grouping: published) { $0.day.components.year }
  }

  /// The same one-offs, with the years of a published file taken from it.
  public func with(published: [Holiday]) -> BankHolidays {
    BankHolidays(oneOffs: oneOffs, published: published)
  }

  /// A year's bank holidays, first to last.
  public func holidays(in year: Int) -> [Holiday] {
    if let known = published[year] { return known.sorted { $0.day < $1.day } }
    let moved = Set(oneOffs.compactMap(\.insteadOf))
    let extra = oneOffs.map(\.holiday).filter { $0.day.components.year == year }
    return (Self.byRule(year).filter { !moved.contains($0.day) } + extra).sorted { $0.day < $1.day }
  }

  /// The rule set of standards.md 1.7.
  private static func byRule(_ year: Int) -> [Holiday] {
    observed([
      Holiday(date(year, 1, 1), "New Year’s Day"), Holiday(date(year, 1, 2), "2nd January"),
    ]) + [
      Holiday(easter(year) - 2, "Good Friday"),
      Holiday(mondayOnOrAfter(date(year, 5, 1)), "Early May bank holiday"),
      Holiday(mondayOnOrAfter(date(year, 5, 25)), "Spring bank holiday"),
      Holiday(mondayOnOrAfter(date(year, 8, 1)), "Summer bank holiday"),
    ] + observed([Holiday(date(year, 11, 30), "St Andrew’s Day")])
      + observed([Holiday(date(year, 12, 25), "Christmas Day"), Holiday(date(year, 12, 26), "Boxing Day")])
  }

  /// Those that fall on a weekday stay; each that falls on a weekend moves to the next weekday not already taken.
  private static func observed(_ fixed: [Holiday]) -> [Holiday] {
    var taken = Set(fixed.map(\.day).filter { !$0.isWeekend })
    return fixed.map { holiday in
      guard holiday.day.isWeekend else { return holiday }
      var day = holiday.day
      while day.isWeekend || taken.contains(day) { day = day + 1 }
      taken.insert(day)
      return Holiday(day, holiday.title)
    }
  }

  /// Western Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher).
  private static func easter(_ year: Int) -> Day {
    let golden = year % 19
    let (century, ofCentury) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let march = epact + toSunday - 7 * late + 22
    return date(year, 3, 1) + march - 1
  }

  private static func mondayOnOrAfter(_ day: Day) -> Day { day + (8 - day.weekday) % 7 }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }
}

extension Day {
  /// Saturday or Sunday.
  var isWeekend: Bool { weekday > 5 }
}
