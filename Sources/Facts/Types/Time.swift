import LetterModel

/// A time on the clock: "5:30pm" (standards.md R13).
enum TimeType {
  static func read(_ text: String) throws(Refusal) -> TimeOfDay {
    var scanner = Scanner(text)
    if let written = try scanner.time(), scanner.atEnd { return try settled(written) }
    throw Refusal("\(quoted(text)) is not a time. Write it like 9am, 5:30pm or 14:00.")
  }

  /// The one time that is meant, where the rest of the value does not settle it.
  static func settled(_ written: WrittenTime) throws(Refusal) -> TimeOfDay {
    switch written {
    case .settled(let time), .clock(let time, halfOpen: _): return time
    case .hour(let hour):
      let offered = [hour, (hour + 12) % 24].compactMap { TimeOfDay(hour: $0).map(typed) }
      throw Refusal("It is not clear which \(hour) o'clock is meant. Write \(either(offered)).", suggestions: offered)
    }
  }

  /// As people type it, in English whatever the language of the letter: `5:30pm`, `midday`.
  static func typed(_ time: TimeOfDay) -> String {
    if time.minute == 0, time.hour % 12 == 0 { return time.hour == 0 ? "midnight" : "midday" }
    let hour = (time.hour + 11) % 12 + 1
    let minutes = time.minute == 0 ? "" : ":" + twoFigures(time.minute)
    return "\(hour)\(minutes)\(time.hour < 12 ? "am" : "pm")"
  }
}

/// A time as far as its own words settle it.
enum WrittenTime {
  /// With am or pm, or a word such as midday.
  case settled(TimeOfDay)
  /// `9:30`, which is on the 24-hour clock (standards.md R13). With `halfOpen` it may yet be the afternoon when its
  /// partner has am or pm: the 1:30 of `1:30 to 3pm`. `09:30` and `14:00` may not.
  case clock(TimeOfDay, halfOpen: Bool)
  /// An hour from 1 to 12 and nothing else.
  case hour(Int)
}

extension Scanner {
  /// A time; nil where none stands here. Throws where the shape is a time's and the time cannot be.
  mutating func time() throws(Refusal) -> WrittenTime? {
    let start = at
    if peek().isASCIILetter {
      if let time = wordTime() { return .settled(time) }
      at = start
      return nil
    }
    guard let hour = digits(), hour.count <= 2 || hour.count == 4 else {
      at = start
      return nil
    }
    if hour.count == 4 { return try fourFigures(hour.value) }
    guard let minute = try minutes(hour: hour.value) else { return try onTheHour(hour) }
    let half = takeHalf()
    guard minute < 60 else { throw Refusal("There is no minute \(minute): an hour has 60, from 00 to 59.") }
    if let half { return .settled(try time(hour.value, minute, half)) }
    takeHoursWord()
    let halfOpen = (1...12).contains(hour.value) && bytes[start] != UInt8(ascii: "0")
    return .clock(try onClock(hour.value, minute), halfOpen: halfOpen)
  }

  private mutating func wordTime() -> TimeOfDay? {
    switch word() {
    case "midday", "noon": TimeOfDay(hour: 12)
    case "midnight": TimeOfDay(hour: 0)
    default: nil
    }
  }

  /// `:30` or `.30` and, from a spreadsheet, `:00` after it.
  private mutating func minutes(hour: Int) throws(Refusal) -> Int? {
    let start = at
    guard take(UInt8(ascii: ":")) || take(UInt8(ascii: ".")), let minute = digits(), minute.count <= 2 else {
      at = start
      return nil
    }
    let isColon = bytes[start] == UInt8(ascii: ":")
    guard minute.count == 2 else {
      let half = takeHalf()
      guard isColon || half != nil else {
        at = start
        return nil
      }
      let name = half.map { $0 == .am ? "am" : "pm" } ?? ""
      let offered = ["\(hour):\(minute.value)0\(name)", "\(hour):0\(minute.value)\(name)"]
      throw Refusal("The minutes have one figure. Write \(either(offered)).", suggestions: offered)
    }
    if isColon, peek() == UInt8(ascii: ":"), peek(1) == 0x30, peek(2) == 0x30 { at += 3 }
    return minute.value
  }

  private enum Half { case am, pm }

  /// `am`, `p.m.`, `a m`.
  private mutating func takeHalf() -> Half? {
    let start = at
    skipSpaces()
    switch word() {
    case "am": return .am
    case "pm": return .pm
    case let letter? where letter == "a" || letter == "p":
      if !take(UInt8(ascii: ".")) { skipSpaces() }
      if take(word: "m") {
        _ = take(UInt8(ascii: "."))
        return letter == "a" ? .am : .pm
      }
    default: break
    }
    at = start
    return nil
  }

  private mutating func onTheHour(_ hour: Digits) throws(Refusal) -> WrittenTime? {
    if let half = takeHalf() { return .settled(try time(hour.value, 0, half)) }
    let end = at
    skipSpaces()
    if hour.value == 12, peek().isASCIILetter, let time = wordTime() { return .settled(time) }
    at = end
    guard (1...12).contains(hour.value) else {
      let offered = try TimeType.typed(onClock(hour.value, 0))
      throw Refusal("\(hour.value) alone is not a time. Write \(offered).", suggestions: [offered])
    }
    takeOClock()
    return .hour(hour.value)
  }

