import LetterModel

/// Reads the facts back out of what is said, with a reader of its own: `412 pounds and 50 pence`, `the 1st of April
/// 20 27`, `5 30 pm`, `0 1 6 3 2, 9 6 0, 1 0 0`, `0 8 hundred; 1 1 1; 9 9 9`, `T E N, dash, 0 0 4, 5 1 2`.
enum SpokenReadBack {
  /// What was heard, sorted, in the form of `ReadBack`.
  static func facts(in texts: [String]) -> [String] { texts.flatMap(read).sorted() }

  private static func read(_ text: String) -> [String] {
    var found: [String] = []
    for match in text.matches(of: /([0-9]+) pounds?(?: and ([0-9]{1,2}) (?:pence|penny))?/) {
      found.append("money \((Int(match.1) ?? -1) * 100 + (match.2.flatMap { Int($0) } ?? 0))")
    }
    let withoutPounds = text.replacing(/[0-9]+ pounds?(?: and [0-9]{1,2} (?:pence|penny))?/, with: "")
    for match in withoutPounds.matches(of: /\b([0-9]{1,2}) (?:pence|penny)/) { found.append("money \(match.1)") }
    for match in text.matches(of: /the ([0-9]{1,2})(?:st|nd|rd|th) of ([A-Z][a-z]+) ([0-9]{2}) ?([0-9]{2})\b/) {
      guard let month = ReadBack.months.firstIndex(of: String(match.2)) else { continue }
      found.append("date \(match.3)\(match.4)-\(ReadBack.two(month + 1))-\(ReadBack.two(Int(match.1) ?? 0))")
    }
    for match in text.matches(of: /\b([0-9]{1,2})(?: ([0-9]{2}))? (am|pm)\b/) {
      let hour = (Int(match.1) ?? 0) % 12 + (match.3 == "pm" ? 12 : 0)
      found.append("time \(ReadBack.two(hour)):\(match.2 ?? "00")")
    }
    for _ in text.matches(of: /\bmidday\b/) { found.append("time 12:00") }
    for _ in text.matches(of: /\bmidnight\b/) { found.append("time 00:00") }
    let figures = text.replacing(/\b0 ([38]) hundred\b/) { "0 \($0.1) 0 0" }
    for match in figures.matches(of: /\b0(?:[,;]? [0-9]){8,10}\b/) {
      found.append("phone \(match.0.filter(\.isNumber))")
    }
    for match in text.matches(of: /\b[A-Z],? [A-Z],? [A-Z], dash, [0-9] [0-9] [0-9], [0-9] [0-9] [0-9]\b/) {
      found.append("reference \(match.0.replacing("dash", with: "-").filter { $0 != " " && $0 != "," })")
    }
    return found
  }
}

extension Document {
  /// What a script has to say: every fact of the document, with each phone number and reference twice where it stands,
  /// and the key facts once more (standards.md R16).
  var expectedSpokenFacts: [String] {
    let all = expectedFacts.flatMap { $0.hasPrefix("phone") || $0.hasPrefix("reference") ? [$0, $0] : [$0] }
    let keyFacts = blocks.first { if case .keyFacts = $0.kind { true } else { false } }
    guard let keyFacts, kind != .script else { return all.sorted() }
    let again = Document(language: language, direction: direction, title: title, kind: kind, blocks: [keyFacts])
    return (all + again.expectedFacts).sorted()
  }
}
