internal import DataFiles
internal import LetterModel

/// Sentences of too many words (PE-2). Settings: `max`, and `error_above`, from which it is an error whatever the rule's
/// severity. The message may use `{count}` and `{max}`.
struct SentenceLength: SentenceKind {
  static let name = "sentence-length"
  private let most: Int
  private let errorAbove: Int?

  init(_ rule: inout RuleFile) {
    most = rule.requiredNumber("max")
    errorAbove = rule.number("error_above")
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    // As many tokens as words at least: most sentences need no counting.
    guard sentence.count > most, text.blocks[block].isScored else { return [] }
    // Words quoted from an Act are not the writer's to shorten.
    let kept = text.blocks[block].tokens[sentence].count {
      $0.isWordLike && $0.flags.isSuperset(of: [.kept, .quoted]) && !$0.flags.contains(.joined)
    }
    let count = text.blocks[block].words(in: sentence) - kept
    guard count > most else { return [] }
    return [
      Hit(
        block: block, range: text.blocks[block].range(of: sentence),
        arguments: ["count": "\(count)", "max": "\(most)"],
        severity: errorAbove.map { count > $0 } == true ? .error : nil)
    ]
  }
}

extension AnalysedBlock {
  /// Words in a stretch of tokens; one with hyphens is one.
  func words(in tokens: Range<Int>) -> Int {
    self.tokens[tokens].reduce(0) { $0 + ($1.isWordLike && !$1.flags.contains(.joined) ? 1 : 0) }
  }
}

extension RuleFile {
  /// A whole number that has to be there.
  mutating func requiredNumber(_ key: String) -> Int {
    let before = keys.findings.count
    if let number = number(key) { return number }
    if keys.findings.count == before {
      keys.add(Finding("missing-key", "“\(key)” is missing here.", at: keys.range))
    }
    return 0
  }
}
