/// What a sentence holds, told in one look for all rules: most sentences hold nothing that a rule of written forms could
/// judge.
struct SentenceSigns: OptionSet, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Every sentence has it.
  static let words = SentenceSigns(rawValue: 1 << 0)
  /// A token that starts with a figure.
  static let figure = SentenceSigns(rawValue: 1 << 1)
  /// A token that starts with £ or its like (U+0080 to U+00BF).
  static let pound = SentenceSigns(rawValue: 1 << 2)
  /// An opening round bracket or +
  static let bracketOrPlus = SentenceSigns(rawValue: 1 << 3)
  static let slash = SentenceSigns(rawValue: 1 << 4)
  static let ampersand = SentenceSigns(rawValue: 1 << 5)
  /// A month or weekday with a capital, in full or short.
  static let calendar = SentenceSigns(rawValue: 1 << 6)

  init(of sentence: Range<Int>, in block: AnalysedBlock, lexicon: Lexicon) {
    self = .words
    for token in block.tokens[sentence] {
      switch block.bytes[Int(token.start)] {
      case 0x30...0x39: insert(.figure)
      case 0xC2: insert(.pound)
      case UInt8(ascii: "("), UInt8(ascii: "+"): insert(.bracketOrPlus)
      case UInt8(ascii: "/"): insert(.slash)
      case UInt8(ascii: "&"): insert(.ampersand)
      case _ where token.flags.contains(.capital):
        if lexicon.classes(token.word).isAny(of: [.month, .weekday]) { insert(.calendar) }
      default: break
      }
    }
  }
}

extension FormatKind {
  /// What its forms may start with.
  var signs: SentenceSigns { forms.reduce(into: []) { $0.formUnion(Self.signs[$1] ?? .words) } }

  /// As `WrongForm.mayStart` has it; a form that is not here may start with any word.
  private static let signs: [WrongForm: SentenceSigns] = [
    .ordinalDate: [.calendar, .figure], .commaDate: [.calendar, .figure], .shortMonth: [.calendar, .figure],
    .shortWeekday: .calendar, .figuresDate: .figure, .slashYear: .figure, .dotTime: .figure, .clock24: .figure,
    .noon: .figure, .spacedTime: .figure, .timeRange: .figure, .numberRange: .figure, .zeroPence: .pound,
    .pence: [.pound, .figure], .noThousands: [.pound, .figure], .phone: [.bracketOrPlus, .figure],
    .ampersand: .ampersand, .pluralInBrackets: .bracketOrPlus, .slash: .slash,
  ]
}
