public import LetterModel

/// The text of a file that a person wrote: UTF-8, with any byte order mark taken off and every line ending as `\n`,
/// so that line and column numbers mean the same everywhere.
public struct SourceText: Sendable {
  /// The path as it is shown to a person.
  public let path: String
  public let text: String

  /// For text that is already in memory and clean.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// Reads bytes from a file. Refuses what is not UTF-8 and what holds a NUL, naming the line.
  public init(path: String, bytes: some Collection<UInt8>) throws(Findings) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : Array(bytes)
    guard let text = String(validating: content, as: UTF8.self) else {
      throw Findings([SourceText.notUTF8(content, path: path)])
    }
    if let nul = content.firstIndex(of: 0) {
      let place = SourceText.place(of: nul, in: content, path: path)
      throw Findings([
        Finding(
          "nul-character", "This file holds a NUL character, which no letter can hold. Take it out.", at: place)
      ])
    }
    self.path = path
    self.text =
      content.contains(0x0D)
      ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
  }

  private static func notUTF8(_ bytes: [UInt8], path: String) -> Finding {
    // A byte is bad where the text up to it is good and the text with the longest character it could start is not.
    var good = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): good += UTF8.width(scalar)
      case .emptyInput, .error: break decoding
      }
    }
    return Finding(
      "not-utf-8", "This file is not UTF-8 text. In your editor or spreadsheet, save it again as “UTF-8”.",
      at: place(of: good, in: bytes, path: path))
  }

  private static func place(of offset: Int, in bytes: [UInt8], path: String) -> SourceRange {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let position = SourcePosition(
      line: 1 + before.count { $0 == 0x0A },
      column: 1 + String(decoding: before[lineStart...], as: UTF8.self).count)
    return SourceRange(file: path, start: position, end: position)
  }
}
