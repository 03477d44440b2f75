import LetterModel

/// Whether a link's words already say where it leads, so that paper and plain text need not say it again.
///
/// `01241 874 444` says `tel:01241874444` and `tel:+441241874444`; `Report a repair` does not say `https://…`.
/// Letters and figures are compared, without regard to case; spaces and punctuation are passed over.
func words(_ words: [Inline<Filled>], say destination: String) -> Bool {
  var rest = destination.utf8.dropFirst(schemeLength(of: destination))[...]
  let national = destination.utf8.starts(with: "tel:+44".utf8)
  if national { rest = rest.dropFirst("+44".utf8.count) }
  var unread = DestinationReader(rest: rest, expectsZero: national)
  return unread.read(words) && unread.isAtEnd
}

/// How many bytes `mailto:`, `tel:` or `https://` takes at the start of a destination.
func schemeLength(of destination: String) -> Int {
  for scheme in ["https://", "mailto:", "tel:"] as [StaticString] {
    let length = scheme.withUTF8Buffer { destination.utf8.starts(with: $0) ? $0.count : 0 }
    if length > 0 { return length }
  }
  return 0
}

/// Walks along a destination while a link's words agree with it. It makes no copy: every link of every letter is read.
private struct DestinationReader {
  var rest: Substring.UTF8View.SubSequence
  /// A number with +44 is written with 0 at home.
  var expectsZero: Bool

  var isAtEnd: Bool { !expectsZero && !rest.contains { $0.folded != nil } }

  mutating func read(_ words: [Inline<Filled>]) -> Bool {
    for inline in words {
      let agrees =
        switch inline.kind {
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
    for byte in text.utf8 {
      guard let wanted = byte.folded else { continue }
      if expectsZero {
        guard wanted == UInt8(ascii: "0") else { return false }
        expectsZero = false
        continue
      }
      while let next = rest.first, next.folded == nil { rest.removeFirst() }
      guard rest.popFirst()?.folded == wanted else { return false }
    }
    return true
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
