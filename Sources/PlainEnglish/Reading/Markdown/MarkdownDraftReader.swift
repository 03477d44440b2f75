internal import CCmarkGFM
internal import LetterModel

/// Reads Markdown, our templates among it. cmark-gfm says what the blocks are and what the words; where each word
/// stands is found by walking the file beside them, since cmark's own columns cannot be relied on inside a block.
struct MarkdownDraftReader {
  typealias Node = OpaquePointer

  let front: FrontMatterWords
  let marks: TemplateMarks
  /// Whether a quotation is a callout of our own words.
  let isTemplate: Bool
  var aligner: Aligner
  var builder = BlockBuilder()
  var blocks: [DraftBlock] = []
  var switches = SwitchReader()
  var notes: [Finding] = []

  /// The block that is being read; nil between blocks.
  var kind: DraftBlock.Kind?
  var inlines: [OpenInline] = []
  var quotations: [Quotation] = []
  var items: [Item] = []
  private var lists: [OpenList] = []
  private var listCount = 0
  var table = 0
  var row = -1
  /// The line `[!key-facts]` of a quotation is no text.
  var isSkippingLine = false

  /// A link, bold or the like, whose end has not been met.
  struct OpenInline {
    var start: Int
    /// Written with brackets, not as a bare address.
    var isBracketed: Bool
  }

  struct Quotation {
    /// What stands in `[!…]`; nil for a quotation without.
    var role: String?
    var isFirstBlock = true
  }

  struct OpenList {
    /// Counted through the draft.
    var number: Int
    /// What the reader will see before the next entry; nil for bullets.
    var next: Int?
  }

  struct Item {
    var list: Int
    var label: String?
    var isFirstBlock = true
  }

  /// - Throws: findings where Markdown's parser cannot be had.
  static func read(_ source: TextSource, language: LanguageTag) throws(Findings) -> DraftReader.Reading {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      throw Unreadable.finding(
        "The Markdown parser cannot be started.", "Free some memory, and try again.", source.path)
    }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"))
    var reader = MarkdownDraftReader(source)
    reader.marks.markdown.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let document = cmark_parser_finish(parser), let walk = cmark_iter_new(document) else {
      throw Unreadable.finding("This Markdown cannot be read.", "Check it in parts.", source.path)
    }
    defer {
      cmark_iter_free(walk)
      cmark_node_free(document)
    }
    var event = cmark_iter_next(walk)
    while event != CMARK_EVENT_DONE {
      if let node = cmark_iter_get_node(walk) { reader.meet(node, isStart: event == CMARK_EVENT_ENTER) }
      event = cmark_iter_next(walk)
    }
    return reader.reading(language)
  }

  private init(_ source: TextSource) {
    front = FrontMatterWords(source)
    marks = TemplateMarks(source, firstLine: front.firstLine)
    isTemplate = front.isTemplate || source.path.split(separator: "/").contains("Templates")
    aligner = Aligner(source, bytes: marks.bytes, hasBackslashes: true)
    blocks = front.blocks
  }

  private func reading(_ language: LanguageTag) -> DraftReader.Reading {
    let path = aligner.source.path
    var draft = Draft(
      path: path, language: language, kind: TemplateKind.of(folderOf: path), blocks: blocks, switches: switches.switches
    )
    draft.isWhole = !isTemplate
    return DraftReader.Reading(
      draft: draft, format: .markdown, notes: (isTemplate ? front.findings : []) + switches.findings + notes)
  }

  private mutating func meet(_ node: Node, isStart: Bool) {
    let type = String(cString: cmark_node_get_type_string(node))
    if kind != nil, meetInline(node, type, isStart: isStart) { return }
    switch (type, isStart) {
    case ("paragraph", true): startParagraph(node)
    case ("heading", true): startHeading(node)
    case ("paragraph", false), ("heading", false), ("table_cell", false): endBlock()
    case ("block_quote", true):
      noteBlock()
      quotations.append(Quotation())
    case ("block_quote", false): quotations.removeLast()
    case ("list", true): startList(node)
    case ("list", false): lists.removeLast()
    case ("item", true): startItem()
    case ("item", false): items.removeLast()
    case ("table", true):
      noteBlock()
      table += 1
      row = -1
    case ("table_header", true), ("table_row", true): startRow(node)
    case ("table_cell", true): startCell()
    case ("code_block", true): addCode(node)
    case ("html_block", true): addHTML(node)
    default: break
    }
  }
}

// MARK: - Blocks

extension MarkdownDraftReader {
  private mutating func startList(_ node: Node) {
    listCount += 1
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    lists.append(OpenList(number: listCount, next: isOrdered ? Int(cmark_node_get_list_start(node)) : nil))
  }

