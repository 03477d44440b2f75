internal import DataFiles
internal import LetterModel

/// Words that have simpler ones: every match of its terms, with what to write instead. Its settings are those of
/// `RuleFile.terms()`.
struct Substitution: RuleKind {
  static let name = "substitution"
  let terms: [Term]

  init(_ rule: inout RuleFile) {
    terms = rule.terms()
    if terms.isEmpty { rule.refuseWithoutTerms() }
  }

  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? { Hit(match, in: text) }
}

extension Hit {
  /// A match as it stands, with its suggestions and, for a row to be checked by a person, its note.
  init(_ match: TermMatch, in text: AnalysedDraft) {
    self.init(
      block: match.block, range: text.blocks[match.block].range(of: match.tokens), suggestions: match.suggestions,
      note: match.term.mark == .check ? match.term.note.asSentence : "")
  }
}

extension String {
  /// With a capital and a full stop.
  fileprivate var asSentence: String {
    guard let last else { return "" }
    return prefix(1).uppercased() + dropFirst() + (".?!".contains(last) ? "" : ".")
  }
}

extension RuleFile {
  /// A rule that looks for words needs some.
  mutating func refuseWithoutTerms() {
    keys.add(
      Finding("missing-key", "This rule looks for nothing: give it “words” or “list”.", at: keys.range))
  }
}
