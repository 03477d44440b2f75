internal import DataFiles
internal import LetterModel

/// How much of the whole text is of one sort: passive verbs (PE-5), long words (PE-15), brackets and semicolons (PE-17),
/// or how seldom it says "you" (PE-6).
///
/// Settings: `of` ("passives", "long-words", "brackets", "you"); `max` in 100 (sentences for passives, else words), or
/// for "you" `min` in 1,000 words; `from` (says nothing of a text with fewer words); `list` as in the kind passive; `kinds` (for "you": the kinds of document).
struct ShareKind: RuleKind {
  static let name = "share"
  private let subject: Subject
  private let limit: Int
  private let fewest: Int
  private let adjectives: Set<String>
  private let kinds: Set<TemplateKind>

  private enum Subject: String, CaseIterable {
    case passives, brackets, you
    case longWords = "long-words"
  }

  init(_ rule: inout RuleFile) {
    let written = rule.keys.requiredText("of")
    subject = Subject(rawValue: written) ?? .brackets
    if Subject(rawValue: written) == nil {
      rule.keys.add(
        Finding(
          "unknown-style", "There is no share of “\(written)”.", suggestions: Subject.allCases.map(\.rawValue),
          at: rule.keys.range))
    }
    limit = rule.number(subject == .you ? "min" : "max") ?? 0
    fewest = rule.number("from") ?? 0
    adjectives = subject == .passives ? Set(rule.list().map(\.pattern)) : []
    kinds = subject == .you ? rule.kinds() : []
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    if subject == .you {
      guard let kind = text.documentKind, kinds.contains(kind) else { return [] }
    }
    let blocks = text.blocks.filter { $0.isScored }
    let words = blocks.reduce(0) { $0 + $1.tokens.count(where: \.isWordLike) }
    guard words >= max(fewest, 1), let place = text.blocks.firstIndex(where: \.isScored) else { return [] }
    let (count, total) = measure(blocks, words: words, of: text)
    let isWrong = subject == .you ? count * 1000 < limit * total : count * 100 > limit * total
    guard isWrong, total > 0 else { return [] }
    let share = Int((Double(count * 100) / Double(total)).rounded())
    return [
      Hit(
        block: place, range: 0..<0,
        arguments: ["count": String(count), "total": String(total), "percent": String(share)])
    ]
  }

  private func measure(_ blocks: [AnalysedBlock], words: Int, of text: AnalysedDraft) -> (count: Int, total: Int) {
    switch subject {
    case .passives:
      let found = blocks.reduce(0) { sum, block in
        sum + block.sentences.reduce(0) { $0 + text.passives(in: $1, of: block, adjectives: adjectives).count }
      }
      return (found, blocks.reduce(0) { $0 + $1.sentences.count })
    case .brackets:
      return (
        count(blocks) { token, block in token.kind == .punctuation && "(;".utf8.contains(block.bytes[Int(token.start)])
        }, words
      )
    case .longWords:
      return (
        count(blocks) { token, _ in
          token.kind == .word && token.flags.isDisjoint(with: [.name, .value, .kept])
            && text.lexicon.syllables(token.word) >= 4
        }, words
      )
    case .you:
      let you = ["you", "your", "yours", "you'll", "you're", "you've", "yourself", "you'd"].compactMap {
        text.lexicon.id($0)
      }
      return (count(blocks) { token, _ in you.contains(token.word) }, words)
    }
  }

  private func count(_ blocks: [AnalysedBlock], where isOne: (Token, AnalysedBlock) -> Bool) -> Int {
    blocks.reduce(0) { sum, block in sum + block.tokens.count { isOne($0, block) } }
  }
}
