import LetterModel

/// A day: "Thursday 1 April 2027". The day always comes before the month (standards.md R13).
enum DateType {
  static func read(_ text: String) throws(Refusal) -> Day {
    var scanner = Scanner(text)
    if let day = try scanner.date(), scanner.atEnd { return day }
    throw Refusal("\(quoted(text)) is not a date. Write day, month and year, such as 1 April 2027 or 1/4/2027.")
  }

  fileprivate static let months: [String: Int] = names([
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
    ["december", "dec"],
  ])

  fileprivate static let weekdays: [String: Int] = names([
    ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "weds", "wed"], ["thursday", "thurs", "thur", "thu"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
  ])

  private static func names(_ names: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { numbers[word] = index + 1 }
    }
    return numbers
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// As people type it, in English whatever the language of the letter: `1 April 2027`.
  static func typed(_ day: Day, weekday: Bool = false) -> String {
    let (year, month, number) = day.components
    let date = "\(number) \(monthNames[month - 1]) \(year)"
    return weekday ? "\(weekdayNames[day.weekday - 1]) \(date)" : date
  }

  /// The day of those numbers, if there is one in the years that letters are about (standards.md R7).
  static func day(_ number: Int, _ month: Int, _ year: Int) throws(Refusal) -> Day {
    guard (2000...2100).contains(year) else {
      throw Refusal("The year \(year) is out of range. Years here run from 2000 to 2100.")
    }
    if let day = Day(year: year, month: month, day: number) { return day }
    guard (1...12).contains(month) else {
      if let swapped = Day(year: year, month: number, day: month) {
        let typed = typed(swapped)
        throw Refusal(
          "There is no month \(month). The day comes first: if this is \(typed), write \(typed).", suggestions: [typed])
      }
      throw Refusal("There is no month \(month). Write the day, then the month, such as 1 April 2027.")
    }
    guard number > 0 else { throw Refusal("There is no day 0. The first day of a month is 1.") }
    let length = Day.length(ofMonth: month, in: year)
    throw Refusal("\(monthNames[month - 1]) \(year) has \(length) days, so there is no day \(number).")
  }

  /// Refuses a date whose weekday is another, and offers the date with its own weekday and the nearest dates that fall
  /// on the weekday written.
  fileprivate static func check(weekday: Int?, of day: Day) throws(Refusal) {
    guard let weekday, weekday != day.weekday else { return }
    let later = (weekday - day.weekday + 7) % 7
    let near = [day + (later - 7), day + later].sorted { abs($0 - day) < abs($1 - day) }
    let offered = ([day] + near).map { typed($0, weekday: true) }
    throw Refusal(
      "\(typed(day)) is a \(weekdayNames[day.weekday - 1]), not a \(weekdayNames[weekday - 1]). "
        + "Write \(either(offered)).", suggestions: offered)
  }
}

extension Scanner {
  /// A date; nil where none stands here. Throws where the shape is a date's and the date cannot be.
  mutating func date() throws(Refusal) -> Day? {
    let start = at
    let weekday = takeWeekday()
    if take(word: "the") { skipSpaces() }
    try refuseMonthFirst(weekday)
    if let day = try dayMonthYear() {
      try DateType.check(weekday: weekday, of: day)
      return day
    }
    at = start
    return nil
  }

  private mutating func takeWeekday() -> Int? {
    let start = at
    guard peek().isASCIILetter, let word = word(), let weekday = DateType.weekdays[word] else {
      at = start
      return nil
    }
    if !take(UInt8(ascii: ",")) { _ = take(UInt8(ascii: ".")) }
    skipSpaces()
    return weekday
  }

  private mutating func dayMonthYear() throws(Refusal) -> Day? {
    guard let first = digits() else { return nil }
    if first.count == 4 { return try yearFirst(first.value) }
    guard first.count <= 2 else { return nil }
    let afterDay = at
    if let mark = takeDateMark(), let month = digits() {
      return try numbered(day: first.value, mark: mark, month: month)
    }
    at = afterDay
    return try named(day: first.value)
  }

  /// The sign between the figures of a date.
  private mutating func takeDateMark() -> UInt8? {
    if takeDash() { return UInt8(ascii: "-") }
    if skipSpaces() { return UInt8(ascii: " ") }
    let mark = peek()
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else { return nil }
    at += 1
    return mark
  }

  /// `1/4/2027`, with the same sign twice.
  private mutating func numbered(day: Int, mark: UInt8, month: Digits) throws(Refusal) -> Day? {
    guard month.count <= 2 else { return nil }
    let afterMonth = at
    if takeDateMark() == mark, let year = digits() { return try DateType.day(day, month.value, full(year)) }
    at = afterMonth
    if mark == UInt8(ascii: "/"), !peek().isASCIILetter { throw noYear("\(day)/\(month.value)") }
    return nil
  }

  /// `2027-04-01`.
  private mutating func yearFirst(_ year: Int) throws(Refusal) -> Day? {
    let slash = peek() == UInt8(ascii: "/")
    guard slash ? take(UInt8(ascii: "/")) : takeDash(), let month = digits(), month.count <= 2 else { return nil }
    guard slash ? take(UInt8(ascii: "/")) : takeDash(), let day = digits(), day.count <= 2 else { return nil }
    guard !slash, month.count == 2, day.count == 2 else {
      let typed = try DateType.typed(DateType.day(day.value, month.value, year))
      throw Refusal("A date starts with the day. If this is \(typed), write \(typed).", suggestions: [typed])
    }
    return try DateType.day(day.value, month.value, year)
  }

