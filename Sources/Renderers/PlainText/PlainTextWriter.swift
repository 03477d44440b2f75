import LetterModel

/// One text while it is being written.
struct PlainTextWriter: ~Copyable {
  /// Of the language that is being written.
  var messages: Messages
  let columns: Int?
  /// Of the words that are being written: a passage may run the other way.
  var direction: Direction
  var out: Bytes
  var notes: [Finding] = []
  /// Spaces before each line, and what stands in the last of them on the next line: the mark of a list item.
  private var indent = 0
  private var mark = ""
  /// Where the words of the line in hand begin.
  private var lineStart = 0

  init(messages: Messages, columns: Int?, direction: Direction, capacity: Int) {
    self.messages = messages
    self.columns = columns
    self.direction = direction
    out = Bytes(capacity: capacity)
  }

  /// Blocks with an empty line between them.
  mutating func blocks(_ blocks: [Block<Filled>]) {
    for index in blocks.indices {
      if index > 0 { out.append("\n") }
      block(blocks[index])
    }
  }

  private mutating func block(_ block: Block<Filled>) {
    switch block.kind {
    case .heading(_, let content), .paragraph(let content): paragraph(content)
    case .list(let ordered, let items): list(ordered: ordered, items)
    case .table(let table): self.table(table)
    case .address(_, let lines): address(lines)
    case .callout(_, let blocks): self.blocks(blocks)
    case .keyFacts(let facts): keyFacts(facts)
    case .passage(let language, let direction, let blocks):
      note(language, at: block.range)
      let around = (self.direction, messages)
      (self.direction, messages) = (direction, messages.inPassages[language] ?? messages)
      self.blocks(blocks)
      (self.direction, messages) = around
    }
  }

  private mutating func paragraph(_ content: [Inline<Filled>]) {
    startLine()
    inlines(content)
    endLine()
  }

  /// `- words` or `1. words`, without empty lines between items of one block each; `[ ]` before the words where the
  /// reader answers.
  private mutating func list(ordered: Bool, _ items: [ListItem<Filled>]) {
    let isTight = items.allSatisfy { $0.blocks.count == 1 }
    for index in items.indices {
      if index > 0, !isTight { out.append("\n") }
      let around = (indent, mark)
      let itemMark = (ordered ? "\(index + 1). " : "- ") + (items[index].answer == nil ? "" : "[ ] ")
      indent += itemMark.utf8.count
      mark += itemMark
      blocks(items[index].blocks)
      (indent, mark) = (around.0, "")
    }
  }

  /// Row by row, each cell after its column's heading, because a screen reader cannot find its way through columns of
  /// spaces:
  ///
  /// ```text
  /// Charge: Rent
  /// New: £412.50
  ///
  /// Charge: Services
  /// New: £38.00
  /// ```
  private mutating func table(_ table: Table<Filled>) {
    for (index, row) in table.rows.enumerated() {
      if index > 0 { out.append("\n") }
      for (column, cell) in row.cells.enumerated() {
        labelled(column < table.header.count ? table.header[column].content : [], cell.content)
      }
    }
  }

  /// The heading, then `Label: value` lines right under it.
  private mutating func keyFacts(_ facts: [KeyFact<Filled>]) {
    startLine()
    words(messages.keyFacts)
    endLine()
    for fact in facts { labelled(fact.label, fact.value) }
  }

  private mutating func labelled(_ label: [Inline<Filled>], _ value: [Inline<Filled>]) {
    startLine()
    inlines(label)
    if out.count > lineStart { out.append(": ") }
    inlines(value)
    endLine()
  }

  private mutating func address(_ lines: [AddressLine<Filled>]) {
    for line in lines {
      guard let address = line.wholeAddress else {
        paragraph(line.content)
        continue
      }
      for text in address.lines {
        startLine()
        words(text)
        endLine()
      }
    }
  }
}

// MARK: - Lines

extension PlainTextWriter {
  /// Stands for a space that no line may end at, until the line is laid out. No letter holds control characters.
  static let keptSpace: UInt8 = 0x1F

  private mutating func startLine() {
    margin()
    lineStart = out.count
  }

  /// A line break that the writer asked for.
  mutating func breakLine() {
    out.append("\n")
    // With columns, the margin comes when the words are laid out.
    if columns == nil { margin() }
  }

  private mutating func endLine() {
    if let columns {
      let lines = out.cut(from: lineStart).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 { newLine() }
        wrap(line, columns: columns - indent)
      }
      out.replace(Self.keptSpace, with: UInt8(ascii: " "), in: lineStart..<out.count)
    }
    out.append("\n")
  }

  /// Fills lines up to the columns, and breaks them at spaces alone.
  private mutating func wrap(_ text: ArraySlice<UInt8>, columns: Int) {
    var used = 0
    for word in text.split(separator: UInt8(ascii: " ")) {
      let width = Self.width(of: word)
      if used > 0 {
        let fits = used + 1 + width <= columns
        if fits { out.append(" ") } else { newLine() }
        used = fits ? used + 1 : 0
      }
      word.withUnsafeBufferPointer { out.append($0) }
      used += width
    }
  }

  /// In characters as a person counts them; isolates take no room.
  private static func width(of word: ArraySlice<UInt8>) -> Int {
    if word.allSatisfy({ $0 < 0x80 }) { return word.count }
    return String(decoding: word, as: UTF8.self).count { !("\u{2066}"..."\u{2069}").contains($0) }
  }

  private mutating func newLine() {
    out.append("\n")
    margin()
  }

  private mutating func margin() {
    for _ in 0..<indent - mark.utf8.count { out.append(" ") }
    out.append(mark)
    mark = ""
  }
}
