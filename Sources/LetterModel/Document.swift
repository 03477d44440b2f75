/// A value in its place: what it is, how it is shown and how it is said. Facts speak from their type and language,
/// never from their print.
public struct Value: Sendable, Hashable {
  /// The field it came from, such as `new_rent` or `charges.new`.
  public var field: String
  public var fact: Fact
  /// As a sentence shows it: "£412.50", "Thursday 1 April 2027".
  public var shown: String
  /// As a voice says it: "412 pounds and 50 pence".
  public var spoken: String

  public init(field: String, fact: Fact, shown: String, spoken: String) {
    self.field = field
    self.fact = fact
    self.shown = shown
    self.spoken = spoken
  }
}

/// One finished letter, notice, leaflet or script, before it takes a format. Every renderer reads this one tree, so
/// no two formats can say different things.
public struct Document: Sendable, Hashable {
  public var language: LanguageTag
  public var direction: Direction
  /// For the window, the file list and a screen reader; the letter's own heading is a block.
  public var title: String
  public var kind: TemplateKind
  public var paper: Paper
  public var blocks: [Block<Filled>]
  /// What its files are called, up to the hyphen before the format: `rent-increase-copy-1`. Empty for a letter that has
  /// none.
  public var name = ""

  public init(
    language: LanguageTag, direction: Direction, title: String, kind: TemplateKind, paper: Paper = .a4,
    blocks: [Block<Filled>]
  ) {
    self.language = language
    self.direction = direction
    self.title = title
    self.kind = kind
    self.paper = paper
    self.blocks = blocks
  }

  /// Every value in reading order, one for each place in which it stands.
  public var values: [Value] {
    var found: [Value] = []
    for block in blocks { block.collectValues(into: &found) }
    return found
  }
}

extension Block<Filled> {
  fileprivate func collectValues(into found: inout [Value]) {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content.collectValues(into: &found)
    case .list(_, let items):
      for block in items.flatMap(\.blocks) { block.collectValues(into: &found) }
    case .table(let table):
      for cell in table.header + table.rows.flatMap(\.cells) { cell.content.collectValues(into: &found) }
    case .address(_, let lines):
      for line in lines { line.content.collectValues(into: &found) }
    case .callout(_, let blocks), .passage(_, _, let blocks):
      for block in blocks { block.collectValues(into: &found) }
    case .keyFacts(let facts):
      for fact in facts {
        fact.label.collectValues(into: &found)
        fact.value.collectValues(into: &found)
      }
    }
  }
}

extension [Inline<Filled>] {
  fileprivate func collectValues(into found: inout [Value]) {
    for inline in self {
      switch inline.kind {
      case .slot(let value): found.append(value)
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside):
        inside.collectValues(into: &found)
      case .text, .lineBreak: break
      }
    }
  }
}
