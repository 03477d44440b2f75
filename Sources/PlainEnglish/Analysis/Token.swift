/// One word, figure or sign of a block. Everything a rule may ask of it costs no searching.
struct Token: Sendable, Hashable {
  /// Offsets in the block's text, in UTF-8.
  var start: Int32
  var end: Int32
  /// The folded word: lower case, `'` for `’`, an abbreviation with its stops. Signs and figures have theirs too.
  var word: WordID
  var kind: Kind
  var flags: Flags

  var range: Range<Int> { Int(start)..<Int(end) }

  enum Kind: UInt8, Sendable {
    /// Letters, with an apostrophe inside. Each piece of "well-known" is a word of its own; see `Flags.joined`.
    case word
    /// A word with its full stop or stops: "e.g.", "Mr.", "No.", "J.".
    case abbreviation
    /// Figures: "12", "1,234.50", "1.3".
    case number
    /// Figures that say what they are: "£412.50", "50%", "9.30am", "01/04/2027", "1st".
    case money, percent, time, date, ordinal
    /// Letters and figures together: "DD11", "TEN-00418", "EESSH2".
    case code
    case email, web
    case punctuation
  }

  struct Flags: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first letter is a capital.
    static let capital = Flags(rawValue: 1 << 0)
    /// Two or more letters, all of them capitals.
    static let allCapitals = Flags(rawValue: 1 << 1)
    /// No space between this token and the one before.
    static let touches = Flags(rawValue: 1 << 2)
    /// A further piece of a word with hyphens, the hyphen left out: the "known" of "well-known".
    static let joined = Flags(rawValue: 1 << 3)
    /// The first word of its sentence.
    static let opensSentence = Flags(rawValue: 1 << 4)
    /// Part of a name: of a person, a street, a place, a service; found here or marked by a span.
    static let name = Flags(rawValue: 1 << 5)
    /// In a span that is to be left as it is, or in another language: no rule judges it.
    static let kept = Flags(rawValue: 1 << 6)
    /// From a value of a template or letter.
    static let value = Flags(rawValue: 1 << 7)
    /// In the words of a link.
    static let link = Flags(rawValue: 1 << 8)
    static let strong = Flags(rawValue: 1 << 9)
    /// Between quotation marks.
    static let quoted = Flags(rawValue: 1 << 10)
    /// In another language.
    static let foreign = Flags(rawValue: 1 << 11)
  }

  /// Words and everything that is read as one: not punctuation.
  var isWordLike: Bool { kind != .punctuation }
  /// Figures of any kind.
  var isNumeric: Bool {
    switch kind {
    case .number, .money, .percent, .time, .date, .ordinal: true
    case .word, .abbreviation, .code, .email, .web, .punctuation: false
    }
  }
}
