internal import LetterModel

/// Reads the words of a `.odt` document: its text, text boxes, tables, headers and footers, footnotes. Deleted words,
/// hidden ones and comments are not its words.
struct OpenDocumentReader {
  private let language: LanguageTag
  private var paragraphs = ParagraphStack()
  /// How many elements are open inside one that is not read.
  private var skipping = 0
  private let styles: OpenDocumentStyles
  private var spans: [[Span.Role]] = []
  private var lists: [(number: Int, isFirst: Bool)] = []
  private var listCount = 0
  private var tables: [(number: Int, row: Int)] = []
  private var tableCount = 0
  private var headerRows = 0

  static func read(_ package: Package, language: LanguageTag) throws(Findings) -> DraftReader.Reading {
    var reader = OpenDocumentReader(styles: try OpenDocumentStyles(package), language: language)
    for name in ["content.xml", "styles.xml"] {
      guard let bytes = package.parts[name] else { continue }
      try XMLEvents.walk(bytes, part: name, path: package.path) { event, attributes in
        reader.meet(event, attributes)
      }
    }
    return DraftReader.Reading(
      reader.paragraphs.blocks(after: reader.listCount), package: package, format: .openDocument, language: language)
  }

  private init(styles: OpenDocumentStyles, language: LanguageTag) {
    self.styles = styles
    self.language = language
  }

  private static let notWords: Set<String> = [
    "office:annotation", "text:tracked-changes", "text:note-citation", "text:ruby-text", ":title", ":desc",
  ]

  private mutating func meet(_ event: XMLEvents.Event, _ attributes: XMLEvents.Attributes) {
    switch event {
    case .start(let name):
      if skipping > 0 || Self.notWords.contains(name) || isHidden(name, attributes) {
        skipping += 1
      } else {
        start(name, attributes)
      }
    case .end(let name):
      if skipping > 0 { skipping -= 1 } else { end(name) }
    case .text(let words):
      if skipping == 0 { add(words) }
    }
  }

  private func isHidden(_ name: String, _ attributes: XMLEvents.Attributes) -> Bool {
    switch name {
    case "text:section": attributes["display"] == "none"
    case "text:p", "text:h", "text:span": attributes["style-name"].map { styles.resolve($0).isHidden == true } ?? false
    default: false
    }
  }

  /// White space in the file is one space; further ones are elements of their own.
  private mutating func add(_ words: String) {
    for (index, piece) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isXMLSpace).enumerated() {
      if index > 0 { paragraphs.space() }
      paragraphs.append(piece)
    }
  }

  private mutating func start(_ name: String, _ attributes: XMLEvents.Attributes) {
    switch name {
    case "text:h":
      begin(.heading(level: attributes["outline-level"].flatMap { Int($0) } ?? 1), attributes)
    case "text:p": begin(paragraphKind(), attributes)
    case "text:span", "text:a":
      var roles: [Span.Role] = []
      if name == "text:a", let target = attributes["href"] { roles.append(.link(destination: target)) }
      if let style = attributes["style-name"] { roles += self.roles(of: styles.resolve(style)) }
      spans.append(roles)
      paragraphs.beginSpan()
    case "text:s", "text:tab", "text:line-break": paragraphs.space()
    case "text:list":
      if lists.isEmpty { listCount += 1 }
      lists.append((listCount, false))
    case "text:list-item", "text:list-header": if !lists.isEmpty { lists[lists.count - 1].isFirst = true }
    case "table:table":
      tableCount += 1
      tables.append((tableCount, -1))
    case "table:table-row": if !tables.isEmpty { tables[tables.count - 1].row += 1 }
    case "table:table-header-rows": headerRows += 1
    default: break
    }
  }

  private mutating func begin(_ kind: DraftBlock.Kind, _ attributes: XMLEvents.Attributes) {
    paragraphs.begin(kind)
    var style = attributes["style-name"].map { styles.resolve($0) } ?? OpenDocumentStyles.Style()
    style.language = style.language ?? styles.language
    spans.append(roles(of: style))
    paragraphs.beginSpan()
  }

  private func roles(of style: OpenDocumentStyles.Style) -> [Span.Role] {
    let foreign = style.language.flatMap { $0.primary == language.primary ? nil : $0 }
    return (style.isBold == true ? [.strong] : []) + (foreign.map { [.language($0)] } ?? [])
  }

  private mutating func paragraphKind() -> DraftBlock.Kind {
    if let list = lists.last, list.isFirst {
      lists[lists.count - 1].isFirst = false
      return .listItem(list: list.number, label: nil)
    }
    guard let table = tables.last else { return .paragraph }
    return .cell(table: table.number, row: max(0, table.row), isHeader: headerRows > 0)
  }

  private mutating func end(_ name: String) {
    switch name {
    case "text:h", "text:p":
      paragraphs.endSpan(spans.popLast() ?? [])
      paragraphs.end()
    case "text:span", "text:a": paragraphs.endSpan(spans.popLast() ?? [])
    case "text:list": _ = lists.popLast()
    case "table:table": _ = tables.popLast()
    case "table:table-header-rows": headerRows -= 1
    default: break
    }
  }
}

extension Character {
  fileprivate var isXMLSpace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }
}
