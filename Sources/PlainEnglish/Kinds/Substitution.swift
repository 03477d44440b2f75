internal import DataFiles
internal import LetterModel

/// Words that have simpler ones: every match of its terms, with what to write instead. Its settings are those of
/// `RuleFile.terms()`.
struct Substitution: RuleKind {
  static let name = "substitution"
  let terms: [Term]

  init(_ rule: inout RuleFile) {
    terms = rule.terms()
    if terms.isEmpty { rule.refuseWithoutTerms() }
  }

  /// Not in the name of an Act ("Homelessness etc. (Scotland) Act") or a team ("the Income Maximisation Team"), not
  /// where the words behind it explain it ("the consumer unit (fuse box)", "void loss, the rent that we lose"), and not
  /// where the text already says what the rule would write: a hyphen makes no difference to a match, and "email
  /// address" is found for "e-mail address".
  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? {
    let hit = Hit(match, in: text)
    let block = text.blocks[match.block]
    if hit.suggestions.first?.utf8.elementsEqual(block.bytes[hit.range]) == true { return nil }
    if isInName(match, block, text.lexicon) || saysWhatItIs(match, in: block, text.lexicon) { return nil }
    return isExplained(match, by: hit.suggestions, in: block, text.lexicon) ? nil : hit
  }

  /// Behind a capital of its own: before a word that ends names ("the Endeavour Trust"), or where a name is said to
  /// follow ("a system called Notify", "Anna at Ensure Electrical").
  private func isInName(_ match: TermMatch, _ block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
    guard start > match.sentence.lowerBound, block.tokens[start].flags.contains(.capital),
      block.tokens[start].flags.isDisjoint(with: [.opensSentence, .allCapitals])
    else { return false }
    let before = lexicon.word(block.tokens[start - 1].word)
    if ["called", "named"].contains(before) { return true }
    guard end < match.sentence.upperBound, block.tokens[end].flags.contains(.capital) else { return false }
    if ["at", "from", "by"].contains(before) { return true }
    return [
      "team", "trust", "fund", "foundation", "society", "partnership", "department", "centre", "forum", "act",
      "regulations", "network",
    ].contains(lexicon.word(block.tokens[end].word))
  }

  /// "Void loss, the rent that we lose while homes are empty, …", "A tranche is a quarter share of your home": a noun
  /// and what it is.
  private func saysWhatItIs(_ match: TermMatch, in block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    func word(_ at: Int) -> String { match.sentence.contains(at) ? lexicon.word(block.tokens[at].word) : "" }
    let end = match.tokens.upperBound
    if match.term.mark == .swap { return false }
    if word(end) == ",", ["the", "a", "an"].contains(word(end + 1)) {
      return ["that", "who", "which", "of", "we", "you"].contains { wanted in
        (end + 2..<end + 7).contains { word($0) == wanted }
      }
    }
    if word(end) == ",", ["which", "that"].contains(word(end + 1)) {
      return ["is", "are", "means", "measures", "shows"].contains(word(end + 2))
    }
    let start = match.tokens.lowerBound
    let opens = start == match.sentence.lowerBound || start == match.sentence.lowerBound + 1
    return opens && ["is", "are"].contains(word(end)) && ["a", "an"].contains(word(end + 1)) || word(end) == "means"
  }

  private func isExplained(
    _ match: TermMatch, by suggestions: [String], in block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    func word(_ at: Int) -> String { at < block.tokens.count ? lexicon.word(block.tokens[at].word) : "" }
    let open = match.tokens.upperBound + (word(match.tokens.upperBound) == "." ? 1 : 0)
    guard word(open) == "(" else { return false }
    if word(open + 2) == ")", word(open + 3) == "act" { return true }
    let end = block.tokens[open...].prefix(12).firstIndex { lexicon.word($0.word) == ")" } ?? open
    let inside = end > open ? block.text(block.range(of: open + 1..<end)).lowercased() : ""
    return suggestions.contains { !$0.isEmpty && inside.contains($0.lowercased()) }
  }
}

extension Hit {
  /// A match as it stands, with its suggestions and, for a row to be checked by a person, its note.
  init(_ match: TermMatch, in text: AnalysedDraft) {
    self.init(
      block: match.block, range: text.blocks[match.block].range(of: match.tokens), suggestions: match.suggestions,
      note: match.term.mark == .check ? match.term.note.asSentence : "")
  }
}

extension String {
  /// With a capital and a full stop.
  fileprivate var asSentence: String {
    guard let last else { return "" }
    return prefix(1).uppercased() + dropFirst() + (".?!".contains(last) ? "" : ".")
  }
}

extension RuleFile {
  /// A rule that looks for words needs some.
  mutating func refuseWithoutTerms() {
    guard !lacksList else { return }
    keys.add(
      Finding("missing-key", "This rule looks for nothing: give it “words” or “list”.", at: keys.range))
  }
}
