internal import LetterModel

/// A word of housing and its law that the text does not explain where it first stands ("decant", PE-10 and section 5.4).
///
/// Settings: `list` (its terms and their explanations). A term counts as explained where the sentence, the one before or
/// the one after holds most of the words of its explanation, or says what it is: "… (a swap with another tenant)", "…
/// means", "… is when", "this is called …".
struct UnexplainedKind: RuleKind {
  static let name = "unexplained"
  let terms: [Term]

  init(_ rule: inout RuleFile) { terms = rule.terms() }

  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? {
    let block = text.blocks[match.block]
    return Hit(
      block: match.block, range: block.range(of: match.tokens), suggestions: match.term.alternatives,
      note: match.term.note)
  }

  /// Not where the text explains the word anywhere, and only where it first stands.
  func stands(_ hit: Hit, in text: AnalysedDraft) -> Bool {
    let block = text.blocks[hit.block]
    let words = block.tokens(in: hit.range).map(\.word)
    guard let first = words.first else { return true }
    for place in text.places(of: first) {
      let (index, at) = (Int(place.block), Int(place.token))
      let other = text.blocks[index]
      guard starts(with: words, at: at, in: other) else { continue }
      if isExplained(at..<at + words.count, in: other, index, by: hit.suggestions, text) { return false }
      let isBefore = (index, Int(other.tokens[at].start)) < (hit.block, hit.range.lowerBound)
      if isBefore, other.isJudged { return false }
    }
    return true
  }

  private func starts(with words: [WordID], at: Int, in block: AnalysedBlock) -> Bool {
    at + words.count <= block.tokens.count && zip(at..., words).allSatisfy { block.tokens[$0].word == $1 }
  }

  private func isExplained(
    _ place: Range<Int>, in block: AnalysedBlock, _ index: Int, by explanations: [String], _ text: AnalysedDraft
  ) -> Bool {
    saysWhatItIs(place, in: block, text.lexicon)
      || explanations.contains { holds($0, near: place, in: block, index, text) }
  }

  /// "(", "means", "is when", ", which is" right behind; "called", "we call it", "known as" or "(" right before.
  private func saysWhatItIs(_ place: Range<Int>, in block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    func word(_ at: Int) -> String {
      block.tokens.indices.contains(at) ? lexicon.word(block.tokens[at].word) : ""
    }
    var after = place.upperBound
    while ["\"", "'", "”", "’"].contains(word(after)) { after += 1 }
    var before = place.lowerBound - 1
    while ["\"", "'", "“", "‘", "a", "an", "the"].contains(word(before)) { before -= 1 }
    if ["(", "means", "mean"].contains(word(after)) { return true }
    if [",", "–", "-"].contains(word(after)), ["which", "that", "meaning", "or"].contains(word(after + 1)) {
      return true
    }
    if ["is", "are"].contains(word(after)), ["when", "where", "what", "how", "a", "an"].contains(word(after + 1)) {
      return true
    }
    if ["it", "this", "that", "them"].contains(word(before)) { before -= 1 }
    if ["called", "call", "calls", "("].contains(word(before)) { return true }
    if word(before) == "or", word(before - 1) == ",", word(after) == "," { return true }
    return word(before) == "as" && word(before - 1) == "known"
  }

  /// Most of the words of the explanation that carry meaning stand in the sentence, the one before or the one after.
  private func holds(
    _ explanation: String, near place: Range<Int>, in block: AnalysedBlock, _ index: Int, _ text: AnalysedDraft
  ) -> Bool {
    let words = explanation.split(separator: " ").compactMap { text.lexicon.id(String($0)) }.filter {
      !text.lexicon.classes($0).isAny(of: .function)
    }
    let wanted = explanation.split(separator: " ").count { $0.count > 3 }
    guard wanted > 0, let at = block.sentences.firstIndex(where: { $0.contains(place.lowerBound) }) else {
      return false
    }
    let around = block.sentences[max(at - 1, 0)..<min(at + 2, block.sentences.count)]
    var near = Set(around.flatMap { block.tokens[$0] }.map(\.word)).subtracting(block.tokens[place].map(\.word))
    for next in [index - 1, index + 1] where text.blocks.indices.contains(next) && around.count < 3 {
      near.formUnion(text.blocks[next].tokens.map(\.word))
    }
    return Set(words).count { near.contains($0) } * 5 >= wanted * 3
  }
}
