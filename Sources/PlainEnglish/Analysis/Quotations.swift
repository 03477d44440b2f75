/// Finds what stands between quotation marks. Words quoted from an Act, or from somebody else's paper, are
/// kept: the writer cannot change them.
enum Quotations {
  static func mark(_ tokens: inout [Token], bytes: [UInt8], lexicon: Lexicon) {
    var opened: (index: Int, closer: Mark)?
    for index in tokens.indices where tokens[index].kind == .punctuation {
      guard let mark = Mark(tokens[index], bytes) else { continue }
      if let start = opened {
        guard mark == start.closer else { continue }
        opened = nil
        let isLaw =
          quotesLaw(before: start.index, tokens, bytes, lexicon)
          || (index + 1..<min(index + 7, tokens.count)).contains { says($0, tokens, lexicon) }
        for inside in (start.index + 1)..<index {
          tokens[inside].flags.formUnion(isLaw ? [.quoted, .kept] : .quoted)
        }
      } else if let closer = mark.closer(touches: tokens[index].flags.contains(.touches)) {
        opened = (index, closer)
      }
    }
  }

  private enum Mark {
    case straight, straightSingle, openDouble, closeDouble, openSingle, closeSingle

    init?(_ token: Token, _ bytes: [UInt8]) {
      let start = Int(token.start)
      switch bytes[start] {
      case UInt8(ascii: "\""): self = .straight
      case UInt8(ascii: "'"): self = .straightSingle
      case 0xE2 where bytes[start + 1] == 0x80:
        switch bytes[start + 2] {
        case 0x98: self = .openSingle
        case 0x99: self = .closeSingle
        case 0x9C: self = .openDouble
        case 0x9D: self = .closeDouble
        default: return nil
        }
      default: return nil
      }
    }

    /// What closes a quotation that this mark opens; nil where it opens none.
    func closer(touches: Bool) -> Mark? {
      switch self {
      case .straight: .straight
      case .straightSingle: touches ? nil : .straightSingle
      case .openDouble: .closeDouble
      case .openSingle: .closeSingle
      case .closeDouble, .closeSingle: nil
      }
    }
  }

  /// Whether an Act, a section or a regulation is named, or something is said to say it, in the twelve words of the sentence before.
  private static func quotesLaw(
    before index: Int, _ tokens: [Token], _ bytes: [UInt8], _ lexicon: Lexicon
  ) -> Bool {
    let before = tokens[max(0, index - 12)..<index]
    let isStop = { (token: Token) in token.kind == .punctuation && bytes[Int(token.start)] == UInt8(ascii: ".") }
    let sentence = before.lastIndex(where: isStop).map { before[($0 + 1)...] } ?? before
    return sentence.indices.contains { at in
      let token = tokens[at]
      return says(at, tokens, lexicon)
        || token.isWordLike && laws.contains(lexicon.word(token.word))
          && (token.flags.contains(.capital) || lexicon.word(token.word) != "act")
    }
  }

  /// Somebody's words are told, not used: "the rules say: “…”", "“…” is what the old lease says".
  private static func says(_ at: Int, _ tokens: [Token], _ lexicon: Lexicon) -> Bool {
    tokens[at].kind == .word && sayings.contains(lexicon.word(tokens[at].word))
      && (at == 0 || !["we", "i", "you"].contains(lexicon.word(tokens[at - 1].word)))
  }

  private static let sayings: Set<String> = [
    "says", "say", "said", "wrote", "reads", "states", "stated", "wording", "words", "means", "mean", "called",
  ]

  private static let laws: Set<String> = [
    "act", "section", "sections", "regulation", "regulations", "schedule", "statute", "subsection",
  ]
}
