/// Forms of times that are not ours: "5:30pm" and "9am" are.
extension FormReader {
  private static let halves: Set<String> = ["am", "pm"]
  /// Words before a bare "17.30" or "9.30" that make a time of it.
  static let timeWords: Set<String> = ["at", "from", "until", "till", "to", "by", "before", "after", "between"]

  /// "am", "a.m.", "p.m": the half of the day.
  private mutating func half() -> String? {
    let start = at
    if let half = word(FormReader.halves) { return half.lowercased() }
    let first = byte() | 0x20
    if first == 0x61 || first == 0x70, byte(1) == 0x2E, byte(2) | 0x20 == 0x6D {
      at += 3
      if byte() == 0x2E { at += 1 }
      return first == 0x61 ? "am" : "pm"
    }
    at = start
    return nil
  }

  private static func shown(_ hour: Int, _ minute: Int, _ half: String? = nil) -> String {
    if minute == 0, half == nil || half == (hour == 12 ? "pm" : "am") {
      if hour == 0 || hour == 24 || hour == 12 && half == "am" { return "midnight" }
      if hour == 12 { return "midday" }
    }
    let half = half ?? (hour < 12 || hour == 24 ? "am" : "pm")
    let hour = hour % 12 == 0 ? 12 : hour % 12
    return minute == 0 ? "\(hour)\(half)" : "\(hour):\(minute < 10 ? "0" : "")\(minute)\(half)"
  }

  /// "9.30am", "5.30 pm".
  mutating func dotTime() -> FoundForm? {
    guard let (hour, minute) = dotted() else { return nil }
    spaces()
    guard let half = half() else { return nil }
    return hour <= 12 ? FoundForm(right: FormReader.shown(hour, minute, half)) : FoundForm()
  }

  /// "at 17.30", "from 9.30", "13.00-15.00".
  mutating func dotClock24() -> FoundForm? {
    let start = at
    guard let (hour, minute) = dotted() else { return nil }
    let end = at
    spaces()
    if half() != nil { return nil }
    at = end
    guard FormReader.timeWords.contains(wordBefore(start)) else { return nil }
    if let range = clockRange(from: (hour, minute)) { return range }
    at = end
    guard !goesOn, byte() != 0x25 else { return nil }
    spaces()
    // "by 2.50 a week", "to 3.15 metres": figures of something else.
    if let next = word(),
      !["on", "and", "to", "until", "or", "hrs", "hours", "for", "in", "if"].contains(next.lowercased())
    {
      return nil
    }
    return FoundForm(right: hour > 12 ? FormReader.shown(hour, minute) : nil, end: end)
  }

  /// "-15.00" behind "13.00".
  private mutating func clockRange(from: (hour: Int, minute: Int)) -> FoundForm? {
    guard dash(), let to = dotted(), !goesOn, from.hour < to.hour else { return nil }
    return FoundForm(
      right: "\(FormReader.shown(from.hour, from.minute)) to \(FormReader.shown(to.hour, to.minute))")
  }

  private mutating func dotted() -> (hour: Int, minute: Int)? {
    guard let hour = number(0...24), accept("."), let written = digits(2), written.count == 2,
      let minute = Int(written), minute < 60
    else { return nil }
    return (hour, minute)
  }

  /// "17:30", "09:00", "1730hrs", "1730 hours", "from 0900 to 1000", "between 1300 and 1500".
  mutating func clock24() -> FoundForm? {
    let start = at
    guard let figures = digits(4) else { return nil }
    if figures.count == 4, let number = Int(figures), number < 2400, number % 100 < 60 {
      let end = at
      if let range = figuresRange(from: number, start) { return range }
      at = end
      spaces()
      guard word(["hrs", "hours", "h"]) != nil, number % 100 != 0 || figures.first == "0" || number >= 1000 else {
        return nil
      }
      if byte() == 0x2E, byte(1) != 0x20 { at += 1 }
      // "1200 hours of work" is a length, and has no "at" before it.
      let isLength = !FormReader.timeWords.contains(wordBefore(start)) && bytes[start..<at].contains(0x20)
      return isLength ? nil : FoundForm(right: FormReader.shown(number / 100, number % 100))
    }
    guard figures.count <= 2, let hour = Int(figures), hour <= 24, accept(":"), let written = digits(2),
      written.count == 2, let minute = Int(written), minute < 60
    else { return nil }
    let end = at
    spaces()
    if half() != nil { return nil }
    at = end
    spaces()
    if word(["hrs", "hours"]) == nil { at = end }
    guard !goesOn, hour > 12 || hour == 0 || figures.first == "0" || at > end else { return nil }
    return FoundForm(right: FormReader.shown(hour, minute))
  }

