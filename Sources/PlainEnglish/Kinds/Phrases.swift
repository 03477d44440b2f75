internal import DataFiles
internal import LetterModel

/// Short phrases to be looked for by a kind that needs to know all of a text at once. What one sentence can tell is
/// better looked for by `RuleKind.terms`, in one pass for all rules.
///
/// A phrase is words as they are written, folded; `apolog*` is every word that starts so. Or it is one `Sign`:
/// `<phone>`.
struct Phrases: Sendable {
  private let phrases: [[Piece]]
  let signs: Set<Sign>

  fileprivate enum Piece: Sendable {
    case word(String)
    case start(String)
  }

  /// - Parameter written: adds a fault to `rule` for a sign that there is not.
  init(_ written: [String], in rule: inout RuleFile, key: String) {
    var phrases: [[Piece]] = []
    var signs: Set<Sign> = []
    for phrase in written {
      if phrase.hasPrefix("<") {
        guard let sign = Sign(rawValue: phrase) else {
          rule.keys.add(
            Finding(
              "unknown-sign", "“\(key)” cannot look for “\(phrase)”.", suggestions: Sign.allCases.map(\.rawValue),
              at: rule.keys.range))
          continue
        }
        signs.insert(sign)
        continue
      }
      phrases.append(
        phrase.split { $0 == " " || $0 == "-" }.map {
          $0.hasSuffix("*") ? .start($0.dropLast().lowercased()) : .word($0.lowercased())
        })
    }
    self.phrases = phrases
    self.signs = signs
  }

  var isEmpty: Bool { phrases.isEmpty && signs.isEmpty }

  /// Ready for one text: phrases with a word that the text does not have are left out.
  func ready(for text: AnalysedDraft) -> Ready {
    var wholes: [[WordID]] = []
    var starts: [[Piece]] = []
    for phrase in phrases {
      var ids: [WordID] = []
      for case .word(let word) in phrase {
        if let id = text.lexicon.id(word), text.uses(id) { ids.append(id) }
      }
      if ids.count == phrase.count {
        wholes.append(ids)
      } else if phrase.contains(where: { if case .start = $0 { true } else { false } }) {
        starts.append(phrase)
      }
    }
    return Ready(wholes: wholes, starts: starts, openers: Array(Set(wholes.compactMap(\.first))), lexicon: text.lexicon)
  }

  struct Ready {
    fileprivate let wholes: [[WordID]]
    fileprivate let starts: [[Piece]]
    /// The first words of `wholes`.
    fileprivate let openers: [WordID]
    fileprivate let lexicon: Lexicon

    var isEmpty: Bool { wholes.isEmpty && starts.isEmpty }

    /// The tokens of the first phrase found in `range`, or nil.
    func first(in range: Range<Int>, of block: AnalysedBlock) -> Range<Int>? {
      guard !isEmpty else { return nil }
      for at in range {
        if let end = match(at: at, before: range.upperBound, in: block) { return at..<end }
      }
      return nil
    }

    /// Every place of a phrase without `*`, by way of its first word's places.
    func all(in text: AnalysedDraft) -> [(block: Int, tokens: Range<Int>)] {
      wholes.flatMap { ids -> [(block: Int, tokens: Range<Int>)] in
        guard let first = ids.first else { return [] }
        return text.places(of: first).compactMap { place in
          let (block, at) = (Int(place.block), Int(place.token))
          let tokens = text.blocks[block].tokens
          guard at + ids.count <= tokens.count, zip(at..., ids).allSatisfy({ tokens[$0].word == $1 }) else {
            return nil
          }
          return (block, at..<at + ids.count)
        }
      }
    }

    private func match(at: Int, before end: Int, in block: AnalysedBlock) -> Int? {
      if openers.contains(block.tokens[at].word) {
        for ids in wholes where at + ids.count <= end {
          if zip(at..., ids).allSatisfy({ block.tokens[$0].word == $1 }) { return at + ids.count }
        }
      }
      for pieces in starts where at + pieces.count <= end {
        if zip(at..., pieces).allSatisfy({ matches($1, block.tokens[$0]) }) { return at + pieces.count }
      }
      return nil
    }

    private func matches(_ piece: Piece, _ token: Token) -> Bool {
      switch piece {
      case .word(let word): lexicon.word(token.word) == word
      case .start(let start): lexicon.word(token.word).hasPrefix(start)
      }
    }
  }
}
