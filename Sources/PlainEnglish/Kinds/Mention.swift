internal import DataFiles
internal import LetterModel

/// Words that a kind of document must not hold, though they are fine elsewhere: "arrears" on a card that anyone may read.
///
/// Settings: `words` (phrases and signs, see `Phrases` and `Sign`), `list` (a word list; its terms are phrases too) and
/// `kinds` (cards, messages …; all unless it says).
struct MentionKind: RuleKind {
  static let name = "mention"
  private let words: Phrases
  private let kinds: Set<TemplateKind>

  init(_ rule: inout RuleFile) {
    kinds = rule.kinds()
    let written = (rule.keys.texts("words") ?? []) + rule.list().map(\.pattern)
    words = Phrases(written, in: &rule, key: "words")
    if words.isEmpty { rule.refuseWithoutTerms() }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    guard kinds.isEmpty || text.documentKind.map(kinds.contains) == true else { return [] }
    let ready = words.ready(for: text)
    return text.blocks.indices.flatMap { index -> [Hit] in
      let block = text.blocks[index]
      guard block.isJudged else { return [] }
      var hits: [Hit] = []
      var from = 0
      while let tokens = ready.first(in: from..<block.tokens.count, of: block) {
        hits.append(Hit(block: index, range: block.range(of: tokens)))
        from = tokens.upperBound
      }
      if words.signs.contains(where: { $0.isIn([block], lexicon: text.lexicon) }) {
        hits.append(Hit(block: index, range: block.range(of: block.tokens.indices)))
      }
      return hits
    }
  }
}
