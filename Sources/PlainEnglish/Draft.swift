public import LetterModel

/// A text to be checked, however it arrived: blocks of running words, in reading order, each character of which still
/// knows its place in the file. Every rule reads this one shape; every reader (`Reading/`) makes it.
public struct Draft: Sendable {
  /// The path as it is shown to a person.
  public var path: String
  public var language: LanguageTag
  /// What the text is for, where that is known: the channel rules (a card, a message, a script) look at it.
  public var kind: TemplateKind?
  public var blocks: [DraftBlock]
  /// Where rules are turned off and on in the text, in reading order.
  public var switches: [Switch]
  /// Whether all of it is here. The parts of a template are in files of their own: what a whole letter has to say is
  /// looked for in the finished letter.
  public var isWhole = true

  public init(
    path: String, language: LanguageTag = .source, kind: TemplateKind? = nil, blocks: [DraftBlock],
    switches: [Switch] = []
  ) {
    self.path = path
    self.language = language
    self.kind = kind
    self.blocks = blocks
    self.switches = switches
  }

  /// `<!-- plainspoken off: vague-time -->`, `<!-- plainspoken on -->`.
  public struct Switch: Sendable, Hashable {
    public var isOn: Bool
    /// The rules it names; empty for all of them.
    public var rules: [String]
    /// It takes effect from this block on: the index into `blocks`.
    public var block: Int
    /// And in that block, from this offset in UTF-8 on.
    public var offset: Int
    public var range: SourceRange

    public init(isOn: Bool, rules: [String], block: Int, offset: Int = 0, range: SourceRange) {
      self.isOn = isOn
      self.rules = rules
      self.block = block
      self.offset = offset
      self.range = range
    }
  }
}

/// One block of a draft: what a reader would call a paragraph, a heading, an entry of a list, a cell.
public struct DraftBlock: Sendable, Hashable {
  public var kind: Kind
  /// The words alone, without markup; contiguous UTF-8. A line break inside a paragraph is one space.
  public var text: String
  /// Stretches of `text` that are more than plain words, by their first offset.
  public var spans: [Span]
  public var places: Places
  /// The file that it is from, where that is not the draft's own: a part that a template takes in.
  public var path: String?

  public init(_ kind: Kind, text: String, spans: [Span] = [], places: Places, path: String? = nil) {
    self.kind = kind
    self.text = text
    self.spans = spans
    self.places = places
    self.path = path
  }

  public enum Kind: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    /// An entry of the list of that number in the draft; `label` is its number or letter as written ("1.3", "(a)").
    case listItem(list: Int, label: String?)
    case cell(table: Int, row: Int, isHeader: Bool)
    /// Lines of a postal address, one block a line.
    case address
    /// Words of somebody else: an Act, a tenant's own letter.
    case quotation
    /// "Dear Mrs O'Neill", "Yours sincerely".
    case salutation
    /// Not prose: code, preformatted text.
    case code
  }
}

/// A stretch of a block's text, in UTF-8 offsets, that is more than plain words.
public struct Span: Sendable, Hashable {
  public var range: Range<Int>
  public var role: Role

  public init(_ range: Range<Int>, _ role: Role) {
    self.range = range
    self.role = role
  }

  public enum Role: Sendable, Hashable {
    /// Words in a template or letter that come from a value; the field's type where it is known.
    case value(FactType?)
    /// A name that the writer does not choose: of a person, a street, a service.
    case name
    /// Words that are to be left as they are (backticks in Markdown, `<code>`, `<q>`).
    case keep
    case link(destination: String)
    case strong
    /// In another language; not judged by the rules of this one.
    case language(LanguageTag)
  }
}

/// Where the text of a block stands in its file. Offsets are of UTF-8 in the block's text.
///
/// Between one anchor and the next, text and file run side by side, character for character, on one line.
public struct Places: Sendable, Hashable {
  public struct Anchor: Sendable, Hashable {
    /// Offset in the block's text.
    public var offset: Int
    /// Place in the file; for `.docx` and `.odt`, the number of the paragraph and the character in it.
    public var place: SourcePosition
    /// Offset of the same character in the file's bytes; nil where the file has no text of its own (`.docx`).
    public var byte: Int?

    public init(offset: Int, place: SourcePosition, byte: Int? = nil) {
      self.offset = offset
      self.place = place
      self.byte = byte
    }
  }

  /// By offset, the first at 0.
  public var anchors: [Anchor]

  public init(_ anchors: [Anchor]) { self.anchors = anchors }

  /// The place of the character at `offset` of `text`, which is the block's own.
  public func place(of offset: Int, in text: String) -> SourcePosition {
    guard let anchor = anchors.last(where: { $0.offset <= offset }) else { return SourcePosition(line: 1, column: 1) }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: anchor.offset)
    let to = utf8.index(from, offsetBy: offset - anchor.offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
    return SourcePosition(
      line: anchor.place.line, column: anchor.place.column + text.distance(from: from, to: to))
  }
}
