internal import LetterModel

/// A draft cut into sentences and tokens, once for all rules.
struct AnalysedDraft: Sendable {
  let draft: Draft
  /// One for each block of the draft, in its order.
  let blocks: [AnalysedBlock]
  /// Knows every word of the draft by its id.
  let lexicon: Lexicon
}

/// One block, cut up.
struct AnalysedBlock: Sendable {
  let block: DraftBlock
  /// The block's text in UTF-8.
  let bytes: [UInt8]
  let tokens: [Token]
  /// Stretches of `tokens`, in order; every token is in one. Empty where the block has no tokens.
  let sentences: [Range<Int>]

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The token's text as it is written.
  func text(_ token: Token) -> String { text(token.range) }

  /// From the first to just past the last of these tokens, in UTF-8 of the block.
  func range(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else { return 0..<0 }
    return Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[last].end)
  }

  /// Whether rules about words and sentences judge this block: not code, not somebody else's words.
  var isJudged: Bool {
    switch block.kind {
    case .heading, .paragraph, .listItem, .cell, .salutation: true
    case .address, .quotation, .code: false
    }
  }

  /// Whether its words count in the reading measures (standards.md 6, "Scoring text").
  var isScored: Bool {
    switch block.kind {
    case .paragraph, .listItem: true
    case .heading, .cell, .address, .quotation, .salutation, .code: false
    }
  }
}
