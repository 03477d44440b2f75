internal import DataFiles
internal import LetterModel

/// Counts words or signs and compares with what is allowed: at most one semicolon in 100 words, at least one "you" in
/// 60. Settings: `words` (words or signs), `max` or `min`, `per_words` (for each so many words; without it the number is
/// for the whole), `in` (`sentence`, `paragraph` or `text`), `from_words` (texts with fewer words are passed over), and
/// `kinds` (letters, cards …; all documents unless it says). The message may use `{count}`, `{limit}` and `{words}`.
struct Occurrence: SentenceKind {
  static let name = "occurrence"

  enum Scope: String, CaseIterable { case sentence, paragraph, text }

  private let words: WordSet
  private let most: Int?
  private let least: Int?
  private let perWords: Int?
  private let fromWords: Int
  private let scope: Scope
  private let kinds: Set<TemplateKind>

  init(_ rule: inout RuleFile) {
    words = WordSet(rule.keys.texts("words") ?? [])
    most = rule.number("max")
    least = rule.number("min")
    perWords = rule.number("per_words")
    fromWords = rule.number("from_words") ?? 0
    scope = rule.choice("in", of: Scope.self) ?? .text
    kinds = rule.kinds()
    if words.isEmpty { rule.refuseWithoutTerms() }
    if (most == nil) == (least == nil) {
      rule.keys.add(Finding("missing-key", "This rule needs “max” or “min”, one of them.", at: rule.keys.range))
    }
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    guard scope == .sentence else { return [] }
    return hit(Count(counting: words, text, [(block, sentence)])).map { [$0] } ?? []
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    guard scope != .sentence, kinds.isEmpty || text.draft.kind.map(kinds.contains) == true else { return [] }
    let blocks = text.blocks.indices.filter { text.blocks[$0].isScored }
    let stretches = blocks.map { ($0, text.blocks[$0].tokens.indices) }
    if scope == .text { return hit(Count(counting: words, text, stretches)).map { [$0] } ?? [] }
    return stretches.compactMap { hit(Count(counting: words, text, [$0])) }
  }

  private struct Count {
    var words = 0
    var found = 0
    var first: (block: Int, range: Range<Int>)?

    init(counting wanted: WordSet, _ text: AnalysedDraft, _ stretches: [(block: Int, tokens: Range<Int>)]) {
      for stretch in stretches {
        let block = text.blocks[stretch.block]
        for token in block.tokens[stretch.tokens] where !token.flags.contains(.kept) {
          if token.isWordLike, !token.flags.contains(.joined) { words += 1 }
          guard wanted.contains(token.word, of: text.lexicon) else { continue }
          found += 1
          if first == nil { first = (stretch.block, token.range) }
        }
      }
      first = first ?? stretches.first.map { ($0.block, 0..<0) }
    }
  }

  private func hit(_ count: Count) -> Hit? {
    guard count.words >= max(1, fromWords), let first = count.first else { return nil }
    func limit(_ number: Int) -> Int { perWords.map { max(number, number * count.words / $0) } ?? number }
    let allowed = limit(most ?? least ?? 0)
    guard most != nil ? count.found > allowed : count.found < allowed else { return nil }
    return Hit(
      block: first.block, range: first.range,
      arguments: ["count": "\(count.found)", "limit": "\(allowed)", "words": "\(count.words)"])
  }
}

extension RuleFile {
  /// The kinds of document that `kinds:` names; empty for all.
  mutating func kinds() -> Set<TemplateKind> {
    let names = keys.texts("kinds") ?? []
    let kinds = names.compactMap(TemplateKind.init)
    if kinds.count != names.count {
      keys.add(
        Finding(
          "wrong-shape", "“kinds” names a kind of document that is not known.",
          suggestions: TemplateKind.allCases.map(\.rawValue), at: keys.range))
    }
    return Set(kinds)
  }
}
