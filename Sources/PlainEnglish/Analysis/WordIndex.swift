/// A token of a draft: the index of its block, and its own in that block.
struct TokenPlace: Sendable, Hashable {
  var block: Int32
  var token: Int32
}

/// Where each word of a draft stands.
struct WordIndex: Sendable {
  /// By word id, where its places start in `places`; one more at the end.
  private var starts: [Int32]
  private var places: [TokenPlace]

  /// - Parameter words: how many ids there are.
  init(_ blocks: [AnalysedBlock], words: Int) {
    starts = [Int32](repeating: 0, count: words + 1)
    for block in blocks {
      for token in block.tokens { starts[Int(token.word.index) + 1] += 1 }
    }
    for word in 0..<words { starts[word + 1] += starts[word] }
    places = [TokenPlace](repeating: TokenPlace(block: 0, token: 0), count: Int(starts[words]))
    var next = starts
    for (number, block) in blocks.enumerated() {
      for (index, token) in block.tokens.enumerated() {
        let word = Int(token.word.index)
        places[Int(next[word])] = TokenPlace(block: Int32(number), token: Int32(index))
        next[word] += 1
      }
    }
  }

  func places(of word: WordID) -> ArraySlice<TokenPlace> {
    places[Int(starts[Int(word.index)])..<Int(starts[Int(word.index) + 1])]
  }
}
