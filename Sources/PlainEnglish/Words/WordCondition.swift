internal import LetterModel

/// When a term is to be flagged: the `condition` column of a word list, or `when:` in a rule file. Empty: always.
///
/// Clauses are joined by `; ` and all have to hold. `X` is a list of patterns with commas between (`Term` says what a
/// pattern may hold).
///
/// | clause | the term is flagged |
/// | --- | --- |
/// | `verb`, `noun`, `adjective` | only where its neighbours show it to be one |
/// | `not verb`, `not noun`, `not adjective` | unless they show it to be one |
/// | `only before: X` / `not before: X` | only / never right before one of X |
/// | `only after: X` / `not after: X` | only / never right after one of X |
/// | `only with: X` / `not with: X` | only / never with one of X elsewhere in the sentence |
/// | `only at start` | only as the first words of its block |
/// | `only in: X` / `not in: X` | X of heading, paragraph, item, cell, salutation |
struct WordCondition: Sendable, Hashable {
  var clauses: [Clause] = []

  enum Clause: Sendable, Hashable {
    case part(PartOfSpeech, isWanted: Bool)
    case near(Side, [String], isWanted: Bool)
    case atStart
    case blocks([String], isWanted: Bool)
  }

  enum PartOfSpeech: String, Sendable { case verb, noun, adjective }
  enum Side: String, Sendable { case before, after, with }
}
