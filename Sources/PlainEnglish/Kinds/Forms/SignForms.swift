/// Signs that stand in for words.
extension FormReader {
  /// "repairs & rent": "and". Between capitals it is part of a name.
  mutating func ampersand(in block: AnalysedBlock, at index: Int) -> FoundForm? {
    guard index > 0, index + 1 < block.tokens.count, byte(-1) == 0x20, byte(1) == 0x20 else { return nil }
    let sides = [block.tokens[index - 1], block.tokens[index + 1]]
    guard sides.allSatisfy({ $0.kind == .word }), sides.contains(where: { !$0.flags.contains(.capital) }) else {
      return nil
    }
    at += 1
    return FoundForm(right: "and")
  }

  /// "behaviour/language", "husband/wife": the slash leaves the reader to guess between "and" and "or".
  mutating func slash() -> FoundForm? {
    guard let left = word() else { return nil }
    if byte() == 0x20, byte(1) == 0x2F, byte(2) == 0x20 { at += 1 }
    guard accept("/") else { return nil }
    spaces()
    guard let right = word(), byte() != 0x2F, byte() != 0x2E || !FormReader.isLetter(byte(1)) else { return nil }
    // "repair/s"
    if right == "s", left.utf8.count > 2 { return FoundForm() }
    // Short forms (c/o, w/c, n/a) and the pairs that the lists have rows for (and/or, he/she).
    let known: Set<String> = ["and", "he", "his", "him", "she", "her"]
    guard left.count > 1, right.count > 1, !known.contains(left.lowercased()) else { return nil }
    if left == left.uppercased(), right == right.uppercased() { return nil }
    return FoundForm(right: "\(left) or \(right)")
  }
}
