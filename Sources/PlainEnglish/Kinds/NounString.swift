internal import DataFiles
internal import LetterModel

/// Too many nouns in a row: "tenant satisfaction survey response form" (PE-14).
///
/// A run in which every word has a capital is a name or a title, and left alone. Settings: `nouns` (the nouns of the office, without their plural s), `max` in a row.
struct NounStringKind: SentenceKind {
  static let name = "noun-string"
  private let nouns: WordSet
  private let limit: Int

  init(_ rule: inout RuleFile) {
    let singular = rule.keys.texts("nouns") ?? []
    nouns = WordSet(singular + singular.map { $0 + "s" })
    limit = rule.number("max") ?? 3
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    var hits: [Hit] = []
    var start = sentence.lowerBound
    for at in sentence.lowerBound...sentence.upperBound {
      if at < sentence.upperBound, isNoun(analysed.tokens[at], text.lexicon) { continue }
      let isTitle = analysed.tokens[start..<at].allSatisfy { $0.flags.contains(.capital) }
      if at - start > limit, !isTitle {
        hits.append(
          Hit(block: block, range: analysed.range(of: start..<at), arguments: ["count": String(at - start)]))
      }
      start = at + 1
    }
    return hits
  }

  private func isNoun(_ token: Token, _ lexicon: Lexicon) -> Bool {
    guard token.kind == .word, !token.flags.contains(.kept), !token.flags.contains(.value) else { return false }
    return nouns.contains(token.word, of: lexicon)
  }
}
