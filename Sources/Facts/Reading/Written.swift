import LetterModel

/// The first look at what a person typed, the same for every type: space around it goes, line ends become `\n`, and
/// what could mislead the eye (a control character, an invisible mark) is refused by name. Nothing inside is taken
/// out in silence.
enum Written {
  /// - Parameter type: text and addresses may have several lines; words may hold the joiners that some scripts need.
  static func clean(_ written: String, for type: FactType) throws(Refusal) -> String {
    let text = trimmed(written.holds(0x0D) ? unixLines(written) : written)
    guard !text.isEmpty else { throw Refusal("Nothing is written here.") }
    let manyLines = type == .text || type == .address
    if !isPlain(text, manyLines: manyLines) {
      try refuseHidden(in: text, manyLines: manyLines, words: type.holdsWords)
    }
    return text
  }

  /// Whether every character is a visible ASCII one, a space or an allowed line end, as in most values.
  private static func isPlain(_ text: String, manyLines: Bool) -> Bool {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where (byte < 0x20 || byte > 0x7E) && !(byte == 0x0A && manyLines) { return false }
      return true
    }
    return plain ?? false
  }

  /// Without the space at both ends, no-break spaces and line ends included (standards.md R19).
  static func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return text
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return text }
    if !first.isSpace && !last.isSpace { return text }
    guard let start = scalars.firstIndex(where: { !$0.isSpace }),
      let end = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func unixLines(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if scalar != "\n" || before != "\r" { result.append(scalar) }
      before = scalar
    }
    return String(result)
  }

  private static func refuseHidden(in text: String, manyLines: Bool, words: Bool) throws(Refusal) {
    for scalar in text.unicodeScalars {
      if (0x20..<0x7F).contains(scalar.value) { continue }
      switch scalar.value {
      case 0x0A where !manyLines:
        throw Refusal("This has more than one line. Write it on one line.")
      case 0x09, 0x0A: continue
      case 0x00: throw Refusal("This holds a NUL character (U+0000), which no letter can hold. Take it out.")
      case 0x01..<0x20, 0x7F..<0xA0:
        throw Refusal("This holds a control character (\(name(scalar))), which does not print. Take it out.")
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
        throw Refusal(
          "This holds an invisible mark that turns the direction of writing (\(name(scalar))). "
            + "Take it out: the letter sets the direction itself.")
      case 0xFFFD:
        throw Refusal(
          "This holds the mark for a lost letter (“\u{FFFD}”, U+FFFD): something went wrong when it was saved. "
            + "Type the lost letter again.")
      case 0x2028, 0x2029, 0xFEFF:
        throw Refusal("This holds an invisible character (\(name(scalar))). Take it out.")
      case 0xAD, 0x200B...0x200D, 0x2060:
        if !words { throw Refusal("This holds an invisible character (\(name(scalar))). Take it out.") }
      default: continue
      }
    }
  }

  /// `U+202E`, and its name where that helps to find it.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    guard let name = scalar.properties.name else { return padded }
    return "\(padded) \(name.lowercased())"
  }
}

extension FactType {
  /// Whether values are words in any script, rather than figures and signs.
  fileprivate var holdsWords: Bool {
    switch self {
    case .text, .person, .address, .choice, .staff, .list: true
    case .number, .count, .yesNo, .postcode, .phone, .email, .url, .reference, .money, .percent, .date, .time, .moment,
      .slot, .method:
      false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension String {
  /// Whether that byte is in the text. Looks along the bytes where they lie, which is several times faster than the
  /// view of them.
  func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}
