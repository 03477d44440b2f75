public import LetterModel

/// A date worked out, with its working: what `plainspoken deadline` prints, a refusal explains and a record keeps.
public struct Answer: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    case when(When)
    case days([Day])
    case bounds(Bounds)
    case window(TimeSlot)
    case holidays([Holiday])
  }

  /// One key of the JSON (design.md 8) and what stands under it.
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var value: Value
  }

  /// The kind of R11: `rent-increase`.
  public var kind: String
  public var entries: [Entry]
  /// Sentences that a tenant could read.
  public var working: [String]
  /// What staff should know before they rely on it.
  public var warnings: [String] = []
  /// The ids in standards.md of the rules that were used.
  public var rules: [String]

  public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }
}

extension Answer: Encodable {
  /// Dates are ISO 8601; a bound is an object of `floor` and `safe`, a window one of the moments `from` and `to`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: Key("kind"))
    for entry in entries { try container.encode(entry.value, forKey: Key(entry.key)) }
    try container.encode(working, forKey: Key("working"))
    try container.encode(warnings, forKey: Key("warnings"))
    try container.encode(rules, forKey: Key("rules"))
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

extension Answer.Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .when(.day(let day)): try container.encode(day.iso8601)
    case .when(.moment(let moment)): try container.encode(moment.iso8601)
    case .days(let days): try container.encode(days.map(\.iso8601))
    case .bounds(let bounds):
      try container.encode(["floor": bounds.floor.iso8601, "safe": bounds.safe.iso8601])
    case .window(let slot):
      try container.encode([
        "from": Moment(slot.date, at: slot.from).iso8601, "to": Moment(slot.date, at: slot.to).iso8601,
      ])
    case .holidays(let holidays):
      try container.encode(holidays.map { ["date": $0.day.iso8601, "title": $0.title] })
    }
  }
}
