internal import LetterModel

/// Reads the words of a `.docx` document: its text, text boxes, tables, headers and footers, footnotes. Deleted
/// revisions and comments are not its words.
struct WordReader {
  private let styles: WordStyles
  private let links: [String: String]
  private let language: LanguageTag
  private var paragraphs = ParagraphStack()
  /// The element whose inside is not read, and how many of that name are open.
  private var skipping: (name: String, depth: Int)?
  private var properties: [Properties] = []
  private var isInText = false
  private var tables: [(number: Int, row: Int, isHeader: Bool)] = []
  private var tableCount = 0

  /// What a paragraph and its run say of themselves.
  private struct Properties {
    var style: String?
    var outline: Int?
    var list: Int?
    var isInRun = false
    var isBold = false
    var runLanguage: LanguageTag?
    var links: [String?] = []
  }

  static func read(_ package: Package, language: LanguageTag) throws(Findings) -> DraftReader.Reading {
    var reader = WordReader(
      styles: try WordStyles(package), links: try WordReader.links(package), language: language)
    let parts =
      ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"] + package.names(prefix: "word/header")
      + package.names(prefix: "word/footer")
    for name in parts {
      guard let bytes = package.parts[name] else { continue }
      try XMLEvents.walk(bytes, part: name, path: package.path) { event, attributes in
        reader.meet(event, attributes)
      }
    }
    return DraftReader.Reading(
      reader.paragraphs.blocks(after: 1_000_000), package: package, format: .word, language: language)
  }

  private init(styles: WordStyles, links: [String: String], language: LanguageTag) {
    self.styles = styles
    self.links = links
    self.language = language
  }

  /// Where each hyperlink leads, by its id. Nothing is fetched.
  private static func links(_ package: Package) throws(Findings) -> [String: String] {
    var found: [String: String] = [:]
    let name = "word/_rels/document.xml.rels"
    try XMLEvents.walk(package.parts[name] ?? Array("<none/>".utf8), part: name, path: package.path) {
      event, attributes in
      if case .start("rel:Relationship") = event, let id = attributes["Id"] { found[id] = attributes["Target"] }
    }
    return found
  }

  private mutating func meet(_ event: XMLEvents.Event, _ attributes: XMLEvents.Attributes) {
    if passOver(event, attributes) { return }
    switch event {
    case .start(let name): start(name, attributes)
    case .end(let name): end(name)
    case .text(let words): if isInText { paragraphs.append(words) }
    }
  }

  /// Deleted and moved words, the second copy of a text box for old programs, the line above the footnotes.
  private mutating func passOver(_ event: XMLEvents.Event, _ attributes: XMLEvents.Attributes) -> Bool {
    if let (name, depth) = skipping {
      if case .start(name) = event { skipping = (name, depth + 1) }
      if case .end(name) = event { skipping = depth == 1 ? nil : (name, depth - 1) }
      return true
    }
    guard case .start(let name) = event else { return false }
    let isDeleted = ["w:del", "w:moveFrom", "mc:Fallback", "w:pPrChange", "w:rPrChange"].contains(name)
    let isRule = ["w:footnote", "w:endnote"].contains(name) && attributes["type"].map { $0 != "normal" } == true
    if isDeleted || isRule { skipping = (name, 1) }
    return isDeleted || isRule
  }