  private mutating func takeOClock() {
    let start = at
    skipSpaces()
    if take(word: "o"), take(UInt8(ascii: "'")) || takeApostrophe(), take(word: "clock") { return }
    at = start
  }

  /// `1730`, which in the place of a time can be nothing else.
  private mutating func fourFigures(_ figures: Int) throws(Refusal) -> WrittenTime {
    takeHoursWord()
    guard figures % 100 < 60 else {
      throw Refusal("There is no minute \(figures % 100): an hour has 60, from 00 to 59.")
    }
    return .clock(try onClock(figures / 100, figures % 100), halfOpen: false)
  }

  private mutating func takeHoursWord() {
    let start = at
    skipSpaces()
    if !take(word: "hrs", "hours", "h", "hr") { at = start }
  }

  private func onClock(_ hour: Int, _ minute: Int) throws(Refusal) -> TimeOfDay {
    if let time = TimeOfDay(hour: hour, minute: minute) { return time }
    if hour == 24, minute == 0 {
      throw Refusal("24:00 is midnight at the end of a day. Write 00:00 with the next day's date, or 11:59pm.")
    }
    throw Refusal("There is no hour \(hour): a day has hours from 0 to 23.")
  }

  private func time(_ hour: Int, _ minute: Int, _ half: Half) throws(Refusal) -> TimeOfDay {
    let name = half == .am ? "am" : "pm"
    if hour == 12, minute == 0 {
      let offered = half == .am ? ["midnight", "midday"] : ["midday", "midnight"]
      throw Refusal(
        "12\(name) is read both ways. Write midday for the middle of the day, or midnight.", suggestions: offered)
    }
    if (1...12).contains(hour), let time = TimeOfDay(hour: hour % 12 + (half == .pm ? 12 : 0), minute: minute) {
      return time
    }
    let offered = try TimeType.typed(onClock(hour, minute))
    throw Refusal(
      "There is no hour \(hour) with \(name). If this is \(offered), write \(offered).", suggestions: [offered])
  }

  /// A time in running text: with am or pm, a word, or a colon. `9.30` and `1730` may be other numbers.
  mutating func findTime() throws(Refusal) -> Fact? {
    let start = at
    guard let written = try time() else { return nil }
    switch written {
    case .settled(let time): return .time(time)
    case .clock(let time, halfOpen: _): return bytes[start..<at].contains(UInt8(ascii: ":")) ? .time(time) : nil
    case .hour: return nil
    }
  }
}

/// `time:` in formats.yaml.
struct TimeFormat: Sendable, Hashable {
  var midday: String
  var midnight: String
  var shown: Clock
  var said: Clock
  /// The hours 0 to 23 as they are said; empty where the voice says their figures right.
  var hoursSaid: [String]

  /// The patterns for one way of giving a time: before and after midday, on the hour and past it.
  struct Clock: Sendable, Hashable {
    var am: Pattern<TimeSlotName>
    var amHour: Pattern<TimeSlotName>
    var pm: Pattern<TimeSlotName>
    var pmHour: Pattern<TimeSlotName>

    init(_ reader: inout FormatReader, _ prefix: String) {
      am = reader.pattern(prefix + "am", needs: [.minute])
      amHour = reader.pattern(prefix + "am_hour", needs: [])
      pm = reader.pattern(prefix + "pm", needs: [.minute])
      pmHour = reader.pattern(prefix + "pm_hour", needs: [])
    }
  }

  init(_ reader: inout FormatReader) {
    midday = reader.text("midday")
    midnight = reader.text("midnight")
    shown = Clock(&reader, "")
    said = Clock(&reader, "said_")
    hoursSaid = reader.optionalTexts("hours_said", count: 24) ?? []
  }
}

enum TimeSlotName: String, PatternSlot { case hour, hour24, minute }

extension Formats {
  func shown(_ time: TimeOfDay) -> String { filled(self.time.shown, with: time, hour: nil) }

  func spoken(_ time: TimeOfDay) -> String { spoken(time, hours: self.time.hoursSaid) }

  /// - Parameter hours: 0 to 23 as they are said; none where the voice says their figures right.
  func spoken(_ time: TimeOfDay, hours: [String]) -> String {
    filled(self.time.said, with: time, hour: hours.isEmpty ? nil : hours[time.hour])
  }

  private func filled(_ clock: TimeFormat.Clock, with time: TimeOfDay, hour said: String?) -> String {
    if time.minute == 0, time.hour % 12 == 0 { return time.hour == 0 ? self.time.midnight : self.time.midday }
    let pattern =
      time.hour < 12
      ? (time.minute == 0 ? clock.amHour : clock.am) : (time.minute == 0 ? clock.pmHour : clock.pm)
    return pattern.filled { slot in
      switch slot {
      case .hour: said ?? String((time.hour + 11) % 12 + 1)
      case .hour24: said ?? String(time.hour)
      case .minute: twoFigures(time.minute)
      }
    }
  }
}
