/// Makes of a list's alternatives what a person could put in the place of a match: inflected like it, with its capital,
/// and with the article before it put right.
struct Wording {
  let inflection: Inflection
  let block: AnalysedBlock
  let sentence: Range<Int>
  let lexicon: Lexicon

  /// - Parameter match: in tokens of the block.
  func suggestions(for term: Term, match: Range<Int>, found: TermTrie.Found) -> [String] {
    let form = exactForm(found.form, match)
    let isNoun = found.form == .s && isPlural(match, found)
    return term.alternatives.map { alternative in
      if alternative == "(omit)" { return "" }
      if Wording.isInstruction(alternative) { return alternative }
      let inflected = isNoun ? plural(alternative) : inflect(alternative, to: form)
      return keepsCapital(match, term) ? inflected.prefix(1).uppercased() + inflected.dropFirst() : inflected
    }
  }

  /// "(name it)": words to the writer, not for the letter.
  static func isInstruction(_ alternative: String) -> Bool {
    alternative.isEmpty || alternative.hasPrefix("(") && alternative.hasSuffix(")")
  }

  /// What `--fix` has to do so that the sentence stays whole: the article before the match is changed with it; where
  /// words are left out, a space goes too, and the next word takes the capital.
  func fix(replacing match: Range<Int>, with suggestion: String) -> Hit.Fix {
    let range = block.range(of: match)
    if suggestion.isEmpty { return omission(of: match, range) }
    guard match.lowerBound > sentence.lowerBound else { return Hit.Fix(range: range, text: suggestion) }
    let before = block.tokens[match.lowerBound - 1]
    let article = lexicon.word(before.word)
    let fitting = Wording.startsWithVowelSound(suggestion) ? "an" : "a"
    guard article == "a" || article == "an", article != fitting, before.kind == .word else {
      return Hit.Fix(range: range, text: suggestion)
    }
    let shown = before.flags.contains(.capital) ? fitting.prefix(1).uppercased() + fitting.dropFirst() : fitting
    return Hit.Fix(range: Int(before.start)..<range.upperBound, text: "\(shown) \(suggestion)")
  }

  private func omission(of match: Range<Int>, _ range: Range<Int>) -> Hit.Fix {
    var next = match.upperBound
    if next < sentence.upperBound, block.text(block.tokens[next]) == "," { next += 1 }
    guard next < sentence.upperBound, block.tokens[next].isWordLike else {
      let start = match.lowerBound > 0 ? Int(block.tokens[match.lowerBound - 1].end) : range.lowerBound
      return Hit.Fix(range: start..<range.upperBound, text: "")
    }
    let follower = block.tokens[next]
    guard block.tokens[match.lowerBound].flags.contains(.opensSentence) else {
      return Hit.Fix(range: range.lowerBound..<Int(follower.start), text: "")
    }
    let word = block.text(follower)
    return Hit.Fix(range: range.lowerBound..<Int(follower.end), text: word.prefix(1).uppercased() + word.dropFirst())
  }

  static func startsWithVowelSound(_ text: String) -> Bool {
    let word = text.lowercased().prefix { $0.isLetter }
    if ["hour", "honest", "honour"].contains(where: word.hasPrefix) { return true }
    if ["uni", "use", "usu", "eu", "one", "once"].contains(where: word.hasPrefix), !word.hasPrefix("unin") {
      return false
    }
    return word.first.map { "aeiou".contains($0) } ?? false
  }

  private func keepsCapital(_ match: Range<Int>, _ term: Term) -> Bool {
    let first = block.tokens[match.lowerBound]
    return first.flags.contains(.capital) && !first.flags.contains(.allCapitals)
      && term.pattern.first?.isUppercase != true
  }

  // MARK: Forms

  /// "was terminated" holds a participle, "we terminated" a past.
  private func exactForm(_ form: WordForm, _ match: Range<Int>) -> WordForm {
    guard form == .past else { return form }
    func classes(_ index: Int) -> WordClasses {
      sentence.contains(index) ? lexicon.classes(block.tokens[index].word) : []
    }
    var index = match.lowerBound - 1
    while classes(index).isAny(of: [.endsInLy, .negative]), !classes(index).isAny(of: [.be, .have]) { index -= 1 }
    if classes(index).isAny(of: [.be, .have, .get]) { return .participle }
    // "has your tenancy terminated", "is this form completed"
    let isAfterDeterminer = classes(index).contains(.determiner)
    if isAfterDeterminer || classes(index).isAny(of: [.preposition, .conjunction]) && index > sentence.lowerBound {
      return isAfterDeterminer ? .participle : .past
    }
    let isPassive = sentence.contains(match.upperBound) && lexicon.word(block.tokens[match.upperBound].word) == "by"
    return isPassive ? .participle : .past
  }

  private func isPlural(_ match: Range<Int>, _ found: TermTrie.Found) -> Bool {
    if found.inflectsLast { return true }
    let word = lexicon.word(block.tokens[match.lowerBound].word)
    if ["ates", "ises", "izes", "ifies"].contains(where: word.hasSuffix) { return false }
    if match.count > 1 { return false }
    let guess = PartOfSpeechGuess(tokens: block.tokens, sentence: sentence, lexicon: lexicon)
    return guess.part(of: match, form: .s) == .noun
  }

  /// The first word of a phrase is its verb: "fill in" gives "filled in".
  private func inflect(_ phrase: String, to form: WordForm) -> String {
    guard form != .base else { return phrase }
    if form == .possessive { return inflection.inflect(phrase, to: .possessive) }
    let words = phrase.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = words.first.map(String.init), isVerb(first) else { return phrase }
    return inflection.inflect(first, to: form) + phrase.dropFirst(first.count)
  }

  private func isVerb(_ word: String) -> Bool {
    let classes = inflection.grammar.classes(of: word)
    return word.allSatisfy(\.isLetter) && word.count > 1
      && (classes.isDisjoint(with: .function) || ["be", "have", "do"].contains(word)) && !classes.contains(.endsInLy)
      && word.first?.isLowercase == true
  }

  /// The noun that the phrase is about stands before the first small word: "change to your home" gives "changes to…".
  private func plural(_ phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    let small = words.firstIndex { inflection.grammar.classes(of: $0).isAny(of: .function) || $0 == "who" }
    let head = (small ?? words.count) - 1
    guard head >= 0, words[head].allSatisfy({ $0.isLetter || $0 == "-" }) else { return phrase }
    words[head] = inflection.plural(words[head])
    return words.joined(separator: " ")
  }
}
