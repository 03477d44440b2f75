import Testing

@testable import PlainEnglish

@Suite("A word of a text is led back to the words of the rules of which it is a form")
struct BaseTests {
  /// The words of the rules that may be inflected in a place, and a way to lead words back to them.
  private func words(_ place: TermInflection) throws -> (words: [String], lexicon: Lexicon) {
    let rules = try OurRules.load()
    let lexicon = rules.analyser.lexicon
    let words = rules.trie.places.indices.filter { rules.trie.places[$0].contains(place) }.map {
      lexicon.word(WordID(index: UInt32($0)))
    }
    return (words, lexicon)
  }

  /// To the base in -ise or in -ize: a term is looked for in both spellings.
  private func isLedBack(_ form: String, to base: String, _ place: TermInflection, _ lexicon: Lexicon) -> Bool {
    lexicon.bases(of: Array(form.utf8)).contains {
      $0.places.contains(place) && TermExpansion.spellings(of: base).contains(lexicon.word($0.word))
    }
  }

  @Test("every form that a list's word may take as the first of a term")
  func firstWords() throws {
    let (words, lexicon) = try words(.first)
    #expect(words.count > 1_000)
    let inflection = Inflection(grammar: lexicon.grammar)
    let lost = words.flatMap { base in
      (inflection.spellings(of: base).map(\.word) + [base + "'s"])
        .filter { !isLedBack($0, to: base, .first, lexicon) }.map { "\($0) of \(base)" }
    }
    #expect(lost == [])
  }

  @Test("the plural and the possessive of the last word of a term")
  func lastWords() throws {
    let (words, lexicon) = try words(.last)
    #expect(words.count > 500)
    let inflection = Inflection(grammar: lexicon.grammar)
    let lost = words.flatMap { base in
      [inflection.plural(base), base + "'s"].filter { !isLedBack($0, to: base, .last, lexicon) }
        .map { "\($0) of \(base)" }
    }
    #expect(lost == [])
  }

  @Test(
    "words that only look like a form of it are not",
    arguments: [("ended", "terminate"), ("needle", "need"), ("reached", "reaching")])
  func others(_ word: String, _ base: String) throws {
    let list = "term\talternatives\tnote\n\(base)\tx\t[check]\n"
    let (name, file) = rule("t", kind: "substitution", "list: words/t.tsv")
    let lexicon = try ruleSet([name: file, "words/t.tsv": list]).analyser.lexicon
    #expect(isLedBack(base + "s", to: base, .first, lexicon))
    #expect(!isLedBack(word, to: base, .first, lexicon))
  }
}
