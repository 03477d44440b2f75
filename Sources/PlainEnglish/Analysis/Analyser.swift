internal import LetterModel

/// Cuts drafts into sentences and tokens.
struct Analyser: Sendable {
  /// The words of the rules: what every draft starts from.
  let lexicon: Lexicon

  func analyse(_ draft: Draft) -> AnalysedDraft {
    var tokenizer = Tokenizer(lexicon: Lexicon(adding: lexicon))
    let blocks = draft.blocks.map { Analyser.analyse($0, of: draft.language, with: &tokenizer) }
    return AnalysedDraft(draft: draft, blocks: blocks, lexicon: tokenizer.lexicon)
  }

  static func analyse(
    _ block: DraftBlock, of language: LanguageTag, with tokenizer: inout Tokenizer
  ) -> AnalysedBlock {
    let bytes = Array(block.text.utf8)
    var tokens = tokenizer.tokenize(bytes)
    let sentences = SentenceSplitter.sentences(tokens, bytes: bytes)
    for span in block.spans { mark(span, in: &tokens, language: language) }
    Quotations.mark(&tokens, bytes: bytes, lexicon: tokenizer.lexicon)
    for sentence in sentences {
      markOpening(of: sentence, in: &tokens)
      NameFinder(lexicon: tokenizer.lexicon, isHeading: block.isHeading).mark(&tokens, sentence: sentence)
    }
    return AnalysedBlock(
      block, bytes: bytes, tokens: tokens, sentences: sentences, lexicon: tokenizer.lexicon)
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
