/// Finds names by their capitals: of people ("Mrs O'Neill"), streets ("Fleming Close"), places and bodies. In a heading
/// with capitals throughout, capitals tell nothing; titles and streets still do.
struct NameFinder {
  let lexicon: Lexicon
  let isHeading: Bool

  func mark(_ tokens: inout [Token], sentence: Range<Int>) {
    var index = sentence.lowerBound
    var capitalsTell: Bool?
    while index < sentence.upperBound {
      guard isCapitalWord(tokens[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, isCapitalWord(tokens[end]), !isBroken(tokens[end]) { end += 1 }
      let tells = capitalsTell ?? !isTitleCase(tokens, sentence)
      capitalsTell = tells
      if let names = names(index..<end, in: sentence, tokens, capitalsTell: tells) {
        for name in names { tokens[name].flags.insert(.name) }
      }
      index = end
    }
  }

  private func isCapitalWord(_ token: Token) -> Bool {
    (token.kind == .word || token.kind == .abbreviation) && token.flags.contains(.capital)
      && !token.flags.contains(.allCapitals) && lexicon.word(token.word) != "i"
  }

  /// "Smith/Jones": a sign between, not a space or a hyphen.
  private func isBroken(_ token: Token) -> Bool { token.flags.contains(.touches) && !token.flags.contains(.joined) }

  /// Whether capitals are a matter of style here: a small word has one ("Repairs And Improvements"), or nearly every
  /// longer word has.
  private func isTitleCase(_ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    var capitals = 0
    var others = 0
    // "2.2 Although" opens with a word too.
    let words = tokens[sentence.lowerBound].isNumeric ? sentence.dropFirst(2) : sentence[...]
    for token in tokens[words] where token.kind == .word && !token.flags.contains(.opensSentence) {
      let hasCapital = token.flags.contains(.capital)
      let classes = lexicon.classes(token.word)
      if hasCapital, classes.isAny(of: .function), classes.isDisjoint(with: [.month, .roman]) { return true }
      guard token.end - token.start > 3 else { continue }
      if hasCapital { capitals += 1 } else { others += 1 }
    }
    return isHeading ? capitals > 0 && others == 0 : capitals > 3 && others * 4 <= capitals
  }

  /// The part of a run of words with capitals that is a name.
  private func names(
    _ run: Range<Int>, in sentence: Range<Int>, _ tokens: [Token], capitalsTell: Bool
  ) -> Range<Int>? {
    func classes(_ index: Int) -> WordClasses { lexicon.classes(tokens[index].word) }
    if let title = run.first(where: { classes($0).contains(.title) }), title + 1 < run.upperBound {
      return title..<run.upperBound
    }
    var start = run.lowerBound
    if classes(start).isAny(of: .function) { start += 1 }
    guard start < run.upperBound else { return nil }
    if isBeforeFamily(run.upperBound, in: sentence, tokens) { return start..<run.upperBound }
    if let end = run.last(where: { classes($0).contains(.endsName) }), end > start { return start..<(end + 1) }
    if start == run.lowerBound, tokens[start].flags.contains(.opensSentence), !isOwn(tokens[start]) { start += 1 }
    guard start < run.upperBound else { return nil }
    if classes(start).isAny(of: [.month, .weekday]), !tokens[start].flags.contains(.opensSentence) {
      return start..<run.upperBound
    }
    guard capitalsTell, !followsDeterminer(start, in: sentence, tokens) else { return nil }
    let hasOwnWord = (start..<run.upperBound).contains { isOwn(tokens[$0]) }
    if tokens[start].flags.contains(.opensSentence), run.upperBound - start < 2 { return nil }
    return hasOwnWord ? start..<run.upperBound : nil
  }

  /// A word that no rule looks for.
  private func isOwn(_ token: Token) -> Bool {
    Int(token.word.index) >= lexicon.sharedCount && lexicon.bases(token.word).isEmpty
  }

  /// "the Grant family"
  private func isBeforeFamily(_ end: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    end < sentence.upperBound && ["family", "household"].contains(lexicon.word(tokens[end].word))
  }

  /// "the Association", "our Repairs Team": a common noun with a capital.
  private func followsDeterminer(_ index: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard index > sentence.lowerBound else { return false }
    return lexicon.classes(tokens[index - 1].word).contains(.determiner)
  }
}
