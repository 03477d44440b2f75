internal import LetterModel

/// Reads the words of a `.docx` document: its text, text boxes, tables, headers and footers, footnotes. Deleted
/// revisions, hidden text and comments are not its words.
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
    /// Where the run itself says so; its styles may too.
    var isHidden: Bool?
    var runStyle: String?
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
      change { if $0.isInRun { $0.isBold = attributes.isOn } }
    case "w:lang": change { if $0.isInRun { $0.runLanguage = attributes["val"].flatMap { LanguageTag(mark: $0) } } }
    case "w:vanish": change { if $0.isInRun { $0.isHidden = attributes.isOn } }
    case "w:rStyle": change { if $0.isInRun { $0.runStyle = attributes["val"] } }
    case "w:hyperlink":
      let target = attributes["id"].flatMap { links[$0] }
      change { $0.links.append(target) }
      paragraphs.beginSpan()
    case "w:t": isInText = !isHidden
    case "w:tab", "w:br", "w:cr": if properties.last?.isInRun == true, !isHidden { paragraphs.space() }
    case "w:noBreakHyphen": if !isHidden { paragraphs.append("-") }
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
    if let tag = runLanguage, tag.primary != language.primary { roles.append(.language(tag)) }
    paragraphs.endSpan(roles)
    change {
      $0.isInRun = false
      $0.isBold = false
      $0.isHidden = nil
      $0.runStyle = nil
      $0.runLanguage = nil
    }
  }

  /// What the run says goes before its style, and that before the paragraph's.
  private var runStyles: [WordStyles.Style] {
    guard let last = properties.last else { return [] }
    return [last.runStyle, last.style ?? styles.usual].compactMap { $0.map(styles.resolve) }
  }

  private var isHidden: Bool { properties.last?.isHidden ?? runStyles.lazy.compactMap(\.isHidden).first ?? false }

  private var runLanguage: LanguageTag? {
    properties.last?.runLanguage ?? runStyles.lazy.compactMap(\.language).first ?? styles.language
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

extension XMLEvents.Attributes {
  /// Whether a property such as `<w:b/>` holds: it does unless it says that it does not.
  var isOn: Bool { self["val"].map { !["0", "false", "off"].contains($0) } ?? true }
}
