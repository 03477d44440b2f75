/// What a tokenizer makes of words with full stops inside or behind them, and of addresses.
extension Tokenizer {
  /// Whether the full stop after a word belongs to it. Where a sentence may end after the word too, what follows
  /// decides: "9 a.m. on Friday" goes on, "at 9 a.m. We" does not.
  mutating func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
    let following = behindSpaces(from: end + 1)
    guard following < bytes.count, following > end + 1 || byte(following) == 0x2C else { return false }
    Folding.fold(bytes[start..<end], into: &folded)
    let goesOn = !startsSentence(at: following)
    if end - start == 1, bytes[start] &- 0x41 < 26 { return isInitial(before: following) }
    let id = lexicon.intern(folded)
    let classes = lexicon.classes(id)
    return classes.contains(.stopInside) || classes.contains(.stopAnywhere) && goesOn
  }

  /// The next character that is not a space, or the end.
  func behindSpaces(from index: Int) -> Int {
    var index = index
    while index < bytes.count, case (.space, let length) = character(at: index) { index += length }
    return index
  }

  func startsSentence(at index: Int) -> Bool {
    let byte = bytes[index]
    return !(byte &- 0x61 < 26 || byte &- 0x30 < 10 || ",;:)-&/".utf8.contains(byte) || byte == 0xC2)
  }

  /// "J." in "Mr J. Smith": a capital comes next, and not one that only opens a sentence ("Plan B. We").
  mutating func isInitial(before following: Int) -> Bool {
    var end = following
    while isLetter(at: end) { end += character(at: end).1 }
    guard byte(following) &- 0x41 < 26 else { return false }
    Folding.fold(bytes[following..<end], into: &folded)
    return !lexicon.grammar.classes(of: String(decoding: folded, as: UTF8.self)).isAny(of: .function)
  }

  /// A word, a full stop and more without a space: "e.g.", "www.example.org", "a.reid@example.org", "notes.txt".
  mutating func readDotted(_ start: Int, _ end: Int, hasFigures: Bool) {
    // Addresses have plain letters only: "café.org" is none.
    let chunk = max(end, chunkEnd(from: start))
    if let sign = bytes[end..<chunk].firstIndex(of: UInt8(ascii: "@")), isLetterOrDigit(at: sign + 1) {
      return readAddress(.email, from: sign)
    }
    if let last = lettersAndStops(from: start) {
      let isWhole = byte(last) == UInt8(ascii: ".") && (last + 1 < bytes.count && !endsSentence(after: last))
      return add(.abbreviation, start, isWhole ? last + 1 : last, foldingTo: last)
    }
    if WebAddress.isHost(bytes[start..<chunk]) { return add(.web, start, chunk) }
    let isName = hasFigures || byte(end + 1) &- 0x61 < 26 && bytes[start] &- 0x41 >= 26
    if isName, chunk > end, !isDigit(at: end + 1) || hasFigures { return add(.code, start, chunk) }
    if isDigit(at: end + 1), !hasFigures {
      Folding.fold(bytes[start..<end], into: &folded)
      let id = lexicon.intern(folded)
      if lexicon.classes(id).isAny(of: [.stopInside, .stopAnywhere]) {
        return add(.abbreviation, start, end + 1, foldingTo: end)
      }
    }
    add(hasFigures ? .code : .word, start, end)
  }

  func endsSentence(after stop: Int) -> Bool {
    let following = behindSpaces(from: stop + 1)
    return following >= bytes.count || startsSentence(at: following) && following > stop + 1 && !isAlwaysInside(stop)
  }

  /// "e.g." and "i.e." never end a sentence.
  func isAlwaysInside(_ stop: Int) -> Bool {
    stop >= 3
      && (bytes[stop - 1] | 0x20 == 0x67 && bytes[stop - 3] | 0x20 == 0x65
        || bytes[stop - 1] | 0x20 == 0x65 && bytes[stop - 3] | 0x20 == 0x69)
  }

  /// The end of pieces of one or two letters with stops between ("e.g", "p.c.m", "Ph.D"), without a last stop.
  func lettersAndStops(from start: Int) -> Int? {
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
  func chunkEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, WebAddress.allows(bytes[end]) { end += 1 }
    while end > start + 1, Tokenizer.isPunctuation(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: "'"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// A whole address, the pieces that were taken for words already taken back.
  mutating func readAddress(_ kind: Token.Kind, from index: Int) {
    var start = index
    if kind == .email {
      while start > 0, isLetterOrDigit(at: start - 1) || "._%+-'".utf8.contains(bytes[start - 1]) { start -= 1 }
    }
    while let last = tokens.last, Int(last.end) > start { tokens.removeLast() }
    joins = false
    add(kind, start, max(index + 1, chunkEnd(from: index)))
  }
}
