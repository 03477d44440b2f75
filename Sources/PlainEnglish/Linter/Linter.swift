public import LetterModel

/// Reads a draft with every rule of a set.
public struct Linter: Sendable {
  private let rules: RuleSet

  public init(_ rules: RuleSet) { self.rules = rules }

  /// Everything the rules find, in reading order, and the reading measures.
  public func lint(_ draft: Draft) -> LintReport {
    LintReport(path: draft.path, measures: Measures(), paragraphs: [], worstSentences: [], findings: [])
  }
}
