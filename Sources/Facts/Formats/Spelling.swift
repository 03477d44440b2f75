/// `spelling:` in formats.yaml: how letters, figures and signs are said one by one.
struct SpellingFormat: Sendable, Hashable {
  var betweenGroups: String
  /// What is said for each ASCII byte: inside a group, and at its end, where a pause follows anyway.
  var said: [String]
  var saidLast: [String]
  /// The words for signs, by their byte; nil for letters and figures.
  var signs: [String?]

  init(_ reader: inout FormatReader) {
    betweenGroups = reader.text("between_groups")
    let letters = reader.words("letters")
    let words = reader.words("signs")
    let characters = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
    signs = characters.map { words[$0] }
    saidLast = characters.map { words[$0] ?? $0.uppercased() }
    said = characters.map { words[$0] ?? letters[Character($0.uppercased())] ?? $0.uppercased() }
  }
}

extension Formats {
  /// Every letter and figure by itself, a pause between groups: "D D 1 1, 1 A, B".
  ///
  /// - Parameter sizes: how long each group is. A space between groups belongs to none and is passed over.
  func spelled(_ text: String, in sizes: [Int]) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count * 3)
    var bytes = text.utf8[...]
    for size in sizes {
      while bytes.first == 0x20 { bytes.removeFirst() }
      if !result.isEmpty { result += spelling.betweenGroups }
      let group = bytes.prefix(size)
      for (index, byte) in group.enumerated() where byte < 128 {
        if index > 0 { result += " " }
        result += index == size - 1 ? spelling.saidLast[Int(byte)] : spelling.said[Int(byte)]
      }
      bytes = bytes.dropFirst(size)
    }
    return result
  }

  /// The words of an address as they are, its signs as words: "jo dot bloggs at example dot org".
  func withSignsSaid(_ address: String) -> String {
    var result = ""
    var rest = address.utf8[...]
    while let index = rest.firstIndex(where: { $0 < 128 && spelling.signs[Int($0)] != nil }) {
      result += Substring(rest[..<index])
      if !result.isEmpty && result.utf8.last != 0x20 { result += " " }
      result += (spelling.signs[Int(rest[index])] ?? "") + " "
      rest = rest[index...].dropFirst()
    }
    if rest.isEmpty { return result.utf8.last == 0x20 ? String(result.dropLast()) : result }
    return result + Substring(rest)
  }
}
