/// Some of the wrong forms, as bits.
struct WrongForms: Equatable, Sendable {
  private var bits: UInt32 = 0

  init(_ forms: some Sequence<WrongForm>) {
    for form in forms { bits |= 1 << UInt32(WrongForm.allCases.firstIndex(of: form) ?? 0) }
  }

  var isEmpty: Bool { bits == 0 }
  func isDisjoint(with other: WrongForms) -> Bool { bits & other.bits == 0 }
  mutating func formUnion(_ other: WrongForms) { bits |= other.bits }

  // MARK: What they start with

  private static let none = WrongForms([])
  private static let figures: [WrongForm] = [
    .ordinalDate, .commaDate, .shortMonth, .figuresDate, .slashYear, .dotTime, .dotClock24, .clock24, .noon,
    .spacedTime, .timeRange, .numberRange, .penceSign, .spacedPercent, .shortAmount, .noThousands,
  ]
  private static let figure = WrongForms(figures)
  private static let nought = WrongForms(figures + [.phone])
  private static let pound = WrongForms([.zeroPence, .pence, .shortAmount, .noThousands])
  private static let bracketOrPlus = WrongForms([.phone])
  private static let ampersand = WrongForms([.ampersand])
  private static let calendar = WrongForms([.ordinalDate, .commaDate, .shortMonth, .shortWeekday])
  private static let code = WrongForms([.postcode])
  private static let beforeBracket = WrongForms([.twice])
  private static let wordBeforeStroke = WrongForms([.slash])

  /// The forms that may start with a token: none for most. Not inside "HC/2026/17", in a value, a link or kept words.
  ///
  /// - Parameter bytes: the text that the tokens are of. Both come by themselves: a block would be asked for them
  ///   at every token, and an `init` would keep both for as long as it runs.
  static func starting(with at: Int, of tokens: [Token], _ bytes: [UInt8], _ lexicon: Lexicon) -> WrongForms {
    let token = tokens[at]
    guard token.flags.isDisjoint(with: [.kept, .value, .link]), token.kind != .web, token.kind != .email else {
      return none
    }
    var forms = none
    switch bytes[Int(token.start)] {
    case 0x30: forms = nought
    case 0x31...0x39: forms = figure
    // £ and its like (U+0080 to U+00BF).
    case 0xC2: forms = pound
    case UInt8(ascii: "("), UInt8(ascii: "+"): forms = bracketOrPlus
    case UInt8(ascii: "&"): forms = ampersand
    case _ where token.flags.contains(.capital):
      if lexicon.classes(token.word).isAny(of: [.month, .weekday]) { forms = calendar }
    default: break
    }
    if token.kind == .code, token.end - token.start < 8 { forms.formUnion(code) }
    forms.addForms(of: token, before: bytes)
    return !forms.isEmpty && token.flags.contains(.touches) && at > 0 && tokens[at - 1].isWordLike ? none : forms
  }

  /// Those that a bracket or a stroke behind the token tells, a space between them or not.
  private mutating func addForms(of token: Token, before bytes: [UInt8]) {
    var next = Int(token.end)
    if next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return }
    let isWord = token.kind == .word && !token.flags.contains(.joined)
    switch bytes[next] {
    case UInt8(ascii: "("): formUnion(Self.beforeBracket)
    case UInt8(ascii: "/") where isWord: formUnion(Self.wordBeforeStroke)
    default: break
    }
  }
}
