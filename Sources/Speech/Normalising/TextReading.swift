import Facts
import LetterModel

/// One pass over the tokens of a text, by the rules of its language. The first rule that takes the token at hand wins;
/// what no rule takes is said as it stands.
struct TextReading {
  let language: SpeechLanguage
  let words: ReadingWords
  let tokens: [Token]
  var at = 0
  var out = ""

  init(_ language: SpeechLanguage, _ words: ReadingWords, _ tokens: [Token]) {
    self.language = language
    self.words = words
    self.tokens = tokens
  }

  mutating func run() -> String {
    while at < tokens.count {
      let isRead =
        switch tokens[at].kind {
        case .word: readWord()
        case .figures: readFigures()
        case .sign: readSign()
        case .space, .fact: false
        }
      if !isRead { take(1, saying: String(tokens[at].text)) }
    }
    return out
  }

  private mutating func readWord() -> Bool {
    alias() || numberSign() || nameOrStreet() || day() || month() || ruler() || roman() || oneOrMore() || initials()
      || host() || code()
  }

  private mutating func readFigures() -> Bool {
    alias() || dayAndMonth() || fraction() || yearRange() || unit() || year() || code() || longFigures()
  }

  private mutating func readSign() -> Bool { largeMoney() || range() || slash() || sign() }

  // MARK: - What stands around

  /// The token that far on, spaces counted.
  func token(_ offset: Int) -> Token? { tokens.indices.contains(at + offset) ? tokens[at + offset] : nil }

  /// The first token from there on that is no space.
  func next(from offset: Int) -> Token? { tokens.dropFirst(at + offset).first { $0.kind != .space } }

  /// The tokens before, nearest first, without spaces.
  var before: some Sequence<Token> { tokens[..<at].reversed().lazy.filter { $0.kind != .space } }

  /// The last token before that is no space.
  var previous: Token? { before.first { _ in true } }

  /// The words for so many tokens.
  mutating func take(_ count: Int, saying words: String) {
    out += words
    at += count
  }

  /// The same for words that need a space on both sides.
  mutating func take(_ count: Int, sayingApart words: String) {
    while out.last == " " { out.removeLast() }
    out += out.isEmpty ? words : " \(words)"
    at += count
    guard let next = token(0), next.kind != .space else { return }
    if next.kind != .sign || !next.text.allSatisfy({ Sentences.marks.contains($0) || $0 == ")" }) { out += " " }
  }

  /// Goes past the dot of an abbreviation. Where a sentence may end there, the pause is kept.
  mutating func passDot(endsName: Bool = true) {
    guard let dot = token(0), dot.isSign(".") else { return }
    guard let following = next(from: 1) else { return }
    at += 1
    guard endsName, following.isCapitalised else { return }
    out += words.sentenceStarts.contains(String(following.text)) ? "." : ","
  }
}
