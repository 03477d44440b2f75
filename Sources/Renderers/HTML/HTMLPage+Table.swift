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
    for column in table.header.indices {
      out.tag("<th scope=\"col\"")
      if let first = table.rows.first, column < first.cells.count { sumClass(first.cells[column].content) }
      out.tag(">")
      inlines(table.header[column].content)
      out.tag("</th>")
    }
    out.tag("</tr></thead>\n<tbody>\n")
    for row in table.rows.indices { cells(table.rows[row].cells, under: table.header) }
    out.tag("</tbody>\n</table>\n")
  }

  private mutating func cells(_ cells: [Cell<Filled>], under header: [Cell<Filled>]) {
    out.tag("<tr>")
    for column in cells.indices {
      if column == 0 { out.tag("<th scope=\"row\"") } else { out.tag("<td") }
      if column < header.count, !header[column].content.isEmpty {
        out.tag(" data-label=\"")
        words(header[column].content)
        out.tag("\"")
      }
      sumClass(cells[column].content)
      out.tag(">")
      inlines(cells[column].content)
      if column == 0 { out.tag("</th>\n") } else { out.tag("</td>") }
    }
    out.tag("</tr>\n")
  }

  /// Sums of money stand under each other at the end of their cells.
  private mutating func sumClass(_ content: [Inline<Filled>]) {
    if content.isOnlyMoney { out.tag(" class=\"sum\"") }
  }

  /// The words alone, for an attribute.
  private mutating func words(_ inlines: [Inline<Filled>]) {
    for index in inlines.indices {
      switch inlines[index].kind {
      case .text(let text): out.text(text)
      case .slot(let value): out.text(value.shown)
      case .lineBreak: out.tag(" ")
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): words(inside)
      }
    }
  }
}

extension [Inline<Filled>] {
  /// Whether an amount, bold or not, is all that stands here.
  fileprivate var isOnlyMoney: Bool {
    guard count == 1 else { return false }
    return switch self[0].kind {
    case .slot(let value): value.fact.type == .money
    case .strong(let inside): inside.isOnlyMoney
    case .text, .link, .lineBreak, .language: false
    }
  }
}
