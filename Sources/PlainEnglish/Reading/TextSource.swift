internal import LetterModel

/// The text of a file as UTF-8, cut into lines, in which every byte knows its line and column.
struct TextSource: Sendable {
  /// The path as it is shown to a person.
  let path: String
  /// Without a byte order mark.
  let bytes: [UInt8]
  /// Offsets into `bytes`, without the line ends (`\n`, `\r\n`, or `\r` alone).
  let lines: [Range<Int>]
  /// What to add to an offset here to get the one in the file; nil where the file is not UTF-8.
  let fileOffset: Int?

  init(path: String, bytes: [UInt8], fileOffset: Int? = 0) {
    self.path = path
    self.bytes = bytes
    self.fileOffset = fileOffset
    lines = TextSource.lines(of: bytes)
  }

  /// A stretch of one line, from byte to byte.
  func range(_ bytes: Range<Int>) -> SourceRange {
    var cursor = SourceCursor(self)
    let start = cursor.position(of: bytes.lowerBound)
    return SourceRange(file: path, start: start, end: cursor.position(of: bytes.upperBound))
  }

  /// The words between two offsets.
  func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The index of the line that holds a byte, or that ends with it.
  func line(of byte: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start..<index)
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
    return lines
  }
}

/// Finds line and column of one place after another, forwards, so that a long file is walked once.
struct SourceCursor {
  let source: TextSource
  private var line = 0
  private var byte = 0
  private var column = 1

  init(_ source: TextSource) { self.source = source }

  /// Both count from one; columns count characters. A byte of a line's end stands just past its last character.
  mutating func position(of wanted: Int) -> SourcePosition {
    let lines = source.lines
    if wanted < byte || (line + 1 < lines.count && wanted >= lines[line + 1].lowerBound) {
      line = source.line(of: wanted)
      byte = lines[line].lowerBound
      column = 1
    }
    let target = min(wanted, lines[line].upperBound)
    if target > byte {
      column += source.bytes[byte..<target].characterCount
      byte = target
    }
    return SourcePosition(line: line + 1, column: column)
  }
}

extension Collection<UInt8> {
  /// How many characters this UTF-8 holds.
  var characterCount: Int {
    allSatisfy { $0 < 0x80 && $0 != 0x0D } ? count : String(decoding: self, as: UTF8.self).count
  }
}
