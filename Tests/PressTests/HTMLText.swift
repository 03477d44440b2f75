import TestSupport

/// The words of an HTML page as another parser reads them, one text a block, with where its links lead. It shares no
/// code with the renderer.
struct HTMLText {
  /// The text of each paragraph, heading, cell, line or item, in reading order.
  private(set) var blocks: [String] = []
  /// The `href` of every link.
  let links: [String]

  private static let blockNames: Set<String> = [
    "p", "h1", "h2", "h3", "li", "td", "th", "dt", "dd", "address", "div", "br", "tr", "section", "aside", "header",
  ]

  init(_ bytes: [UInt8]) throws {
    let page = try HTMLNode(page: bytes)
    links = page[all: "a"].compactMap { $0.attributes["href"] }
    var current = ""
    walk(page, into: &current)
    end(&current)
  }

  private mutating func walk(_ node: HTMLNode, into current: inout String) {
    if ["head", "style", "script"].contains(node.name) { return }
    if node.name == "#text" {
      current += node.text
      return
    }
    let isBlock = Self.blockNames.contains(node.name)
    if isBlock { end(&current) }
    for child in node.children { walk(child, into: &current) }
    if isBlock { end(&current) }
  }

  private mutating func end(_ current: inout String) {
    let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { blocks.append(words) }
    current = ""
  }
}
