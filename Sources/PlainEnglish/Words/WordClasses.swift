/// What a word can be, as far as its spelling tells: a word may be in several classes ("her" is a pronoun and a
/// determiner). Worked out once for each different word of a draft.
struct WordClasses: OptionSet, Sendable, Hashable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// the, a, this, your, every, any, no
  static let determiner = WordClasses(rawValue: 1 << 0)
  /// I, you, we, they, it, them, who
  static let pronoun = WordClasses(rawValue: 1 << 1)
  static let preposition = WordClasses(rawValue: 1 << 2)
  static let conjunction = WordClasses(rawValue: 1 << 3)
  /// am, is, are, was, were, be, been, being, and "isn't" and its like
  static let be = WordClasses(rawValue: 1 << 4)
  /// get, gets, got, getting
  static let get = WordClasses(rawValue: 1 << 5)
  static let have = WordClasses(rawValue: 1 << 6)
  /// do, does, did, don't
  static let auxiliaryDo = WordClasses(rawValue: 1 << 7)
  /// will, would, can, may, must, shall, should, and their short and negative forms
  static let modal = WordClasses(rawValue: 1 << 8)
  /// not, never, and every word in -n't
  static let negative = WordClasses(rawValue: 1 << 9)
  /// Past participle of an irregular verb: written, sent, made
  static let irregularParticiple = WordClasses(rawValue: 1 << 10)
  /// Ends in -ed: past form or participle of a regular verb
  static let endsInEd = WordClasses(rawValue: 1 << 11)
  /// Ends in -ly
  static let endsInLy = WordClasses(rawValue: 1 << 12)
  static let endsInIng = WordClasses(rawValue: 1 << 13)
  /// Mr, Mrs, Ms, Miss, Dr, Councillor
  static let title = WordClasses(rawValue: 1 << 14)
  static let month = WordClasses(rawValue: 1 << 15)
  static let weekday = WordClasses(rawValue: 1 << 16)
  /// Street, Close, House, Café, Ltd: the last word of the name of a street, a building, a club or a firm
  static let endsName = WordClasses(rawValue: 1 << 17)
  /// one, two … twelve, twenty, hundred
  static let numberWord = WordClasses(rawValue: 1 << 18)
  /// The infinitive of a verb in the table of irregular verbs, or its past form.
  static let irregularVerb = WordClasses(rawValue: 1 << 19)
  /// An abbreviation whose full stop never ends a sentence: Mr. e.g. No.
  static let stopInside = WordClasses(rawValue: 1 << 20)
  /// An abbreviation whose full stop may end a sentence too: etc. a.m. Ltd.
  static let stopAnywhere = WordClasses(rawValue: 1 << 21)
  /// Figures in letters only: i, ii, iv
  static let roman = WordClasses(rawValue: 1 << 22)

  /// Three syllables or more, but fewer without its -es, -ed or -ing (Gunning Fog).
  static let longByEnding = WordClasses(rawValue: 1 << 23)

  /// A verb's past participle may be spelled so.
  static let pastParticiple: WordClasses = [.irregularParticiple, .endsInEd]
  /// Says that grammar, not meaning, needs it.
  static let function: WordClasses = [
    .determiner, .pronoun, .preposition, .conjunction, .be, .have, .auxiliaryDo, .modal,
  ]

  func isAny(of others: WordClasses) -> Bool { !isDisjoint(with: others) }
}
