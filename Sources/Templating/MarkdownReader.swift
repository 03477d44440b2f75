internal import CCmarkGFM
internal import LetterModel

/// Reads a prepared body with cmark-gfm and builds the letter's own tree, in which every node knows its place in the
/// file. What a letter has no use for (pictures, code, HTML, italics) is a finding, never dropped in silence.
struct MarkdownReader {
  typealias Node = OpaquePointer

  let body: PreparedBody
  var findings: [Finding] = []
  var ids: BlockIDs
  /// Of the list items whose words are being read.
  private var answers: [Node: AnswerSpace] = [:]

  init(_ body: PreparedBody, ids: BlockIDs) {
    self.body = body
    self.ids = ids
  }

  mutating func read() -> [Block<Unfilled>] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    cmark_parser_feed(parser, body.markdown, body.markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(document) }
    return blocks(children(of: document))
  }

  mutating func blocks(_ nodes: [Node]) -> [Block<Unfilled>] {
    var blocks: [Block<Unfilled>] = []
    for node in nodes {
      if let block = block(node) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: Node) -> Block<Unfilled>? {
    switch type(of: node) {
    case "paragraph":
      var content = inlines(in: node).joiningLines
      takeAnswerSpace(from: &content, of: node)
      return makeBlock(.paragraph(content), words: content, at: range(of: content, or: node))
    case "heading":
      let content = inlines(in: node).joiningLines
      let place = range(of: content, or: node)
      let level = Int(cmark_node_get_heading_level(node))
      if level > 3 {
        findings.append(
          Finding(
            "deep-heading", "A letter has three levels of heading at most (standards.md 4.1).",
            suggestions: ["###"], at: place))
      }
      return makeBlock(.heading(level: min(level, 3), content), words: content, at: place)
    case "list": return list(node)
    case "table": return table(node)
    case "block_quote": return quotation(node)
    case "html_block" where literal(of: node).isComment: return nil
    case let other:
      refuse(other, at: range(of: node))
      return nil
    }
  }

  mutating func makeBlock(
    _ kind: Block<Unfilled>.Kind, words: [Inline<Unfilled>], at place: SourceRange
  ) -> Block<Unfilled> {
    Block(id: ids.next(for: words), kind: kind, range: place)
  }

  private mutating func list(_ node: Node) -> Block<Unfilled>? {
    var items: [ListItem<Unfilled>] = []
    for item in children(of: node) {
      let content = blocks(children(of: item))
      guard let first = content.first, let last = content.last else {
        findings.append(Finding("empty-item", "This item of the list is empty.", at: range(of: item)))
        continue
      }
      items.append(
        ListItem(
          id: first.id, blocks: content, range: first.range.joined(to: last.range),
          answer: answers.removeValue(forKey: item)))
    }
    guard let first = items.first, let last = items.last else { return nil }
    let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return Block(
      id: ids.derived("list", from: first.id), kind: .list(ordered: ordered, items),
      range: first.range.joined(to: last.range))
  }

  /// `- [ ] Large print`: the mark that opens an item is no word of it.
  private mutating func takeAnswerSpace(from content: inout [Inline<Unfilled>], of paragraph: Node) {
    guard let item = cmark_node_parent(paragraph), type(of: item) == "item", cmark_node_previous(paragraph) == nil,
      case .text(let text)? = content.first?.kind
    else { return }
    if text.hasPrefix("[x] ") || text.hasPrefix("[X] ") {
      findings.append(
        Finding(
          "ticked-box", "This box is ticked already. It is the reader who ticks it.", suggestions: ["[ ]"],
          at: content[0].range))
    }
    guard let (space, length) = AnswerSpace.leading(text) else { return }
    answers[item] = space
    content[0].kind = .text(String(text.dropFirst(length)))
    content[0].range.start.column += length
    if text.count == length { content.removeFirst() }
  }

  private mutating func table(_ node: Node) -> Block<Unfilled>? {
    var header: [Cell<Unfilled>] = []
    var rows: [Row<Unfilled>] = []
    for (index, child) in children(of: node).enumerated() {
      let place = range(of: child)
      let cells = children(of: child).map { cell in
        let content = inlines(in: cell).joiningLines
        return Cell(content: content, range: range(of: content, or: cell))
      }
      if index == 0 {
        header = cells
      } else {
        rows.append(Row(id: ids.next(for: cells.first?.content ?? []), cells: cells, range: place))
      }
    }
    let place = range(of: node)
    return Block(
      id: ids.derived("table", from: ids.next(for: header.first?.content ?? [])),
      kind: .table(Table(header: header, rows: rows)), range: place)
  }

  /// Says that a letter has no use for something, in the writer's words.
  mutating func refuse(_ type: String, at place: SourceRange) {
    let (what, instead): (String, String) =
      switch type {
      case "emph": ("Italics are hard to read (LAY-2)", "**bold**, or no emphasis")
      case "image": ("A picture", "words; pictures come in another issue of the template language")
      case "code", "code_block": ("Code", "plain words, not indented by four spaces and not in backticks")
      case "thematic_break": ("A line across the page", "a heading")
      case "html_inline", "html_block": ("HTML", "Markdown; to show a “<”, write \\<")
      default: ("“\(type)”", "a paragraph, a heading, a list, a table or a quotation")
      }
    findings.append(
      Finding("not-in-letters", "\(what) cannot stand in a letter.", suggestions: [instead], at: place))
  }
}

extension MarkdownReader {
  func children(of node: Node) -> [Node] {
    var found: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      found.append(child)
      next = cmark_node_next(child)
    }
    return found
  }

  func type(of node: Node) -> String { String(cString: cmark_node_get_type_string(node)) }

  func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  /// cmark's own place for a block: its first and last line are right, its columns are bytes.
  func range(of node: Node) -> SourceRange {
    let start = body.position(
      line: Int(cmark_node_get_start_line(node)), byte: Int(cmark_node_get_start_column(node)))
    let end = body.position(
      line: Int(cmark_node_get_end_line(node)), byte: Int(cmark_node_get_end_column(node)) + 1)
    return SourceRange(file: body.file, start: start, end: end)
  }

  /// The place of the words where there are some.
  func range(of content: [Inline<Unfilled>], or node: Node) -> SourceRange {
    guard let first = content.first, let last = content.last else { return range(of: node) }
    return first.range.joined(to: last.range)
  }
}

extension SourceRange {
  func joined(to other: SourceRange) -> SourceRange {
    SourceRange(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}

extension String {
  /// `<!-- … -->`: notes of a writer, and the linter's off and on, which it reads from the file itself.
  var isComment: Bool { trimmingPrefix { $0.isWhitespace }.hasPrefix("<!--") }
}

extension [Inline<Unfilled>] {
  /// The end of a source line inside a paragraph travels as a line feed until it is known what the lines mean: here a
  /// space, and nothing after a line break.
  var joiningLines: [Inline<Unfilled>] {
    enumerated().compactMap { index, inline in
      guard inline.kind == .text("\n") else { return inline }
      if index > 0, self[index - 1].kind == .lineBreak { return nil }
      var space = inline
      space.kind = .text(" ")
      return space
    }
  }
}

/// The Markdown library, for `doctor`.
public enum Markdown {
  /// The version of cmark-gfm that is loaded.
  public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
