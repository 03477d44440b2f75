/// A folded word, by number: two tokens with the same id are the same word.
struct WordID: Sendable, Hashable {
  var index: UInt32
}

/// Every word of a draft, folded, with what is known of each.
struct Lexicon: Sendable {
  /// The id of a word, folded first; nil where neither the draft nor the word lists have it.
  func id(_ word: String) -> WordID? { nil }
  /// The folded word.
  func word(_ id: WordID) -> String { "" }
  func classes(_ id: WordID) -> WordClasses { [] }
  /// Syllables as the reading measures count them (standards.md 6, R18).
  func syllables(_ id: WordID) -> Int { 1 }
}
