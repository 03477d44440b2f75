/// `spelling:` in formats.yaml: how letters, figures and signs are said one by one.
struct SpellingFormat: Sendable, Hashable {
  var betweenGroups: String
  var letters: [Character: String]
  var signs: [Character: String]

  init(_ reader: inout FormatReader) {
    betweenGroups = reader.text("between_groups")
    letters = reader.words("letters")
    signs = reader.words("signs")
  }
}

extension Formats {
  /// Every letter and figure by itself, a pause between groups: "D D 1 1, 1 A, B".
  func spelled(_ groups: [String]) -> String {
    groups.map { group in
      let letters = Array(group)
      return letters.enumerated().map { index, letter in
        if let word = spelling.signs[letter] { return word }
        // The last letter of a group has its pause already.
        if index == letters.count - 1 { return letter.uppercased() }
        return spelling.letters[Character(letter.uppercased())] ?? letter.uppercased()
      }.joined(separator: " ")
    }.joined(separator: spelling.betweenGroups)
  }

  /// The words of an address as they are, its signs as words: "jo dot bloggs at example dot org".
  func withSignsSaid(_ address: String) -> String {
    var result = ""
    for character in address {
      if let word = spelling.signs[character] {
        if !result.isEmpty && result.last != " " { result += " " }
        result += word + " "
      } else {
        result.append(character)
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }
}
