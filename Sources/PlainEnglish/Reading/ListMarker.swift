/// What stands before the words of a list's entry in plain text: "- ", "• ", "1. ", "1.3 ", "(a) ".
struct ListMarker {
  /// The number or letter as written, without the full stop after it: "1", "1.3", "(a)"; nil for a bullet.
  let label: String?
  /// Up to the first word, in bytes.
  let length: Int

  init?(_ line: ArraySlice<UInt8>) {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let marker = line.prefix { !isSpace($0) }
    let spaces = line[marker.endIndex...].prefix(while: isSpace)
    guard !spaces.isEmpty, marker.count <= 12, marker.count + spaces.count < line.count else { return nil }
    let written = String(decoding: marker, as: UTF8.self)
    if ["-", "*", "•", "·", "●", "○", "▪", "–", "o", "\u{F0B7}"].contains(written) {
      label = nil
    } else if let found = ListMarker.label(written) {
      label = found
    } else {
      return nil
    }
    length = marker.count + spaces.count
  }

  /// Numbers of at most two figures in each place, one letter, or a small Roman number; with a sign that tells them
  /// from a word: a full stop, a bracket, or a number below a number.
  private static func label(_ written: String) -> String? {
    var core = written[...]
    let isBracketed = core.hasSuffix(")")
    if isBracketed { core = core.dropLast() }
    if core.hasPrefix("(") {
      guard isBracketed else { return nil }
      core = core.dropFirst()
    }
    let hasStop = core.hasSuffix(".")
    if hasStop { core = core.dropLast() }
    let places = core.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(places.count), !core.isEmpty else { return nil }
    let isNumber = places.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    let isLetter =
      places.count == 1 && (core.count == 1 && core.allSatisfy { $0.isASCII && $0.isLetter } || isRoman(core))
    guard isNumber && (hasStop || isBracketed || places.count > 1) || isLetter && (hasStop || isBracketed) else {
      return nil
    }
    return hasStop && !isBracketed ? String(core) : written
  }

  private static func isRoman(_ text: Substring) -> Bool {
    (2...4).contains(text.count) && text.allSatisfy { "ivx".contains($0) }
  }
}
