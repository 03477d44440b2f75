internal import DataFiles
internal import LetterModel

/// An action hidden in a noun after an empty verb: "carry out an inspection" (PE-7).
///
/// Settings: `verbs` (the empty verbs in every form, "carried out"), `bare` (those of them after which the noun needs no
/// article), `endings` of the nouns, and `nouns` that end so and are things, not actions ("accommodation").
struct NominalisationKind: SentenceKind {
  static let name = "nominalisation"
  private let verbs: [[String]]
  /// The first words of `verbs`.
  private let openers: WordSet
  private let bare: Set<String>
  private let endings: [String]
  private let nouns: Set<String>

  init(_ rule: inout RuleFile) {
    verbs = (rule.keys.texts("verbs") ?? []).map { $0.split(separator: " ").map(String.init) }
    openers = WordSet(verbs.compactMap(\.first))
    bare = Set(rule.keys.texts("bare") ?? [])
    endings = rule.keys.texts("endings") ?? []
    nouns = Set(rule.keys.texts("nouns") ?? [])
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    var hits: [Hit] = []
    for at in sentence {
      guard let length = verb(at: at, before: sentence.upperBound, of: analysed, text.lexicon) else { continue }
      let isBare = bare.contains(text.lexicon.word(analysed.tokens[at].word))
      guard
        let noun = noun(after: at + length, before: sentence.upperBound, isBare: isBare, of: analysed, text.lexicon)
      else { continue }
      hits.append(Hit(block: block, range: analysed.range(of: at..<noun + 1)))
    }
    return hits
  }

  /// How many words the empty verb here has; nil where there is none.
  private func verb(at: Int, before end: Int, of block: AnalysedBlock, _ lexicon: Lexicon) -> Int? {
    guard block.tokens[at].kind == .word, !block.tokens[at].flags.contains(.kept) else { return nil }
    guard openers.contains(block.tokens[at].word, of: lexicon) else { return nil }
    let first = lexicon.word(block.tokens[at].word)
    return verbs.first { words in
      words.first == first && at + words.count <= end
        && zip(at..., words).allSatisfy { lexicon.word(block.tokens[$0].word) == $1 }
    }?.count
  }

  /// The hidden action: after an article and at most one more word, or at once after a verb that needs none.
  private func noun(after start: Int, before end: Int, isBare: Bool, of block: AnalysedBlock, _ lexicon: Lexicon)
    -> Int?
  {
    guard start < end else { return nil }
    let hasArticle = ["a", "an", "the", "any", "our"].contains(lexicon.word(block.tokens[start].word))
    guard hasArticle || isBare else { return nil }
    let first = hasArticle ? start + 1 : start
    return (first..<max(first, min(first + 2, end))).first { at in
      let token = block.tokens[at]
      let word = lexicon.word(token.word)
      return token.kind == .word && word.utf8.count > 6 && !token.flags.contains(.name) && !nouns.contains(word)
        && endings.contains { word.hasSuffix($0) } && !continues(at, before: end, of: block, lexicon)
    }
  }

  /// Whether the noun only says which noun comes next: "an application form", "an information leaflet".
  private func continues(_ at: Int, before end: Int, of block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    guard at + 1 < end, block.tokens[at + 1].kind == .word else { return false }
    let classes = lexicon.classes(block.tokens[at + 1].word)
    return !classes.isAny(of: .function) && !classes.isAny(of: [.endsInLy, .negative])
  }
}
