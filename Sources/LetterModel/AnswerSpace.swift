/// Where the reader answers on paper: a box to tick or to write a number in, lines to write on, or both. A template
/// writes `[ ]` and `[3 lines]` before the words of a list's entry; they are no words, so nobody translates them and no
/// voice says them.
public struct AnswerSpace: Sendable, Hashable {
  public var hasBox: Bool
  /// How many lines to write on, below the words.
  public var lines: Int

  public init(hasBox: Bool = false, lines: Int = 0) {
    self.hasBox = hasBox
    self.lines = lines
  }

  /// More would be a page of its own.
  public static let mostLines = 12

  /// The marks that a text begins with: `[ ] `, `[3 lines] `, or the one and then the other.
  ///
  /// - Returns: what they ask for, and how many characters they take, each one byte; nil where there are none.
  public static func leading(_ text: some StringProtocol) -> (space: AnswerSpace, length: Int)? {
    var space = AnswerSpace()
    // Two marks and their spaces are shorter than that.
    var rest = Array(text.utf8.prefix(32))[...]
    var length = 0
    while let mark = Mark(rest) {
      switch mark.kind {
      case .box where !space.hasBox && space.lines == 0: space.hasBox = true
      case .lines(let lines) where space.lines == 0: space.lines = lines
      default: return nil
      }
      rest = rest.dropFirst(mark.length)
      length += mark.length
    }
    return length == 0 ? nil : (space, length)
  }

  /// One mark, with the space after it.
  private struct Mark {
    enum Kind { case box, lines(Int) }
    let kind: Kind
    let length: Int

    init?(_ text: ArraySlice<UInt8>) {
      guard text.first == UInt8(ascii: "["),
        let close = text.prefix(12).firstIndex(of: UInt8(ascii: "]")),
        let after = text[close...].dropFirst().first, after == UInt8(ascii: " ")
      else { return nil }
      let words = String(decoding: text[..<close].dropFirst(), as: UTF8.self)
      if words == " " {
        kind = .box
      } else if let lines = Self.lines(words) {
        kind = .lines(lines)
      } else {
        return nil
      }
      length = words.utf8.count + 3
    }

    private static func lines(_ words: String) -> Int? {
      let pieces = words.split(separator: " ")
      guard pieces.count == 2, pieces[1] == "lines" || pieces[1] == "line", let count = Int(pieces[0]),
        (1...AnswerSpace.mostLines).contains(count)
      else { return nil }
      return count
    }
  }
}
