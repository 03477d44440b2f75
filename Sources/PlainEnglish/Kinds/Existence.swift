internal import LetterModel

/// Words that should not be there at all. Its settings are those of `RuleFile.terms()`, and `kinds` (letters, cards …;
/// all documents unless it says).
struct Existence: RuleKind {
  static let name = "existence"
  let terms: [Term]
  private let kinds: Set<TemplateKind>

  init(_ rule: inout RuleFile) {
    kinds = rule.kinds()
    terms = rule.terms()
    if terms.isEmpty { rule.refuseWithoutTerms() }
  }

  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? { Hit(match, in: text) }

  func stands(_ hit: Hit, in text: AnalysedDraft) -> Bool {
    kinds.isEmpty || text.documentKind.map(kinds.contains) == true
  }
}
