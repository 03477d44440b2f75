internal import LetterModel

/// Finds the places of offsets in one block, quickly when they are asked for from first to last.
struct PlaceFinder {
  private let anchors: [Places.Anchor]
  private let bytes: [UInt8]
  private var lastAnchor = -1
  private var lastOffset = 0
  private var lastColumn = 1

  init(_ block: AnalysedBlock) {
    anchors = block.block.places.anchors
    bytes = block.bytes
  }

  /// The places of the first character and of what is just past the last one.
  mutating func places(of range: Range<Int>) -> (start: SourcePosition, end: SourcePosition) {
    let start = place(of: range.lowerBound, onLineOf: range.lowerBound)
    guard !range.isEmpty else { return (start, start) }
    return (start, place(of: range.upperBound, onLineOf: range.upperBound - 1))
  }

  /// The same stretch in the file's bytes; nil where the file has no text of its own.
  func bytes(of range: Range<Int>) -> Range<Int>? {
    guard let start = byte(of: range.lowerBound, in: range.lowerBound),
      let end = range.isEmpty ? start : byte(of: range.upperBound, in: range.upperBound - 1), start <= end
    else { return nil }
    return start..<end
  }

  /// Whether text and file are the same from one end to the other, so that the bytes may be replaced as they stand.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    bytes(of: range).map { $0.count == range.count } ?? false
  }

  private func byte(of offset: Int, in inside: Int) -> Int? {
    guard let index = anchor(at: inside), let byte = anchors[index].byte else { return nil }
    return byte + offset - anchors[index].offset
  }

  /// The last anchor that is not behind the offset.
  private func anchor(at offset: Int) -> Int? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func place(of offset: Int, onLineOf inside: Int) -> SourcePosition {
    guard let index = anchor(at: inside) else { return SourcePosition(line: 1, column: 1) }
    if index != lastAnchor || offset < lastOffset {
      lastAnchor = index
      lastOffset = anchors[index].offset
      lastColumn = anchors[index].place.column
    }
    lastColumn += characters(lastOffset..<min(offset, bytes.count))
    lastOffset = offset
    return SourcePosition(line: anchors[index].place.line, column: lastColumn)
  }

  private func characters(_ range: Range<Int>) -> Int {
    bytes[range].allSatisfy { $0 < 0x80 } ? range.count : String(decoding: bytes[range], as: UTF8.self).count
  }
}
