import LetterModel

/// A stretch of one day: "Friday 13 November 2026 from 9am to 11am".
enum SlotType {
  static func read(_ text: String) throws(Refusal) -> TimeSlot {
    do throws(Refusal) {
      return try whole(text)
    } catch {
      // What is put right in one part may still not fit the other.
      throw Refusal(error.message, suggestions: error.suggestions.filter { (try? whole($0)) != nil })
    }
  }

  private static func whole(_ text: String) throws(Refusal) -> TimeSlot {
    var scanner = Scanner(text)
    if let slot = try scanner.slot(), scanner.atEnd { return slot }
    throw Refusal(
      "\(quoted(text)) is not a date with a time from and a time to. "
        + "Write it like 13 November 2026 from 9am to 11am.")
  }

  /// The one reading in which the slot lasts. "9 to 11am" has one; "1 to 3pm" could start in the night, and is refused
  /// with both readings.
  fileprivate static func slot(_ day: Day, _ from: WrittenTime, _ to: WrittenTime) throws(Refusal) -> TimeSlot {
    let starts = readings(of: from, beside: to)
    let ends = readings(of: to, beside: from)
    let slots = starts.flatMap { start in ends.compactMap { TimeSlot(date: day, from: start, to: $0) } }
    if slots.count == 1, let only = slots.first {
      for time in [only.from, only.to] { try MomentType.exists(time, on: day) }
      return only
    }
    if slots.isEmpty, let start = starts.first, let end = ends.first {
      let hint = end.minutes == 0 ? " Midnight is the start of the day: for its end write 11:59pm." : ""
      throw Refusal(
        "This ends at \(TimeType.typed(end)), which is not after it starts, at \(TimeType.typed(start)).\(hint)")
    }
    let offered = slots.map {
      "\(DateType.typed(day)) from \(TimeType.typed($0.from)) to \(TimeType.typed($0.to))"
    }
    throw Refusal("These times can be read in more than one way. Write \(either(offered)).", suggestions: offered)
  }

  private static func readings(of written: WrittenTime, beside other: WrittenTime) -> [TimeOfDay] {
    switch (written, other) {
    case (.clock(let time, halfOpen: true), .settled): bothHalves(time.hour, time.minute)
    case (.settled(let time), _), (.clock(let time, halfOpen: _), _): [time]
    case (.hour(let hour), _): bothHalves(hour, 0)
    }
  }

  private static func bothHalves(_ hour: Int, _ minute: Int) -> [TimeOfDay] {
    [hour % 12, hour % 12 + 12].compactMap { TimeOfDay(hour: $0, minute: minute) }
  }
}

extension Scanner {
  fileprivate mutating func slot() throws(Refusal) -> TimeSlot? {
    if let day = try part({ scanner throws(Refusal) in try scanner.date() }) {
      _ = take(UInt8(ascii: ",")) || take(UInt8(ascii: ":"))
      skipSpaces()
      guard let times = try fromTo() else { return nil }
      return try SlotType.slot(day, times.from, times.to)
    }
    guard let times = try fromTo() else { return nil }
    _ = take(UInt8(ascii: ","))
    skipSpaces()
    if take(word: "on") { skipSpaces() }
    guard let day = try part({ scanner throws(Refusal) in try scanner.date() }) else { return nil }
    return try SlotType.slot(day, times.from, times.to)
  }

  private mutating func fromTo() throws(Refusal) -> (from: WrittenTime, to: WrittenTime)? {
    if take(word: "from", "between", "at") { skipSpaces() }
    guard let from = try part({ scanner throws(Refusal) in try scanner.time() }) else { return nil }
    skipSpaces()
    guard takeDash() || take(word: "to", "until", "till", "and") else { return nil }
    skipSpaces()
    guard let to = try part({ scanner throws(Refusal) in try scanner.time() }) else { return nil }
    return (from, to)
  }
}

/// `slot:` in formats.yaml.
struct SlotFormat: Sendable, Hashable {
  var shown: Pattern<SlotSlot>
  var said: Pattern<SlotSlot>

  init(_ reader: inout FormatReader) {
    shown = reader.pattern("shown")
    said = reader.pattern("said")
  }
}

enum SlotSlot: String, PatternSlot { case date, from, to }

extension Formats {
  func shown(_ slot: TimeSlot, style: Style) -> String {
    self.slot.shown.filled { place in
      switch place {
      case .date: shown(slot.date, style: style)
      case .from: shown(slot.from)
      case .to: shown(slot.to)
      }
    }
  }

  func spoken(_ slot: TimeSlot) -> String {
    self.slot.said.filled { place in
      switch place {
      case .date: spoken(slot.date)
      case .from: spoken(slot.from)
      case .to: spoken(slot.to)
      }
    }
  }
}
