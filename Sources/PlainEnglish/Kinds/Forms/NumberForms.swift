/// Forms of money, numbers and phone numbers that are not ours.
extension FormReader {
  /// "£75.00" in running text: "£75". In a table two decimals are right (R14).
  mutating func zeroPence(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    guard accept("£"), let pounds = amount(), accept("."), digits(2) == "00", !goesOn else { return nil }
    return FoundForm(right: "£\(pounds)")
  }

  /// "4p", "£0.04", "£.50": "4 pence".
  mutating func pence(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    if accept("£") {
      if byte() == 0x30 { at += 1 }
      guard accept("."), let written = digits(2), written.count == 2, let pence = Int(written), pence > 0 else {
        return nil
      }
      return FoundForm(right: pence == 1 ? "1 penny" : "\(pence) pence")
    }
    guard let pence = number(1...99), byte() == 0x70, !FormReader.isLetter(byte(1)), !FormReader.isDigit(byte(1)),
      byte(1) != 0x2E || byte(2) | 0x20 != 0x6D
    else { return nil }
    at += 1
    return FoundForm(right: pence == 1 ? "1 penny" : "\(pence) pence")
  }

  /// "£1234", "12500 homes": "£1,234". Four figures alone may be a year or a reference, so only money counts there.
  mutating func noThousands() -> FoundForm? {
    let start = at
    let isMoney = accept("£")
    guard let figures = digits(9), figures.count >= (isMoney ? 4 : 5), figures.first != "0", let number = Int(figures)
    else { return nil }
    if !isMoney {
      guard !goesOn, byte() == 0x20, FormReader.isLetter(byte(1)) else { return nil }
      let before = wordBefore(start)
      let labels: Set<String> = [
        "reference", "ref", "ref.", "number", "no.", "no", "account", "case", "code", "is", "job", "order", "phone",
        "call", "text", "quote",
      ]
      guard !labels.contains(before) else { return nil }
    }
    let end = at
    if byte() == 0x2E, FormReader.isDigit(byte(1)) {
      at += 1
      guard let pence = digits(2) else { return nil }
      return FoundForm(right: "£\(FormReader.grouped(number)).\(pence)")
    }
    return FoundForm(right: (isMoney ? "£" : "") + FormReader.grouped(number), end: end)
  }

  private static func grouped(_ number: Int) -> String {
    let figures = String(number)
    return String(
      figures.reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [",", $1] : [$1] }.reversed())
  }

  /// Figures with commas between thousands, as written.
  private mutating func amount() -> String? {
    let start = at
    while FormReader.isDigit(byte()) || byte() == 0x2C && FormReader.isDigit(byte(1)) { at += 1 }
    return at > start ? String(decoding: bytes[start..<at], as: UTF8.self) : nil
  }

  /// "500-900", "3 – 5 working days": "500 to 900".
  mutating func numberRange() -> FoundForm? {
    let start = at
    if byte() == 0x30 { return nil }
    guard let from = amount(), from.count <= 7 else { return nil }
    guard dash(), byte() != 0x30, let to = amount(), to.count <= 7, !goesOn, !FormReader.isLetter(byte()) else {
      return nil
    }
    guard let low = Int(from.filter { $0 != "," }), let high = Int(to.filter { $0 != "," }), low < high else {
      return nil
    }
    // A third part makes it a phone number, a date or a code; years have a form of their own.
    let third = FormReader(bytes: bytes, at: at)
    var after = third
    if after.dash(), FormReader.isDigit(after.byte()) { return nil }
    let isYears = from.count == 4 && (1900...2199).contains(low)
    let before = wordBefore(start)
    guard !isYears,
      ![
        "stage", "step", "phase", "row", "level", "part", "ref", "reference", "number", "no", "no.", "phone", "call",
        "tel", "account", "form",
      ].contains(before)
    else { return nil }
    return FoundForm(right: "\(from) to \(to)")
  }

  /// "(01632) 960 123", "+44 1632 960 123", "01632-960-123".
  mutating func phone() -> FoundForm? {
    let start = at
    if accept("(") {
      guard byte() == 0x30, digits(6) != nil, accept(")") else { return nil }
    } else if accept("+") {
      guard byte() == 0x34, byte(1) == 0x34 else { return nil }
    } else {
      guard byte() == 0x30, let area = digits(5), area.count >= 3, accept("-") else { return nil }
    }
    while FormReader.isDigit(byte()) || " -()".utf8.contains(byte()) && FormReader.isDigit(byte(1)) || byte() == 0x28 {
      at += 1
    }
    var figures = bytes[start..<at].filter(FormReader.isDigit)
    if figures.starts(with: "44".utf8) {
      figures = Array("0".utf8) + figures.dropFirst(figures.dropFirst(2).first == 0x30 ? 3 : 2)
    }
    guard figures.count == 10 || figures.count == 11 else { return nil }
    return FoundForm(right: FormReader.phoneGroups(String(decoding: figures, as: UTF8.self)))
  }

  /// The groups of R15, for the commonest lengths of area codes.
  private static func phoneGroups(_ figures: String) -> String {
    let sizes =
      figures.hasPrefix("02")
      ? [3, 4, 4]
      : figures.hasPrefix("011") || figures.hasPrefix("08") || figures.hasPrefix("03")
        || figures.dropFirst(3).hasPrefix("1") && figures.hasPrefix("01")
        ? [4, 3, 4] : [5, 3, 3]
    var rest = Substring(figures)
    var groups: [Substring] = []
    for size in sizes {
      groups.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return groups.filter { !$0.isEmpty }.joined(separator: " ") + rest
  }
}
