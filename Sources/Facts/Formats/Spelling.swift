/// `spelling:` in formats.yaml: how letters, figures and signs are said one by one.
struct SpellingFormat: Sendable, Hashable {
  var betweenGroups: String
  /// What is said for each ASCII byte: inside a group, and at its end, where a pause follows anyway.
  var said: [[UInt8]]
  var saidLast: [[UInt8]]
  /// The words for signs, by their byte; nil for letters and figures.
  var signs: [String?]

  init(_ reader: inout FormatReader) {
    betweenGroups = reader.text("between_groups")
    let letters = reader.words("letters")
    let words = reader.words("signs")
    let characters = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
    signs = characters.map { words[$0] }
    saidLast = characters.map { Array((words[$0] ?? $0.uppercased()).utf8) }
    said = characters.map { Array((words[$0] ?? letters[Character($0.uppercased())] ?? $0.uppercased()).utf8) }
  }
}

extension Formats {
  /// One letter that stands alone, so that no voice takes it for a word: "A,".
  public func spoken(letter: Character) -> String {
    guard let byte = letter.asciiValue else { return letter.uppercased() }
    return String(decoding: spelling.said[Int(byte)], as: UTF8.self)
  }

  /// Every letter and figure by itself, a pause between groups: "D D 1 1, 1 A, B".
  ///
  /// - Parameter sizes: how long each group is. A space between groups belongs to none and is passed over.
  func spelled(_ text: String, in sizes: [Int], between: String? = nil) -> String {
    let between = between ?? spelling.betweenGroups
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3)
    var start = 0
    for size in sizes {
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      if !result.isEmpty { result += between.utf8 }
      let end = min(start + size, bytes.count)
      for index in start..<end where bytes[index] < 128 {
        if index > start { result.append(0x20) }
        result += index == end - 1 ? spelling.saidLast[Int(bytes[index])] : spelling.said[Int(bytes[index])]
      }
      start = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of an address as they are, its signs as words: "jo dot bloggs at example dot org". A letter that stands
  /// alone is said as a letter.
  func withSignsSaid(_ address: String) -> String {
    var result = ""
    var rest = address.utf8[...]
    while let index = rest.firstIndex(where: { $0 < 128 && spelling.signs[Int($0)] != nil }) {
      appendWord(rest[..<index], to: &result)
      if !result.isEmpty && result.utf8.last != 0x20 { result += " " }
      result += (spelling.signs[Int(rest[index])] ?? "") + " "
      rest = rest[index...].dropFirst()
    }
    appendWord(rest, to: &result)
    return result.utf8.last == 0x20 ? String(result.dropLast()) : result
  }

  private func appendWord(_ word: Substring.UTF8View, to result: inout String) {
    if word.count == 1, let letter = word.first, letter.isASCIILetter {
      result += String(decoding: spelling.said[Int(letter)], as: UTF8.self)
    } else {
      result += Substring(word)
    }
  }
}
