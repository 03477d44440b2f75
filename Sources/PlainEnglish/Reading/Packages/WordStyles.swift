internal import LetterModel

/// What the styles of a `.docx` document say of its words: whether they are a heading, in a list, hidden, and in which
/// language.
struct WordStyles {
  struct Style {
    var headingLevel: Int?
    var list: Int?
    var isHidden: Bool?
    var language: LanguageTag?
    var parent: String?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var usual: String?
  /// Of words whose styles name none.
  private(set) var language: LanguageTag?

  init(_ package: Package) throws(Findings) {
    guard let bytes = package.parts["word/styles.xml"] else { return }
    var found = WordStyles()
    var current: String?
    try XMLEvents.walk(bytes, part: "word/styles.xml", path: package.path) { event, attributes in
      guard case .start(let name) = event else { return }
      if name == "w:style" { current = found.begin(attributes) }
      if let current {
        found.meet(name, attributes, in: current)
      } else if name == "w:lang" {
        // What the whole document starts from stands before the first style.
        found.language = attributes["val"].flatMap { LanguageTag(mark: $0) }
      }
    }
    self = found
  }

  private init() {}

  private mutating func begin(_ attributes: XMLEvents.Attributes) -> String? {
    guard let id = attributes["styleId"] else { return nil }
    styles[id] = Style()
    if attributes["type"] == "paragraph", ["1", "true", "on"].contains(attributes["default"] ?? "") { usual = id }
    return id
  }

  private mutating func meet(_ name: String, _ attributes: XMLEvents.Attributes, in id: String) {
    switch name {
    case "w:name":
      let words = (attributes["val"] ?? "").lowercased()
      if words == "title" { styles[id]?.headingLevel = 1 }
      if words.hasPrefix("heading ") { styles[id]?.headingLevel = Int(words.dropFirst(8)) }
    case "w:outlineLvl":
      if let level = attributes["val"].flatMap({ Int($0) }), (0...8).contains(level) {
        styles[id]?.headingLevel = level + 1
      }
    case "w:basedOn": styles[id]?.parent = attributes["val"]
    case "w:numId": styles[id]?.list = attributes["val"].flatMap { Int($0) }
    case "w:vanish": styles[id]?.isHidden = attributes.isOn
    case "w:lang": styles[id]?.language = attributes["val"].flatMap { LanguageTag(mark: $0) }
    default: break
    }
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
      result.isHidden = result.isHidden ?? style.isHidden
      result.language = result.language ?? style.language
      next = style.parent
    }
    return result
  }
}
