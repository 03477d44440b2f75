/// Forms of dates that are not ours: "1 April 2027" is.
extension FormReader {
  /// "1st April", "1st of April 2027", "April 1st"; "the 3rd of May", "Monday 5th", "Monday the 5th".
  mutating func ordinalDate() -> FoundForm? {
    let start = at
    if FormReader.isDigit(byte()) {
      guard let day = number(1...31), word(CalendarWords.ordinals) != nil else { return nil }
      let end = at
      if !spaces() || byte() == 0x61 { return isBehindWeekday(start) ? FoundForm(right: nil, end: end) : nil }
      if word(["of"]) != nil { spaces() }
      guard let month = word(CalendarWords.anyMonth) else { return nil }
      return FoundForm(right: "\(day) \(CalendarWords.month(month))")
    }
    guard let month = word(CalendarWords.anyMonth), spaces(), let day = number(1...31),
      word(CalendarWords.ordinals) != nil
    else { return nil }
    return FoundForm(right: "\(day) \(CalendarWords.month(month))")
  }

  private func isBehindWeekday(_ start: Int) -> Bool {
    let before = wordBefore(start)
    if CalendarWords.weekdays.contains(before) { return true }
    guard before == "the", let the = bytes[..<start].lastIndex(where: { $0 | 0x20 == 0x74 }) else { return false }
    return CalendarWords.weekdays.contains(wordBefore(the))
  }

  /// "1 April, 2027", "April 1, 2027", "April 1 2027", "Thursday, 1 April".
  mutating func commaDate() -> FoundForm? {
    if FormReader.isDigit(byte()) {
      guard let day = number(1...31), spaces(), let month = word(CalendarWords.monthSet), accept(","), spaces(),
        let year = number(1900...2199, figures: 4)
      else { return nil }
      return FoundForm(right: "\(day) \(month) \(year)")
    }
    if let weekday = word(CalendarWords.weekdays) {
      guard accept(","), spaces(), let day = number(1...31), spaces(), let month = word(CalendarWords.monthSet) else {
        return nil
      }
      return FoundForm(right: "\(weekday) \(day) \(month)")
    }
    guard let month = word(CalendarWords.monthSet), spaces(), let day = number(1...31) else { return nil }
    // "on May 5.": nothing is counted behind it.
    if byte() == 0 || ".;:)".utf8.contains(byte()) && !goesOn { return FoundForm(right: "\(day) \(month)") }
    _ = accept(",")
    guard spaces(), let year = number(1900...2199, figures: 4) else { return nil }
    return FoundForm(right: "\(day) \(month) \(year)")
  }

  /// "01/04/27", "1.4.2027", "01-04-2027": the months of Britain and America change places. "2027-04-01" too, and "by
  /// 01/04".
  mutating func figuresDate() -> FoundForm? {
    let start = at
    if let found = yearFirst() { return found }
    at = start
    guard let day = number(1...31), let sign = ["/", ".", "-"].first(where: { accept($0) }),
      let month = number(1...31)
    else { return nil }
    let pairs = at - start == 5
    if sign == "/", pairs, month <= 12, !goesOn, byte() != 0x2F, isDueWord(wordBefore(start)) {
      return FoundForm(right: CalendarWords.date(day, month))
    }
    guard accept(sign), let year = digits(), year.count == 2 || year.count == 4, !goesOn else { return nil }
    // Dots and hyphens also part clauses and codes: only a year in full, or three pairs of figures, is sure to be one.
    let isYear = year.count == 4 ? (Int(year) ?? 0) > 1900 : pairs && (20...49).contains(Int(year) ?? 0)
    guard sign == "/" || isYear, month <= 12 || day <= 12 else { return nil }
    guard month <= 12, let number = Int(year) else { return FoundForm(right: nil) }
    let full = year.count == 2 ? 2000 + number : number
    return FoundForm(right: "\(CalendarWords.date(day, month)) \(full)")
  }

  /// "2027-04-01"
  private mutating func yearFirst() -> FoundForm? {
    guard let year = number(1900...2199, figures: 4), accept("-"), let month = number(1...12), accept("-"),
      let day = number(1...31), !goesOn
    else { return nil }
    return FoundForm(right: "\(CalendarWords.date(day, month)) \(year)")
  }

  /// What "01/04" can only be a date behind: a flat is never due.
  private func isDueWord(_ word: String) -> Bool {
    ["on", "by", "before", "until", "till", "from", "since", "due", "dated"].contains(word)
      || CalendarWords.weekdays.contains(word) || CalendarWords.shortWeekdays.keys.contains(word)
  }

  /// "3 Apr", "Apr 2027": in full but in a table.
  mutating func shortMonth(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    let start = at
    if FormReader.isDigit(byte()) {
      guard let day = number(1...31) else { return nil }
      _ = word(CalendarWords.ordinals)
      guard spaces(), let month = word(CalendarWords.shortMonthSet) else { return nil }
      if byte() == 0x2E { at += 1 }
      return FoundForm(right: "\(day) \(CalendarWords.month(month))")
    }
    guard let month = word(CalendarWords.shortMonthSet), month.first?.isUppercase == true else { return nil }
    let end = at
    if byte() == 0x2E { at += 1 }
    guard spaces(), let year = digits(), year.count <= 2 || year.count == 4, start < end else { return nil }
    return FoundForm(right: "\(CalendarWords.month(month)) \(year)")
  }

  /// "Mon 3 April", "Mon to Fri", "Mon-Fri", "on Tues"; "Monday-Friday".
  mutating func shortWeekday() -> FoundForm? {
    let start = at
    if let first = word(CalendarWords.weekdays) {
      guard dash(), let last = word(CalendarWords.weekdays) else { return nil }
      return FoundForm(right: "\(first) to \(last)")
    }
    guard let day = word(), day.first?.isUppercase == true, let full = CalendarWords.shortWeekdays[day.lowercased()]
    else { return nil }
    if byte() == 0x2E, byte(1) == 0x20 { at += 1 }
    let end = at
    let before = wordBefore(start)
    let isAfterDay = ["on", "every", "this", "next", "until", "by", "from", "to"].contains(before) && day.count > 3
    spaces()
    let goesToDate = FormReader.isDigit(byte())
    if !goesToDate, !isAfterDay, !isAfterDash(start) {
      guard dash() || word(["to"]) != nil else { return nil }
      spaces()
      guard let other = word(), CalendarWords.shortWeekdays[other.lowercased()] != nil else { return nil }
    }
    return FoundForm(right: full, end: end)
  }

  private func isAfterDash(_ start: Int) -> Bool {
    guard start > 3 else { return false }
    let before = String(decoding: bytes[max(0, start - 9)..<start], as: UTF8.self).lowercased()
    return CalendarWords.shortWeekdays.keys.contains { name in
      ["-", " - ", "–", " – ", " to "].contains { before.hasSuffix(name + $0) }
    }
  }

  /// "2026/27", "2026-27", "2026/2027": "2026 to 2027".
  mutating func slashYear() -> FoundForm? {
    guard let first = number(1900...2199, figures: 4), accept("/") || accept("-") || accept("–"), let other = digits(),
      other.count == 2 || other.count == 4, let second = Int(other), !goesOn
    else { return nil }
    let full = other.count == 2 ? first / 100 * 100 + second : second
    guard full > first, full <= first + 10 || other.count == 2 && full == first + 1 else { return nil }
    return FoundForm(right: "\(first) to \(full)")
  }
}
