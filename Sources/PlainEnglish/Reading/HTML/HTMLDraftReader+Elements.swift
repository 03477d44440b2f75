internal import LetterModel

// What each element means for the words in it.

extension HTMLDraftReader {
  mutating func start(_ name: String, _ attributes: [String: String], end: Int) {
    guard frames.count < Self.deepest else {
      isTooDeep = true
      return
    }
    let parent = frames.last
    let isHidden = Self.skipped.contains(name) || Self.isHidden(attributes)
    var frame = Frame(
      name: name, kind: parent?.kind ?? .paragraph, isSkipped: parent?.isSkipped == true || isHidden,
      isPreformatted: parent?.isPreformatted == true || name == "pre")
    if !frame.isSkipped { open(name, attributes, &frame, end: end) }
    frames.append(frame)
  }

  /// Whether the page keeps an element from its readers, or from those who hear it: it stands elsewhere for them.
  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" { return true }
    guard let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func open(
    _ name: String, _ attributes: [String: String], _ frame: inout Frame, end: Int
  ) {
    if Self.blocks.contains(name) { flush() }
    switch name {
    case "html", "body":
      if let tag = attributes["lang"].flatMap({ LanguageTag(mark: $0) }) { pageLanguage = tag }
    case "h1", "h2", "h3", "h4", "h5", "h6": frame.kind = .heading(level: name.utf8.last.map { Int($0) - 0x30 } ?? 2)
    case "blockquote": frame.kind = .quotation
    case "address": frame.kind = .address
    case "pre": frame.kind = .code
    case "ul", "menu": lists += 1
    case "ol":
      lists += 1
      frame.nextItem = attributes["start"].flatMap { Int($0) } ?? 1
    case "li": startItem(&frame)
    case "table":
      table += 1
      row = -1
    case "tr": row += 1
    case "td", "th": frame.kind = .cell(table: table, row: row, isHeader: name == "th")
    case "br": breakLine()
    case "img": addAlternative(attributes["alt"], end: end)
    default: break
    }
    if let role = role(of: name, attributes) {
      spans.append(OpenSpan(start: builder.offset, role: role))
      frame.hasSpan = true
    }
  }

  mutating func end(_ name: String) {
    guard let frame = frames.last, frame.name == name else {
      // The parser closes elements in their order; one that it opened beyond our depth is not here.
      return
    }
    if !frame.isSkipped, Self.blocks.contains(name) { flush() }
    if frame.hasSpan, let span = spans.popLast() { builder.mark(from: span.start, span.role) }
    frames.removeLast()
  }

  private mutating func startItem(_ frame: inout Frame) {
    var label: String?
    if let list = frames.indices.last, let number = frames[list].nextItem {
      label = String(number)
      frames[list].nextItem = number + 1
    }
    frame.kind = .listItem(list: lists, label: label)
    pendingItem = frame.kind
  }

  private mutating func breakLine() {
    if frames.last?.kind == .address { flush() } else { aligner.emitSpace(into: &builder) }
  }

  /// The words that stand in for a picture.
  private mutating func addAlternative(_ words: String?, end: Int) {
    guard let words, !words.isEmpty else { return }
    let wanted = Array(words.utf8)
    let tag = aligner.bytes[aligner.at..<max(aligner.at, end)]
    let start = tag.indices.first {
      tag[$0...].starts(with: wanted) && $0 > tag.startIndex && !tag[$0 - 1].isLetterOrFigure
    }
    guard let start else { return }
    aligner.emitSpace(into: &builder)
    aligner.at = start
    aligner.emit(to: start + wanted.count, into: &builder)
    aligner.emitSpace(into: &builder)
  }

  private func role(of name: String, _ attributes: [String: String]) -> Span.Role? {
    if name != "html", name != "body", let tag = attributes["lang"].flatMap({ LanguageTag(mark: $0) }),
      tag.primary != (pageLanguage ?? language).primary
    {
      return .language(tag)
    }
    switch name {
    case "strong", "b": return .strong
    case "code", "kbd", "samp", "q", "var": return .keep
    case "bdi": return .value(nil)
    case "a": return attributes["href"].map { .link(destination: $0) }
    default: return nil
    }
  }

  private static let skipped: Set<String> = ["head", "script", "style", "nav", "template", "noscript", "svg", "object"]

  /// Elements that begin and end a block.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section", "select", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
}
