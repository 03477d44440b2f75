import LetterModel

/// A British postcode: "DD11 1AB" (standards.md 9.8, R17).
enum PostcodeType {
  /// The 124 postcode areas, Jersey, Guernsey and the Isle of Man among them.
  static let areas: Set<String> = Set(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
    GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW
    OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD
    WF WN WR WS WV YO ZE
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  static func read(_ text: String) throws(Refusal) -> String {
    if let postcode = canonical(text) { return postcode }
    let mended = mended(text)
    throw Refusal(
      "\(quoted(text)) is not a UK postcode. "
        + (mended.isEmpty
          ? "Write it like DD11 1AB." : "Figures and letters may be mixed up: write \(either(mended))."),
      suggestions: mended)
  }

  /// With its one space and in capitals; nil where it is no postcode.
  static func canonical(_ text: String) -> String? {
    // Cheap no for what ends otherwise than a postcode: every line of an address is asked.
    guard let end = text.utf8.last, end.isASCIILetter || end.isDigit, (5...12).contains(text.utf8.count) else {
      return nil
    }
    var letters: [UInt8] = []
    letters.reserveCapacity(8)
    for byte in text.utf8 where byte != 0x20 {
      guard letters.count < 8, byte.isDigit || byte.isASCIILetter else { return nil }
      letters.append(byte.isDigit ? byte : byte & 0xDF)
    }
    if letters.starts(with: "BFPO".utf8) { return forces(letters.dropFirst(4)) }
    guard (5...7).contains(letters.count) else { return nil }
    let inward = letters.suffix(3)
    guard letters[letters.count - 3].isDigit, inward.dropFirst().allSatisfy(\.isInward) else { return nil }
    let outward = letters.dropLast(3)
    guard isOutward(outward) || letters.elementsEqual("GIR0AA".utf8) else { return nil }
    letters.insert(0x20, at: letters.count - 3)
    return String(decoding: letters, as: UTF8.self)
  }

  /// An area, a figure, and perhaps one more figure or letter. BF1 is the forces' area.
  private static func isOutward(_ outward: ArraySlice<UInt8>) -> Bool {
    let area = outward.prefix { !$0.isDigit }
    let district = outward.dropFirst(area.count)
    guard (1...2).contains(area.count), (1...2).contains(district.count) else { return false }
    let name = String(decoding: area, as: UTF8.self)
    return areas.contains(name) || name == "BF" && district.elementsEqual("1".utf8)
  }

  private static func forces(_ figures: ArraySlice<UInt8>) -> String? {
    guard (1...4).contains(figures.count), figures.allSatisfy(\.isDigit) else { return nil }
    return "BFPO " + String(decoding: figures, as: UTF8.self)
  }

  /// The postcodes that come out when O is read as 0 and I or L as 1, or the other way about.
  private static func mended(_ text: String) -> [String] {
    guard text.utf8.count <= 10 else { return [] }
    let letters = text.uppercased().filter { $0 != " " }
    let figures: [Character: Character] = ["O": "0", "I": "1", "L": "1", "S": "5"]
    var found: [String] = []
    for index in letters.indices {
      guard let figure = figures[letters[index]] else { continue }
      var changed = letters
      changed.replaceSubrange(index...index, with: [figure])
      if let postcode = canonical(changed), !found.contains(postcode) { found.append(postcode) }
    }
    return found
  }
}

extension UInt8 {
  /// The last two letters of a postcode are never C, I, K, M, O or V.
  fileprivate var isInward: Bool { isUpper && !"CIKMOV".utf8.contains(self) }
}

extension Scanner {
  /// A postcode in running text: in capitals, with its one space or none.
  mutating func findPostcode() -> Fact? {
    let start = at
    var end = at
    var spaces = 0
    while end < bytes.count, end - start < 9 {
      let byte = bytes[end]
      if byte == 0x20 { spaces += 1 } else if !byte.isDigit && !byte.isUpper { break }
      if spaces > 1 { break }
      end += 1
    }
    // The longest stretch that is a postcode: "DD11 1AB 2" ends before its last figure.
    while end > start + 4 {
      if bytes[end - 1] != 0x20, !isLetterOrDigit(at: end), let postcode = PostcodeType.canonical(text(start..<end)) {
        at = end
        return .postcode(postcode)
      }
      end -= 1
    }
    return nil
  }
}

extension Formats {
  /// Letter by letter and figure by figure, with a pause at the space: "D D 1 1, 1 A, B".
  func spoken(postcode: String) -> String {
    let outward = postcode.utf8.firstIndex(of: 0x20).map { postcode.utf8.distance(from: postcode.startIndex, to: $0) }
    return spelled(postcode, in: [outward ?? 0, postcode.utf8.count - (outward ?? 0) - 1])
  }
}
