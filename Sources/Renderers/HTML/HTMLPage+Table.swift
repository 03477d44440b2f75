import LetterModel

extension HTMLPage {
  /// A table with a heading for each column and each row. Every cell also carries its column's heading, so that a look
  /// can turn a row into a short list of "heading: value" where there is no room (LAY-13, WCAG 1.4.10); `over3` and
  /// `over4` tell it how many columns there are.
  ///
  /// ```html
  /// <table>
  /// <thead><tr><th scope="col">Charge</th><th scope="col" class="sum">New</th></tr></thead>
  /// <tbody>
  /// <tr><th scope="row" data-label="Charge">Rent</th>
  /// <td data-label="New" class="sum"><bdi class="keep" dir="ltr">£412.50</bdi></td></tr>
  /// </tbody>
  /// </table>
  /// ```
  mutating func table(_ table: Table<Filled>) {
    switch table.header.count {
    case ...3: out.tag("<table>\n<thead><tr>")
    case 4: out.tag("<table class=\"over3\">\n<thead><tr>")
    default: out.tag("<table class=\"over3 over4\">\n<thead><tr>")
    }
    for (column, cell) in table.header.enumerated() {
      out.tag("<th scope=\"col\"")
      sumClass(table.rows.first.flatMap { column < $0.cells.count ? $0.cells[column] : nil })
      out.tag(">")
      inlines(cell.content)
      out.tag("</th>")
    }
    out.tag("</tr></thead>\n<tbody>\n")
    for row in table.rows { self.row(row, under: table.header) }
    out.tag("</tbody>\n</table>\n")
  }

  private mutating func row(_ row: Row<Filled>, under header: [Cell<Filled>]) {
    out.tag("<tr>")
    for (column, cell) in row.cells.enumerated() {
      if column == 0 { out.tag("<th scope=\"row\"") } else { out.tag("<td") }
      if column < header.count, !header[column].content.isEmpty {
        out.tag(" data-label=\"")
        words(header[column].content)
        out.tag("\"")
      }
      sumClass(cell)
      out.tag(">")
      inlines(cell.content)
      if column == 0 { out.tag("</th>\n") } else { out.tag("</td>") }
    }
    out.tag("</tr>\n")
  }

  /// Sums of money stand under each other at the end of their cells.
  private mutating func sumClass(_ cell: Cell<Filled>?) {
    if let cell, cell.holdsOnlyMoney { out.tag(" class=\"sum\"") }
  }

  /// The words alone, for an attribute.
  private mutating func words(_ inlines: [Inline<Filled>]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): out.text(text)
      case .slot(let value): out.text(value.shown)
      case .lineBreak: out.tag(" ")
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): words(inside)
      }
    }
  }
}

extension Cell<Filled> {
  fileprivate var holdsOnlyMoney: Bool {
    var content = content
    while content.count == 1, case .strong(let inside) = content[0].kind { content = inside }
    guard content.count == 1, case .slot(let value) = content[0].kind, case .money = value.fact else { return false }
    return true
  }
}
