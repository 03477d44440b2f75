/// Finds the terms of all rules in one sentence after another and lets each rule judge its own.
struct TermMatcher {
  let rules: RuleSet
  let text: AnalysedDraft
  private var block = 0
  private var sentence = 0..<0

  init(rules: RuleSet, text: AnalysedDraft) {
    self.rules = rules
    self.text = text
  }

  /// The hits, each with the index of its rule. The longest match goes first; what lies inside it is not looked at.
  mutating func findHits(in sentence: Range<Int>, ofBlock block: Int, into hits: inout [RuleHit]) {
    self.block = block
    self.sentence = sentence
    let tokens = text.blocks[block].tokens
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard tokens[index].isWordLike || tokens[index].kind == .punctuation, opensWord(index, tokens) else {
        index += 1
        continue
      }
      let found = rules.trie.found(at: index, before: sentence.upperBound, tokens: tokens, lexicon: text.lexicon)
      var next = index + 1
      for candidate in found {
        guard let outcome = outcome(of: candidate, from: index) else { continue }
        if case .hit(let hit) = outcome { hits.append(hit) }
        next = max(next, candidate.end)
        break
      }
      index = next
    }
  }

  private enum Outcome {
    case hit(RuleHit)
    /// The words are all right as they are, and so is what lies inside.
    case keep
  }

  private func outcome(of found: TermTrie.Found, from start: Int) -> Outcome? {
    let block = text.blocks[self.block]
    let range = start..<found.end
    let entry = rules.trie.entries[Int(found.entry)]
    guard isWhole(found.end, block.tokens), isOpen(range, entry, block.tokens),
      matchesCase(range, entry.term, block),
      entry.condition.holds(
        for: range, form: found.inflectsLast ? .base : found.form, sentence: sentence, in: block,
        lexicon: text.lexicon)
    else { return nil }
    if entry.term.mark == .keep { return .keep }
    let wording = Wording(
      inflection: rules.inflection, block: block, sentence: sentence, lexicon: text.lexicon)
    let match = TermMatch(
      block: self.block, sentence: sentence, tokens: range, term: entry.term,
      suggestions: wording.suggestions(for: entry.term, match: range, found: found))
    guard var hit = rules.kinds[entry.rule].judge(match, in: text) else { return nil }
    if entry.term.mark == .swap, let first = match.suggestions.first, first.isEmpty || !Wording.isInstruction(first) {
      hit.fix = wording.fix(replacing: range, with: first)
    }
    return .hit(RuleHit(rule: entry.rule, hit: hit))
  }

  /// A term starts with a whole word, or behind a prefix that leaves it its meaning: "non-compliance".
  private func opensWord(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].flags.contains(.joined), index > 0 else { return true }
    return ["non", "pre", "re", "ex", "sub", "co", "post"].contains(text.lexicon.word(tokens[index - 1].word))
  }

  /// "key" is not found in "key-worker".
  private func isWhole(_ end: Int, _ tokens: [Token]) -> Bool {
    end == tokens.count || !tokens[end].flags.contains(.joined)
  }

  /// Not in words that are kept, and not part of a name, unless the term is written like one.
  private func isOpen(_ range: Range<Int>, _ entry: TermTrie.Entry, _ tokens: [Token]) -> Bool {
    if range.contains(where: { tokens[$0].flags.contains(.kept) }) { return false }
    if entry.isCased { return true }
    return !tokens[range.lowerBound].flags.contains(.name) && !tokens[range.upperBound - 1].flags.contains(.name)
  }

  private func matchesCase(_ range: Range<Int>, _ term: Term, _ block: AnalysedBlock) -> Bool {
    guard term.matchesCase else { return true }
    let written = block.text(block.range(of: range))
    let first = block.tokens[range.lowerBound]
    if isSame(written, term.pattern) { return needsNoStop(term, written, first) }
    guard first.flags.contains(.opensSentence), term.pattern.first?.isLowercase == true else { return false }
    return isSame(written.prefix(1).lowercased() + written.dropFirst(), term.pattern)
  }

  /// The same letters, but for a last full stop, the plural's s, and curly apostrophes.
  private func isSame(_ written: String, _ pattern: String) -> Bool {
    let stem = pattern.hasSuffix(".") ? String(pattern.dropLast()) : pattern
    let word = (written.hasSuffix(".") ? String(written.dropLast()) : written).replacing("’", with: "'")
    return word == stem || word == stem + "s" || word == stem + "'s" || word == stem + "'"
  }

  /// "No." needs its stop, or every "No" would be one.
  private func needsNoStop(_ term: Term, _ written: String, _ token: Token) -> Bool {
    !term.pattern.hasSuffix(".") || written.hasSuffix(".")
      || !text.lexicon.classes(token.word).isAny(of: .function)
  }
}

/// A hit and the index of the rule that it is of.
struct RuleHit: Sendable, Hashable {
  var rule: Int
  var hit: Hit
}
