import LetterModel

/// A name that may stand in braces in one kind of pattern: `{day}`.
public protocol PatternSlot: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// A line of `formats.yaml` or `speech.yaml` such as `{weekday} {day} {month} {year}`, cut into pieces once, when the file is read.
public struct Pattern<Slot: PatternSlot>: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case slot(Slot)
  }

  let pieces: [Piece]

  init(pieces: [Piece]) { self.pieces = pieces }

  /// The pattern with a value in each place.
  public func filled(_ value: (Slot) -> String) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .slot(let slot): result += value(slot)
      }
    }
    return result
  }

  /// Cuts a line into pieces. Throws a sentence that says what is wrong with it: a name that cannot stand here, one
  /// that has to stand here and does not (a fact would be lost), or a brace left open.
  init(_ line: String, needs: [Slot] = Array(Slot.allCases)) throws(PatternFault) {
    var pieces: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw PatternFault(message: "A “{” is not closed with “}”.", suggestions: [])
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard let slot = Slot(rawValue: name) else {
        throw PatternFault(
          message: "“{\(name)}” cannot stand here.", suggestions: Slot.allCases.map { "{\($0.rawValue)}" })
      }
      pieces.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    if let missing = needs.first(where: { !pieces.contains(.slot($0)) }) {
      throw PatternFault(message: "“{\(missing.rawValue)}” has to stand here.", suggestions: [])
    }
    self.pieces = pieces
  }
}

/// What is wrong with a pattern.
struct PatternFault: Error {
  var message: String
  var suggestions: [String]
}
