import LetterModel

/// A postal address in the United Kingdom: 3 to 7 lines, the last one its postcode (standards.md 9.7, R17).
enum AddressType {
  static func read(_ text: String) throws(Refusal) -> Address {
    var lines = try lines(of: text)
    try refuseNoHome(lines)
    if let last = lines.last, countries.contains(folded(last)) { lines.removeLast() }
    guard let postcode = takePostcode(&lines) else {
      throw Refusal("The last line of an address has to be its UK postcode, such as DD11 1AB.")
    }
    lines.append(postcode)
    try check(lines)
    return Address(lines: lines)
  }

  /// The lines as written, without space and commas at their ends and without blank ones. One line is cut at commas.
  private static func lines(of text: String) throws(Refusal) -> [String] {
    let separator: UInt8 = text.holds(0x0A) ? 0x0A : 0x2C
    var lines: [String] = []
    for line in text.utf8.split(separator: separator) {
      let line = withoutCommas(Written.trimmed(String(Substring(line))))
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  private static func withoutCommas(_ line: String) -> String {
    guard line.utf8.last == 0x2C else { return line }
    let end = line.lastIndex { $0 != "," && !$0.isWhitespace }
    return end.map { String(line[...$0]) } ?? ""
  }

  /// Takes the postcode off the end: the last line, or the end of it ("Arbroath DD11 1AB" is two lines).
  private static func takePostcode(_ lines: inout [String]) -> String? {
    guard let last = lines.popLast() else { return nil }
    if let postcode = PostcodeType.canonical(last) { return postcode }
    let words = last.utf8.split(separator: 0x20).map { Substring($0) }
    for count in [2, 1] where words.count > count {
      let tail = words.suffix(count).joined(separator: " ")
      guard let postcode = PostcodeType.canonical(tail) else { continue }
      lines.append(withoutCommas(words.dropLast(count).joined(separator: " ")))
      return postcode
    }
    return nil
  }

  private static func check(_ lines: [String]) throws(Refusal) {
    guard (3...7).contains(lines.count) else {
      throw Refusal(
        "This address has \(lines.count) \(lines.count == 1 ? "line" : "lines") with its postcode. "
          + "The post needs 3 to 7, such as street, town and postcode.")
    }
    for line in lines {
      if let first = line.utf8.first, badStarts.contains(first) {
        throw Refusal("A line of an address cannot start with “\(line.prefix(1))”: \(quoted(line)).")
      }
    }
    for line in lines.prefix(2) where !hasLetterOrFigure(line) {
      throw Refusal("The first two lines of an address need a letter or a figure: \(quoted(line)) has none.")
    }
    let postcode = lines[lines.count - 1]
    for line in lines.dropLast() where line.utf8.count < 9 {
      guard let other = PostcodeType.canonical(line) else { continue }
      throw Refusal(
        other == postcode
          ? "The postcode \(postcode) stands twice in this address. Write it once, at the end."
          : "This address has two postcodes, \(other) and \(postcode). Keep the right one.")
    }
  }

  private static let badStarts = Array("@()=[]\"\\/,<>~".utf8)

  /// Letters of any script count (standards.md R17).
  private static func hasLetterOrFigure(_ line: String) -> Bool {
    if let first = line.utf8.first, first.isDigit || first.isASCIILetter { return true }
    return line.contains { $0.isLetter || $0.isNumber }
  }

  /// No letter can be posted to someone without a fixed home.
  private static func refuseNoHome(_ lines: [String]) throws(Refusal) {
    for line in lines where noHome.contains(folded(line)) {
      throw Refusal("\(quoted(line)) is not an address that a letter can be posted to. Find another way to reach them.")
    }
  }

  private static let noHome: Set<String> = [
    "nfa", "nofixedabode", "nofixedaddress", "nofixedhome", "ofnofixedabode", "ofnofixedaddress", "noaddress",
    "noknownaddress", "addressunknown", "addressnotknown", "unknownaddress", "unknown", "homeless", "nofixedabodenfa",
    "nfanofixedabode", "notknown",
  ]

  private static let countries: Set<String> = [
    "unitedkingdom", "uk", "greatbritain", "gb", "britain", "scotland", "england", "wales", "cymru", "northernireland",
    "alba",
  ]

  /// The letters alone, in lower case; empty for a line too long to be any of these names.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count < 30 else { return "" }
    var letters: [UInt8] = []
    for byte in line.utf8 {
      if byte.isDigit || byte >= 0x80 { return "" }
      if byte.isASCIILetter { letters.append(byte | 0x20) }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

extension Address {
  /// "12 High Street, Arbroath, DD11 1AB".
  var oneLine: String { lines.joined(separator: ", ") }
}

extension Formats {
  /// The lines with a pause between them, the postcode letter by letter.
  func spoken(_ address: Address) -> String {
    (address.lines.dropLast() + [spoken(postcode: address.postcode)]).joined(separator: ", ")
  }
}
