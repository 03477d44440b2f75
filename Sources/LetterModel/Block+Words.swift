extension Block {
  /// The block with every run of words in it changed: what a translator, or anyone who marks words, needs.
  ///
  /// - Parameter change: gets the run's id, which is unique in its document and stays when other blocks move (the
  ///   block's own for a heading or a paragraph; with a piece more for a cell, a line of an address, or a key fact's
  ///   label and value), where it was written, and the words; gives back what stands there instead.
  public func mapWords(
    _ change: (_ id: String, _ range: SourceRange, [Inline<S>]) -> [Inline<S>]
  ) -> Block<S> {
    var block = self
    switch kind {
    case .heading(let level, let content): block.kind = .heading(level: level, change(id, range, content))
    case .paragraph(let content): block.kind = .paragraph(change(id, range, content))
    case .list(let ordered, var items):
      for index in items.indices { items[index].blocks = items[index].blocks.map { $0.mapWords(change) } }
      block.kind = .list(ordered: ordered, items)
    case .table(var table):
      table.header = Self.map(table.header, id: "\(id).header", change)
      for index in table.rows.indices {
        table.rows[index].cells = Self.map(table.rows[index].cells, id: table.rows[index].id, change)
      }
      block.kind = .table(table)
    case .address(let role, var lines):
      for index in lines.indices {
        lines[index].content = change("\(id).\(index + 1)", lines[index].range, lines[index].content)
      }
      block.kind = .address(role, lines)
    case .callout(let role, let children): block.kind = .callout(role, children.map { $0.mapWords(change) })
    case .keyFacts(var facts):
      for index in facts.indices {
        let fact = facts[index]
        facts[index].label = change("\(fact.id).label", fact.range, fact.label)
        facts[index].value = change("\(fact.id).value", fact.range, fact.value)
      }
      block.kind = .keyFacts(facts)
    case .passage(let language, let direction, let children):
      block.kind = .passage(language, direction, children.map { $0.mapWords(change) })
    }
    return block
  }

  private static func map(
    _ cells: [Cell<S>], id: String, _ change: (String, SourceRange, [Inline<S>]) -> [Inline<S>]
  ) -> [Cell<S>] {
    var cells = cells
    for index in cells.indices {
      cells[index].content = change("\(id).\(index + 1)", cells[index].range, cells[index].content)
    }
    return cells
  }
}
