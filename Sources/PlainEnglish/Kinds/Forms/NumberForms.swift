/// Forms of money, numbers and phone numbers that are not ours.
extension FormReader {
  /// "£75.00" in running text: "£75". In a table two decimals are right (R14).
  mutating func zeroPence(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    guard accept("£"), let pounds = amount(), accept("."), digits(2) == "00", !goesOn else { return nil }
    return FoundForm(right: "£\(pounds)")
  }

  /// "£0.04", "£.50": "4 pence".
  mutating func pence(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    guard accept("£") else { return nil }
    if byte() == 0x30 { at += 1 }
    guard accept("."), let written = digits(2), written.count == 2, let pence = Int(written), pence > 0 else {
      return nil
    }
    return FoundForm(right: pence == 1 ? "1 penny" : "\(pence) pence")
  }

  /// "4p": "4 pence".
  mutating func penceSign(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    guard let pence = number(1...99), byte() == 0x70, !FormReader.isLetter(byte(1)), !FormReader.isDigit(byte(1)),
      byte(1) != 0x2E || byte(2) | 0x20 != 0x6D
    else { return nil }
    at += 1
    return FoundForm(right: pence == 1 ? "1 penny" : "\(pence) pence")
  }

  /// "£438.6", "£1.2k", "£3m", "£ 15", "30 pounds", "4 million pounds": "£1,200", "£3 million", "£15", "£30",
  /// "£4 million".
  mutating func shortAmount(in block: AnalysedBlock) -> FoundForm? {
    if case .cell = block.block.kind { return nil }
    let start = at
    let isMoney = accept("£")
    let isSpaced = isMoney && spaces()
    guard let pounds = amount() else { return nil }
    let end = at
    guard isMoney else {
      guard spaces() else { return nil }
      let millions = word(["thousand", "million", "billion"])
      if millions != nil { spaces() }
      guard word(["pounds", "pound", "quid", "gbp"]) != nil else { return nil }
      let last = at
      spaces()
      // "30 pounds of potatoes" are weighed.
      return word(["of", "in", "overweight", "heavier", "sterling"]) == nil
        && !["weighs", "weigh", "weighed", "weighing"].contains(wordBefore(start))
        ? FoundForm(right: "£\(pounds)\(millions.map { " \($0)" } ?? "")", end: last) : nil
    }
    var decimals = ""
    if byte() == 0x2E, FormReader.isDigit(byte(1)) {
      at += 1
      guard let written = digits(3) else { return nil }
      decimals = written
    }
    let afterFigures = at
    if let unit = word(["k", "m", "bn", "mn", "mil"]) {
      return FoundForm(right: FormReader.inFull(pounds, decimals, unit.lowercased()))
    }
    if decimals.count == 1, !goesOn, !isMillions { return FoundForm(right: "£\(pounds).\(decimals)0") }
    guard isSpaced else { return nil }
    return FoundForm(right: "£\(pounds)\(decimals.isEmpty ? "" : ".\(decimals)")", end: max(end, afterFigures))
  }

  /// " million" behind "£1.5".
  private var isMillions: Bool {
    var next = self
    return next.spaces() && next.word(["million", "billion", "trillion", "thousand"]) != nil
  }

  /// "1.2" and "k" as "£1,200"; "1.5" and "m" as "£1.5 million".
  private static func inFull(_ pounds: String, _ decimals: String, _ unit: String) -> String? {
    let shown = "£\(pounds)\(decimals.isEmpty ? "" : ".\(decimals)")"
    guard unit == "k" else { return shown + (unit == "bn" ? " billion" : " million") }
    guard decimals.count <= 3, let whole = Int(pounds.filter { $0 != "," } + decimals) else { return nil }
    let noughts = [1000, 100, 10, 1][decimals.count]
    return "£\(grouped(whole * noughts))"
  }

  /// "£1234", "12500 homes", "1140 homes": "£1,234". Four figures alone may be a year, a time or a reference, so only
  /// money and what is counted in words counts there.
  mutating func noThousands() -> FoundForm? {
    let start = at
    let isMoney = accept("£")
    guard let figures = digits(9), figures.count >= 4, figures.first != "0", let number = Int(figures)
    else { return nil }
    if !isMoney, !isCounted(start, number) { return nil }
    let end = at
    if byte() == 0x2E, FormReader.isDigit(byte(1)) {
      at += 1
      guard let pence = digits(2) else { return nil }
      return FoundForm(right: "£\(FormReader.grouped(number)).\(pence)")
    }
    return FoundForm(right: (isMoney ? "£" : "") + FormReader.grouped(number), end: end)
  }

