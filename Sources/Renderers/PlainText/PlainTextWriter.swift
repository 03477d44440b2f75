import LetterModel

/// One text while it is being written.
struct PlainTextWriter {
  let messages: Messages
  let columns: Int?
  /// Of the words that are being written: a passage may run the other way.
  var direction: Direction
  var out: [UInt8] = []
  /// The paragraph in hand. Its line breaks are newlines; with columns, the spaces inside values are `keptSpace`.
  var line: [UInt8] = []
  var notes: [Finding] = []
  /// Spaces before each line, and what stands in the last of them on the next line: the mark of a list item.
  private var indent = 0
  private var mark: [UInt8] = []

  /// Stands for a space that no line may end at, until the line is laid out. No letter holds control characters.
  static let keptSpace: UInt8 = 0x1F

  init(messages: Messages, columns: Int?, direction: Direction) {
    self.messages = messages
    self.columns = columns
    self.direction = direction
  }

  /// Blocks with an empty line between them.
  mutating func blocks(_ blocks: [Block<Filled>]) {
    var isFirst = true
    for block in blocks {
      if !isFirst { out.append("\n") }
      isFirst = false
      self.block(block)
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
      note(.language(language), at: block.range)
      let around = self.direction
      self.direction = direction
      self.blocks(blocks)
      self.direction = around
    }
  }

  private mutating func paragraph(_ content: [Inline<Filled>]) {
    inlines(content)
    endLine()
  }

  /// `- words` or `1. words`, without empty lines between items of one paragraph each.
  private mutating func list(ordered: Bool, _ items: [ListItem<Filled>]) {
    let isTight = items.allSatisfy { $0.blocks.count == 1 }
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { out.append("\n") }
      let around = indent
      let itemMark = ordered ? Array("\(index + 1). ".utf8) : [UInt8(ascii: "-"), UInt8(ascii: " ")]
      indent += itemMark.count
      mark += itemMark
      blocks(item.blocks)
      indent = around
      mark = []
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
        let heading = column < table.header.count ? table.header[column].content : []
        labelled(heading, cell.content)
      }
    }
  }

  /// The heading, then `Label: value` lines right under it.
  private mutating func keyFacts(_ facts: [KeyFact<Filled>]) {
    line.append(messages.keyFacts)
    endLine()
    for fact in facts { labelled(fact.label, fact.value) }
  }

  private mutating func labelled(_ label: [Inline<Filled>], _ value: [Inline<Filled>]) {
    inlines(label)
    if !line.isEmpty { line.append(": ") }
    inlines(value)
    endLine()
  }

  private mutating func address(_ lines: [AddressLine<Filled>]) {
    for addressLine in lines {
      if let address = addressLine.wholeAddress {
        for line in address.lines {
          words(line)
          endLine()
        }
      } else {
        paragraph(addressLine.content)
      }
    }
  }

  /// Lays out the paragraph in hand and starts the next.
  private mutating func endLine() {
    for piece in line.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      margin()
      if let columns { wrap(piece, columns: max(columns - indent, 1)) } else { out.append(contentsOf: piece) }
      out.append("\n")
    }
    line.removeAll(keepingCapacity: true)
  }

  /// Fills lines up to the columns, and breaks them at spaces alone.
  private mutating func wrap(_ text: ArraySlice<UInt8>, columns: Int) {
    var used = 0
    for word in text.split(separator: UInt8(ascii: " ")) {
      let width = Self.width(of: word)
      if used > 0, used + 1 + width > columns {
        out.append("\n")
        margin()
        used = 0
      }
      if used > 0 { out.append(" ") }
      used += width + (used > 0 ? 1 : 0)
      out.append(contentsOf: word.lazy.map { $0 == Self.keptSpace ? UInt8(ascii: " ") : $0 })
    }
  }

  private mutating func margin() {
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(indent - mark.count, 0)))
    out.append(contentsOf: mark)
    mark = []
  }

  /// In characters as a person counts them; isolates take no room.
  private static func width(of word: ArraySlice<UInt8>) -> Int {
    String(decoding: word, as: UTF8.self).count { !("\u{2066}"..."\u{2069}").contains($0) }
  }
}
