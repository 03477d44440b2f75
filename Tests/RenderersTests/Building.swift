public import LetterModel

// A small language for documents in tests: words are string literals, values have a name each.
//
//     Document(paragraph: ["Your rent will be ", .money(412_50, "£412.50"), " a month."])

private let nowhere = SourceRange.top(of: "test.md")

extension Inline: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByStringLiteral
where S == Filled {
  public init(stringLiteral text: String) { self.init(.text(text), range: nowhere) }
}

extension Inline<Filled> {
  static let lineBreak = Inline(.lineBreak, range: nowhere)

  static func text(_ text: String) -> Inline { Inline(.text(text), range: nowhere) }
  static func strong(_ inside: Inline...) -> Inline { Inline(.strong(inside), range: nowhere) }
  static func link(_ destination: String, _ inside: Inline...) -> Inline {
    Inline(.link(destination, inside), range: nowhere)
  }
  static func language(_ tag: String, _ direction: Direction, _ inside: Inline...) -> Inline {
    Inline(.language(LanguageTag(tag) ?? .source, direction, inside), range: nowhere)
  }

  /// A value of any fact: `.value(.phone("01632960100"), "01632 960 100")`.
  static func value(_ fact: Fact, _ shown: String, spoken: String = "") -> Inline {
    Inline(.slot(Value(field: fact.type.rawValue, fact: fact, shown: shown, spoken: spoken)), range: nowhere)
  }
  static func money(_ pence: Int, _ shown: String) -> Inline { value(.money(Money(pence: pence)), shown) }
  static func date(_ year: Int, _ month: Int, _ day: Int, _ shown: String) -> Inline {
    value(.date(Day(year: year, month: month, day: day) ?? Day(number: 0)), shown)
  }
  static func person(_ full: String) -> Inline {
    value(.person(Person(full: full, title: nil, given: nil, family: full)), full)
  }
}

extension Block<Filled> {
  init(_ kind: Kind, id: String = "block") { self.init(id: id, kind: kind, range: nowhere) }

  static func heading(_ level: Int, id: String, _ content: Inline<Filled>...) -> Block {
    Block(.heading(level: level, content), id: id)
  }
  static func paragraph(_ content: Inline<Filled>...) -> Block { Block(.paragraph(content)) }
  static func bullets(_ items: [Inline<Filled>]...) -> Block { list(ordered: false, items) }
  static func steps(_ items: [Inline<Filled>]...) -> Block { list(ordered: true, items) }
  static func list(ordered: Bool, _ items: [[Inline<Filled>]]) -> Block {
    Block(.list(ordered: ordered, items.map { item in [Block(.paragraph(item))] }.map(ListItem.init)))
  }
  static func table(_ header: [[Inline<Filled>]], _ rows: [[Inline<Filled>]]...) -> Block {
    Block(.table(Table(header: header.map(Cell.init), rows: rows.map(Row.init))))
  }
  static func address(_ role: AddressRole, _ lines: [Inline<Filled>]...) -> Block {
    Block(.address(role, lines.map { AddressLine(content: $0, range: nowhere) }))
  }
  static func callout(_ role: CalloutRole, _ blocks: Block...) -> Block { Block(.callout(role, blocks)) }
  static func keyFacts(id: String = "key-facts", _ facts: (label: String, value: [Inline<Filled>])...) -> Block {
    Block(
      .keyFacts(facts.map { KeyFact(id: "fact", label: [.text($0.label)], value: $0.value, range: nowhere) }), id: id)
  }
  static func passage(_ tag: String, _ direction: Direction, _ blocks: Block...) -> Block {
    Block(.passage(LanguageTag(tag) ?? .source, direction, blocks))
  }
}

extension ListItem<Filled> {
  init(_ blocks: [Block<Filled>]) { self.init(id: "item", blocks: blocks, range: nowhere) }
}

extension Row<Filled> {
  init(_ cells: [[Inline<Filled>]]) { self.init(id: "row", cells: cells.map(Cell.init), range: nowhere) }
}

extension Cell<Filled> {
  init(_ content: [Inline<Filled>]) { self.init(content: content, range: nowhere) }
}

extension Document {
  init(_ blocks: Block<Filled>..., title: String = "Test", language: String = "en-GB") {
    let tag = LanguageTag(language) ?? .source
    let isRightToLeft = ["ar", "ur", "fa"].contains(tag.description.prefix(2))
    self.init(
      language: tag, direction: isRightToLeft ? .rightToLeft : .leftToRight, title: title, kind: .letter,
      blocks: blocks)
  }

  /// One paragraph.
  init(paragraph: [Inline<Filled>], language: String = "en-GB") {
    self.init(Block(.paragraph(paragraph)), language: language)
  }
}

extension Messages {
  static let english = Messages(
    keyFacts: "Key facts", sender: "Who this is from", recipient: "Who this is to",
    contents: "What is in this leaflet", page: pageWords)

  private static let pageWords: PageWords =
    if let words = PageWords("Page {page} of {pages}") { words } else { preconditionFailure("both numbers are there") }
}
