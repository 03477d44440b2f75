internal import DataFiles
internal import LetterModel

/// A word that stands twice in a row: "the the". No settings but `words`: those that may ("that that" may not, "had had"
/// may).
struct RepeatedWordKind: SentenceKind {
  static let name = "repeated-word"
  private let allowed: Set<String>

  init(_ rule: inout RuleFile) { allowed = Set(rule.keys.texts("words") ?? []) }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let tokens = text.blocks[block].tokens
    var hits: [Hit] = []
    var before = sentence.lowerBound
    for at in sentence.dropFirst() {
      defer { before = at }
      guard tokens[at].word == tokens[before].word, tokens[at].kind == .word, tokens[before].kind == .word,
        // One space or line end between them: columns of a table stand farther apart.
        tokens[at].start - tokens[before].end == 1,
        tokens[at].flags.isDisjoint(with: [.touches, .joined, .kept, .value, .foreign, .name]),
        !allowed.contains(text.lexicon.word(tokens[at].word))
      else { continue }
      let range = text.blocks[block].range(of: before..<at + 1)
      let word = text.blocks[block].text(tokens[before])
      hits.append(Hit(block: block, range: range, suggestions: [word], fix: Hit.Fix(range: range, text: word)))
    }
    return hits
  }
}