  /// "0900 to 1000" behind a word of time: four figures on both sides, in quarters of an hour.
  private mutating func figuresRange(from: Int, _ start: Int) -> FoundForm? {
    let spaced = at
    // "2300-0700" is a time by its nought, whatever stands before it.
    let isDashed = dash()
    guard isDashed && (bytes[start] == 0x30 || byte() == 0x30) || ["from", "between"].contains(wordBefore(start))
    else { return nil }
    if !isDashed {
      at = spaced
      guard spaces(), word(["to", "and", "until", "till"]) != nil, spaces() else { return nil }
    }
    guard let to = digits(4), to.count == 4, let end = Int(to), from < end || isDashed, end <= 2400, !goesOn,
      [from, end].allSatisfy({ [0, 15, 30, 45].contains($0 % 100) })
    else { return nil }
    return FoundForm(right: "\(FormReader.shown(from / 100, from % 100)) to \(FormReader.shown(end / 100, end % 100))")
  }

  /// "12 noon", "12pm", "12 midnight", "12:00 am": "midday" and "midnight".
  mutating func noon() -> FoundForm? {
    guard number(12...12) != nil else { return nil }
    if accept(":") || accept(".") {
      guard digits(2) == "00" else { return nil }
    }
    spaces()
    if let name = word(["noon", "midday", "midnight"]) {
      return FoundForm(right: name.lowercased() == "noon" ? "midday" : name.lowercased())
    }
    // Which of the two "12am" is, people do not agree on.
    return half().map { FoundForm(right: $0 == "pm" ? "midday" : "midnight") }
  }

  /// "9 am", "9a.m.", "9:00am", "9.00 a.m.", "9AM".
  mutating func spacedTime() -> FoundForm? {
    let start = at
    guard let hour = number(1...12) else { return nil }
    var minute = 0
    var hasZeros = false
    let isDotted = byte() == 0x2E
    if accept(":") || accept(".") {
      guard let written = digits(2), written.count == 2, let number = Int(written), number < 60 else { return nil }
      minute = number
      hasZeros = number == 0
    }
    let hasSpace = spaces()
    let letters = at
    guard let half = half() else { return nil }
    let isPlain = bytes[letters..<at].elementsEqual(half.utf8)
    // A stop for the colon is a matter of taste, and another rule's.
    if isDotted, !hasZeros, isPlain { return nil }
    guard hasSpace || hasZeros || !isPlain || bytes[start] == 0x30, hour != 12 || minute != 0 else { return nil }
    if hasSpace, half == "am", byte() == 0x20, isPlain == false, byte(-1) != 0x2E { return nil }
    return FoundForm(right: FormReader.shown(hour, minute, half))
  }

  /// "9am-5pm", "9-11am", "from 9am – 5pm": "9am to 5pm".
  mutating func timeRange() -> FoundForm? {
    guard let from = time() else { return nil }
    guard dash(), let to = time(), from.half != nil || to.half != nil, to.half != nil else { return nil }
    let half = from.half ?? (from.hour < to.hour || to.hour == 12 ? to.half : to.half == "pm" ? "am" : nil)
    return FoundForm(
      right: "\(FormReader.shown(from.hour, from.minute, half)) to \(FormReader.shown(to.hour, to.minute, to.half))")
  }

  private mutating func time() -> (hour: Int, minute: Int, half: String?)? {
    guard let hour = number(1...12) else { return nil }
    var minute = 0
    if byte() == 0x3A || byte() == 0x2E, FormReader.isDigit(byte(1)) {
      at += 1
      guard let written = number(0...59) else { return nil }
      minute = written
    }
    let end = at
    spaces()
    if let half = half() { return (hour, minute, half) }
    at = end
    return (hour, minute, nil)
  }
}
