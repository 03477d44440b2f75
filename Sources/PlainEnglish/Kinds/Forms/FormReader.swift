/// Reads the bytes of a block from a place on, a piece at a time. Every `…Form` reads from where a token starts, and is
/// given up where it gives back nil.
struct FormReader {
  let bytes: [UInt8]
  var at: Int

  func byte(_ offset: Int = 0) -> UInt8 {
    bytes.indices.contains(at + offset) ? bytes[at + offset] : 0
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte < 0xE2 }

  /// One to `most` figures with no figure behind them.
  mutating func digits(_ most: Int = 4) -> String? {
    let start = at
    while FormReader.isDigit(byte()) { at += 1 }
    guard at > start, at - start <= most else { return nil }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  mutating func number(_ range: ClosedRange<Int>, figures: Int = 2) -> Int? {
    guard let number = digits(figures).flatMap({ Int($0) }), range.contains(number) else { return nil }
    return number
  }

  /// A run of letters, as written.
  mutating func word() -> String? {
    let start = at
    while FormReader.isLetter(byte()) { at += 1 }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// One of these words, whatever its case, with no letter behind it.
  mutating func word(_ words: Set<String>) -> String? {
    let start = at
    guard let found = word(), words.contains(found.lowercased()) else {
      at = start
      return nil
    }
    return found
  }

  mutating func accept(_ sign: Character) -> Bool {
    var end = at
    for wanted in sign.utf8 {
      guard end < bytes.count, bytes[end] == wanted else { return false }
      end += 1
    }
    at = end
    return true
  }

  /// Spaces, the no-break one too; false where there are none.
  @discardableResult
  mutating func spaces() -> Bool {
    let start = at
    while byte() == 0x20 || byte() == 0xC2 && byte(1) == 0xA0 { at += byte() == 0x20 ? 1 : 2 }
    return at > start
  }

  /// A hyphen or a dash, with or without spaces round it.
  mutating func dash() -> Bool {
    let start = at
    spaces()
    guard accept("-") || accept("–") || accept("—") || accept("‑") || accept("‒") else {
      at = start
      return false
    }
    spaces()
    return true
  }

  /// Whether a number could go on here: "12.5", "1/4", "10th".
  var goesOn: Bool {
    if FormReader.isDigit(byte()) || FormReader.isLetter(byte()) { return true }
    return ".,/:-".utf8.contains(byte()) && FormReader.isDigit(byte(1))
  }

  /// The word right before the token, folded; empty where there is none.
  func wordBefore(_ start: Int) -> String {
    var end = start
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    var first = end
    while first > 0, FormReader.isLetter(bytes[first - 1]) || bytes[first - 1] == 0x2E { first -= 1 }
    return String(decoding: bytes[first..<end], as: UTF8.self).lowercased()
  }
}

/// Names of months and weekdays, in full by their short forms.
enum CalendarWords {
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  static let monthSet = Set(months)
  static let shortMonths: [String: String] = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
  ]
  static let shortMonthSet = Set(shortMonths.keys)
  static let anyMonth = monthSet.union(shortMonths.keys)
  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let shortWeekdays: [String: String] = [
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
  ]
  static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  /// "1 April" of 1 and 4.
  static func date(_ day: Int, _ month: Int) -> String { "\(day) \(self.month(months[month - 1]))" }

  /// "apr" and "APRIL" as "April".
  static func month(_ written: String) -> String {
    shortMonths[written.lowercased()] ?? written.prefix(1).uppercased() + written.dropFirst().lowercased()
  }
}
