internal import LetterModel

/// Gives each block an id made from its first words: it stays when other blocks move, and when they change.
struct BlockIDs {
  /// The part that the blocks stand in; empty for the template itself.
  let prefix: String
  private var used: [String: Int] = [:]

  init(prefix: String = "") { self.prefix = prefix }

  mutating func next(for words: [Inline<Unfilled>]) -> String { unique(slug(words)) }

  mutating func derived(_ kind: String, from id: String) -> String {
    unique("\(kind)-\(id.split(separator: ".").last.map(String.init) ?? id)")
  }

  private mutating func unique(_ name: String) -> String {
    let id = prefix.isEmpty ? name : "\(prefix).\(name)"
    used[id, default: 0] += 1
    let count = used[id, default: 1]
    return count == 1 ? id : "\(id)-\(count)"
  }

  /// The first six words, fields by their names.
  private func slug(_ words: [Inline<Unfilled>]) -> String {
    let text = words.idText.lowercased()
    let kept = text.split { !($0.isLetter || $0.isNumber) }.prefix(6)
    return kept.isEmpty ? "block" : kept.joined(separator: "-")
  }
}

extension [Inline<Unfilled>] {
  fileprivate var idText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): inside.idText
      case .lineBreak: " "
      case .slot(let path): " \(path.description) "
      }
    }.joined()
  }
}
