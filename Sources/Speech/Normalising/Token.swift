/// A piece of running text, as small as the rules for reading it need.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Letters, with the apostrophes among them: "O'Neill".
    case word
    /// Figures, with the points and commas among them: "1,234.5".
    case figures
    case space
    /// One sign, such as "/" or ".".
    case sign
    /// Stands for a fact that is said as it is (`Placeholder`).
    case fact
  }

  let kind: Kind
  let text: Substring

  /// Cuts a text into tokens; together they are the text.
  static func all(in text: String) -> [Token] {
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let kind = Kind(text[index])
      var end = text.index(after: index)
      while end < text.endIndex, kind.goesOn(in: text, at: end) { end = text.index(after: end) }
      tokens.append(Token(kind: kind, text: text[index..<end]))
      index = end
    }
    return tokens
  }

  /// Starts with a capital letter.
  var isCapitalised: Bool { kind == .word && text.first?.isUppercase == true }

  /// Every letter is a capital.
  var isCapitals: Bool { kind == .word && text.allSatisfy(\.isUppercase) }

  func isSign(_ sign: Character) -> Bool { kind == .sign && text.first == sign }
}

extension Token.Kind {
  fileprivate init(_ character: Character) {
    self =
      switch character {
      case _ where Placeholder.isOne(character): .fact
      case _ where character.isLetter: .word
      case "0"..."9": .figures
      case _ where character.isWhitespace: .space
      default: .sign
      }
  }

  fileprivate func goesOn(in text: String, at index: String.Index) -> Bool {
    let character = text[index]
    switch self {
    case .word: return character.isLetter || (character == "'" && next(in: text, after: index)?.isLetter == true)
    case .figures:
      return ("0"..."9").contains(character)
        || (character == "." || character == ",")
          && (next(in: text, after: index).map { ("0"..."9").contains($0) } ?? false)
    case .space: return character.isWhitespace
    case .sign, .fact: return false
    }
  }

  private func next(in text: String, after index: String.Index) -> Character? {
    let next = text.index(after: index)
    return next < text.endIndex ? text[next] : nil
  }
}

/// A character that stands for a spoken fact while the words around it are read: private-use characters, which
/// `Cleaning` takes out of everything that a person wrote.
enum Placeholder {
  private static let first: UInt32 = 0xF0000

  /// The character for the fact with that number; nil past 65,000 facts in one paragraph.
  static func character(_ number: Int) -> Character? {
    number < 65_000 ? Unicode.Scalar(first + UInt32(number)).map(Character.init) : nil
  }

  static func isOne(_ character: Character) -> Bool { number(character) != nil }

  static func number(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, (first...first + 0xFFFF).contains(scalar.value) else {
      return nil
    }
    return Int(scalar.value - first)
  }
}