  /// `1st of April, 2027`, from after the figure.
  private mutating func named(day: Int) throws(Refusal) -> Day? {
    skipSpaces()
    var name = word()
    if let ending = name, ["st", "nd", "rd", "th"].contains(ending) {
      skipSpaces()
      name = word()
    }
    if name == "of" || (name == nil && (takeDash() || take(UInt8(ascii: "/")))) {
      skipSpaces()
      name = word()
    }
    guard let name else { return nil }
    let month = DateType.months[name]
    let afterMonth = at
    _ = take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) || takeDash() || take(UInt8(ascii: "/"))
    skipSpaces()
    guard let year = digits(), year.count == 4 || month != nil else {
      at = afterMonth
      if month != nil { throw noYear("\(day) \(name.capitalisedFirst)") }
      return nil
    }
    guard let month else { throw noMonth(name, day: day, year: year.value) }
    return try DateType.day(day, month, full(year))
  }

  /// "April 1, 2027" can be read one way only, and yet the day comes first here, always.
  private mutating func refuseMonthFirst(_ weekday: Int?) throws(Refusal) {
    let start = at
    guard peek().isASCIILetter, let (day, month, year) = monthFirst() else {
      at = start
      return
    }
    let date = try DateType.day(day, month, year)
    try DateType.check(weekday: weekday, of: date)
    let typed = DateType.typed(date)
    throw Refusal("A date starts with the day. Write \(typed).", suggestions: [typed])
  }

  private mutating func monthFirst() -> (day: Int, month: Int, year: Int)? {
    guard let name = word(), let month = DateType.months[name] else { return nil }
    skipSpaces()
    guard let day = digits(), day.count <= 2 else { return nil }
    _ = take(word: "st", "nd", "rd", "th")
    _ = take(UInt8(ascii: ","))
    skipSpaces()
    guard let year = digits(), year.count == 4 else { return nil }
    return (day.value, month, year.value)
  }

  /// Two-figure years are 20xx (standards.md R13).
  private func full(_ year: Digits) throws(Refusal) -> Int {
    switch year.count {
    case 2: return 2000 + year.value
    case 4: return year.value
    default: throw Refusal("The year has \(year.count) figures. Write it with four, such as 2027.")
    }
  }

  private func noYear(_ written: String) -> Refusal {
    Refusal(
      "“\(written)” has no year. Write the year too, such as \(written.contains("/") ? "1/4/2027" : "1 April 2027").")
  }

  private func noMonth(_ name: String, day: Int, year: Int) -> Refusal {
    let near = nearest(
      to: String(name.prefix(20)), in: DateType.months.keys.filter { $0.utf8.count > 3 || $0 == "may" })
    return Refusal(
      "There is no month \(quoted(name.capitalisedFirst)). Write the month in English, such as 1 April 2027.",
      suggestions: near.map { "\(day) \($0.capitalisedFirst) \(year)" })
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// `date:` in formats.yaml.
struct DateFormat: Sendable, Hashable {
  var shown: Pattern<DateSlot>
  var table: Pattern<DateSlot>
  var said: Pattern<DateSlot>
  var weekdays: [String]
  var months: [String]
  var monthsShort: [String]
  var daysSaid: [String]
  var yearsSaid: YearsSaid

  init(_ reader: inout FormatReader) {
    shown = reader.pattern("shown", needs: [.day, .month, .year])
    table = reader.pattern("table", needs: [.day, .year])
    said = reader.pattern("said", needs: [.month, .year])
    weekdays = reader.texts("weekdays", count: 7)
    months = reader.texts("months", count: 12)
    monthsShort = reader.texts("months_short", count: 12)
    daysSaid = reader.texts("days_said", count: 31)
    yearsSaid = YearsSaid(reader.patterns("years_said"), days: daysSaid)
    let years = yearsSaid
    if daysSaid.count == 31, let year = (2000...2100).first(where: { years.words(for: $0) == nil }) {
      reader.note("missing-year", "“years_said” has no words for \(year). Every year from 2000 to 2100 needs some.")
    }
  }
}

enum DateSlot: String, PatternSlot {
  case weekday, day, month, year
  case monthShort = "month_short"
  case daySaid = "day_said"
}

extension Formats {
  func shown(_ day: Day, style: Style) -> String {
    filled(style == .table ? date.table : date.shown, with: day) { String($0) }
  }

  /// The months as they stand in a date, January first.
  public var months: [String] { date.months }

  /// The days of the month as they are said in a date, from the 1st to the 31st.
  public var daysSaid: [String] { date.daysSaid }

  func spoken(_ day: Day) -> String { filled(date.said, with: day, year: spoken(year:)) }

  /// A year, as it is said in a date: "20 26" for twenty twenty-six.
  public func spoken(year: Int) -> String { date.yearsSaid.words(for: year) ?? String(year) }

  private func filled(_ pattern: Pattern<DateSlot>, with day: Day, year said: (Int) -> String) -> String {
    let (year, month, number) = day.components
    return pattern.filled { slot in
      switch slot {
      case .weekday: date.weekdays[day.weekday - 1]
      case .day: String(number)
      case .daySaid: date.daysSaid[number - 1]
      case .month: date.months[month - 1]
      case .monthShort: date.monthsShort[month - 1]
      case .year: said(year)
      }
    }
  }
}

extension Scanner {
  /// A date in running text, with all its figures: "1 April 27 people" holds none.
  mutating func findDate() throws(Refusal) -> Fact? {
    let start = at
    guard let day = try date() else { return nil }
    let written = bytes[start..<at]
    let hasFullYear = written.suffix(4).allSatisfy(\.isDigit) || written.prefix(4).allSatisfy(\.isDigit)
    let hasMark = written.contains { $0.isASCIILetter || "/.-".utf8.contains($0) }
    return hasMark && (hasFullYear || written.contains(UInt8(ascii: "/"))) ? .date(day) : nil
  }
}
