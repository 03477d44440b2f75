import LetterModel

/// Reads amounts, dates, times, phone numbers and references back out of finished words, with small readers of its own
/// that share nothing with `Facts`. Later formats join the same comparison.
enum ReadBack {
  /// What was read, sorted, one text each: `money 41250`, `date 2027-04-01`, `time 09:00`, `phone 01632960100`,
  /// `reference TEN-004512`.
  static func facts(in texts: [String]) -> [String] { texts.flatMap(read).sorted() }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func read(_ text: String) -> [String] {
    var found: [String] = []
    for match in text.matches(of: /£([0-9,]+)(?:\.([0-9]{2}))?/) {
      let pounds = Int(match.1.filter { $0 != "," }) ?? -1
      found.append("money \(pounds * 100 + (match.2.flatMap { Int($0) } ?? 0))")
    }
    for match in text.matches(of: /\b([0-9]{1,2}) pence/) { found.append("money \(match.1)") }
    for match in text.matches(of: /\b([0-9]{1,2}) ([A-Z][a-z]+) ([0-9]{4})\b/) {
      guard let month = months.firstIndex(of: String(match.2)) else { continue }
      found.append("date \(match.3)-\(two(month + 1))-\(two(Int(match.1) ?? 0))")
    }
    for match in text.matches(of: /\b([0-9]{1,2})(?::([0-9]{2}))?(am|pm)\b/) {
      let hour = (Int(match.1) ?? 0) % 12 + (match.3 == "pm" ? 12 : 0)
      found.append("time \(two(hour)):\(match.2 ?? "00")")
    }
    for _ in text.matches(of: /\bmidday\b/) { found.append("time 12:00") }
    for _ in text.matches(of: /\bmidnight\b/) { found.append("time 00:00") }
    for match in text.matches(of: /\b0[0-9 ]{8,13}[0-9]\b/) { found.append("phone \(match.0.filter { $0 != " " })") }
    for match in text.matches(of: /\b[A-Z]{3}-[0-9]{6}\b/) { found.append("reference \(match.0)") }
    return found
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Document {
  /// What every output has to say: the facts by their canonical values, and what stands written in plain words.
  var expectedFacts: [String] {
    (values.flatMap { Self.canonical($0.fact) } + ReadBack.facts(in: plainWords)).sorted()
  }

  static func canonical(_ fact: Fact) -> [String] {
    switch fact {
    case .money(let money): ["money \(money.pence)"]
    case .date(let day): ["date \(day.iso8601)"]
    case .time(let time): ["time \(time.iso8601)"]
    case .moment(let moment): ["date \(moment.day.iso8601)", "time \(moment.time.iso8601)"]
    case .slot(let slot): ["date \(slot.date.iso8601)", "time \(slot.from.iso8601)", "time \(slot.to.iso8601)"]
    case .phone(let figures): ["phone \(figures)"]
    case .reference(let text): ["reference \(text)"]
    case .list(let rows): rows.flatMap { $0.cells.flatMap { canonical($0.fact) } }
    case .staff, .text, .number, .count, .yesNo, .choice, .person, .address, .postcode, .email, .url, .percent, .method:
      []
    }
  }

  /// Words that stand in the template or in text fields, each run by itself.
  private var plainWords: [String] { blocks.flatMap(\.plainWords) }
}

extension Block<Filled> {
  var plainWords: [String] {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content.plainWords
    case .list(_, let items): items.flatMap(\.blocks).flatMap(\.plainWords)
    case .table(let table): (table.header + table.rows.flatMap(\.cells)).flatMap(\.content.plainWords)
    case .address(_, let lines): lines.flatMap(\.content.plainWords)
    case .callout(_, let blocks), .passage(_, _, let blocks): blocks.flatMap(\.plainWords)
    case .keyFacts(let facts): facts.flatMap { $0.label.plainWords + $0.value.plainWords }
    }
  }
}

extension [Inline<Filled>] {
  fileprivate var plainWords: [String] {
    flatMap { inline -> [String] in
      switch inline.kind {
      case .text(let text): [text]
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): inside.plainWords
      case .slot(let value): if case .text(let text) = value.fact { [text] } else { [] }
      case .lineBreak: []
      }
    }
  }
}
