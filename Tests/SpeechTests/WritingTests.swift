import CLibXML2
import LetterModel
import Press
import Speech
import Testing

@Suite("The script as text and as SSML")
struct WritingTests {
  @Test("as text, each breath is a line, a pause an empty line, a part two")
  func asText() throws {
    let polish = try #require(LanguageTag("pl"))
    let script = try Checkout.maker().script(
      document([
        paragraph(text("We came. Nobody was in.")), paragraph(text("Phone us.")),
        block(.heading(level: 2, [text("Why?")])), block(.passage(polish, .leftToRight, [paragraph(text("Dobrze."))])),
      ]))
    #expect(script.asText == "We came.\nNobody was in.\n\nPhone us.\n\n\nWhy?\n\n[pl] Dobrze.\n")
  }

  @Test(
    "SSML 1.1 is well-formed, holds only its own elements, and says the same words",
    arguments: try Checkout.content().templateIDs)
  func ssml(id: String) async throws {
    for letter in try await Checkout.examples(id) {
      let script = try Checkout.maker().script(letter.document)
      let root = try #require(XMLElement(script.asSSML))
      #expect(root.name == "speak" && root.namespace == "http://www.w3.org/2001/10/synthesis")
      #expect(root.attributes["version"] == "1.1" && root.attributes["lang"] == "en-GB")
      #expect(root.problems == [])
      #expect(root.all("s").map(\.text) == script.lines)
      let beforeChapters = script.utterances.first?.chapter == nil ? 1 : 0
      #expect(root.all("p").count == beforeChapters + script.utterances.compactMap(\.chapter).count)
      #expect(root.all("break").count == script.utterances.count { $0.pause > 0 })
    }
  }

  @Test(
    "SSML, phonemes and control characters in a value are plain words",
    arguments: [
      "<break time=\"9s\"/>", "[[h@l'oU]]", "</s></p></speak>", "a\u{0}b\u{1}+10S\u{1B}[0m",
      "&pound;5 & <mark name='x'/>",
      "\u{202E}evil\u{2066}", "{lang} | \\pau=500\\", "\u{F0000}\u{F0001}", "<![CDATA[x]]>", "{{secret}}",
    ])
  func hostile(value: String) throws {
    let script = try Checkout.maker().script(
      document([paragraph(text("We say "), try slot(.text(value)), text(" and go on."))]))
    for piece in script.utterances.flatMap(\.pieces) {
      guard case .words(let words) = piece else { continue }
      #expect(!words.contains { "<>[]{}|\\".contains($0) }, "\(words)")
      #expect(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.properties.generalCategory != .format })
    }
    #expect(script.said.hasSuffix("go on."))
    #expect(try #require(XMLElement(script.asSSML)).problems == [])
  }

  @Test("a long text takes seconds, not minutes")
  func long() throws {
    let words = String(repeating: "Please phone us before 9.30am on 1 April. ", count: 5_000)
    let start = ContinuousClock.now
    let script = try Checkout.maker().script(document([paragraph(text(words))]))
    #expect(script.utterances.count == 5_000)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}

/// An element as libxml2 reads it; nil for what is not well-formed.
private struct XMLElement {
  let name: String
  let namespace: String
  let attributes: [String: String]
  let children: [XMLElement]
  let text: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let document = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue))
    }
    defer { xmlFreeDoc(document) }
    guard let document, let root = xmlDocGetRootElement(document) else { return nil }
    self.init(root)
  }

  private init(_ node: xmlNodePtr) {
    name = String(cString: node.pointee.name)
    namespace = node.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
    var attributes: [String: String] = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      attributes[String(cString: current.pointee.name)] =
        current.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
      attribute = current.pointee.next
    }
    self.attributes = attributes
    let content = xmlNodeGetContent(node)
    defer { plainspoken_xml_free(content) }
    text = content.map { String(cString: $0) } ?? ""
    var children: [XMLElement] = []
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { children.append(XMLElement(current)) }
      child = current.pointee.next
    }
    self.children = children
  }

  func all(_ name: String) -> [XMLElement] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

  /// What SSML 1.1 allows inside what, with the attributes that are needed (sections 3.1 and 3.2).
  private static let allowed: [String: (children: Set<String>, attributes: Set<String>)] = [
    "speak": (["p", "s", "break", "mark"], ["version"]), "p": (["s", "break", "mark", "phoneme"], []),
    "s": (["break", "mark", "phoneme"], []), "break": ([], ["time"]), "mark": ([], ["name"]), "phoneme": ([], ["ph"]),
  ]

  var problems: [String] {
    guard let rule = Self.allowed[name] else { return ["<\(name)> is not known"] }
    var problems = rule.attributes.subtracting(attributes.keys).map { "<\(name)> needs \($0)" }
    if let time = attributes["time"], time.wholeMatch(of: /[0-9]+ms/) == nil { problems.append("time \(time)") }
    if let mark = attributes["name"], mark.isEmpty || mark.contains(" ") { problems.append("mark \(mark)") }
    for child in children {
      if !rule.children.contains(child.name) { problems.append("<\(child.name)> in <\(name)>") }
      problems += child.problems
    }
    return problems
  }
}