  private mutating func startItem() {
    guard let list = lists.last else { return }
    items.append(Item(list: list.number, label: list.next.map(String.init)))
    lists[lists.count - 1].next = list.next.map { $0 + 1 }
  }

  /// The first block of an item or a quotation is met but once.
  private mutating func noteBlock() {
    if !items.isEmpty { items[items.count - 1].isFirstBlock = false }
    if !quotations.isEmpty { quotations[quotations.count - 1].isFirstBlock = false }
  }

  private mutating func startParagraph(_ node: Node) {
    seek(node)
    readQuotationRole()
    if let role = quotations.last?.role, role == "from" || role == "to" {
      kind = .address
    } else if let item = items.last, item.isFirstBlock {
      kind = .listItem(list: item.list, label: item.label)
    } else if !quotations.isEmpty, !isTemplate, quotations.allSatisfy({ $0.role == nil }) {
      kind = .quotation
    } else {
      kind = .paragraph
    }
    noteBlock()
  }

  /// `> [!to]`: the first line of a quotation says what it is.
  private mutating func readQuotationRole() {
    guard let quotation = quotations.last, quotation.isFirstBlock, aligner.byte == 0x5B else { return }
    let line = aligner.bytes[aligner.at..<aligner.limit].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.starts(with: "[!".utf8), let end = line.firstIndex(of: 0x5D) else { return }
    quotations[quotations.count - 1].role = aligner.source.words(line.startIndex + 2..<end).lowercased()
    isSkippingLine = true
  }

  private mutating func startHeading(_ node: Node) {
    seek(node)
    aligner.skip { $0 == 0x23 }
    aligner.skipSpaces()
    kind = .heading(level: Int(cmark_node_get_heading_level(node)))
    noteBlock()
  }

  private mutating func startRow(_ node: Node) {
    row += 1
    seek(node)
    aligner.limit = aligner.source.lines[aligner.source.line(of: aligner.at)].upperBound
    if aligner.byte == 0x7C { aligner.at += 1 }
  }

  private mutating func startCell() {
    aligner.skipSpaces()
    kind = .cell(table: table, row: row, isHeader: row == 0)
  }

  /// Ends a paragraph, heading or cell.
  private mutating func endBlock() {
    if case .cell? = kind {
      var isEscaped = false
      aligner.skip { byte in
        let isBar = byte == 0x7C && !isEscaped
        isEscaped = byte == 0x5C && !isEscaped
        return !isBar
      }
      aligner.at += 1
    }
    flush()
    kind = nil
    isSkippingLine = false
  }

  mutating func flush() {
    guard var kind else { return }
    if kind == .paragraph, LetterParts.isSalutation(builder.text) { kind = .salutation }
    if builder.text.hasPrefix("{{>"), builder.text.hasSuffix("}}") { kind = .code }
    if let block = builder.finish(kind) { blocks.append(block.withoutAnswerMark) }
  }

  private mutating func addCode(_ node: Node) {
    noteBlock()
    seek(node)
    for number in fileLines(node) {
      let line = aligner.source.lines[number]
      aligner.at = line.lowerBound
      aligner.limit = line.upperBound
      aligner.emit(to: line.upperBound, into: &builder)
      aligner.emitSpace(into: &builder)
    }
    if let block = builder.finish(.code) { blocks.append(block) }
  }

  /// HTML inside Markdown is read by the HTML reader, in its place.
  private mutating func addHTML(_ node: Node) {
    noteBlock()
    let lines = fileLines(node).map { aligner.source.lines[$0] }
    guard let first = lines.first, let last = lines.last else { return }
    do throws(Findings) {
      let inside = try HTMLDraftReader.fragment(
        aligner.source, bytes: first.lowerBound..<last.upperBound, after: blocks.count, tables: table)
      blocks += inside.blocks
      switches.add(inside.switches)
    } catch {
      notes += error.all
    }
  }

  /// The lines of the file that a block stands on, from 0.
  private func fileLines(_ node: Node) -> ArraySlice<Int> {
    let first = Int(cmark_node_get_start_line(node)) - 1
    let last = max(first, Int(cmark_node_get_end_line(node)) - 1)
    guard marks.lineNumbers.indices.contains(first) else { return [] }
    return marks.lineNumbers[first...min(last, marks.lineNumbers.count - 1)]
  }

  /// Goes to the start of a block in the file.
  private mutating func seek(_ node: Node) {
    let lines = fileLines(node)
    guard let first = lines.first, let last = lines.last else { return }
    let line = aligner.source.lines[first]
    aligner.at = min(line.upperBound, line.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1))
    aligner.limit = aligner.source.lines[last].upperBound
    aligner.skipSpaces()
  }
}
