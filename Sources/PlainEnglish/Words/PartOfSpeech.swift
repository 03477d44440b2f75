/// Tells from its neighbours what a word that may be several things is here: "address the issue" and "your address".
/// It answers only where the neighbours show it.
struct PartOfSpeechGuess {
  let tokens: [Token]
  let sentence: Range<Int>
  let lexicon: Lexicon

  /// - Parameters:
  ///   - match: the word or phrase, in tokens.
  ///   - form: how the word is inflected.
  func part(of match: Range<Int>, form: WordForm) -> WordCondition.PartOfSpeech? {
    let before = before(match.lowerBound)
    let after = after(match.upperBound)
    if form == .possessive { return .noun }
    if form == .past || form == .participle { return isNounPhraseInside(before, after) ? .adjective : .verb }
    if before.isAny(of: [.determiner, .numberWord]) || before.isPossessive || before.isNumber {
      return after.isContent ? .adjective : .noun
    }
    if form == .ing { return before.isAny(of: [.preposition]) && !after.opensObject ? .noun : .verb }
    if let verb = isVerb(before, after, form) { return verb ? .verb : .noun }
    if before.isAny(of: [.be]) { return after.isContent ? .adjective : nil }
    if before.isAny(of: [.preposition]) { return after.isContent ? .adjective : .noun }
    return nil
  }

  private func isVerb(_ before: Neighbour, _ after: Neighbour, _ form: WordForm) -> Bool? {
    if form == .s { return after.opensObject && !before.isAny(of: [.preposition]) ? true : false }
    if before.isAny(of: [.modal, .auxiliaryDo]) { return true }
    if before.word == "to" || ["please", "let's", "help", "not", "then"].contains(before.word) {
      return before.word != "to" || after.opensObject || after.isContent || after.isEnd && before.follows
    }
    if before.isAny(of: [.pronoun]) { return before.isSubject || after.opensObject || after.isAny(of: [.preposition]) }
    if after.opensObject, !before.isAny(of: [.preposition, .be, .have]) { return true }
    if after.isAny(of: [.be, .have, .modal]) || after.word == "of" { return false }
    return nil
  }

  /// "the completed form": between a determiner and a noun.
  private func isNounPhraseInside(_ before: Neighbour, _ after: Neighbour) -> Bool {
    (before.isAny(of: [.determiner, .numberWord]) || before.isPossessive) && after.isContent
  }

  /// A word beside the match; nothing at the ends of a sentence.
  struct Neighbour {
    var word = ""
    var classes: WordClasses = []
    var isNumber = false
    var isContent = false
    var isEnd = false
    /// Whether more words stand before it.
    var follows = false

    func isAny(of others: WordClasses) -> Bool { classes.isAny(of: others) }
    var isPossessive: Bool { word.hasSuffix("'s") && !isAny(of: [.be]) || word.hasSuffix("s'") }
    var isSubject: Bool { ["i", "we", "they", "he", "she", "who"].contains(word) }
    /// What an object may start with: "the", "your", "it", "5".
    var opensObject: Bool {
      isAny(of: [.determiner]) || isNumber || isAny(of: [.numberWord])
        || isAny(of: [.pronoun]) && !isSubject && !isAny(of: [.be, .have, .modal])
    }
  }

  /// The word before, adverbs passed over.
  func before(_ index: Int) -> Neighbour {
    var index = index - 1
    while index > sentence.lowerBound, lexicon.classes(tokens[index].word).contains(.endsInLy) { index -= 1 }
    guard index >= sentence.lowerBound, tokens[index].isWordLike else { return Neighbour(isEnd: true) }
    return neighbour(at: index)
  }

  func after(_ index: Int) -> Neighbour {
    guard index < sentence.upperBound, tokens[index].isWordLike else { return Neighbour(isEnd: true) }
    return neighbour(at: index)
  }

  private func neighbour(at index: Int) -> Neighbour {
    let token = tokens[index]
    let classes = lexicon.classes(token.word)
    return Neighbour(
      word: lexicon.word(token.word), classes: classes, isNumber: token.isNumeric,
      isContent: (token.kind == .word || token.kind == .code) && !classes.isAny(of: .function), isEnd: false,
      follows: index > sentence.lowerBound)
  }
}
