import LetterModel

/// Whether a link's words already say where it leads, so that paper and plain text need not say it again.
///
/// `01241 874 444` says `tel:01241874444` and `tel:+441241874444`; `https://harbour.example` says itself; `Report a repair` does not say `https://…`.
/// Letters and figures are compared, without regard to case; spaces and punctuation are passed over.
func words(_ words: [Inline<Filled>], say destination: String) -> Bool {
  destination.withBytes { bytes in
    var reader = DestinationReader(bytes: bytes, position: schemeLength(of: bytes))
    reader.dropCountryCode()
    if reader.read(words), reader.isAtEnd { return true }
    var whole = DestinationReader(bytes: bytes, position: 0)
    return whole.read(words) && whole.isAtEnd
  }
}

/// How many bytes `mailto:`, `tel:` or `https://` takes at the start of a destination; 0 where there is no scheme.
func schemeLength(of destination: UnsafeBufferPointer<UInt8>) -> Int {
  guard let colon = destination.firstIndex(of: UInt8(ascii: ":")) else { return 0 }
  let slashes = destination[(colon + 1)...].prefix(2).prefix { $0 == UInt8(ascii: "/") }
  return colon + 1 + slashes.count
}

/// Walks along a destination while a link's words agree with it. It makes no copy: every link of every letter is read.
private struct DestinationReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  /// A number with +44 is written with 0 at home.
  var expectsZero = false

  mutating func dropCountryCode() {
    guard bytes[position...].starts(with: [UInt8(ascii: "+"), UInt8(ascii: "4"), UInt8(ascii: "4")]) else { return }
    position += 3
    expectsZero = true
  }

  var isAtEnd: Bool { !expectsZero && !bytes[position...].contains { $0.folded != nil } }

  mutating func read(_ words: [Inline<Filled>]) -> Bool {
    for index in words.indices {
      let agrees =
        switch words[index].kind {
        case .text(let text): read(text)
        case .slot(let value): read(value.shown)
        case .strong(let inside), .link(_, let inside), .language(_, _, let inside): read(inside)
        case .lineBreak: true
        }
      if !agrees { return false }
    }
    return true
  }

  private mutating func read(_ text: String) -> Bool {
    text.withBytes { text in
      for byte in text {
        guard let letter = byte.folded else { continue }
        if expectsZero {
          guard letter == UInt8(ascii: "0") else { return false }
          expectsZero = false
        } else {
          guard next() == letter else { return false }
        }
      }
      return true
    }
  }

  /// The next letter or figure of the destination; nil at its end.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      defer { position += 1 }
      if let letter = bytes[position].folded { return letter }
    }
    return nil
  }
}

extension UInt8 {
  /// Itself, in lower case; nil for ASCII that is neither letter nor figure.
  fileprivate var folded: UInt8? {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self + 32
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: self
    default: nil
    }
  }
}
