/// Walks along the bytes of a text. The readers of dates, times, money and phones are extensions in their types'
/// files; the same code reads a field and finds a fact in running text. Figures are ASCII, so bytes are enough, and
/// a letter takes microseconds.
struct Scanner {
  let bytes: [UInt8]
  var at: Int

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    at = 0
  }

  var atEnd: Bool { at >= bytes.count }

  /// The byte here, or so many further on; 0 past the end, which no rule asks for.
  func peek(_ ahead: Int = 0) -> UInt8 { at + ahead < bytes.count ? bytes[at + ahead] : 0 }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text with a plain space for every space, tab and line end.
  var withPlainSpaces: String {
    var scanner = self
    var result: [UInt8] = []
    while !scanner.atEnd {
      if scanner.skipSpaces() {
        result.append(0x20)
      } else {
        result.append(scanner.peek())
        scanner.at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    at += 1
    return true
  }

  mutating func takePoundSign() -> Bool {
    guard peek() == 0xC2, peek(1) == 0xA3 else { return false }
    at += 2
    return true
  }

  /// The curly apostrophe, which word processors put for the straight one.
  mutating func takeApostrophe() -> Bool {
    guard peek() == 0xE2, peek(1) == 0x80, peek(2) == 0x99 else { return false }
    at += 3
    return true
  }

  /// Hyphens, dashes and the minus sign: people and their word processors swap them freely.
  mutating func takeDash() -> Bool {
    if take(UInt8(ascii: "-")) { return true }
    let isDash =
      peek() == 0xE2 && (peek(1) == 0x80 && (0x90...0x95).contains(peek(2)) || peek(1) == 0x88 && peek(2) == 0x92)
    if isDash { at += 3 }
    return isDash
  }

  /// Passes spaces, tabs, no-break and thin spaces, and one line end.
  /// - Returns: whether there was any.
  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = at
    var lineEnds = 0
    while !atEnd {
      switch bytes[at] {
      case 0x20, 0x09: at += 1
      case 0x0A where lineEnds == 0:
        lineEnds += 1
        at += 1
      case 0xC2 where peek(1) == 0xA0: at += 2
      case 0xE2 where peek(1) == 0x80 && ((0x80...0x8A).contains(peek(2)) || peek(2) == 0xAF): at += 3
      default: return at > start
      }
    }
    return at > start
  }

  /// A run of figures.
  struct Digits {
    var value: Int
    var count: Int
  }

  /// The run of figures here; nil where there is none or it is longer than 15.
  mutating func digits() -> Digits? {
    let start = at
    var value = 0
    while peek().isDigit {
      if at - start == 15 {
        at = start
        return nil
      }
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? Digits(value: value, count: at - start) : nil
  }

  /// The word of ASCII letters here, in lower case; nil where there is none or it goes on in other letters.
  mutating func word() -> String? {
    let start = at
    while peek().isASCIILetter { at += 1 }
    guard at > start, !isLetter(at: at) else {
      at = start
      return nil
    }
    return String(unsafeUninitializedCapacity: at - start) { buffer in
      for index in 0..<(at - start) { buffer[index] = bytes[start + index] | 0x20 }
      return at - start
    }
  }

  /// Passes the word if it is one of these.
  mutating func take(word wanted: String...) -> Bool {
    guard peek().isASCIILetter else { return false }
    let start = at
    if let word = word(), wanted.contains(word) { return true }
    at = start
    return false
  }

  /// Passes the one of these words that stands here, the longest first, and gives its number from 0.
  mutating func take(oneOf words: [String]) -> Int? {
    var best: (index: Int, end: Int)?
    for (index, word) in words.enumerated() where bytes[at...].starts(with: word.utf8) {
      let end = at + word.utf8.count
      if end > best?.end ?? at { best = (index, end) }
    }
    guard let best else { return nil }
    at = best.end
    return best.index
  }

  /// Reads a part of a value; a refusal then offers the whole value, with the part put right.
  mutating func part<Part>(_ read: (inout Scanner) throws(Refusal) -> Part) throws(Refusal) -> Part {
    let start = at
    do {
      return try read(&self)
    } catch {
      let offered = error.suggestions.map { text(0..<start) + $0 + text(at..<bytes.count) }
      throw Refusal(error.message, suggestions: offered)
    }
  }

  /// Whether a word or a number goes on there.
  func isLetterOrDigit(at index: Int) -> Bool {
    index >= 0 && index < bytes.count && (bytes[index].isDigit || isLetter(at: index))
  }

  /// Whether a letter of any script stands there. Punctuation and spaces beyond ASCII start with C2 or E2.
  func isLetter(at index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    var lead = index
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    let byte = bytes[lead]
    return byte.isASCIILetter || (byte >= 0xC3 && byte != 0xE2)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isASCIILetter: Bool { isUpper || (0x61...0x7A).contains(self) }
}
