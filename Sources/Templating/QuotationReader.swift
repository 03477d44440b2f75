internal import CCmarkGFM
internal import LetterModel

// Quotations carry the blocks that Markdown has no sign for: `> [!key-facts]`, `> [!from]`, `> [!to]`, `> [!formats]`.

extension MarkdownReader {
  mutating func quotation(_ node: Node) -> Block<Unfilled>? {
    var nodes = children(of: node)
    let place = range(of: node)
    var role: String?
    var firstLines: [Inline<Unfilled>]?
    if let first = nodes.first, type(of: first) == "paragraph" {
      var words = inlines(in: first)
      if case .text(let text)? = words.first?.kind, text.hasPrefix("[!"), text.hasSuffix("]") {
        role = text.dropFirst(2).dropLast().lowercased()
        words.removeFirst()
        if words.first?.kind == .text("\n") { words.removeFirst() }
        firstLines = words
        nodes.removeFirst()
      }
    }
    switch role {
    case "key-facts": return keyFacts(nodes, before: firstLines ?? [], at: place)
    case let role? where AddressRole(rawValue: role) != nil:
      return address(role, first: firstLines ?? [], rest: nodes, at: place)
    case nil, CalloutRole.formats.rawValue?:
      var blocks: [Block<Unfilled>] = []
      if let firstLines, !firstLines.isEmpty {
        let content = firstLines.joiningLines
        blocks.append(makeBlock(.paragraph(content), words: content, at: range(of: content, or: node)))
      }
      blocks += self.blocks(nodes)
      return Block(
        id: ids.derived("callout", from: blocks.first?.id ?? "empty"),
        kind: .callout(role.flatMap(CalloutRole.init(rawValue:)) ?? .plain, blocks), range: place)
    case let unknown?:
      let known = ["key-facts", CalloutRole.formats.rawValue] + AddressRole.allCases.map(\.rawValue)
      findings.append(
        Finding(
          "unknown-block", "There is no block “[!\(unknown)]”.", suggestions: known.map { "[!\($0)]" }, at: place))
      return nil
    }
  }

  private mutating func address(
    _ role: String, first: [Inline<Unfilled>], rest: [Node], at place: SourceRange
  ) -> Block<Unfilled>? {
    var paragraphs = [first]
    for node in rest {
      guard type(of: node) == "paragraph" else {
        findings.append(
          Finding("bad-address", "An address holds lines of text only.", at: range(of: node)))
        continue
      }
      paragraphs.append(inlines(in: node))
    }
    let lines = paragraphs.flatMap { $0.split { $0.kind == .text("\n") || $0.kind == .lineBreak } }.map { line in
      AddressLine(content: Array(line), range: line[line.startIndex].range.joined(to: line[line.endIndex - 1].range))
    }
    if lines.isEmpty { findings.append(Finding("bad-address", "This address holds no lines.", at: place)) }
    guard let addressRole = AddressRole(rawValue: role) else { return nil }
    return Block(
      id: ids.derived("address", from: role), kind: .address(addressRole, lines), range: place)
  }

  private mutating func keyFacts(
    _ nodes: [Node], before: [Inline<Unfilled>], at place: SourceRange
  ) -> Block<Unfilled>? {
    var facts: [KeyFact<Unfilled>] = []
    if let first = before.first {
      findings.append(
        Finding("bad-key-facts", "Key facts are a list: “- Label: value”.", at: first.range))
    }
    for node in nodes {
      guard type(of: node) == "list" else {
        findings.append(
          Finding("bad-key-facts", "Key facts are a list: “- Label: value”.", at: range(of: node)))
        continue
      }
      for item in children(of: node) {
        let content = children(of: item).flatMap { inlines(in: $0) }.joiningLines
        guard let fact = keyFact(content) else {
          findings.append(
            Finding("bad-key-facts", "A key fact needs a label, “: ” and a value.", at: range(of: content, or: item)))
          continue
        }
        facts.append(fact)
      }
    }
    return Block(id: ids.derived("key-facts", from: facts.first?.id ?? "none"), kind: .keyFacts(facts), range: place)
  }

  private mutating func keyFact(_ content: [Inline<Unfilled>]) -> KeyFact<Unfilled>? {
    for (index, inline) in content.enumerated() {
      guard case .text(let text) = inline.kind, let colon = text.firstRange(of: ":"),
        colon.upperBound == text.endIndex || text[colon.upperBound] == " "
      else { continue }
      let (before, after) = inline.split(at: text[..<colon.lowerBound].count, dropping: 1)
      let label = Array(content[..<index]) + before
      var value = after + Array(content[(index + 1)...])
      value.trimFirstSpace()
      guard let first = label.first, let last = value.last else { return nil }
      return KeyFact(
        id: ids.next(for: label), label: label, value: value, range: first.range.joined(to: last.range))
    }
    return nil
  }
}

extension Inline<Unfilled> {
  /// The words before and after some characters of a text, each with its place.
  func split(at offset: Int, dropping count: Int) -> (before: [Inline], after: [Inline]) {
    guard case .text(let text) = kind else { return ([self], []) }
    var before = self
    before.kind = .text(String(text.prefix(offset)))
    before.range.end.column = range.start.column + offset
    var after = self
    after.kind = .text(String(text.dropFirst(offset + count)))
    after.range.start.column = range.start.column + offset + count
    return (offset == 0 ? [] : [before], offset + count >= text.count ? [] : [after])
  }
}

extension [Inline<Unfilled>] {
  fileprivate mutating func trimFirstSpace() {
    guard let first, case .text(let text) = first.kind else { return }
    let spaces = text.prefix { $0 == " " }.count
    guard spaces > 0 else { return }
    replaceSubrange(0..<1, with: first.split(at: 0, dropping: spaces).after)
  }
}
