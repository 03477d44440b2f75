/// Cuts blocks of text into tokens, and keeps the lexicon of the words that it met.
struct Tokenizer {
  var lexicon: GrowingLexicon
  private(set) var bytes: [UInt8] = []
  var tokens: [Token] = []
  var at = 0
  var folded: [UInt8] = []
  /// The next word goes on after a hyphen.
  var joins = false

  init(lexicon: GrowingLexicon) { self.lexicon = lexicon }

  /// The tokens of a block's text. Time grows with the length of the text alone.
  mutating func tokenize(_ bytes: [UInt8]) -> [Token] {
    self.bytes = bytes
    at = 0
    joins = false
    tokens = []
    tokens.reserveCapacity(bytes.count / 5 + 4)
    while at < bytes.count {
      let (kind, length) = character(at: at)
      switch kind {
      case .space: at += length
      case .letter: readWord()
      case .digit: readNumber(from: at)
      case .other: readSign(length)
      }
    }
    return tokens
  }

  // MARK: Characters

  /// What stands at an offset, and how many bytes it takes. Past the end is a space.
  func character(at index: Int) -> (ByteClass, Int) {
    guard index < bytes.count else { return (.space, 0) }
    let byte = bytes[index]
    if byte < 0x80 { return (ByteClass.of(ascii: byte), 1) }
    let (scalar, length) = scalar(at: index)
    return (ByteClass.of(scalar), length)
  }

  func scalar(at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(byte(index + offset)) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The byte there; 0 past either end.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func isLetter(at index: Int) -> Bool { character(at: index).0 == .letter }
  func isDigit(at index: Int) -> Bool { byte(index) &- 0x30 < 10 }
  func isLetterOrDigit(at index: Int) -> Bool { isDigit(at: index) || isLetter(at: index) }

  /// How many bytes an apostrophe takes here; 0 where there is none.
  func apostrophe(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "'") { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  /// How many bytes a hyphen takes here (`-`, U+2010, U+2011); 0 where there is none.
  func hyphen(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "-") { return 1 }
    let isHyphen =
      byte(index) == 0xE2 && byte(index + 1) == 0x80 && (byte(index + 2) == 0x90 || byte(index + 2) == 0x91)
    return isHyphen ? 3 : 0
  }

  // MARK: Tokens

  mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int, foldingTo foldEnd: Int? = nil) {
    let word = lexicon.intern(bytes, start..<(foldEnd ?? end))
    var flags: Token.Flags = []
    if let last = tokens.last, Int(last.end) == start || joins { flags.insert(.touches) }
    if joins { flags.insert(.joined) }
    if kind != .punctuation { flags.formUnion(capitals(start, end)) }
    joins = false
    tokens.append(
      Token(start: Int32(start), end: Int32(end), word: word, kind: kind, flags: flags))
    at = end
  }

  func capitals(_ start: Int, _ end: Int) -> Token.Flags {
    let first = bytes[start]
    if first &- 0x61 < 26 || first < 0x41 { return [] }
    if first >= 0x80 {
      guard let scalar = Unicode.Scalar(scalar(at: start).0), scalar.properties.isUppercase else { return [] }
      return .capital
    }
    var letters = 0
    for index in start..<end {
      if bytes[index] &- 0x61 < 26 || bytes[index] >= 0x80 { return .capital }
      if bytes[index] &- 0x41 < 26 { letters += 1 }
    }
    return letters > 1 ? [.capital, .allCapitals] : .capital
  }

  mutating func readWord() {
    let start = at
    var end = at
    var hasFigures = false
    scan: while end < bytes.count {
      if bytes[end] | 0x20 &- 0x61 < 26 {
        end += 1
        continue
      }
      let (kind, length) = character(at: end)
      switch kind {
      case .letter: end += length
      case .digit:
        hasFigures = true
        end += 1
      case .space: break scan
      case .other:
        if case let mark = apostrophe(at: end), mark > 0, isLetter(at: end + mark) {
          end += mark
        } else if byte(end) == UInt8(ascii: "&"), isLetter(at: end + 1) {
          end += 1
        } else if byte(end) == UInt8(ascii: "_"), isLetterOrDigit(at: end + 1) {
          hasFigures = true
          end += 1
        } else {
          break scan
        }
      }
    }
    finishWord(start, end, hasFigures: hasFigures)
  }

  /// Looks at what stops a word: it may be the first piece of an address, a code or an abbreviation.
  mutating func finishWord(_ start: Int, _ end: Int, hasFigures: Bool) {
    switch byte(end) {
    case UInt8(ascii: "@") where isLetterOrDigit(at: end + 1): return readAddress(.email, from: end)
    case UInt8(ascii: ":") where byte(end + 1) == 0x2F && byte(end + 2) == 0x2F: return readAddress(.web, from: start)
    case UInt8(ascii: "."):
      if isLetterOrDigit(at: end + 1) { return readDotted(start, end, hasFigures: hasFigures) }
      if !hasFigures, isAbbreviation(start, end) { return add(.abbreviation, start, end + 1, foldingTo: end) }
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      if isLetterOrDigit(at: end + 1), isCapitals(start, end), let codeEnd = codeEnd(from: end) {
        return add(.code, start, codeEnd)
      }
    case UInt8(ascii: "+"):
      if end - start > 3, isCapitals(start, end), !isLetterOrDigit(at: end + 1) { return add(.code, start, end + 1) }
    default: break
    }
    add(hasFigures ? .code : .word, start, end)
    joinAfterHyphen()
  }

  mutating func joinAfterHyphen() {
    let length = hyphen(at: at)
    guard length > 0, isLetter(at: at + length) else { return }
    at += length
    joins = true
  }

  func isCapitals(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
  }

  /// The end of a reference such as TEN-00418 or HC/2026/17; nil where no figures come.
  func codeEnd(from index: Int) -> Int? {
    var end = index
    var hasFigures = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte &- 0x30 < 10 {
        hasFigures = true
      } else if !(byte &- 0x41 < 26) {
        guard byte == 0x2D || byte == 0x2F, self.byte(end + 1) &- 0x30 < 10 || self.byte(end + 1) &- 0x41 < 26 else {
          break
        }
      }
      end += 1
    }
    return hasFigures && !isLetter(at: end) ? end : nil
  }

  // MARK: Signs

  mutating func readSign(_ length: Int) {
    let start = at
    let byte = bytes[at]
    if isDigit(at: at + length), [0xA3, 0x20AC, 0x24].contains(scalarOrByte(at: at)) {
      at += length
      return readNumber(from: start)
    }
    let afterSpace = start == 0 || [.space, .other].contains(character(at: start - 1).0)
    let opensCode = byte == 0x2F || byte == 0x7E || byte == 0x2D && self.byte(start - 1) <= 0x20
    if opensCode, afterSpace, isLetter(at: at + 1) || byte == 0x2D && self.byte(at + 1) == 0x2D && isLetter(at: at + 2)
    {
      return add(.code, start, max(start + 1, chunkEnd(from: start)))
    }
    var end = at + length
    if byte == 0x2E || byte == 0x2D { while end < bytes.count, bytes[end] == byte { end += 1 } }
    add(.punctuation, start, end)
  }

  func scalarOrByte(at index: Int) -> UInt32 {
    bytes[index] < 0x80 ? UInt32(bytes[index]) : scalar(at: index).0
  }
}