  /// Whether the figures say how many: a small word or none before them, and what is counted behind.
  private func isCounted(_ start: Int, _ number: Int) -> Bool {
    guard !goesOn, byte() == 0x20, FormReader.isLetter(byte(1)), !isAfterFigures(start) else { return false }
    let labels: Set<String> = [
      "reference", "ref", "ref.", "number", "numbers", "no.", "no", "account", "case", "code", "is", "job", "order",
      "phone", "call", "text", "quote", "ring", "dial", "fax", "pin", "extension", "ext", "room", "flat", "form",
      "page",
    ]
    let before = wordBefore(start)
    guard !labels.contains(before) else { return false }
    if number > 9999 || ["than", "over", "nearly", "almost", "around", "about"].contains(before) {
      return number > 9999 || !(1900...2199).contains(number)
    }
    var next = self
    next.spaces()
    guard !(1900...2199).contains(number), !CalendarWords.anyMonth.contains(before), let counted = next.word() else {
      return false
    }
    // "after 1140 if you can" is a time, "to 1140 homes" and "after 1140 homes" are none.
    guard !FormReader.timeWords.contains(before) || before == "to" || counted.hasSuffix("s") else { return false }
    return counted.utf8.count > 3 && counted.first?.isLowercase == true
      && !["hours", "until", "till"].contains(counted)
  }

  /// Part of a number that has a space inside: "01632 960199 at any time".
  private func isAfterFigures(_ start: Int) -> Bool {
    var end = start
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end > 0 && end < start && FormReader.isDigit(bytes[end - 1])
  }

  /// "3.5 %": "3.5%".
  mutating func spacedPercent() -> FoundForm? {
    let start = at
    guard amount() != nil else { return nil }
    if byte() == 0x2E, FormReader.isDigit(byte(1)) {
      at += 1
      guard digits(4) != nil else { return nil }
    }
    let figures = String(decoding: bytes[start..<at], as: UTF8.self)
    return spaces() && accept("%") ? FoundForm(right: "\(figures)%") : nil
  }

  /// "five (5)", "5 (five)": once is enough.
  mutating func twice() -> FoundForm? {
    let isInFigures = FormReader.isDigit(byte())
    guard let first = isInFigures ? digits(3) : word() else { return nil }
    spaces()
    guard accept("("), let second = isInFigures ? word() : digits(3), accept(")") else { return nil }
    let (figures, written) = isInFigures ? (first, second) : (second, first)
    guard let number = Int(figures), FormReader.words[written.lowercased()] == number else { return nil }
    return FoundForm(right: figures)
  }

  /// Whole numbers as words, as far as anyone writes them twice.
  private static let words: [String: Int] = {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    let tens = ["thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90]
    return Dictionary(zip(small, 1...), uniquingKeysWith: { first, _ in first }).merging(tens) { first, _ in first }
  }()

  /// "dd11 1ab", "DD111AB" in Scotland: "DD11 1AB" (standards.md 9.8).
  mutating func postcode() -> FoundForm? {
    guard let area = word(), FormReader.scottishAreas.contains(area.uppercased()), let district = digits(3) else {
      return nil
    }
    let isSpaced = spaces()
    guard let figure = isSpaced ? digits(1) : district.last.map(String.init),
      isSpaced ? district.count < 3 : district.count > 1,
      let end = word(), end.count == 2, !goesOn
    else { return nil }
    let outward = isSpaced ? district : String(district.dropLast())
    let right = "\(area)\(outward) \(figure)\(end)".uppercased()
    let isRight = isSpaced && area == area.uppercased() && end == end.uppercased()
    return isRight ? nil : FoundForm(right: right)
  }

  private static let scottishAreas: Set<String> = [
    "AB", "DD", "DG", "EH", "FK", "G", "HS", "IV", "KA", "KW", "KY", "ML", "PA", "PH", "TD", "ZE",
  ]

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

  /// "(01632) 960 123", "+44 1632 960 123", "01632-960-123", "01632960123".
  mutating func phone() -> FoundForm? {
    let start = at
    if accept("(") {
      guard byte() == 0x30, digits(6) != nil, accept(")") else { return nil }
    } else if accept("+") {
      guard byte() == 0x34, byte(1) == 0x34 else { return nil }
    } else {
      guard byte() == 0x30, let area = digits(11), (3...5).contains(area.count) && accept("-") || area.count == 11,
        "1237".utf8.contains(bytes[start + 1]) || area.hasPrefix("08")
      else { return nil }
      if area.count == 11, goesOn { return nil }
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
