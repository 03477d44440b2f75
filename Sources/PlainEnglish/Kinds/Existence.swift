/// Words that should not be there at all. Its settings are those of `RuleFile.terms()`.
struct Existence: RuleKind {
  static let name = "existence"
  let terms: [Term]

  init(_ rule: inout RuleFile) {
    terms = rule.terms()
    if terms.isEmpty { rule.refuseWithoutTerms() }
  }

  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? { Hit(match, in: text) }
}
