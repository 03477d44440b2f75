/// Cuts blocks of text into tokens, and keeps the lexicon of the words that it met.
struct Tokenizer {
  var lexicon: Lexicon
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [Token] = []
  private var at = 0
  private var folded: [UInt8] = []
  /// The next word goes on after a hyphen.
  private var joins = false

  init(lexicon: Lexicon) { self.lexicon = lexicon }

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
    if byte < 0x80 { return (ByteClass.ascii[Int(byte)], 1) }
    let (scalar, length) = scalar(at: index)
    return (ByteClass.of(scalar), length)
  }

  private func scalar(at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(byte(index + offset)) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The byte there; 0 past either end.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  private func isLetter(at index: Int) -> Bool { character(at: index).0 == .letter }
  private func isDigit(at index: Int) -> Bool { byte(index) &- 0x30 < 10 }
  private func isLetterOrDigit(at index: Int) -> Bool { isDigit(at: index) || isLetter(at: index) }

  /// How many bytes an apostrophe takes here; 0 where there is none.
  private func apostrophe(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "'") { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  /// How many bytes a hyphen takes here (`-`, U+2010, U+2011); 0 where there is none.
  private func hyphen(at index: Int) -> Int {
    if byte(index) == UInt8(ascii: "-") { return 1 }
    let isHyphen =
      byte(index) == 0xE2 && byte(index + 1) == 0x80 && (byte(index + 2) == 0x90 || byte(index + 2) == 0x91)
    return isHyphen ? 3 : 0
  }

  // MARK: Tokens

  private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int, foldingTo foldEnd: Int? = nil) {
    Lexicon.fold(bytes[start..<(foldEnd ?? end)], into: &folded)
    var flags: Token.Flags = []
    if let last = tokens.last, Int(last.end) == start || joins { flags.insert(.touches) }
    if joins { flags.insert(.joined) }
    if kind != .punctuation { flags.formUnion(capitals(start, end)) }
    joins = false
    tokens.append(
      Token(start: Int32(start), end: Int32(end), word: lexicon.intern(folded), kind: kind, flags: flags))
    at = end
  }

  private func capitals(_ start: Int, _ end: Int) -> Token.Flags {
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

  private mutating func readWord() {
    let start = at
    var end = at
    var hasFigures = false
    scan: while end < bytes.count {
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
  private mutating func finishWord(_ start: Int, _ end: Int, hasFigures: Bool) {
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

  private mutating func joinAfterHyphen() {
    let length = hyphen(at: at)
    guard length > 0, isLetter(at: at + length) else { return }
    at += length
    joins = true
  }

  private func isCapitals(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
  }

  /// The end of a reference such as TEN-00418 or HC/2026/17; nil where no figures come.
  private func codeEnd(from index: Int) -> Int? {
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

  // MARK: Words with stops

  /// Whether the full stop after a word belongs to it. Where a sentence may end after the word too, what follows
  /// decides: "9 a.m. on Friday" goes on, "at 9 a.m. We" does not.
  private mutating func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
    var following = end + 1
    while case (.space, let length) = character(at: following), length > 0 { following += length }
    guard following < bytes.count, following > end + 1 || byte(following) == 0x2C else { return false }
    Lexicon.fold(bytes[start..<end], into: &folded)
    let goesOn = !startsSentence(at: following)
    if end - start == 1, bytes[start] &- 0x41 < 26 { return isInitial(before: following) }
    let id = lexicon.intern(folded)
    let classes = lexicon.classes(id)
    return classes.contains(.stopInside) || classes.contains(.stopAnywhere) && goesOn
  }

  private func startsSentence(at index: Int) -> Bool {
    let byte = bytes[index]
    return !(byte &- 0x61 < 26 || byte &- 0x30 < 10 || ",;:)-&/".utf8.contains(byte) || byte == 0xC2)
  }

  /// "J." in "Mr J. Smith": a capital comes next, and not one that only opens a sentence ("Plan B. We").
  private mutating func isInitial(before following: Int) -> Bool {
    var end = following
    while isLetter(at: end) { end += character(at: end).1 }
    guard byte(following) &- 0x41 < 26 else { return false }
    Lexicon.fold(bytes[following..<end], into: &folded)
    guard let id = lexicon.find(folded) else { return true }
    return !lexicon.classes(id).isAny(of: .function)
  }

  /// A word, a full stop and more without a space: "e.g.", "www.example.org", "a.reid@example.org", "notes.txt".
  private mutating func readDotted(_ start: Int, _ end: Int, hasFigures: Bool) {
    let chunk = chunkEnd(from: start)
    if let sign = bytes[end..<chunk].firstIndex(of: UInt8(ascii: "@")), isLetterOrDigit(at: sign + 1) {
      return readAddress(.email, from: sign)
    }
    if let last = lettersAndStops(from: start) {
      let isWhole = byte(last) == UInt8(ascii: ".") && (last + 1 < bytes.count && !endsSentence(after: last))
      return add(.abbreviation, start, isWhole ? last + 1 : last, foldingTo: last)
    }
    if WebAddress.isHost(bytes[start..<chunk]) { return add(.web, start, chunk) }
    let isName = hasFigures || byte(end + 1) &- 0x61 < 26 && bytes[start] &- 0x41 >= 26
    if isName, !isDigit(at: end + 1) || hasFigures { return add(.code, start, chunk) }
    if isDigit(at: end + 1), !hasFigures {
      Lexicon.fold(bytes[start..<end], into: &folded)
      let id = lexicon.intern(folded)
      if lexicon.classes(id).isAny(of: [.stopInside, .stopAnywhere]) {
        return add(.abbreviation, start, end + 1, foldingTo: end)
      }
    }
    add(hasFigures ? .code : .word, start, end)
  }

  private func endsSentence(after stop: Int) -> Bool {
    var following = stop + 1
    while case (.space, let length) = character(at: following), length > 0 { following += length }
    return following >= bytes.count || startsSentence(at: following) && following > stop + 1 && !isAlwaysInside(stop)
  }

  /// "e.g." and "i.e." never end a sentence.
  private func isAlwaysInside(_ stop: Int) -> Bool {
    stop >= 3
      && (bytes[stop - 1] | 0x20 == 0x67 && bytes[stop - 3] | 0x20 == 0x65
        || bytes[stop - 1] | 0x20 == 0x65 && bytes[stop - 3] | 0x20 == 0x69)
  }

  /// The end of pieces of one or two letters with stops between ("e.g", "p.c.m", "Ph.D"), without a last stop.
  private func lettersAndStops(from start: Int) -> Int? {
    var end = start
    var letters = 0
    while true {
      if isLetter(at: end), letters < 2 {
        letters += 1
        end += character(at: end).1
      } else if byte(end) == UInt8(ascii: "."), letters > 0, isLetter(at: end + 1) {
        letters = 0
        end += 1
      } else {
        return letters > 0 && !isLetterOrDigit(at: end) ? end : nil
      }
    }
  }

  // MARK: Addresses

  /// The end of a run without spaces, brackets and quotation marks, less the punctuation after it.
  private func chunkEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, WebAddress.allows(bytes[end]) { end += 1 }
    while end > start + 1, ".,:;?!'-".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// A whole address, the pieces that were taken for words already taken back.
  private mutating func readAddress(_ kind: Token.Kind, from index: Int) {
    var start = index
    if kind == .email {
      while start > 0, isLetterOrDigit(at: start - 1) || "._%+-'".utf8.contains(bytes[start - 1]) { start -= 1 }
    }
    while let last = tokens.last, Int(last.end) > start { tokens.removeLast() }
    joins = false
    add(kind, start, max(index + 1, chunkEnd(from: index)))
  }

  // MARK: Figures

  /// - Parameter start: where the token starts: at the figures or at the sign of a currency before them.
  private mutating func readNumber(from start: Int) {
    let isMoney = start < at
    var end = at
    var kind = Token.Kind.number
    var slashes = 0
    while end < bytes.count {
      if isDigit(at: end) {
        end += 1
      } else if ".,:/".utf8.contains(bytes[end]), isDigit(at: end + 1) {
        if bytes[end] == 0x3A { kind = .time }
        if bytes[end] == 0x2F { slashes += 1 }
        end += 1
      } else {
        break
      }
    }
    if slashes == 2 { kind = .date }
    if end - start == 4, isISODate(after: end) {
      kind = .date
      end += 6
    }
    finishNumber(start, end, isMoney ? .money : kind)
  }

  private func isISODate(after end: Int) -> Bool {
    byte(end) == 0x2D && byte(end + 3) == 0x2D && isDigit(at: end + 1) && isDigit(at: end + 2) && isDigit(at: end + 4)
      && isDigit(at: end + 5) && !isLetterOrDigit(at: end + 6)
  }

  private mutating func finishNumber(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    if byte(end) == UInt8(ascii: "%") { return add(.percent, start, end + 1) }
    var letters = end
    while byte(letters) | 0x20 &- 0x61 < 26, byte(letters) >= 0x41 { letters += 1 }
    guard letters > end || character(at: end).0 == .letter else {
      add(kind, start, end)
      return joinAfterHyphen()
    }
    Lexicon.fold(bytes[end..<letters], into: &folded)
    switch String(decoding: folded, as: UTF8.self) {
    case _ where isDigit(at: letters) || byte(letters) == UInt8(ascii: "_"): addCode(start)
    case "am", "pm", "hrs": add(.time, start, letters)
    case "st", "nd", "rd", "th": add(.ordinal, start, letters)
    case "p": add(.money, start, letters)
    case _ where kind == .money: add(.money, start, letters)
    default: addCode(start)
    }
  }

  /// Figures and letters in one: "2A", "5kg", "0x1F".
  private mutating func addCode(_ start: Int) {
    var end = start
    while isLetterOrDigit(at: end) || (".,:/_".utf8.contains(byte(end)) && isLetterOrDigit(at: end + 1)) {
      end += max(1, character(at: end).1)
    }
    add(.code, start, end)
  }

  // MARK: Signs

  private mutating func readSign(_ length: Int) {
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

  private func scalarOrByte(at index: Int) -> UInt32 {
    bytes[index] < 0x80 ? UInt32(bytes[index]) : scalar(at: index).0
  }
}
