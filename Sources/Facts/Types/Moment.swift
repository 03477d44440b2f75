import LetterModel

/// A date with a time, on the clock of the United Kingdom: "2pm on Tuesday 10 November 2026".
enum MomentType {
  static func read(_ text: String) throws(Refusal) -> Moment {
    do throws(Refusal) {
      return try whole(text)
    } catch {
      // What is put right in one part may still not fit the other.
      throw Refusal(error.message, suggestions: error.suggestions.filter { (try? whole($0)) != nil })
    }
  }

  private static func whole(_ text: String) throws(Refusal) -> Moment {
    var scanner = Scanner(text)
    if let moment = try scanner.moment(), scanner.atEnd { return moment }
    throw Refusal("\(quoted(text)) is not a date and a time. Write it like 10 November 2026 at 2pm.")
  }

  /// The moment that the clocks showed. A time that the spring change skips is refused; one that the autumn change
  /// repeats is taken as the later, so that a tenant gets the full notice (standards.md R7).
  static func moment(_ day: Day, _ time: TimeOfDay) throws(Refusal) -> Moment {
    try exists(time, on: day)
    if case .always(let offset) = LondonClock.offset(on: day, at: time) {
      return Moment(day: day, time: time, offset: offset)
    }
    return Moment(day: day, time: time, offset: 0)
  }

  /// Refuses a time that the spring change skips (standards.md R7).
  static func exists(_ time: TimeOfDay, on day: Day) throws(Refusal) {
    guard case .never = LondonClock.offset(on: day, at: time) else { return }
    let date = DateType.typed(day)
    let offered = [0, 2].compactMap { TimeOfDay(hour: $0, minute: time.minute) }
      .map { "\(date) at \(TimeType.typed($0))" }
    throw Refusal(
      "There is no \(TimeType.typed(time)) on \(date): the clocks go forward that night, from 1am to 2am. "
        + "Write a time before 1am or from 2am.", suggestions: offered.filter { !$0.contains("midnight") })
  }
}

extension Scanner {
  /// A date and a time, in either order; nil where they do not stand here.
  fileprivate mutating func moment() throws(Refusal) -> Moment? {
    let start = at
    if let day = try part({ scanner throws(Refusal) in try scanner.date() }) {
      if !take(UInt8(ascii: "T")) {
        _ = take(UInt8(ascii: ","))
        skipSpaces()
        if take(word: "at") { skipSpaces() }
      }
      guard let (time, isMidnight) = try momentTime() else { return nil }
      if isMidnight { throw whichMidnight(day) }
      return try withOffset(day, time)
    }
    at = start
    return try timeFirst()
  }

  private mutating func timeFirst() throws(Refusal) -> Moment? {
    guard let (time, isMidnight) = try momentTime() else { return nil }
    _ = take(UInt8(ascii: ","))
    skipSpaces()
    let edge = isMidnight ? edgeOfDay() : nil
    if edge == nil, take(word: "on") { skipSpaces() }
    guard let day = try part({ scanner throws(Refusal) in try scanner.date() }) else { return nil }
    if isMidnight && edge == nil { throw whichMidnight(day) }
    return try MomentType.moment(edge == "end" ? day + 1 : day, time)
  }

  /// One time, and whether it was written as the word midnight.
  private mutating func momentTime() throws(Refusal) -> (time: TimeOfDay, isMidnight: Bool)? {
    try part { scanner throws(Refusal) -> (time: TimeOfDay, isMidnight: Bool)? in
      let start = scanner.at
      do throws(Refusal) {
        guard let written = try scanner.time() else { return nil }
        let time = try TimeType.settled(written)
        let last = scanner.bytes[start..<scanner.at].last ?? 0
        return (time, time == .midnight && last | 0x20 == UInt8(ascii: "t"))
      } catch {
        throw Refusal(error.message, suggestions: error.suggestions.map { $0 == "midnight" ? "00:00" : $0 })
      }
    }
  }

