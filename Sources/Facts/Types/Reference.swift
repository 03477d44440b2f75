import LetterModel

/// A reference such as "NR/2026/0457": kept as written.
enum ReferenceType {
  /// Longer ones are no longer copied right by hand.
  private static let longest = 40

  static func read(_ text: String) throws(Refusal) -> String {
    if let stray = text.unicodeScalars.first(where: { !isGood($0) }) {
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
    guard let byte = UInt8(exactly: scalar.value) else { return false }
    return byte.isDigit || byte.isASCIILetter || " -/.".utf8.contains(byte)
  }
}

extension Scanner {
  /// A reference in running text: capitals, figures and signs in one piece, with at least one capital and three
  /// figures.
  mutating func findReference() -> Fact? {
    let start = at
    while peek().isUpper || peek().isDigit || (at > start && "-/.".utf8.contains(peek())) { at += 1 }
    while at > start, "-/.".utf8.contains(bytes[at - 1]) { at -= 1 }
    let run = bytes[start..<at]
    guard run.contains(where: \.isUpper), run.count(where: \.isDigit) >= 3 else { return nil }
    return (try? ReferenceType.read(text(start..<at))).map(Fact.reference)
  }
}

extension Formats {
  /// One by one, in groups of three or four, with signs as words: "R E F, dash, 2 0 2 6, slash, 0 4 5 7".
  func spoken(reference: String) -> String {
    var groups: [String] = []
    var run: [Character] = []
    func endRun() {
      groups += Formats.groups(of: run)
      run = []
    }
    for character in reference {
      if let last = run.last, last.isNumber != character.isNumber { endRun() }
      if character.isLetter || character.isNumber {
        run.append(character)
      } else {
        endRun()
        if character != " " { groups.append(String(character)) }
      }
    }
    endRun()
    return spelled(groups)
  }

  /// Threes and fours where they come out even, fours before threes at the end: 5 is 3 and 2, 7 is 3 and 4.
  private static func groups(of run: [Character]) -> [String] {
    var rest = run[...]
    var groups: [String] = []
    while !rest.isEmpty {
      let size = rest.count <= 4 || rest.count == 8 ? min(4, rest.count) : 3
      groups.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return groups
  }
}
