import LetterModel

/// A reference such as "NR/2026/0457": kept as written.
enum ReferenceType {
  /// Longer ones are no longer copied right by hand.
  fileprivate static let longest = 40

  static func read(_ text: String) throws(Refusal) -> String {
    if !text.utf8.allSatisfy(isGood), let stray = text.unicodeScalars.first(where: { !isGood($0) }) {
      let plain = String(text.prefix(longest + 20)).map { dashes.contains($0) ? "-" : $0 }
      let offered = plain.allSatisfy { $0.unicodeScalars.allSatisfy(isGood) } ? [String(plain)] : []
      throw Refusal(
        "A reference cannot hold “\(stray)”. Use letters A to Z, figures, spaces and - / . only.", suggestions: offered)
    }
    guard text.utf8.count <= longest else {
      throw Refusal("This reference has \(text.utf8.count) characters. \(longest) are the most.")
    }
    guard text.utf8.contains(where: { $0.isDigit || $0.isASCIILetter }) else {
      throw Refusal("\(quoted(text)) has no letter and no figure.")
    }
    return text
  }

  private static let dashes: Set<Character> = ["‐", "‑", "‒", "–", "—", "−"]

  private static func isGood(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isGood(UInt8(scalar.value))
  }

  private static func isGood(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || byte == 0x20 || (0x2D...0x2F).contains(byte)
  }
}

extension Scanner {
  /// A reference in running text: capitals, figures and signs in one piece, with at least one capital and three
  /// figures.
  mutating func findReference() -> Fact? {
    let start = at
    while at - start <= ReferenceType.longest,
      peek().isUpper || peek().isDigit || (at > start && "-/.".utf8.contains(peek()))
    { at += 1 }
    while at > start, "-/.".utf8.contains(bytes[at - 1]) { at -= 1 }
    let run = bytes[start..<at]
    guard run.contains(where: \.isUpper), run.count(where: \.isDigit) >= 3 else { return nil }
    return (try? ReferenceType.read(text(start..<at))).map(Fact.reference)
  }
}

extension Formats {
  /// One by one, in groups of three or four, with signs as words: "R E F, dash, 2 0 2 6, slash, 0 4 5 7".
  func spoken(reference: String) -> String {
    var sizes: [Int] = []
    var run = 0
    var last: UInt8 = 0
    for byte in reference.utf8 {
      let goesOn = byte.isDigit ? last.isDigit : byte.isASCIILetter && last.isASCIILetter
      if !goesOn { addGroups(of: &run, to: &sizes) }
      if byte != 0x20 { run += 1 }
      last = byte
    }
    addGroups(of: &run, to: &sizes)
    return spelled(reference, in: sizes)
  }

  /// Threes, and at the end what is left: 4 stays whole, 5 is 3 and 2, 7 is 3 and 4, 8 is 4 and 4.
  private func addGroups(of run: inout Int, to sizes: inout [Int]) {
    while run > 0 {
      let size = run <= 4 || run == 8 ? min(4, run) : 3
      sizes.append(size)
      run -= size
    }
  }
}
