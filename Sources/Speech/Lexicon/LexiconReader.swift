internal import CLibXML2
public import LetterModel

extension Lexicon {
  /// Reads a pronunciation lexicon (W3C PLS 1.0): a `lexeme` for each name, with its `grapheme` and either an `alias`
  /// in words or a `phoneme` in eSpeak NG's alphabet (`alphabet="x-espeak"`).
  ///
  /// The file comes from outside: no network, no entities, at most 4 MB.
  /// - Parameter path: as it is shown to people.
  /// - Throws: a finding with its line for everything that is wrong.
  public init(pls bytes: [UInt8], path: String, language: LanguageTag) throws(Findings) {
    guard bytes.count <= 4_000_000 else {
      throw Findings([
        Finding(
          "too-large", "This lexicon has over 4 MB. Split it, or take out what is not needed.", at: .top(of: path))
      ])
    }
    var reader = LexiconReader(path: path, language: language)
    reader.read(bytes)
    try reader.findings.throwIfErrors()
    self.init(reader.entries)
  }
}

private struct LexiconReader {
  let path: String
  let language: LanguageTag
  var entries: [Lexicon.Entry] = []
  var findings: [Finding] = []
  private var written: [String: Int] = [:]

  init(path: String, language: LanguageTag) {
    self.path = path
    self.language = language
  }

  private static let namespace = "http://www.w3.org/2005/01/pronunciation-lexicon"

  mutating func read(_ bytes: [UInt8]) {
    let document = parse(bytes)
    defer { xmlFreeDoc(document) }
    guard findings.isEmpty else { return }
    guard let document, let root = xmlDocGetRootElement(document) else {
      return note("not-xml", "This file holds no lexicon.", line: 1)
    }
    if document.pointee.intSubset != nil {
      return note("doctype", "A lexicon has no <!DOCTYPE …>. Take it out.", line: 1)
    }
    readRoot(root)
  }

  /// Faults of XML itself become findings; each thread has its own handler.
  private mutating func parse(_ bytes: [UInt8]) -> xmlDocPtr? {
    var faults: [(line: Int, message: String)] = []
    let document = withUnsafeMutablePointer(to: &faults) { faults in
      xmlSetStructuredErrorFunc(faults) { faults, error in
        guard let error else { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? "unknown fault"
        faults?.assumingMemoryBound(to: [(line: Int, message: String)].self).pointee
          .append((Int(error.pointee.line), message))
      }
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      return bytes.withUnsafeBytes { buffer in
        xmlReadMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
          Int32(XML_PARSE_NONET.rawValue))
      }
    }
    for fault in faults {
      let words = fault.message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      note("not-xml", "This is not well-formed XML: \(words).", line: fault.line)
    }
    return document
  }

  private mutating func readRoot(_ root: xmlNodePtr) {
    guard root.name == "lexicon", root.namespace == Self.namespace else {
      return note("not-a-lexicon", "A lexicon starts with <lexicon xmlns=\"\(Self.namespace)\">.", line: root.line)
    }
    if root["version"] != "1.0" { note("wrong-version", "The lexicon needs version=\"1.0\".", line: root.line) }
    if root["alphabet"] != "x-espeak" {
      note(
        "wrong-alphabet", "The lexicon needs alphabet=\"x-espeak\": sounds are in eSpeak NG's letters.", line: root.line
      )
    }
    if root["lang"].flatMap({ LanguageTag($0) }) != language {
      note("wrong-language", "The lexicon needs xml:lang=\"\(language)\", the name of its folder.", line: root.line)
    }
    for element in root.elements {
      switch element.name {
      case "lexeme": readLexeme(element)
      case "meta", "metadata": break
      default: unknown(element)
      }
    }
  }

  private mutating func readLexeme(_ lexeme: xmlNodePtr) {
    var graphemes: [String] = []
    var pronunciations: [Lexicon.Entry.Pronunciation] = []
    for element in lexeme.elements {
      let text = element.text
      switch element.name {
      case "grapheme":
        if text.isEmpty {
          note("empty-grapheme", "A grapheme is the word as it is written. Write it.", line: element.line)
        }
        graphemes.append(text)
      case "alias":
        pronunciations.append(.alias(sound(of: element, Cleaning.clean(text), text == Cleaning.clean(text))))
      case "phoneme":
        let isOurs = element["alphabet"].map { $0 == "x-espeak" } ?? true
        pronunciations.append(.phonemes(sound(of: element, text, isOurs && text.utf8.allSatisfy(Self.isPhoneme))))
      case "example": break
      default: unknown(element)
      }
    }
    guard let first = pronunciations.first, !graphemes.isEmpty, pronunciations.count == 1 else {
      return note(
        "incomplete-lexeme", "A lexeme needs a grapheme and one alias or one phoneme.", line: lexeme.line)
    }
    for grapheme in graphemes {
      if let line = written[grapheme] {
        note("given-twice", "“\(grapheme)” stands in line \(line) already. Keep one.", line: lexeme.line)
      }
      written[grapheme] = lexeme.line
      entries.append(Lexicon.Entry(written: grapheme, pronunciation: first, line: lexeme.line))
    }
  }

  private mutating func sound(of element: xmlNodePtr, _ text: String, _ isGood: Bool) -> String {
    if text.isEmpty || !isGood {
      note(
        "wrong-sound", "“\(element.text)” cannot be said.",
        suggestions: ["an alias in words", "a phoneme in eSpeak NG's letters: espeak-ng -x \"Arbroath\" shows some"],
        line: element.line)
    }
    return text
  }

  /// What eSpeak NG writes for sounds: printable ASCII but for the brackets that end it.
  private static func isPhoneme(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && !"[]<>&".utf8.contains(byte)
  }

  private mutating func unknown(_ element: xmlNodePtr) {
    note("unknown-element", "There is no <\(element.name)> here.", line: element.line)
  }

  private mutating func note(_ rule: String, _ message: String, suggestions: [String] = [], line: Int) {
    let place = SourcePosition(line: max(line, 1), column: 1)
    findings.append(
      Finding(rule, message, suggestions: suggestions, at: SourceRange(file: path, start: place, end: place)))
  }
}

extension xmlNodePtr {
  fileprivate var name: String { pointee.name.map { String(cString: $0) } ?? "" }
  fileprivate var namespace: String { pointee.ns?.pointee.href.map { String(cString: $0) } ?? "" }
  fileprivate var line: Int { Int(xmlGetLineNo(self)) }

  /// The words inside, without the space around them.
  fileprivate var text: String {
    guard let content = xmlNodeGetContent(self) else { return "" }
    defer { plainspoken_xml_free(content) }
    return String(cString: content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var elements: [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var child = pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { found.append(current) }
      child = current.pointee.next
    }
    return found
  }

  /// An attribute, by its name without any prefix.
  fileprivate subscript(_ attribute: String) -> String? {
    guard let value = xmlGetProp(self, attribute) else { return nil }
    defer { plainspoken_xml_free(value) }
    return String(cString: value)
  }
}
