internal import LetterModel

/// Something a rule found, before it becomes a finding: `Linter` adds the words of the rule file and the place in the
/// file, and drops what is switched off or is covered by a longer hit.
struct Hit: Sendable, Hashable {
  /// Index into the blocks of the draft.
  var block: Int
  /// In UTF-8 of the block's text. Empty for what concerns the block or the draft as a whole.
  var range: Range<Int>
  /// For the message: `{count}` and what else the kind offers. `{match}` and `{suggestion}` are filled in without it.
  var arguments: [String: String] = [:]
  /// What to write instead, best first; the empty text means to leave the words out.
  var suggestions: [String] = []
  /// What `--fix` does; nil where a person has to decide.
  var fix: Fix?
  /// Whether `--fix` may put in the first suggestion.
  var isSwap: Bool { fix != nil }
  /// In place of the rule's own severity: "warn > 20, error > 30" (PE-2).
  var severity: Severity?
  /// Added to the rule's own reason: the note of a word's row.
  var note: String = ""

  /// Words put in the place of others: a little more than the match where the words around it have to change too ("an
  /// additional" to "a further").
  struct Fix: Sendable, Hashable {
    /// In UTF-8 of the block's text.
    var range: Range<Int>
    var text: String
  }
}
