internal import Facts
internal import LetterModel

/// One letter being filled.
///
/// A class, so that the closures below carry one reference and not a copy of the formats: that was nine tenths of the
/// time for a letter.
final class Filling {
  private let formats: Formats
  private let lists: Set<String>
  /// Values that are the same in every letter, by path.
  private let fixed: [FieldPath: Value]
  /// Values outside any repetition, by path.
  private(set) var values: [FieldPath: Value] = [:]

  init(formats: Formats, lists: Set<String>, fixed: [FieldPath: Value] = [:]) {
    self.formats = formats
    self.lists = lists
    self.fixed = fixed
  }

  // MARK: - Sections and repetition

  /// Hands each element that is to be there to `body`, as often as it is to be there.
  private func each<Element: Slotted>(
    of elements: [Element], _ scope: FactScope, _ body: (Element, FactScope) -> Void
  ) {
    each(of: elements, in: elements.indices, under: 0, scope, body)
  }

  /// - Parameter depth: how many marks of these elements are known to hold.
  private func each<Element: Slotted>(
    of elements: [Element], in range: Range<Int>, under depth: Int, _ scope: FactScope,
    _ body: (Element, FactScope) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard elements[index].when.count > depth else {
        body(elements[index], scope)
        index += 1
        continue
      }
      let mark = elements[index].when[depth]
      var end = index + 1
      while end < range.upperBound, elements[end].when.count > depth, elements[end].when[depth] == mark { end += 1 }
      let run = index..<end
      index = end
      guard scope.isOn(mark) else { continue }
      if !mark.inverted, repeats(elements[run], over: mark.path.field, scope) {
        for (number, row) in scope.rows(of: mark.path.field).enumerated() {
          each(of: elements, in: run, under: depth + 1, scope.entering(mark.path.field, row, number: number), body)
        }
      } else {
        each(of: elements, in: run, under: depth + 1, scope, body)
      }
    }
  }

  /// A section over a list is repeated when what stands directly in it uses the list's entries; otherwise it is a
  /// condition, such as a heading and its table.
  private func repeats(_ run: some Collection<some Slotted>, over name: String, _ scope: FactScope) -> Bool {
    lists.contains(name) && !scope.isInside(name)
      && run.firstSlot { $0.field == name && $0.part != nil } != nil
  }

  /// Like `each`, and repeats an item or row that uses a list's entries.
  private func eachRepeated<Element: Slotted>(
    of elements: [Element], _ scope: FactScope, _ body: (Element, FactScope) -> Void
  ) {
    each(of: elements, scope) { element, scope in
      guard !lists.isEmpty,
        let list = element.firstSlot(where: { lists.contains($0.field) && !scope.isInside($0.field) })
      else { return body(element, scope) }
      for (number, row) in scope.rows(of: list.field).enumerated() {
        body(element, scope.entering(list.field, row, number: number))
      }
    }
  }

  // MARK: - Blocks

  func filled(_ blocks: [PreparedBlock], _ scope: FactScope) -> [Block<Filled>] {
    var filled: [Block<Filled>] = []
    filled.reserveCapacity(blocks.count)
    each(of: blocks, scope) { prepared, scope in
      if let block = prepared.fixed ?? self.filled(prepared.block, scope) { filled.append(block) }
    }
    return filled
  }

  /// Nil for a block that has nothing left in it.
  func filled(_ block: Block<Unfilled>, _ scope: FactScope) -> Block<Filled>? {
    kind(of: block, scope).map { Block(id: scope.unique(block.id), kind: $0, range: block.range) }
  }

  private func blocks(_ blocks: [Block<Unfilled>], _ scope: FactScope) -> [Block<Filled>] {
    var filled: [Block<Filled>] = []
    filled.reserveCapacity(blocks.count)
    each(of: blocks, scope) { block, scope in
      if let block = self.filled(block, scope) { filled.append(block) }
    }
    return filled
  }

  private func kind(of block: Block<Unfilled>, _ scope: FactScope) -> Block<Filled>.Kind? {
    switch block.kind {
    case .heading(let level, let content):
      return inlines(content, scope).ifNotBlank.map { .heading(level: level, $0) }
    case .paragraph(let content):
      return inlines(content, scope).ifNotBlank.map { .paragraph($0) }
    case .list(let ordered, let items):
      return list(items, scope).ifNotEmpty.map { .list(ordered: ordered, $0) }
    case .table(let table):
      let rows = rows(table.rows, scope)
      return rows.ifNotEmpty.map { .table(Table(header: table.header.map { cell($0, scope, .sentence) }, rows: $0)) }
    case .address(let role, let lines):
      return address(lines, scope).ifNotEmpty.map { .address(role, $0) }
    case .callout(let role, let children):
      return self.blocks(children, scope).ifNotEmpty.map { .callout(role, $0) }
    case .keyFacts(let facts):
      return keyFacts(facts, scope).ifNotEmpty.map { .keyFacts($0) }
    case .passage(let language, let direction, let children):
      return self.blocks(children, scope).ifNotEmpty.map { .passage(language, direction, $0) }
    }
  }

  private func list(_ items: [ListItem<Unfilled>], _ scope: FactScope) -> [ListItem<Filled>] {
    var filled: [ListItem<Filled>] = []
    eachRepeated(of: items, scope) { item, scope in
      guard let blocks = blocks(item.blocks, scope).ifNotEmpty else { return }
      filled.append(
        ListItem(
          id: numbered(item.id, filled.count { $0.range == item.range }), blocks: blocks, range: item.range,
          answer: item.answer))
    }
    return filled
  }

  private func rows(_ rows: [Row<Unfilled>], _ scope: FactScope) -> [Row<Filled>] {
    var filled: [Row<Filled>] = []
    eachRepeated(of: rows, scope) { row, scope in
      let cells = row.cells.map { cell($0, scope, .table) }
      guard cells.contains(where: { $0.content.ifNotBlank != nil }) else { return }
      filled.append(Row(id: numbered(row.id, filled.count { $0.range == row.range }), cells: cells, range: row.range))
    }
    return filled
  }

  private func cell(_ cell: Cell<Unfilled>, _ scope: FactScope, _ style: Formats.Style) -> Cell<Filled> {
    Cell(content: inlines(cell.content, scope, style), range: cell.range)
  }

  /// An address field alone on a line becomes its lines.
  private func address(_ lines: [AddressLine<Unfilled>], _ scope: FactScope) -> [AddressLine<Filled>] {
    var filled: [AddressLine<Filled>] = []
    eachRepeated(of: lines, scope) { line, scope in
      if line.content.count == 1, case .slot(let path)? = line.content.first?.kind,
        case .address(let address)? = scope.fact(path)
      {
        for text in address.lines {
          let fact: Fact = text == address.postcode ? .postcode(text) : .text(text)
          let value = formats.value(field: path.description, fact: fact)
          filled.append(AddressLine(content: [Inline(.slot(value), range: line.range)], range: line.range))
        }
      } else if let content = inlines(line.content, scope).ifNotBlank {
        filled.append(AddressLine(content: content, range: line.range))
      }
    }
    return filled
  }

  private func keyFacts(_ facts: [KeyFact<Unfilled>], _ scope: FactScope) -> [KeyFact<Filled>] {
    var filled: [KeyFact<Filled>] = []
    eachRepeated(of: facts, scope) { fact, scope in
      guard let value = inlines(fact.value, scope).ifNotBlank else { return }
      filled.append(
        KeyFact(
          id: numbered(fact.id, filled.count { $0.range == fact.range }), label: inlines(fact.label, scope),
          value: value, range: fact.range))
    }
    return filled
  }

  private func numbered(_ id: String, _ earlier: Int) -> String { earlier == 0 ? id : "\(id)-entry-\(earlier + 1)" }

  // MARK: - Words

  private func inlines(
    _ inlines: [Inline<Unfilled>], _ scope: FactScope, _ style: Formats.Style = .sentence
  ) -> [Inline<Filled>] {
    var filled: [Inline<Filled>] = []
    filled.reserveCapacity(inlines.count)
    each(of: inlines, scope) { inline, scope in
      guard let kind = kind(of: inline, scope, style) else { return }
      filled.append(Inline(kind, range: inline.range))
    }
    return inlines.contains { !$0.when.isEmpty } ? filled.tidyingSpaces : filled
  }

  private func kind(
    of inline: Inline<Unfilled>, _ scope: FactScope, _ style: Formats.Style
  ) -> Inline<Filled>.Kind? {
    switch inline.kind {
    case .text(let text): .text(text)
    case .lineBreak: .lineBreak
    case .strong(let inside): inlines(inside, scope, style).ifNotBlank.map { .strong($0) }
    case .language(let tag, let direction, let inside): .language(tag, direction, inlines(inside, scope, style))
    case .link(let pieces, let inside): .link(address(pieces, scope), inlines(inside, scope, style))
    case .slot(let path): value(path, scope, style).map { .slot($0) }
    }
  }

  /// The phone number that a letter gives five times is put into words once.
  private func value(_ path: FieldPath, _ scope: FactScope, _ style: Formats.Style) -> Value? {
    let isShared = style == .sentence && !scope.isInside(path.field)
    if isShared, let value = fixed[path] ?? values[path] { return value }
    guard let fact = scope.fact(path) else { return nil }
    var value = formats.value(field: path.description, fact: fact, style: style)
    // On one line an address is still an address: its postcode keeps together.
    if path.part == "one_line", let address = scope.fact(FieldPath(path.field)) { value.fact = address }
    if isShared { values[path] = value }
    return value
  }

  private func address(_ pieces: [LinkPiece], _ scope: FactScope) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .slot(let path):
        switch scope.fact(path) {
        case .phone(let text), .email(let text), .url(let text): text
        default: ""
        }
      }
    }.joined()
  }
}

extension Array {
  fileprivate var ifNotEmpty: Self? { isEmpty ? nil : self }
}
