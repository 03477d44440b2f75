/// The spellings in which a term is looked for, as its list has it. Its inflected forms are not among them: a word of a
/// text is led back to the list's word by `BaseFinder`.
struct TermExpansion {
  let grammar: Grammar
  let term: Term

  enum Element: Sendable {
    /// Any of these spellings.
    case words([String])
    case any(PatternClass)
  }

  struct Way: Sendable {
    var words: [Element]
    var inflects: TermInflection
  }

  func ways(of sequence: PatternSequence) -> [Way] {
    joinings(of: sequence).map { sequence in
      Way(
        words: sequence.map { element in
          switch element {
          case .any(let wordClass): .any(wordClass)
          case .word(let word, _): .words(TermExpansion.spellings(of: word))
          }
        }, inflects: inflects(sequence))
    }
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

  private func inflects(_ sequence: PatternSequence) -> TermInflection {
    guard !term.isFixed else { return [] }
    var inflects: TermInflection = sequence.count == 1 ? .alone : []
    if case .word(let word, _) = sequence[0], isInflected(word) || ["be", "have", "do"].contains(word) {
      inflects.insert(.first)
    }
    if sequence.count > 1, case .word(let word, _)? = sequence.last, isInflected(word) { inflects.insert(.last) }
    return inflects
  }

  private func isInflected(_ word: String) -> Bool {
    word.endsInLetter && grammar.classes(of: word).isDisjoint(with: .function)
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

/// Which words of a term may be inflected. The possessive of the first is looked for where it is the only one.
struct TermInflection: OptionSet, Sendable {
  let rawValue: UInt8
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first word, as a verb or a noun.
  static let first = TermInflection(rawValue: 1 << 0)
  /// The last word, as a noun.
  static let last = TermInflection(rawValue: 1 << 1)
  /// The term is one word.
  static let alone = TermInflection(rawValue: 1 << 2)
}
