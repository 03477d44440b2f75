/// An element that may stand under section marks, outermost first. In a `Filled` tree the marks are always empty.
public protocol Conditional<S>: Sendable, Hashable {
  associatedtype S: Stage
  var when: [S.Mark] { get }
}

/// One block of a letter: what a person would call a heading, a paragraph, a list, a table.
public struct Block<S: Stage>: Conditional {
  /// Stable: made from the block's first words, so it stays when other blocks move. Unique in its document.
  public var id: String
  public var kind: Kind
  public var range: SourceRange
  public var when: [S.Mark]

  public init(id: String, kind: Kind, range: SourceRange, when: [S.Mark] = []) {
    self.id = id
    self.kind = kind
    self.range = range
    self.when = when
  }

  public enum Kind: Sendable, Hashable {
    /// Level 1 is the title of the letter; 3 is the deepest.
    case heading(level: Int, [Inline<S>])
    case paragraph([Inline<S>])
    case list(ordered: Bool, [ListItem<S>])
    case table(Table<S>)
    /// Lines of a postal address, with a name above and, for the sender, ways to reach us below.
    case address(AddressRole, [AddressLine<S>])
    /// Something the reader must not miss.
    case callout(CalloutRole, [Block<S>])
    /// What, how much, from when, by when, who to phone: label and value pairs at the top of every letter.
    case keyFacts([KeyFact<S>])
    /// A stretch in another language, such as the English notice behind a translated one.
    case passage(LanguageTag, Direction, [Block<S>])
  }
}

/// Whose address a block holds. A template writes it as a quotation that opens with `[!from]` or `[!to]`.
public enum AddressRole: String, Sendable, Hashable, CaseIterable {
  case sender = "from"
  case recipient = "to"
}

/// What a callout is for. `formats` is the line that offers other formats, which is never under 16pt (LAY-17); a
/// template writes it as a quotation that opens with `[!formats]`, and any other callout as a plain quotation.
public enum CalloutRole: String, Sendable, Hashable, CaseIterable {
  case plain
  case formats
}

/// One entry of a list.
public struct ListItem<S: Stage>: Conditional {
  public var id: String
  public var blocks: [Block<S>]
  public var range: SourceRange
  public var when: [S.Mark]
  /// Where the reader answers on paper; nil for an entry that asks for nothing.
  public var answer: AnswerSpace?

  public init(
    id: String, blocks: [Block<S>], range: SourceRange, when: [S.Mark] = [], answer: AnswerSpace? = nil
  ) {
    self.id = id
    self.blocks = blocks
    self.range = range
    self.when = when
    self.answer = answer
  }
}

/// A simple table: one header row, the first cell of each row its heading, no merged cells (LAY-13).
public struct Table<S: Stage>: Sendable, Hashable {
  public var header: [Cell<S>]
  public var rows: [Row<S>]

  public init(header: [Cell<S>], rows: [Row<S>]) {
    self.header = header
    self.rows = rows
  }
}

/// One row of a table.
public struct Row<S: Stage>: Conditional {
  public var id: String
  public var cells: [Cell<S>]
  public var range: SourceRange
  public var when: [S.Mark]

  public init(id: String, cells: [Cell<S>], range: SourceRange, when: [S.Mark] = []) {
    self.id = id
    self.cells = cells
    self.range = range
    self.when = when
  }
}

/// One cell of a table.
public struct Cell<S: Stage>: Sendable, Hashable {
  public var content: [Inline<S>]
  public var range: SourceRange

  public init(content: [Inline<S>], range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// One line of an address block.
public struct AddressLine<S: Stage>: Conditional {
  public var content: [Inline<S>]
  public var range: SourceRange
  public var when: [S.Mark]

  public init(content: [Inline<S>], range: SourceRange, when: [S.Mark] = []) {
    self.content = content
    self.range = range
    self.when = when
  }
}

/// One key fact: "New rent" and "£412.50 a month".
public struct KeyFact<S: Stage>: Conditional {
  public var id: String
  public var label: [Inline<S>]
  public var value: [Inline<S>]
  public var range: SourceRange
  public var when: [S.Mark]

  public init(id: String, label: [Inline<S>], value: [Inline<S>], range: SourceRange, when: [S.Mark] = []) {
    self.id = id
    self.label = label
    self.value = value
    self.range = range
    self.when = when
  }
}
