import LetterModel

extension Script {
  /// About how long it lasts: its words at a true rate, and its pauses. A figure counts as a word, because "412" takes
  /// as long as four of them.
  /// - Parameter rate: true words a minute, measured on letters (standards.md 7.1).
  public func estimatedSeconds(rate: Int) -> Double {
    let words = utterances.reduce(0) { $0 + $1.wordCount }
    let pauses = utterances.reduce(0) { $0 + $1.pause }
    return Double(words) * 60 / Double(max(rate, 1)) + Double(pauses) / 1_000
  }
}

extension Utterance {
  fileprivate var wordCount: Int {
    text.split(separator: " ").reduce(0) { $0 + max(1, $1.count(where: \.isNumber)) }
  }
}