  /// `at the start of` or `at the end of`, before a date.
  private mutating func edgeOfDay() -> String? {
    let start = at
    if take(word: "at"), skipSpaces(), take(word: "the"), skipSpaces(), let edge = word(),
      edge == "start" || edge == "end", skipSpaces(), take(word: "of")
    {
      skipSpaces()
      return edge
    }
    at = start
    return nil
  }

  /// "Midnight on Tuesday" is either end of Tuesday.
  private func whichMidnight(_ day: Day) -> Refusal {
    let date = DateType.typed(day, weekday: true)
    let offered = ["midnight at the start of \(date)", "midnight at the end of \(date)"]
    return Refusal("It is not clear which midnight is meant. Write \(either(offered)).", suggestions: offered)
  }

  /// A moment as programs write it may end with its distance from UTC, which has to be the one in force.
  private mutating func withOffset(_ day: Day, _ time: TimeOfDay) throws(Refusal) -> Moment {
    var offset: Int?
    if take(UInt8(ascii: "Z")) { offset = 0 } else { offset = takeOffset() }
    var moment = try MomentType.moment(day, time)
    guard let offset, offset != moment.offset else { return moment }
    if offset == 60, case .twice = LondonClock.offset(on: day, at: time) {
      moment.offset = 60
      return moment
    }
    let meant = LondonClock.moment(atInstant: day.number * 1_440 + time.minutes - offset)
    let offered = "\(DateType.typed(meant.day)) at \(TimeType.typed(meant.time))"
    throw Refusal(
      "This is not on the clock of the United Kingdom. If it is \(offered) here, write that.",
      suggestions: meant.time.minutes == 0 ? [] : [offered])
  }

  /// `+01:00`
  private mutating func takeOffset() -> Int? {
    let start = at
    let ahead = take(UInt8(ascii: "+"))
    if ahead || takeDash(), let hours = digits(), hours.count == 2, hours.value < 24, take(UInt8(ascii: ":")),
      let minutes = digits(), minutes.count == 2, minutes.value < 60
    {
      return (ahead ? 1 : -1) * (hours.value * 60 + minutes.value)
    }
    at = start
    return nil
  }
}

/// `moment:` in formats.yaml.
struct MomentFormat: Sendable, Hashable {
  var shown: Pattern<MomentSlot>
  var said: Pattern<MomentSlot>
  /// On the hour, where it is said in another way; nil where it is not.
  var saidHour: Pattern<MomentSlot>?
  var midnight: Pattern<MidnightSlot>
  /// The hours 0 to 23, where they have another form here than elsewhere; empty where they have not.
  var hoursSaid: [String]

  init(_ reader: inout FormatReader) {
    shown = reader.pattern("shown")
    said = reader.pattern("said")
    saidHour = reader.optionalPattern("said_hour")
    midnight = reader.pattern("midnight")
    hoursSaid = reader.optionalTexts("hours_said", count: 24) ?? []
  }
}

enum MomentSlot: String, PatternSlot { case time, date }
enum MidnightSlot: String, PatternSlot { case date }

extension Formats {
  func shown(_ moment: Moment, style: Style) -> String {
    let date = shown(moment.day, style: style)
    if moment.time.minutes == 0 { return self.moment.midnight.filled { _ in date } }
    return self.moment.shown.filled { $0 == .date ? date : shown(moment.time) }
  }

  func spoken(_ moment: Moment) -> String {
    let date = spoken(moment.day)
    if moment.time.minutes == 0 { return self.moment.midnight.filled { _ in date } }
    let pattern = moment.time.minute == 0 ? self.moment.saidHour ?? self.moment.said : self.moment.said
    let hours = self.moment.hoursSaid.isEmpty ? time.hoursSaid : self.moment.hoursSaid
    return pattern.filled { $0 == .date ? date : spoken(moment.time, hours: hours) }
  }
}
