extension Measures {
  /// One sentence. A sentence without words counts as none.
  init(_ sentence: Range<Int>, of tokens: [Token], bytes: [UInt8], lexicon: Lexicon) {
    self.init()
    // "MUST NOT" among small letters is spelled out like NHS; a sentence all in capitals is not.
    let isShouted = tokens[sentence].allSatisfy { $0.kind != .word || $0.flags.contains(.allCapitals) }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard tokens[index].isWordLike, !tokens[index].flags.contains(.foreign) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, tokens[end].flags.contains(.joined) { end += 1 }
      add(WrittenWord(index..<end, of: tokens, bytes: bytes, lexicon: lexicon, isShouted: isShouted))
      index = end
    }
    sentences = words > 0 ? 1 : 0
  }

  private mutating func add(_ word: WrittenWord) {
    words += 1
    syllables += word.syllables
    letters += word.letters
    characters += word.letters + word.figures
    if word.letters > 6 { wideWords += 1 }
    if word.syllables == 1 { shortWords += 1 }
    if word.syllables >= 3 { longWords += 1 }
    if word.syllables >= 4 { veryLongWords += 1 }
    if word.isHardForFog { fogWords += 1 }
  }
}

/// A word as it is written, the pieces between its hyphens together.
private struct WrittenWord {
  var syllables = 0
  var letters = 0
  var figures = 0
  /// Gunning Fog counts it.
  var isHardForFog = false

  /// - Parameter pieces: stretch of the tokens.
  init(_ pieces: Range<Int>, of tokens: [Token], bytes: [UInt8], lexicon: Lexicon, isShouted: Bool) {
    var isEasy = true
    for index in pieces {
      let piece = tokens[index]
      for at in piece.range {
        let byte = bytes[at]
        if byte &- 0x30 < 10 { figures += 1 } else if byte | 0x20 &- 0x61 < 26 || byte >= 0xC0 { letters += 1 }
      }
      let count = WrittenWord.syllables(of: piece, bytes, lexicon, isShouted: isShouted)
      syllables += count
      let isLongByEnding = lexicon.classes(piece.word).contains(.longByEnding)
      if count >= 3, !isLongByEnding, !piece.flags.contains(.name) { isEasy = false }
    }
    isHardForFog = syllables >= 3 && !isEasy
  }

  /// R18: figures are two syllables, a single figure one; short forms are spelled letter by letter.
  private static func syllables(
    of token: Token, _ bytes: [UInt8], _ lexicon: Lexicon, isShouted: Bool
  ) -> Int {
    switch token.kind {
    case .number, .money, .percent, .time, .date, .ordinal: return token.end - token.start == 1 ? 1 : 2
    case .code, .email, .web: return 2
    case .abbreviation where bytes[token.range].dropLast().contains(UInt8(ascii: ".")):
      return spelled(token, bytes)
    case .word where token.flags.contains(.allCapitals) && !isShouted && token.end - token.start < 6:
      return lexicon.classes(token.word).isAny(of: .function) ? lexicon.syllables(token.word) : spelled(token, bytes)
    case .word, .abbreviation, .punctuation: return lexicon.syllables(token.word)
    }
  }

  /// One for each letter, and three for a W.
  private static func spelled(_ token: Token, _ bytes: [UInt8]) -> Int {
    bytes[token.range].reduce(0) { sum, byte in
      let letter = byte | 0x20
      return sum + (letter == 0x77 ? 3 : letter &- 0x61 < 26 ? 1 : 0)
    }
  }
}
