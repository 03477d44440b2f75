import CLibXML2

/// The words of an HTML page as libxml2 reads them, one text a block, with what a link's `tel:` leads to. It shares no
/// code with the renderer.
struct HTMLText {
  /// The text of each paragraph, heading, cell, line or item, in reading order.
  private(set) var blocks: [String] = []
  /// The `href` of every link.
  private(set) var links: [String] = []

  private static let blockNames: Set<String> = [
    "p", "h1", "h2", "h3", "li", "td", "th", "dt", "dd", "address", "div", "br", "tr", "section", "aside", "header",
  ]

  init(_ bytes: [UInt8]) {
    let options = Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      htmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, "UTF-8", options)
    }
    guard let document else { return }
    defer { xmlFreeDoc(document) }
    var current = ""
    if let root = xmlDocGetRootElement(document) { walk(root, into: &current) }
    end(&current)
  }

  private mutating func walk(_ node: xmlNodePtr, into current: inout String) {
    let name = node.pointee.name.map { String(cString: $0) } ?? ""
    if node.pointee.type == XML_TEXT_NODE {
      current += node.pointee.content.map { String(cString: $0) } ?? ""
      return
    }
    if ["style", "script", "title", "head"].contains(name) { return }
    if name == "a", let href = xmlGetProp(node, "href") {
      links.append(String(cString: href))
      plainspoken_xml_free(href)
    }
    let isBlock = Self.blockNames.contains(name)
    if isBlock { end(&current) }
    var child = node.pointee.children
    while let next = child {
      walk(next, into: &current)
      child = next.pointee.next
    }
    if isBlock { end(&current) }
  }

  private mutating func end(_ current: inout String) {
    let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { blocks.append(words) }
    current = ""
  }
}
