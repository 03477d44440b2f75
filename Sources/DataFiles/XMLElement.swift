internal import CLibXML2
public import LetterModel

/// An element of an XML file, read or to be written.
public struct XMLElement: Sendable, Hashable {
  /// As written, with its prefix where it has one: `unit`, `mda:meta`.
  public var name: String
  /// The namespace that its prefix, or its lack of one, stands for; empty for one to be written, which says it itself in
  /// an attribute.
  public private(set) var namespace = ""
  public var attributes: [Attribute]
  public var children: [Child]
  /// Where it was read from; 0 for one that was not.
  public var line: Int
  /// Whether spaces inside count: nothing is added there when it is written.
  public var holdsWords = false

  public struct Attribute: Sendable, Hashable {
    public var name: String
    public var value: String
  }

  public enum Child: Sendable, Hashable {
    case element(XMLElement)
    case text(String)
  }

  /// An element to be written; attributes without a value are left out.
  public init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Child] = []) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { Attribute(name: name, value: $0) } }
    self.children = children
    line = 0
  }

  /// An element to be written, with others inside.
  public init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], elements: [XMLElement]) {
    self.init(name, attributes, elements.map(Child.element))
  }

  /// An element to be written whose spaces count.
  public static func words(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Child]
  ) -> XMLElement {
    var element = XMLElement(name, attributes, children)
    element.holdsWords = true
    return element
  }

  /// The value of an attribute; nil where there is none.
  public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

  /// The elements right inside.
  public var elements: [XMLElement] { children.compactMap { if case .element(let child) = $0 { child } else { nil } } }

  /// The elements of that name right inside.
  public func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element of that name right inside.
  public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All the words inside.
  public var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

/// Reads XML that may be hostile (design.md, promise 6): nothing is fetched, no entity is expanded, a document type is
/// refused, and size and depth have limits.
public enum XMLFile {
  /// 20 MB: a catalogue of all our letters is a twentieth of that.
  public static let limit = 20_000_000

  /// The root element. Throws findings with the line for what is not well formed, has a document type, or is too big.
  public static func read(_ bytes: [UInt8], path: String) throws(Findings) -> XMLElement {
    guard bytes.count <= limit else {
      throw refusal("too-big", "This file is over \(limit / 1_000_000) MB, which no file of ours is.", path)
    }
    let context = xmlNewParserCtxt()
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, Int32(options))
    }
    defer { xmlFreeDoc(document) }
    guard let document, let root = xmlDocGetRootElement(document) else {
      let error = xmlCtxtGetLastError(context)
      let message =
        error?.pointee.message.map { String(cString: $0).split(separator: "\n").first ?? "" } ?? "it is empty"
      throw refusal("not-xml", "This is not well-formed XML: \(message).", path, line: Int(error?.pointee.line ?? 1))
    }
    guard document.pointee.intSubset == nil else {
      throw refusal(
        "document-type", "This file declares a document type or entities, and none is accepted from outside.", path)
    }
    return XMLElement(root)
  }

  private static func refusal(_ rule: String, _ message: String, _ path: String, line: Int = 1) -> Findings {
    let place = SourcePosition(line: max(line, 1), column: 1)
    return Findings([Finding(rule, message, at: SourceRange(file: path, start: place, end: place))])
  }
}

extension XMLFile {
  /// The bytes of a file: UTF-8, each element on a line of its own, nothing added between words.
  public static func write(_ root: XMLElement) -> [UInt8] {
    let document = xmlNewDoc("1.0")
    defer { xmlFreeDoc(document) }
    xmlDocSetRootElement(document, root.node())
    var bytes: UnsafeMutablePointer<xmlChar>?
    var count: Int32 = 0
    xmlDocDumpFormatMemoryEnc(document, &bytes, &count, "UTF-8", 1)
    defer { plainspoken_xml_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}

extension XMLElement {
  fileprivate init(_ node: xmlNodePtr) {
    name = Self.qualified(node.pointee.name, node.pointee.ns)
    namespace = node.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
    line = xmlGetLineNo(node)
    attributes = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      attributes.append(
        Attribute(
          name: Self.qualified(current.pointee.name, current.pointee.ns),
          value: value.map { String(cString: $0) } ?? ""))
      plainspoken_xml_free(value)
      attribute = current.pointee.next
    }
    children = []
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: children.append(.element(XMLElement(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        children.append(.text(current.pointee.content.map { String(cString: $0) } ?? ""))
      default: break
      }
      child = current.pointee.next
    }
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>, _ namespace: xmlNsPtr?) -> String {
    (namespace?.pointee.prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name)
  }

  fileprivate func node() -> xmlNodePtr? {
    let node = xmlNewNode(nil, name)
    for attribute in attributes { xmlNewProp(node, attribute.name, attribute.value) }
    // Beside words, however few, libxml2 adds no line breaks.
    if holdsWords { xmlAddChild(node, xmlNewText("")) }
    for child in children {
      switch child {
      case .element(let element): xmlAddChild(node, element.node())
      case .text(let text): xmlAddChild(node, xmlNewText(text))
      }
    }
    return node
  }
}
