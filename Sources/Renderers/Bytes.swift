/// Bytes of a file while it is being written. An array would check at each of a thousand small additions whether it is
/// shared; this one cannot be, because it cannot be copied.
struct Bytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What was written so far.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Adds text that this program wrote itself.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds text as it is.
  mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  @inline(__always)
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    if capacity - count < more.count { grow(by: more.count) }
    (start + count).update(from: source, count: more.count)
    count += more.count
  }

  /// Adds a number with zeros before it until it has that many figures.
  mutating func append(_ number: Int, figures: Int) {
    if capacity - count < figures { grow(by: figures) }
    var rest = number
    for place in (0..<figures).reversed() {
      start[count + place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += figures
  }

  /// Changes a byte wherever it stands in a range.
  mutating func replace(_ byte: UInt8, with other: UInt8, in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    for index in range where start[index] == byte { start[index] = other }
  }

  /// Takes the end off again, from that count on.
  mutating func cut(from kept: Int) -> [UInt8] {
    precondition((0...count).contains(kept))
    defer { count = kept }
    return Array(UnsafeBufferPointer(start: start + kept, count: count - kept))
  }

  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    (start, capacity) = (moved, larger)
  }
}

extension String {
  /// Lends its UTF-8 without a copy; every string that Swift itself made has it in one piece.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
