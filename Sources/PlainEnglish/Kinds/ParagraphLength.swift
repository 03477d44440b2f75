internal import DataFiles
internal import LetterModel

/// Paragraphs of too many words (PE-3). Settings: `max`, `error_above`, and `max_sentences`. The message may use
/// `{count}`, `{max}` and `{unit}` (words or sentences).
struct ParagraphLength: RuleKind {
  static let name = "paragraph-length"
  private let most: Int?
  private let errorAbove: Int?
  private let mostSentences: Int?

  init(_ rule: inout RuleFile) {
    most = rule.number("max")
    errorAbove = rule.number("error_above")
    mostSentences = rule.number("max_sentences")
    if most == nil, mostSentences == nil {
      rule.keys.add(Finding("missing-key", "This rule needs “max” or “max_sentences”.", at: rule.keys.range))
    }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.isScored else { return nil }
      let words = block.words(in: block.tokens.indices)
      if let most, words > most {
        return hit(index, block, words, most, "words", isError: errorAbove.map { words > $0 } == true)
      }
      if let mostSentences, block.sentences.count > mostSentences {
        return hit(index, block, block.sentences.count, mostSentences, "sentences", isError: false)
      }
      return nil
    }
  }

  private func hit(
    _ index: Int, _ block: AnalysedBlock, _ count: Int, _ limit: Int, _ unit: String, isError: Bool
  ) -> Hit {
    Hit(
      block: index, range: block.sentences.first.map(block.range) ?? 0..<0,
      arguments: ["count": "\(count)", "max": "\(limit)", "unit": unit], severity: isError ? .error : nil)
  }
}
