import CLibXML2

/// A piece of an HTML page as a parser that is not ours reads it: an element, or words.
public struct HTMLNode: Sendable {
  /// `p`, or `#text` for words.
  public let name: String
  public let attributes: [String: String]
  public let children: [HTMLNode]
  private let words: String

  /// The words inside, in order.
  public var text: String { words + children.map(\.text).joined() }

  /// Every element of that name inside, in order.
  public subscript(all name: String) -> [HTMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0[all: name] }
  }

  /// The first element of that name inside.
  public subscript(name: String) -> HTMLNode? { self[all: name].first }

  /// The elements right inside.
  public var elements: [HTMLNode] { children.filter { $0.name != "#text" } }
}

/// What a parser found wrong with a page.
public struct HTMLErrors: Error, CustomStringConvertible {
  public let description: String
}

extension HTMLNode {
  /// Reads a page with libxml2.
  ///
  /// - Throws: `HTMLErrors` for markup that does not parse. An element younger than HTML 4 is no error.
  public init(page bytes: [UInt8]) throws {
    var faults: [String] = []
    let document = withUnsafeMutablePointer(to: &faults) { faults in
      // Each thread has its own handler, and nothing here waits.
      xmlSetStructuredErrorFunc(faults) { faults, error in
        guard let error, error.pointee.code != XML_HTML_UNKNOWN_TAG.rawValue else { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? "unknown fault"
        faults?.assumingMemoryBound(to: [String].self).pointee.append("line \(error.pointee.line): \(message)")
      }
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      return bytes.withUnsafeBytes { buffer in
        htmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
          Int32(HTML_PARSE_NONET.rawValue))
      }
    }
    defer { xmlFreeDoc(document) }
    guard faults.isEmpty, let root = xmlDocGetRootElement(document) else {
      throw HTMLErrors(description: faults.isEmpty ? "there is no element" : faults.joined())
    }
    self.init(root)
  }

  private init(_ node: xmlNodePtr) {
    let isElement = node.pointee.type == XML_ELEMENT_NODE
    name = isElement ? String(cString: node.pointee.name) : "#text"
    words = isElement ? "" : node.pointee.content.map { String(cString: $0) } ?? ""
    var attributes: [String: String] = [:]
    var attribute = isElement ? node.pointee.properties : nil
    while let current = attribute {
      attributes[String(cString: current.pointee.name)] =
        current.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      attribute = current.pointee.next
    }
    self.attributes = attributes
    var children: [HTMLNode] = []
    var child = isElement ? node.pointee.children : nil
    while let current = child {
      children.append(HTMLNode(current))
      child = current.pointee.next
    }
    self.children = children
  }
}
