internal import LetterModel

/// A long sentence that holds a list and would read better as one (PE-9).
///
/// Settings: `items` (at least so many), `words` (in a sentence of at least so many).
struct ListInSentenceKind: SentenceKind {
  static let name = "list-in-sentence"
  private let items: Int
  private let words: Int

  init(_ rule: inout RuleFile) {
    items = rule.number("items") ?? 4
    words = rule.number("words") ?? 20
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    guard case .paragraph = analysed.block.kind, sentence.count > words else { return [] }
    let tokens = analysed.tokens[sentence]
    guard tokens.count(where: \.isWordLike) >= words else { return [] }
    let commas = sentence.filter { analysed.bytes[Int(analysed.tokens[$0].start)] == UInt8(ascii: ",") }
    guard commas.count + 2 >= items, let last = commas.last else { return [] }
    // "a, b, c and d": the word that closes the list stands close behind the last comma.
    let closes = analysed.tokens[last..<min(last + 9, sentence.upperBound)].contains {
      ["and", "or"].contains(text.lexicon.word($0.word))
    }
    return closes
      ? [Hit(block: block, range: analysed.range(of: sentence), arguments: ["count": String(commas.count + 2)])] : []
  }
}
