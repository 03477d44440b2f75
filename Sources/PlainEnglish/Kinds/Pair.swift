internal import DataFiles
internal import LetterModel

/// Two things that are wrong together in one sentence: "sorry" and "if you feel", "not" and "unless".
///
/// Settings: `first` and `then` (phrases, in this order), `within` (at most so many words between them; else anywhere
/// later in the sentence), `unless_between` (no hit where one of these phrases stands between them).
struct PairKind: RuleKind {
  static let name = "pair"
  private let first: Phrases
  private let then: Phrases
  private let between: Phrases
  private let within: Int?

  init(_ rule: inout RuleFile) {
    first = Phrases(rule.keys.texts("first") ?? [], in: &rule, key: "first")
    then = Phrases(rule.keys.texts("then") ?? [], in: &rule, key: "then")
    between = Phrases(rule.keys.texts("unless_between") ?? [], in: &rule, key: "unless_between")
    within = rule.number("within")
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    let (first, then, between) = (first.ready(for: text), then.ready(for: text), between.ready(for: text))
    guard !first.isEmpty, !then.isEmpty else { return [] }
    return text.blocks.indices.flatMap { index -> [Hit] in
      let block = text.blocks[index]
      guard block.isJudged else { return [] }
      return block.sentences.compactMap { sentence in
        guard let opening = first.first(in: sentence, of: block) else { return nil }
        let end = within.map { min(opening.upperBound + $0 + 1, sentence.upperBound) } ?? sentence.upperBound
        guard opening.upperBound < end, let closing = then.first(in: opening.upperBound..<end, of: block),
          between.first(in: opening.upperBound..<closing.lowerBound, of: block) == nil
        else { return nil }
        return Hit(block: index, range: block.range(of: opening.lowerBound..<closing.upperBound))
      }
    }
  }
}
