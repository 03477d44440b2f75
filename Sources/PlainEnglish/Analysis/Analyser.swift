internal import LetterModel

/// Cuts drafts into sentences and tokens.
struct Analyser: Sendable {
  /// The words of the rules: what every draft starts from.
  let lexicon: Lexicon

  func analyse(_ draft: Draft) -> AnalysedDraft {
    var tokenizer = Tokenizer(lexicon: GrowingLexicon(adding: lexicon))
    // All words first, so that the second step has the whole lexicon, which no longer changes.
    let cut = draft.blocks.map { block in
      let bytes = Array(block.text.utf8)
      return (block: block, bytes: bytes, tokens: tokenizer.tokenize(bytes))
    }
    let finished = Lexicon(of: tokenizer.lexicon, on: lexicon)
    let blocks = cut.map {
      Analyser.analyse($0.block, bytes: $0.bytes, tokens: $0.tokens, of: draft.language, lexicon: finished)
    }
    return AnalysedDraft(draft: draft, blocks: blocks, lexicon: finished)
  }

  private static func analyse(
    _ block: DraftBlock, bytes: [UInt8], tokens: [Token], of language: LanguageTag, lexicon: Lexicon
  ) -> AnalysedBlock {
    var tokens = tokens
    let sentences = SentenceSplitter.sentences(tokens, bytes: bytes)
    for span in block.spans { mark(span, in: &tokens, language: language) }
    Quotations.mark(&tokens, bytes: bytes, lexicon: lexicon)
    let names = NameFinder(lexicon: lexicon, isHeading: block.isHeading)
    for sentence in sentences {
      markOpening(of: sentence, in: &tokens)
      names.mark(&tokens, sentence: sentence)
    }
    return AnalysedBlock(block, bytes: bytes, tokens: tokens, sentences: sentences, lexicon: lexicon)
  }

  /// The first word of a sentence, behind the number of its entry.
  private static func markOpening(of sentence: Range<Int>, in tokens: inout [Token]) {
    guard var first = sentence.first(where: { tokens[$0].isWordLike }) else { return }
    let isLabelled =
      first + 2 < sentence.upperBound && tokens[first + 1].kind == .punctuation
      && tokens[first + 1].flags.contains(.touches)
      && (tokens[first].kind == .number || tokens[first].end - tokens[first].start == 1)
    if isLabelled { first += 2 }
    tokens[first].flags.insert(.opensSentence)
  }

  private static func mark(_ span: Span, in tokens: inout [Token], language: LanguageTag) {
    let flags: Token.Flags
    switch span.role {
    case .value(let type):
      let isName = type.map { [.person, .address, .staff, .postcode, .reference, .email, .url].contains($0) } ?? false
      flags = isName ? [.value, .name] : .value
    case .name: flags = .name
    case .keep: flags = .kept
    case .link: flags = .link
    case .strong: flags = .strong
    case .language(let tag): flags = tag.isKin(of: language) ? [] : [.kept, .foreign]
    }
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= span.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < tokens.count, Int(tokens[low].start) < span.range.upperBound {
      tokens[low].flags.formUnion(flags)
      low += 1
    }
  }
}

extension DraftBlock {
  var isHeading: Bool { if case .heading = kind { true } else { false } }
}

extension LanguageTag {
  /// Whether both are the same language, whatever the region: en and en-GB.
  func isKin(of other: LanguageTag) -> Bool {
    description.prefix { $0 != "-" } == other.description.prefix { $0 != "-" }
  }
}
