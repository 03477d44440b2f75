/// Finds the wrong forms of facts in one sentence after another, in one pass for all rules that look for some.
struct FormMatcher {
  private let rules: [(index: Int, kind: FormatKind)]
  /// For each of the rules, all that it looks for; by itself, since a whole rule is dear to take up at every figure.
  private let starts: [WrongForms]
  private let text: AnalysedDraft
  /// For each of the rules, where in the block the last thing that it found ends.
  private var ends: [Int]

  /// - Parameter used: the indices of the rules that are switched on.
  init(rules: RuleSet, used: [Int], text: AnalysedDraft) {
    self.rules = used.compactMap { index in (rules.kinds[index] as? FormatKind).map { (index, $0) } }
    starts = self.rules.map(\.kind.starts)
    self.text = text
    ends = [Int](repeating: 0, count: self.rules.count)
  }

  mutating func findHits(in sentence: Range<Int>, ofBlock index: Int, into hits: inout [RuleHit]) {
    let block = text.blocks[index]
    let (tokens, bytes, lexicon) = (block.tokens, block.bytes, text.lexicon)
    for rule in rules.indices { ends[rule] = 0 }
    for at in sentence {
      let forms = WrongForms.starting(with: at, of: tokens, bytes, lexicon)
      guard !forms.isEmpty else { continue }
      let start = Int(tokens[at].start)
      for rule in rules.indices where !starts[rule].isDisjoint(with: forms) && ends[rule] <= start {
        guard let hit = rules[rule].kind.hit(at: at, ofBlock: index, block, starts: forms) else { continue }
        ends[rule] = hit.range.upperBound
        hits.append(RuleHit(rule: rules[rule].index, hit: hit))
      }
    }
  }
}
