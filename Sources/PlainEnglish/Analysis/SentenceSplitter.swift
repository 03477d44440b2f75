/// Tells where sentences end. A full stop inside a token (an abbreviation, a number, an address) has been told from one
/// that ends a sentence already.
enum SentenceSplitter {
  /// Stretches of the tokens, which together are all of them.
  static func sentences(_ tokens: [Token], bytes: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      guard isTerminator(tokens[index], bytes), !isLabel(index, of: start, tokens, bytes) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isTerminator(tokens[end], bytes) || isCloser(tokens[end], bytes) { end += 1 }
      if end == tokens.count || isOpening(tokens[end], before: index, tokens, bytes) {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// Full stops, `?`, `!`, and an ellipsis.
  private static func isTerminator(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return true
    case 0xE2: return isEllipsis(token, bytes)
    default: return false
    }
  }

  private static func isEllipsis(_ token: Token, _ bytes: [UInt8]) -> Bool {
    token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80 && bytes[Int(token.start) + 2] == 0xA6
  }

  /// A closing bracket or quotation mark that touches what it closes.
  private static func isCloser(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .punctuation, token.flags.contains(.touches) else { return false }
    switch bytes[Int(token.start)] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    // ’ and ”
    case 0xE2: return bytes[Int(token.start) + 1] == 0x80 && [0x99, 0x9D].contains(bytes[Int(token.start) + 2])
    default: return false
    }
  }

  /// "1." or "a." at the head of a sentence is the number of an entry.
  private static func isLabel(_ index: Int, of start: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard index == start + 1, tokens[index].flags.contains(.touches),
      bytes[Int(tokens[index].start)] == UInt8(ascii: ".")
    else { return false }
    return tokens[start].kind == .number || tokens[start].kind == .word && tokens[start].end - tokens[start].start == 1
  }

  /// Whether a sentence may open with this token: not with a small letter, unless a long word and one stop came before
  /// ("Bring your passport. iPads are not needed").
  private static func isOpening(_ token: Token, before stop: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    if token.flags.contains(.touches) { return false }
    switch token.kind {
    case .word, .abbreviation, .email, .web, .code:
      let first = bytes[Int(token.start)]
      if !(first &- 0x61 < 26) { return true }
      let isOneStop = tokens[stop].end - tokens[stop].start == 1
      return isOneStop && stop > 0 && tokens[stop - 1].kind == .word
        && tokens[stop - 1].end - tokens[stop - 1].start > 4
    case .number, .money, .percent, .time, .date, .ordinal: return true
    case .punctuation:
      let sign = bytes[Int(token.start)]
      return sign != UInt8(ascii: ",") && sign != UInt8(ascii: ";") && sign != UInt8(ascii: ":")
    }
  }
}
