internal import DataFiles
internal import LetterModel

/// What a letter, a card, a message or a script has to say and does not: "a text message without a phone number".
///
/// Settings: `kinds` (the kinds of document it is for: letters, notices, cards …), `where_it_says` (looks only where the
/// text says one of these phrases), `unless_it_says`, `needs` (one of these phrases or signs has to be there), and
/// `within` ("first paragraph" or a number of words from the start; else the whole text). Phrases are those of `Phrases`;
/// signs are <phone> <email> <link> <date> <time> <money> <writer>.
struct MissingKind: RuleKind {
  static let name = "missing"
  private let kinds: Set<TemplateKind>
  private let triggers: Phrases
  private let excuses: Phrases
  private let needs: Phrases
  private let firstWords: Int?
  private let firstParagraph: Bool

  init(_ rule: inout RuleFile) {
    kinds = rule.kinds()
    triggers = Phrases(rule.keys.texts("where_it_says") ?? [], in: &rule, key: "where_it_says")
    excuses = Phrases(rule.keys.texts("unless_it_says") ?? [], in: &rule, key: "unless_it_says")
    needs = Phrases(rule.keys.texts("needs") ?? [], in: &rule, key: "needs")
    let within = rule.keys.text("within")
    firstParagraph = within == "first paragraph"
    firstWords = within.flatMap { Int($0) }
    if let within, !firstParagraph, firstWords == nil {
      rule.keys.add(
        Finding(
          "wrong-shape", "“within” cannot be “\(within)”.", suggestions: ["first paragraph", "100"],
          at: rule.keys.range))
    }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    guard text.draft.isWhole, let kind = text.documentKind, kinds.contains(kind) else { return [] }
    var hit = Hit(block: text.blocks.indices.first(where: { text.blocks[$0].isJudged }) ?? 0, range: 0..<0)
    if !triggers.isEmpty {
      guard let found = first(triggers, in: text) else { return [] }
      hit = Hit(block: found.block, range: text.blocks[found.block].range(of: found.tokens))
    }
    guard text.blocks.contains(where: \.isJudged), first(excuses, in: text) == nil else { return [] }
    let blocks = looked(in: text)
    if needs.signs.contains(where: { $0.isIn(blocks, lexicon: text.lexicon) }) { return [] }
    let ready = needs.ready(for: text)
    return blocks.contains { ready.first(in: $0.tokens.indices, of: $0) != nil } ? [] : [hit]
  }

  private func first(_ phrases: Phrases, in text: AnalysedDraft) -> (block: Int, tokens: Range<Int>)? {
    let ready = phrases.ready(for: text)
    guard !ready.isEmpty else { return nil }
    for (index, block) in text.blocks.enumerated() where block.isJudged {
      if let tokens = ready.first(in: block.tokens.indices, of: block) { return (index, tokens) }
    }
    return nil
  }

  /// The blocks in which the need has to be met.
  private func looked(in text: AnalysedDraft) -> [AnalysedBlock] {
    if firstParagraph {
      // A heading that says the point is as good as a paragraph. The date stands above the letter's own heading.
      let start = text.blocks.firstIndex { $0.block.kind == .heading(level: 1) } ?? text.blocks.startIndex
      let letter = text.blocks[start...]
      let headings = letter.prefix { !$0.isScored }.filter { $0.block.isHeading }
      return headings + letter.first { $0.isScored }.map { [$0] }.orNone
    }
    guard let firstWords else { return text.blocks }
    var words = 0
    return Array(
      text.blocks.prefix { block in
        defer { if block.isJudged { words += block.tokens.count(where: \.isWordLike) } }
        return words < firstWords
      })
  }
}

extension AnalysedDraft {
  /// What the text is for: as its reader says, or a letter where it opens like one.
  var documentKind: TemplateKind? {
    if let kind = draft.kind { return kind }
    return draft.blocks.contains { $0.kind == .salutation && $0.text.hasPrefix("Dear") } ? .letter : nil
  }
}

extension Optional where Wrapped: RangeReplaceableCollection {
  fileprivate var orNone: Wrapped { self ?? Wrapped() }
}
