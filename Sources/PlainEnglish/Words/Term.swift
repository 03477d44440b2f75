internal import LetterModel

/// Something to look for in running words, as a rule or a word list gives it.
///
/// The pattern may hold `(a|b)` either, `[a]` optional, and the classes `<number>` `<date>` `<money>` `<past>` (past
/// participle) `<be>` `<have>` `<modal>` `<word>` (any one word) and `<name>`. Words are folded for case unless
/// `matchesCase`; `-` and `’` variants and -ise/-ize match; verbs and plural nouns inflect unless `isFixed`.
struct Term: Sendable {
  var pattern: String
  /// What to write instead, best first; "(omit)" leaves it out, other text in round brackets tells the writer what to do.
  var alternatives: [String] = []
  var mark: WordMark = .check
  /// When a `[context]` row is to be flagged at all.
  var condition = WordCondition()
  /// For the reader: the note of the row without its mark.
  var note: String = ""
  var matchesCase = false
  /// No inflected forms: abbreviations, set phrases.
  var isFixed = false
  /// Where it is written, for messages about the list itself.
  var source: SourceRange
}

/// The mark at the start of a row's note (standards.md 5.4).
enum WordMark: String, Sendable, CaseIterable {
  /// The first alternative fits once it is inflected: `--fix` may apply it.
  case swap
  /// Shown with its alternatives; a blind swap would often be wrong.
  case check
  /// Flagged only where the row's condition holds.
  case context
  /// An abbreviation to be written out at first use.
  case expand
  /// An abbreviation that may stand alone.
  case known
  /// All right as it is: no shorter term inside it is flagged ("alternative format", a service's own name).
  case keep
}

/// A place where a term of a rule was found: the longest match over all rules.
struct TermMatch: Sendable {
  /// Index into the blocks of the draft.
  var block: Int
  /// Of its sentence, in tokens.
  var sentence: Range<Int>
  /// In tokens of the block.
  var tokens: Range<Int>
  var term: Term
  /// The alternatives that a person could put in as they stand: inflected like the match ("terminated" gives "ended"),
  /// capital kept, a/an fitted. Instructions in round brackets stay as written; "(omit)" is the empty text.
  var suggestions: [String]
}
