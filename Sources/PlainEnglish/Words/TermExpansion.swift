/// The forms and spellings in which a term is looked for.
struct TermExpansion {
  let inflection: Inflection
  let term: Term

  enum Element: Sendable {
    /// Any of these spellings.
    case words([String])
    case any(PatternClass)
  }

  struct Way: Sendable {
    var words: [Element]
    var form = WordForm.base
    var inflectsLast = false
  }

  func ways(of sequence: PatternSequence) -> [Way] {
    var ways: [Way] = []
    for sequence in joinings(of: sequence) {
      let base = Way(
        words: sequence.map { element in
          switch element {
          case .any(let wordClass): .any(wordClass)
          case .word(let word, _): .words(TermExpansion.spellings(of: word))
          }
        })
      ways.append(base)
      if term.isFixed { continue }
      addForms(ofFirst: sequence, base, to: &ways)
      if sequence.count > 1 { addForms(ofLast: sequence, base, to: &ways) }
    }
    return ways
  }

  /// "anti-social" and "antisocial".
  private func joinings(of sequence: PatternSequence) -> [PatternSequence] {
    let joins = sequence.contains { if case .word(_, joins: true) = $0 { true } else { false } }
    guard joins else { return [sequence] }
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

  private func addForms(ofFirst sequence: PatternSequence, _ base: Way, to ways: inout [Way]) {
    guard case .word(let word, _) = sequence[0], isInflected(word) || word == "be" || word == "have" || word == "do"
    else { return }
    var forms = inflection.spellings(of: word)
    if sequence.count == 1 {
      forms += [(.possessive, word + "'s"), (.possessive, inflection.s(word) + "'")]
    }
    for (form, spelling) in forms {
      var way = base
      way.words[0] = .words(TermExpansion.spellings(of: spelling))
      way.form = form
      ways.append(way)
    }
  }

  /// The plural and the possessive of the last word.
  private func addForms(ofLast sequence: PatternSequence, _ base: Way, to ways: inout [Way]) {
    guard case .word(let word, _)? = sequence.last, isInflected(word) else { return }
    for (form, spelling) in [(WordForm.s, inflection.plural(word)), (.possessive, word + "'s")] {
      var way = base
      way.words[way.words.count - 1] = .words(TermExpansion.spellings(of: spelling))
      way.form = form
      way.inflectsLast = true
      ways.append(way)
    }
  }

  private func isInflected(_ word: String) -> Bool {
    word.endsInLetter && inflection.grammar.classes(of: word).isDisjoint(with: .function)
  }

  /// With -ise and -ize, -yse and -yze.
  static func spellings(of word: String) -> [String] {
    var bytes = Array(word.utf8)
    guard let seam = seam(of: bytes) else { return [word] }
    bytes[seam] = bytes[seam] == UInt8(ascii: "s") ? UInt8(ascii: "z") : UInt8(ascii: "s")
    return [word, String(decoding: bytes, as: UTF8.self)]
  }

  /// Where the s of -ise or the z of -ize stands in a word, three letters or more before it; most words have neither.
  private static func seam(of word: [UInt8]) -> Int? {
    word.indices.dropFirst(4).suffix(7).first { index in
      (word[index] == UInt8(ascii: "s") || word[index] == UInt8(ascii: "z"))
        && (word[index - 1] == UInt8(ascii: "i") || word[index - 1] == UInt8(ascii: "y"))
        && endings.contains(String(decoding: word[(index + 1)...], as: UTF8.self))
    }
  }

  private static let endings: Set<String> = [
    "e", "es", "ed", "er", "ers", "ing", "ation", "ations", "able", "ance",
  ]
}
