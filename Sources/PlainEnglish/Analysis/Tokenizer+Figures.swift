/// What a tokenizer makes of figures.
extension Tokenizer {
  /// - Parameter start: where the token starts: at the figures or at the sign of a currency before them.
  mutating func readNumber(from start: Int) {
    let isMoney = start < at
    var end = at
    var kind = Token.Kind.number
    var slashes = 0
    while end < bytes.count {
      if isDigit(at: end) {
        end += 1
      } else if Tokenizer.joinsFigures(bytes[end]), isDigit(at: end + 1) {
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

  /// One of . , : /
  private static func joinsFigures(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    default: false
    }
  }

  func isISODate(after end: Int) -> Bool {
    byte(end) == 0x2D && byte(end + 3) == 0x2D && isDigit(at: end + 1) && isDigit(at: end + 2) && isDigit(at: end + 4)
      && isDigit(at: end + 5) && !isLetterOrDigit(at: end + 6)
  }

  mutating func finishNumber(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    if byte(end) == UInt8(ascii: "%") { return add(.percent, start, end + 1) }
    var letters = end
    while byte(letters) | 0x20 &- 0x61 < 26, byte(letters) >= 0x41 { letters += 1 }
    guard letters > end || character(at: end).0 == .letter else {
      add(kind, start, end)
      return joinAfterHyphen()
    }
    Folding.fold(bytes[end..<letters], into: &folded)
    switch String(decoding: folded, as: UTF8.self) {
    case _ where isDigit(at: letters) || byte(letters) == UInt8(ascii: "_"): addCode(start, from: end)
    case "am", "pm", "hrs": add(.time, start, letters)
    case "st", "nd", "rd", "th": add(.ordinal, start, letters)
    case "p": add(.money, start, letters)
    case _ where kind == .money: add(.money, start, letters)
    default: addCode(start, from: end)
    }
  }

  /// Figures and letters in one: "2A", "5kg", "0x1F".
  mutating func addCode(_ start: Int, from figures: Int) {
    var end = figures
    while isLetterOrDigit(at: end) || (".,:/_".utf8.contains(byte(end)) && isLetterOrDigit(at: end + 1)) {
      end += max(1, character(at: end).1)
    }
    add(.code, start, end)
  }
}
