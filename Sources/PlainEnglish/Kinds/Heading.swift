internal import DataFiles
internal import LetterModel

/// Headings that are hard to use (PE-20): too long, with a full stop, with a capital on every word; or too few of them.
///
/// Settings: `style` ("length", "full-stop", "titles", "too-few", or "title": the letters in the subject line of a
/// message), `max` (words in a heading, words without one, or letters), `kinds` (for too-few and title: the kinds of
/// document).
struct HeadingKind: RuleKind {
  static let name = "heading"
  private let style: Style
  private let limit: Int
  private let kinds: Set<TemplateKind>

  private enum Style: String, CaseIterable {
    case length
    case fullStop = "full-stop"
    case titles
    case tooFew = "too-few"
    case title
  }

  init(_ rule: inout RuleFile) {
    let written = rule.keys.requiredText("style")
    style = Style(rawValue: written) ?? .length
    if Style(rawValue: written) == nil {
      rule.keys.add(
        Finding(
          "unknown-style", "There is no style “\(written)”.", suggestions: Style.allCases.map(\.rawValue),
          at: rule.keys.range))
    }
    limit = rule.number("max") ?? 10
    kinds = style == .tooFew || style == .title ? rule.kinds() : []
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    if style == .tooFew { return stretches(of: text) }
    if style == .title { return longTitles(of: text) }
    return text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.block.isHeading, !block.tokens.isEmpty, isWrong(block, text.lexicon) else { return nil }
      let count = block.tokens.count(where: \.isWordLike)
      return Hit(block: index, range: block.range(of: block.tokens.indices), arguments: ["count": String(count)])
    }
  }

  private func isWrong(_ block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    switch style {
    case .length: return block.tokens.count { $0.isWordLike && !$0.flags.contains(.value) } > limit
    case .fullStop: return block.bytes.last == UInt8(ascii: ".") && block.sentences.count == 1
    case .tooFew, .title: return false
    case .titles:
      // A small function word shows a sentence: "Who is Callum Reid?" has capitals for names alone.
      let words = block.tokens.filter {
        $0.kind == .word && $0.flags.isDisjoint(with: [.opensSentence, .value, .allCapitals, .kept, .name])
          && !lexicon.classes($0.word).isAny(of: [.month, .weekday])
      }
      if words.contains(where: { isSmall($0) && !["to", "of", "a", "the", "and"].contains(lexicon.word($0.word)) }) {
        return false
      }
      return words.count { !isSmall($0) } > 1
    }
  }

  private func isSmall(_ token: Token) -> Bool { !token.flags.contains(.capital) }

  /// In letters, because that is what a screen has room for (E32).
  private func longTitles(of text: AnalysedDraft) -> [Hit] {
    guard let kind = text.documentKind, kinds.contains(kind) else { return [] }
    return text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.block.kind == .heading(level: 1), block.block.text.count > limit else { return nil }
      return Hit(
        block: index, range: block.range(of: block.tokens.indices),
        arguments: ["count": String(block.block.text.count)])
    }
  }

  /// The places where a text has gone on for too long without a heading.
  private func stretches(of text: AnalysedDraft) -> [Hit] {
    guard let kind = text.documentKind, kinds.contains(kind) else { return [] }
    var words = 0
    return text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      if block.block.isHeading { words = 0 }
      guard block.isScored else { return nil }
      let before = words
      words += block.tokens.count(where: \.isWordLike)
      guard before <= limit, words > limit else { return nil }
      return Hit(block: index, range: 0..<0, arguments: ["count": String(words)])
    }
  }
}
