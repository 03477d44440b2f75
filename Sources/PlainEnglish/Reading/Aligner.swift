internal import LetterModel

/// Walks the bytes of the file beside the words that a parser made of them, once and forwards, so that each word keeps
/// its place however it was written (`\*`, `&amp;`).
struct Aligner {
  let source: TextSource
  /// As the parser saw them; as long as `source.bytes`.
  let bytes: [UInt8]
  /// Whether a backslash before a sign stands for the sign (Markdown).
  private let hasBackslashes: Bool
  /// Whether `&amp;` and backslashes stand for other signs here: not in code.
  var hasEscapes = true
  /// The next byte of the file.
  var at = 0
  /// The end of the block.
  var limit: Int
  private var cursor: SourceCursor

  init(_ source: TextSource, bytes: [UInt8], hasBackslashes: Bool) {
    self.source = source
    self.bytes = bytes
    self.hasBackslashes = hasBackslashes
    limit = bytes.count
    cursor = SourceCursor(source)
  }

  var byte: UInt8? { at < limit ? bytes[at] : nil }

  mutating func place(of byte: Int) -> SourcePosition { cursor.position(of: byte) }

  func file(_ byte: Int) -> Int? { source.fileOffset.map { $0 + byte } }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte, condition(byte) { at += 1 }
  }

  mutating func skipSpaces() { skip { $0 == 0x20 || $0 == 0x09 } }

  /// The bytes from here to an offset, as they are in the file.
  mutating func emit(to end: Int, into builder: inout BlockBuilder) {
    guard end > at else { return }
    builder.append(source.words(at..<end), at: place(of: at), byte: file(at))
    at = end
  }

  /// A space that stands for a line's end.
  mutating func emitSpace(into builder: inout BlockBuilder) { builder.space(at: place(of: at), byte: file(at)) }

  /// The parser's words, each with its place.
  ///
  /// - Parameter stop: where in the file to end before the words do.
  /// - Returns: how many bytes of the words were taken.
  mutating func append(_ words: ArraySlice<UInt8>, to builder: inout BlockBuilder, upTo stop: Int = .max) -> Int {
    var left = words
    while let wanted = left.first, at < stop {
      let same = min(sameBytes(left), stop - at)
      if same > 0 {
        emit(to: at + same, into: &builder)
        left = left.dropFirst(same)
        continue
      }
      let width = min(left.count, Aligner.width(of: wanted))
      if hasEscapes, hasBackslashes, byte == 0x5C, at + 1 < limit, bytes[at + 1] == wanted, bytes[at + 1].isSign {
        at += 1
        emit(to: at + 1, into: &builder)
      } else if hasEscapes, byte == 0x26, let length = entity(for: wanted) {
        builder.append(String(decoding: left.prefix(width), as: UTF8.self), at: place(of: at), byte: file(at))
        at += length
      } else if byte == wanted {
        emit(to: min(at + width, limit), into: &builder)
      } else if let found = find(left) {
        at = found
        continue
      } else {
        builder.append(String(decoding: left.prefix(width), as: UTF8.self), at: place(of: at), byte: nil)
      }
      left = left.dropFirst(width)
    }
    return words.count - left.count
  }

  /// How many bytes are the same in both, up to one that may stand for something else.
  private func sameBytes(_ words: ArraySlice<UInt8>) -> Int {
    var count = 0
    for wanted in words {
      let mayBeEscape = hasEscapes && (wanted == 0x26 || hasBackslashes && wanted == 0x5C)
      guard at + count < limit, bytes[at + count] == wanted, !mayBeEscape else { break }
      count += 1
    }
    return count
  }

  /// The length of the `&…;` here, where it can stand for a character that begins with this byte.
  private func entity(for wanted: UInt8) -> Int? {
    let body = bytes[(at + 1)..<min(limit, at + 33)].prefix { $0.isLetterOrFigure || $0 == 0x23 }
    guard !body.isEmpty, body.endIndex < limit, bytes[body.endIndex] == 0x3B else { return nil }
    let name = String(decoding: body, as: UTF8.self).lowercased()
    if wanted == 0x26, !["amp", "#38", "#x26"].contains(name) { return nil }
    return body.count + 2
  }

  /// Where these words go on, when the parser has left out something that this walk did not expect.
  private func find(_ words: ArraySlice<UInt8>) -> Int? {
    let needle = Array(words.prefix { $0 != 0x26 && $0 != 0x5C }.prefix(24))
    guard let first = needle.first, at + needle.count <= limit else { return nil }
    return (at...min(limit - needle.count, at + 4096)).first { start in
      bytes[start] == first && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }

  private static func width(of lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

extension UInt8 {
  var isLetterOrFigure: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  /// ASCII punctuation.
  var isSign: Bool { (0x21...0x7E).contains(self) && !isLetterOrFigure }
}
