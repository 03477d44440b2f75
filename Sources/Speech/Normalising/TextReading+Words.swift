import Facts
import LetterModel

/// The rules that start at a word.
extension TextReading {
  /// Rd, AHA, e.g.: the aliases of the lexicon.
  mutating func alias() -> Bool {
    guard let (said, length) = language.lexicon.alias(in: tokens, at: at) else { return false }
    let hasOwnDot = tokens[at + length - 1].isSign(".")
    take(length, saying: said)
    if hasOwnDot {
      let following = next(from: 0)
      let isEnd = following.map { words.sentenceStarts.contains(String($0.text)) } ?? true
      if isEnd { out += "." }
    } else {
      passDot()
    }
    return true
  }

  /// No. 5 is "number 5". Without a dot only inside a sentence: "No 5 people came" is another thing.
  mutating func numberSign() -> Bool {
    guard words.numberSigns.contains(String(tokens[at].text)) else { return false }
    let hasDot = token(1)?.isSign(".") == true
    guard hasDot || (previous != nil && tokens[at].isCapitalised) else { return false }
    guard let following = next(from: hasDot ? 2 : 1), following.kind == .figures || following.kind == .fact else {
      return false
    }
    take(hasDot ? 2 : 1, sayingApart: words.number)
    return true
  }

  /// St and Dr: Saint Andrew, High Street.
  mutating func nameOrStreet() -> Bool {
    let short = String(tokens[at].text)
    guard let name = words.beforeAName[short], let street = words.afterAName[short] else { return false }
    let hasDot = token(1)?.isSign(".") == true
    let following = next(from: hasDot ? 2 : 1)
    let follows = following.map { $0.isCapitalised && !words.sentenceStarts.contains(String($0.text)) } ?? false
    let isStreet = standsAfterAName && (!follows || standsInAnAddress)
    guard isStreet || follows else { return false }
    take(1, saying: isStreet ? street : name)
    passDot(endsName: isStreet)
    return true
  }

  private var standsAfterAName: Bool {
    previous.map { $0.isCapitalised && !words.sentenceStarts.contains(String($0.text)) } ?? false
  }

  /// 12 High St: a number, then nothing but words with capitals.
  private var standsInAnAddress: Bool {
    before.first { !$0.isCapitalised }?.kind == .figures
  }

  mutating func day() -> Bool { short(in: words.days) }

  mutating func month() -> Bool { short(in: words.months) }

  private mutating func short(in names: [String: String]) -> Bool {
    let short = String(tokens[at].text)
    guard let name = names[short], !words.onlyBeside.contains(short) || standsBesideAFigureOrDay else { return false }
    take(1, saying: name)
    passDot(endsName: false)
    return true
  }

  private var standsBesideAFigureOrDay: Bool {
    let joins: Set<Substring> = ["-", "–", "/", "&", ".", ",", "and", "or", Substring(words.range)]
    func isOne(_ token: Token?) -> Bool {
      guard let token else { return false }
      return token.kind == .figures || token.kind == .fact || words.days[String(token.text)] != nil
        || words.days.values.contains(String(token.text))
    }
    return isOne(before.first { !joins.contains($0.text) })
      || isOne(tokens.dropFirst(at + 1).first { $0.kind != .space && !joins.contains($0.text) })
  }

  /// Charles III is "Charles the 3rd".
  mutating func ruler() -> Bool {
    let name = String(tokens[at].text)
    guard words.romanRulers.contains(name), token(1)?.kind == .space, let number = token(2).flatMap(Self.roman),
      language.formats.daysSaid.indices.contains(number - 1), number > 1 || endsAfter(2)
    else { return false }
    let place = language.formats.daysSaid[number - 1]
    take(3, saying: words.ruler.filled { $0 == .name ? name : place })
    return true
  }

  /// Part II is "Part 2".
  mutating func roman() -> Bool {
    guard let number = Self.roman(tokens[at]), let lead = previous, lead.kind == .word,
      words.romanAfter.contains(where: { $0.lowercased() == lead.text.lowercased() }),
      number > 1 || lead.isCapitalised || endsAfter(0)
    else { return false }
    take(1, saying: String(number))
    return true
  }

  /// Whether no word of the same sentence follows: "I" could be one.
  private func endsAfter(_ offset: Int) -> Bool { next(from: offset + 1).map { $0.kind != .word } ?? true }

  /// The value of capitals such as XIV, up to 39; nil for other words.
  private static func roman(_ token: Token) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    let figures = token.text.compactMap { values[$0] }
    guard figures.count == token.text.count, token.isCapitals else { return nil }
    let sum = figures.indices.reduce(0) { sum, index in
      let isLess = index + 1 < figures.count && figures[index] < figures[index + 1]
      return sum + (isLess ? -figures[index] : figures[index])
    }
    return (1...39).contains(sum) && numeral(sum) == token.text ? sum : nil
  }

  private static func numeral(_ number: Int) -> String {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + ones[number % 10]
  }

  /// tenant(s)
  mutating func oneOrMore() -> Bool {
    guard token(1)?.isSign("(") == true, token(2)?.text == "s", token(3)?.isSign(")") == true else { return false }
    let word = String(tokens[at].text)
    take(4, saying: words.oneOrMore.filled { _ in word })
    return true
  }

  /// J. R. Smith, U.K.: letters without their dots.
  mutating func initials() -> Bool {
    var letters: [Character] = []
    var length = 0
    while let letter = token(length), letter.isCapitals, letter.text.count == 1, token(length + 1)?.isSign(".") == true
    {
      letters += letter.text
      length += 2
    }
    guard let last = letters.popLast() else { return false }
    let following = next(from: length)
    let startsSentence = following.map { words.sentenceStarts.contains(String($0.text)) } ?? true
    if letters.isEmpty {
      // "Plan B. The next day": a letter that ends a sentence is no initial.
      guard following?.isCapitalised == true, !startsSentence,
        previous?.kind != .word || previous?.isCapitalised == true
      else { return false }
    }
    let spoken = letters.map { language.formats.spoken(letter: $0) + " " }.joined()
    take(length, saying: spoken + language.formats.spoken(letter: last))
    if startsSentence { out += "." }
    return true
  }

  /// gov.uk
  mutating func host() -> Bool {
    var length = 1
    while token(length)?.isSign(".") == true, let part = token(length + 1), part.kind == .word, part.text.count > 1,
      part.text.first?.isLowercase == true
    { length += 2 }
    guard length > 1, tokens[at].text.count > 1 else { return false }
    let name = tokens[at..<at + length].map(\.text).joined()
    take(length, saying: language.formats.spoken(.url("https://" + name)))
    return true
  }

  /// EH21, A92 and 12B: letters and figures one by one. "1st" is left to the voice.
  mutating func code() -> Bool {
    var length = 0
    while let part = token(length), part.kind == .figures || part.isCapitals { length += 1 }
    guard length > 1, token(length)?.kind != .word else { return false }
    let code = tokens[at..<at + length].map(\.text).joined()
    guard code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return false }
    if length == 2, tokens[at].kind == .figures, let letter = code.last, tokens[at + 1].text.count == 1 {
      take(2, saying: "\(code.dropLast()) \(language.formats.spoken(letter: letter))")
    } else {
      // A letter before a word would be taken for a word itself: "A" for the one in "a cup".
      let runsOn = code.last?.isLetter == true && next(from: length)?.kind == .word
      take(length, saying: language.formats.spoken(.reference(code)) + (runsOn ? "," : ""))
    }
    return true
  }
}
