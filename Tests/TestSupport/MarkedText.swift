public import LetterModel

/// Text of a test with its places marked inside it, so that no test counts lines and columns: in
/// `"Pay 1️⃣prior to2️⃣ Friday"` the marks `1️⃣` and `2️⃣` (the figures 0 to 9 as key caps) are taken out and their places
/// kept.
public struct MarkedText: Sendable, ExpressibleByStringLiteral {
  /// The text without its marks.
  public let text: String
  /// Where each mark stood: line and column are one-based, and columns count characters.
  public let positions: [Character: SourcePosition]

  public init(_ marked: String) {
    var text = ""
    var positions: [Character: SourcePosition] = [:]
    var place = SourcePosition(line: 1, column: 1)
    for character in marked {
      if MarkedText.isMark(character) {
        precondition(positions[character] == nil, "The mark \(character) stands twice in this text.")
        positions[character] = place
        continue
      }
      text.append(character)
      place =
        character.isNewline
        ? SourcePosition(line: place.line + 1, column: 1)
        : SourcePosition(line: place.line, column: place.column + 1)
    }
    self.text = text
    self.positions = positions
  }

  public init(stringLiteral marked: String) { self.init(marked) }

  /// A figure, then the key cap that encloses it (with or without the sign that asks for its emoji form).
  private static func isMark(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, character.unicodeScalars.last == "\u{20E3}" else { return false }
    return ("0"..."9").contains(first)
  }
}
