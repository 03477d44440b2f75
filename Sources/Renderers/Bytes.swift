extension [UInt8] {
  /// Adds text that this program wrote itself.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Adds text as it is.
  mutating func append(_ text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Adds a number with zeros before it until it has that many figures (at most 4 are wanted here).
  mutating func append(_ number: Int, figures: Int) {
    var divisor = 1
    for _ in 1..<figures { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
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
