public import LetterModel

extension Draft {
  /// A finished letter, values included, as the linter reads it: values are spans that know their type, and places are
  /// those of the template and its parts.
  public init(document: Document) {
    var reader = DocumentReader()
    for block in document.blocks { reader.read(block) }
    self.init(
      path: document.blocks.first?.range.file ?? document.title, language: document.language, kind: document.kind,
      blocks: reader.blocks)
  }
}

private struct DocumentReader {
  var blocks: [DraftBlock] = []
  private var lists = 0
  private var tables = 0
  /// Set where a block is in another language than the letter.
  private var language: LanguageTag?

  mutating func read(_ block: Block<Filled>) {
    switch block.kind {
    case .heading(let level, let content): add(.heading(level: level), content, at: block.range)
    case .paragraph(let content): add(DraftBlock.kind(ofParagraph: content.plainText), content, at: block.range)
    case .list(let isOrdered, let items): read(items, isOrdered: isOrdered)
    case .table(let table): read(table, at: block.range)
    case .address(_, let lines): for line in lines { add(.address, line.content, at: line.range) }
    case .callout(_, let inside): for block in inside { read(block) }
    case .keyFacts(let facts): read(facts)
    case .passage(let tag, _, let inside):
      let outside = language
      language = tag
      for block in inside { read(block) }
      language = outside
    }
  }

  private mutating func read(_ items: [ListItem<Filled>], isOrdered: Bool) {
    let list = lists
    lists += 1
    for (index, item) in items.enumerated() {
      for (part, block) in item.blocks.enumerated() {
        if case .paragraph(let content) = block.kind {
          let label = isOrdered && part == 0 ? "\(index + 1)" : nil
          add(.listItem(list: list, label: label), content, at: block.range)
        } else {
          read(block)
        }
      }
    }
  }

  private mutating func read(_ table: Table<Filled>, at range: SourceRange) {
    let number = tables
    tables += 1
    for cell in table.header { add(.cell(table: number, row: 0, isHeader: true), cell.content, at: cell.range) }
    for (index, row) in table.rows.enumerated() {
      for cell in row.cells { add(.cell(table: number, row: index + 1, isHeader: false), cell.content, at: cell.range) }
    }
  }

  private mutating func read(_ facts: [KeyFact<Filled>]) {
    let number = tables
    tables += 1
    for (index, fact) in facts.enumerated() {
      add(.cell(table: number, row: index, isHeader: true), fact.label, at: fact.range)
      add(.cell(table: number, row: index, isHeader: false), fact.value, at: fact.range)
    }
  }

  private mutating func add(_ kind: DraftBlock.Kind, _ content: [Inline<Filled>], at range: SourceRange) {
    var writer = InlineWriter(start: range.start)
    writer.write(content)
    if let language { writer.spans.append(Span(0..<writer.text.utf8.count, .language(language))) }
    blocks.append(
      DraftBlock(
        kind, text: writer.text, spans: writer.spans.sorted { $0.range.lowerBound < $1.range.lowerBound },
        places: Places(writer.anchors), path: range.file))
  }
}

/// The words of a block, what they are more than words, and where each piece of them stands.
private struct InlineWriter {
  var text = ""
  var spans: [Span] = []
  var anchors: [Places.Anchor]

  init(start: SourcePosition) { anchors = [Places.Anchor(offset: 0, place: start)] }

  mutating func write(_ content: [Inline<Filled>]) {
    for inline in content {
      anchor(at: inline.range.start)
      switch inline.kind {
      case .text(let words): add(words)
      case .lineBreak: add(" ")
      case .slot(let value): span(.value(value.fact.type)) { $0.add(value.shown) }
      case .strong(let inside): span(.strong) { $0.write(inside) }
      case .link(let destination, let inside): span(.link(destination: "\(destination)")) { $0.write(inside) }
      case .language(let tag, _, let inside): span(.language(tag)) { $0.write(inside) }
      }
    }
  }

  /// A line break in a value, such as an address, is a space here.
  private mutating func add(_ words: String) { text += words.contains("\n") ? words.replacing("\n", with: " ") : words }

  private mutating func anchor(at place: SourcePosition) {
    let anchor = Places.Anchor(offset: text.utf8.count, place: place)
    if anchors.last?.offset == anchor.offset { anchors.removeLast() }
    anchors.append(anchor)
  }

  private mutating func span(_ role: Span.Role, _ write: (inout InlineWriter) -> Void) {
    let start = text.utf8.count
    write(&self)
    if text.utf8.count > start { spans.append(Span(start..<text.utf8.count, role)) }
  }
}

extension DraftBlock {
  /// A paragraph, or the lines that open and close a letter: "Dear Mrs O'Neill", "Yours sincerely".
  static func kind(ofParagraph text: String) -> Kind {
    let isShort = text.utf8.count < 80
    let openings = ["Dear ", "Yours sincerely", "Yours faithfully", "Yours truly", "Kind regards", "Best wishes"]
    return isShort && openings.contains(where: text.hasPrefix) ? .salutation : .paragraph
  }
}
