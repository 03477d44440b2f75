internal import DataFiles
internal import LetterModel

/// Lists with more entries than anyone can keep in mind: what a caller hears on the phone.
///
/// Settings: `max` (entries) and `kinds` (scripts, letters …; all documents unless it says). The message may use
/// `{count}`.
struct ListLengthKind: RuleKind {
  static let name = "list-length"
  private let most: Int
  private let kinds: Set<TemplateKind>

  init(_ rule: inout RuleFile) {
    kinds = rule.kinds()
    let most = rule.number("max")
    self.most = most ?? 0
    if most == nil {
      rule.keys.add(Finding("missing-key", "This rule needs “max”: how many entries.", at: rule.keys.range))
    }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    guard kinds.isEmpty || text.documentKind.map(kinds.contains) == true else { return [] }
    var entries: [Int: [Int]] = [:]
    for (index, block) in text.blocks.enumerated() {
      if case .listItem(let list, _) = block.block.kind { entries[list, default: []].append(index) }
    }
    return entries.sorted { $0.key < $1.key }.compactMap { _, blocks in
      guard blocks.count > most else { return nil }
      return Hit(block: blocks[0], range: 0..<0, arguments: ["count": String(blocks.count)])
    }
  }
}