  private mutating func start(_ name: String, _ attributes: XMLEvents.Attributes) {
    switch name {
    case "w:p":
      paragraphs.begin(.paragraph)
      properties.append(Properties())
    case "w:pStyle": change { $0.style = attributes["val"] }
    case "w:outlineLvl": change { $0.outline = attributes["val"].flatMap { Int($0) } }
    case "w:numId": change { $0.list = attributes["val"].flatMap { Int($0) } }
    case "w:r":
      change { $0.isInRun = true }
      paragraphs.beginSpan()
    case "w:b":
      change { if $0.isInRun { $0.isBold = attributes["val"].map { !["0", "false", "off"].contains($0) } ?? true } }
    case "w:lang": change { if $0.isInRun { $0.runLanguage = attributes["val"].flatMap { LanguageTag($0) } } }
    case "w:hyperlink":
      let target = attributes["id"].flatMap { links[$0] }
      change { $0.links.append(target) }
      paragraphs.beginSpan()
    case "w:t": isInText = true
    case "w:tab", "w:br", "w:cr": if properties.last?.isInRun == true { paragraphs.space() }
    case "w:noBreakHyphen": paragraphs.append("-")
    case "w:tbl":
      tableCount += 1
      tables.append((tableCount, -1, false))
    case "w:tr":
      changeTable {
        $0.row += 1; $0.isHeader = $0.row == 0
      }
    case "w:tblHeader": changeTable { $0.isHeader = true }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "w:t": isInText = false
    case "w:r": endRun()
    case "w:hyperlink":
      let target = properties.last?.links.last ?? nil
      change { _ = $0.links.popLast() }
      paragraphs.endSpan(target.map { [.link(destination: $0)] } ?? [])
    case "w:p":
      if let last = properties.popLast(), let open = paragraphs.open.indices.last {
        paragraphs.open[open].kind = kind(last)
      }
      paragraphs.end()
    case "w:tbl": _ = tables.popLast()
    default: break
    }
  }

  private mutating func endRun() {
    var roles: [Span.Role] = []
    if properties.last?.isBold == true { roles.append(.strong) }
    if let tag = properties.last?.runLanguage, tag.primary != language.primary { roles.append(.language(tag)) }
    paragraphs.endSpan(roles)
    change {
      $0.isInRun = false
      $0.isBold = false
      $0.runLanguage = nil
    }
  }

  private func kind(_ properties: Properties) -> DraftBlock.Kind {
    let style = properties.style.map { styles.resolve($0) }
    if let level = properties.outline.flatMap({ (0...8).contains($0) ? $0 + 1 : nil }) ?? style?.headingLevel {
      return .heading(level: level)
    }
    if let table = tables.last { return .cell(table: table.number, row: max(0, table.row), isHeader: table.isHeader) }
    if let list = properties.list ?? style?.list, list != 0 { return .listItem(list: list, label: nil) }
    return .paragraph
  }

  private mutating func change(_ edit: (inout Properties) -> Void) {
    if !properties.isEmpty { edit(&properties[properties.count - 1]) }
  }

  private mutating func changeTable(_ edit: (inout (number: Int, row: Int, isHeader: Bool)) -> Void) {
    if !tables.isEmpty { edit(&tables[tables.count - 1]) }
  }
}

/// What the styles of a `.docx` document say of a paragraph: whether it is a heading, whether it is in a list.
struct WordStyles {
  struct Style {
    var headingLevel: Int?
    var list: Int?
    var parent: String?
  }

  private var styles: [String: Style] = [:]

  init(_ package: Package) throws(Findings) {
    guard let bytes = package.parts["word/styles.xml"] else { return }
    var found: [String: Style] = [:]
    var current: String?
    try XMLEvents.walk(bytes, part: "word/styles.xml", path: package.path) { event, attributes in
      guard case .start(let name) = event else { return }
      if name == "w:style" {
        current = attributes["styleId"]
        if let current { found[current] = Style() }
      }
      guard let current else { return }
      switch name {
      case "w:name":
        let words = (attributes["val"] ?? "").lowercased()
        if words == "title" { found[current]?.headingLevel = 1 }
        if words.hasPrefix("heading ") { found[current]?.headingLevel = Int(words.dropFirst(8)) }
      case "w:outlineLvl":
        if let level = attributes["val"].flatMap({ Int($0) }), (0...8).contains(level) {
          found[current]?.headingLevel = level + 1
        }
      case "w:basedOn": found[current]?.parent = attributes["val"]
      case "w:numId": found[current]?.list = attributes["val"].flatMap { Int($0) }
      default: break
      }
    }
    styles = found
  }

  /// The style with what it takes from those that it is based on.
  func resolve(_ id: String) -> Style {
    var result = Style()
    var next: String? = id
    // A document may base a style on itself.
    for _ in 0..<20 {
      guard let current = next, let style = styles[current] else { break }
      result.headingLevel = result.headingLevel ?? style.headingLevel
      result.list = result.list ?? style.list
      next = style.parent
    }
    return result
  }
}
