internal import DataFiles
internal import LetterModel

/// Capitals that are not needed: words shouted in capitals (`style: shouting`), or common nouns that have been given a
/// capital in the middle of a sentence (`style: titles`) (PE-16, LAY-2).
///
/// Settings: `style`; `words` and `list`: those that are shouted even alone ("must"), or those that need no capital
/// ("tenant"); `run`: how many words in capitals one after another are too many (shouting).
struct CapitalsKind: RuleKind {
  static let name = "capitals"
  private let isShouting: Bool
  private let words: Set<String>
  private let run: Int

  init(_ rule: inout RuleFile) {
    let style = rule.keys.requiredText("style")
    if !["shouting", "titles"].contains(style) {
      rule.keys.add(
        Finding(
          "unknown-style", "There is no style “\(style)”.", suggestions: ["shouting", "titles"],
          at: rule.keys.range))
    }
    isShouting = style == "shouting"
    words = Set((rule.list().map(\.pattern) + (rule.keys.texts("words") ?? [])).map { $0.lowercased() })
    run = rule.number("run") ?? 3
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    isShouting ? shouts(sentence, block, text) : titles(sentence, block, text)
  }

  private func shouts(_ sentence: Range<Int>, _ block: Int, _ text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    var hits: [Hit] = []
    var start = sentence.lowerBound
    for at in sentence.lowerBound...sentence.upperBound {
      if at < sentence.upperBound, isLoud(analysed.tokens[at], text.lexicon) { continue }
      let run = start..<at
      let isKnown = run.contains { words.contains(text.lexicon.word(analysed.tokens[$0].word)) }
      if run.count >= self.run || (isKnown && !run.isEmpty) {
        hits.append(Hit(block: block, range: analysed.range(of: run)))
      }
      start = at + 1
    }
    return hits
  }

  private func isLoud(_ token: Token, _ lexicon: Lexicon) -> Bool {
    token.kind == .word && token.flags.isDisjoint(with: [.kept, .value, .foreign, .link])
      && (token.flags.contains(.allCapitals)
        || (token.flags.contains(.capital) && token.end - token.start == 1 && !token.flags.contains(.opensSentence)
          && ["a"].contains(lexicon.word(token.word))))
  }

  private func titles(_ sentence: Range<Int>, _ block: Int, _ text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    switch analysed.block.kind {
    case .paragraph, .listItem: break
    case .heading, .cell, .address, .quotation, .salutation, .code: return []
    }
    return sentence.dropFirst().compactMap { at in
      let token = analysed.tokens[at]
      let word = text.lexicon.word(token.word)
      guard token.kind == .word, token.flags.contains(.capital),
        token.flags.isDisjoint(with: [.allCapitals, .opensSentence, .kept, .value, .link, .quoted]),
        words.contains(word), !isBesideCapital(at, in: sentence, of: analysed)
      else { return nil }
      return Hit(block: block, range: token.range, suggestions: [word])
    }
  }

  /// Part of a longer name: "Angus Housing Association".
  private func isBesideCapital(_ at: Int, in sentence: Range<Int>, of block: AnalysedBlock) -> Bool {
    [at - 1, at + 1].contains { other in
      guard sentence.contains(other) else { return false }
      let token = block.tokens[other]
      return token.kind == .word && token.flags.contains(.capital) && !token.flags.contains(.opensSentence)
    }
  }
}
