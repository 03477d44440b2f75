internal import LetterModel

/// Gathers the words of one block, with their places in the file.
struct BlockBuilder {
  private(set) var text = ""
  private var anchors: [Places.Anchor] = []
  private var spans: [Span] = []
  /// Where the file goes on after the last words, if nothing lies between.
  private var next: (place: SourcePosition, byte: Int?)?

  var isEmpty: Bool { text.isEmpty }

  /// The offset of what will be appended next.
  var offset: Int { text.utf8.count }

  private var endsWithSpace: Bool { text.utf8.last.map { $0 == 0x20 || $0 == 0x09 } ?? true }

  /// Words that stand on one line of the file just as they are. Space at the start of a block is left out.
  ///
  /// - Parameter byte: their offset in the file's bytes; nil where it has no text of its own.
  mutating func append(_ words: some StringProtocol, at place: SourcePosition, byte: Int?) {
    guard let first = words.utf8.first else { return }
    if text.isEmpty, first == 0x20 || first == 0x09 {
      let rest = words.drop { $0 == " " || $0 == "\t" }
      let skipped = words.utf8.count - rest.utf8.count
      append(
        String(rest), at: SourcePosition(line: place.line, column: place.column + skipped),
        byte: byte.map { $0 + skipped })
      return
    }
    if next?.place != place || next?.byte != byte {
      anchors.append(Places.Anchor(offset: offset, place: place, byte: byte))
    }
    text += words
    next = (
      SourcePosition(line: place.line, column: place.column + words.utf8.characterCount),
      byte.map { $0 + words.utf8.count }
    )
  }

  /// One space for a line break, or for any space that a page shows as one.
  mutating func space(at place: SourcePosition, byte: Int?) {
    if !text.isEmpty, !endsWithSpace { append(" ", at: place, byte: byte) }
  }

  /// From `offset` to here the words are more than plain words.
  mutating func mark(from start: Int, _ role: Span.Role) {
    guard start < offset else { return }
    if let last = spans.last, last.role == role, last.range.upperBound == start {
      spans[spans.count - 1].range = last.range.lowerBound..<offset
    } else {
      spans.append(Span(start..<offset, role))
    }
  }

  /// The block, and an empty builder for the next one; nil where there are no words.
  mutating func finish(_ kind: DraftBlock.Kind) -> DraftBlock? {
    defer { self = BlockBuilder() }
    let length = text.utf8.count - text.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    guard length > 0 else { return nil }
    let words = String(text.utf8.prefix(length)) ?? text
    let kept = spans.compactMap { span -> Span? in
      let range = span.range.clamped(to: 0..<length)
      return range.isEmpty ? nil : Span(range, span.role)
    }
    return DraftBlock(
      kind, text: words,
      spans: kept.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) },
      places: Places(anchors.filter { $0.offset < length }))
  }
}
