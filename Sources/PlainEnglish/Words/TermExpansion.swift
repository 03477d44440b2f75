/// The forms and spellings in which a term is looked for.
struct TermExpansion {
  let inflection: Inflection
  let term: Term

  enum Element {
    /// Any of these spellings.
    case words(Set<String>)
    case any(PatternClass)
  }

  struct Way {
    var words: [Element]
    var form = WordForm.base
    var inflectsLast = false
  }

  func ways(of sequence: PatternSequence) -> [Way] {
    joinings(of: sequence).flatMap { sequence -> [Way] in
      let base = Way(words: sequence.map(element))
      guard !term.isFixed else { return [base] }
      return [base] + inflected(sequence, at: 0, base) + (sequence.count > 1 ? lastForms(sequence, base) : [])
    }
  }

  /// "anti-social" and "antisocial".
  private func joinings(of sequence: PatternSequence) -> [PatternSequence] {
    var joined: PatternSequence = []
    for element in sequence {
      if case .word(let piece, joins: true) = element, case .word(let before, let joins)? = joined.last {
        joined[joined.count - 1] = .word(before + piece, joins: joins)
      } else {
        joined.append(element)
      }
    }
    return joined.count == sequence.count ? [sequence] : [sequence, joined]
  }

  private func element(_ element: PatternElement) -> Element {
    switch element {
    case .any(let wordClass): .any(wordClass)
    case .word(let word, _): .words(TermExpansion.spellings(of: word))
    }
  }

  private func inflected(_ sequence: PatternSequence, at index: Int, _ base: Way) -> [Way] {
    guard case .word(let word, _) = sequence[index], isInflected(word) || word == "be" || word == "have" || word == "do"
    else { return [] }
    var forms = inflection.spellings(of: word)
    if sequence.count == 1 {
      forms += [(.possessive, word + "'s"), (.possessive, inflection.s(word) + "'")]
    }
    return forms.map { form, spelling in
      var way = base
      way.words[index] = .words(TermExpansion.spellings(of: spelling))
      way.form = form
      way.inflectsLast = index > 0
      return way
    }
  }

  /// The plural and the possessive of the last word.
  private func lastForms(_ sequence: PatternSequence, _ base: Way) -> [Way] {
    guard case .word(let word, _)? = sequence.last, isInflected(word) else { return [] }
    return [(WordForm.s, inflection.plural(word)), (.possessive, word + "'s")].map { form, spelling in
      var way = base
      way.words[way.words.count - 1] = .words(TermExpansion.spellings(of: spelling))
      way.form = form
      way.inflectsLast = true
      return way
    }
  }

  private func isInflected(_ word: String) -> Bool {
    word.last?.isLetter == true && inflection.grammar.classes(of: word).isDisjoint(with: .function)
  }

  /// With -ise and -ize, -yse and -yze.
  static func spellings(of word: String) -> Set<String> {
    var spellings: Set = [word]
    // Most words have neither, and there are many words.
    guard word.utf8.suffix(8).contains(where: { $0 == UInt8(ascii: "s") || $0 == UInt8(ascii: "z") }),
      word.utf8.suffix(9).contains(where: { $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "y") }),
      word.utf8.count > 4
    else { return spellings }
    for (british, oxford) in [("is", "iz"), ("ys", "yz")] {
      for ending in ["e", "es", "ed", "er", "ers", "ing", "ation", "ations", "able", "ance"] {
        for (from, to) in [(british, oxford), (oxford, british)] where word.hasSuffix(from + ending) {
          if word.count > from.count + ending.count + 2 {
            spellings.insert(word.dropLast(from.count + ending.count) + to + ending)
          }
        }
      }
    }
    return spellings
  }
}
