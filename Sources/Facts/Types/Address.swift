import LetterModel

/// A postal address in the United Kingdom: 3 to 7 lines, the last one its postcode (standards.md 9.7, R17).
enum AddressType {
  static func read(_ text: String) throws(Refusal) -> Address {
    var lines = try lines(of: text)
    try refuseNoHome(lines)
    if let last = lines.last, countries.contains(folded(last)) { lines.removeLast() }
    splitPostcode(&lines)
    guard let last = lines.last, let postcode = PostcodeType.canonical(last) else {
      throw Refusal("The last line of an address has to be its UK postcode, such as DD11 1AB.")
    }
    lines[lines.count - 1] = postcode
    try check(lines)
    return Address(lines: lines)
  }

  /// The lines as written, without space and commas at their ends and without blank ones. One line is cut at commas.
  private static func lines(of text: String) throws(Refusal) -> [String] {
    let separator: UInt8 = text.utf8.contains(0x0A) ? 0x0A : 0x2C
    var lines: [String] = []
    for line in text.utf8.split(separator: separator) {
      var line = Written.trimmed(String(Substring(line)))
      while line.utf8.last == 0x2C { line = Written.trimmed(String(line.dropLast())) }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  /// "Arbroath DD11 1AB" is two lines.
  private static func splitPostcode(_ lines: inout [String]) {
    guard let last = lines.last else { return }
    let words = last.split(separator: " ")
    for count in [2, 1] where words.count > count {
      let tail = words.suffix(count).joined(separator: " ")
      guard tail.utf8.count > 4, let postcode = PostcodeType.canonical(tail) else { continue }
      var town = words.dropLast(count).joined(separator: " ")
      while town.hasSuffix(",") { town.removeLast() }
      lines[lines.count - 1] = town
      lines.append(postcode)
      return
    }
  }

  private static func check(_ lines: [String]) throws(Refusal) {
    guard (3...7).contains(lines.count) else {
      throw Refusal(
        "This address has \(lines.count) \(lines.count == 1 ? "line" : "lines") with its postcode. "
          + "The post needs 3 to 7, such as street, town and postcode.")
    }
    for line in lines {
      if let first = line.utf8.first, "@()=[]\"\\/,<>~".utf8.contains(first) {
        throw Refusal("A line of an address cannot start with “\(line.prefix(1))”: \(quoted(line)).")
      }
    }
    for line in lines.prefix(2) where !line.contains(where: { $0.isLetter || $0.isNumber }) {
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
    var result = ""
    for byte in line.utf8 {
      if byte.isASCIILetter {
        result.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      } else if byte.isDigit || byte >= 0x80 {
        return ""
      }
    }
    return result
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
