internal import LetterModel

/// What the styles of a `.odt` document say of its words: whether they are bold or hidden, and in which language.
struct OpenDocumentStyles {
  struct Style {
    var isBold: Bool?
    var isHidden: Bool?
    var language: LanguageTag?
    fileprivate var parent: String?
  }

  private var styles: [String: Style] = [:]
  /// Of paragraphs whose styles name none.
  private(set) var language: LanguageTag?

  /// The document's own styles last, so that they stand where a header's style has the same name.
  init(_ package: Package) throws(Findings) {
    var found = OpenDocumentStyles()
    for name in ["styles.xml", "content.xml"] {
      guard let bytes = package.parts[name] else { continue }
      var current: String?
      try XMLEvents.walk(bytes, part: name, path: package.path) { event, attributes in
        switch event {
        case .start("style:style"):
          current = attributes["name"]
          if let current { found.styles[current] = Style(parent: attributes["parent-style-name"]) }
        case .start("style:default-style"): current = attributes["family"] == "paragraph" ? "" : nil
        case .start("style:text-properties"):
          if let current { found.read(attributes, into: current) }
        case .end("style:style"), .end("style:default-style"): current = nil
        default: break
        }
      }
    }
    self = found
    language = styles[""]?.language
  }

  private init() {}

  private mutating func read(_ attributes: XMLEvents.Attributes, into name: String) {
    var style = styles[name] ?? Style()
    if let weight = attributes["font-weight"] { style.isBold = weight == "bold" }
    if let display = attributes["display"] { style.isHidden = display == "none" }
    if let code = attributes["language"] {
      let country = attributes["country"].flatMap { $0 == "none" ? nil : "-\($0)" } ?? ""
      style.language = LanguageTag(mark: code).flatMap { LanguageTag("\($0)\(country)") ?? $0 }
    }
    styles[name] = style
  }

  /// The style with what it takes from those that it is based on.
  func resolve(_ name: String) -> Style {
    var result = Style()
    var next: String? = name
    // A document may base a style on itself.
    for _ in 0..<20 {
      guard let current = next, let style = styles[current] else { break }
      result.isBold = result.isBold ?? style.isBold
      result.isHidden = result.isHidden ?? style.isHidden
      result.language = result.language ?? style.language
      next = style.parent
    }
    return result
  }
}
