internal import DataFiles
internal import LetterModel

/// Our own notes to a unit stand in XLIFF's metadata module, which other tools carry along.
private let category = "plainspoken"

extension Catalogue {
  var xliff21: XMLElement {
    XMLElement(
      "xliff",
      [
        "xmlns": XLIFF.namespace20, "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0", "version": "2.1",
        "srcLang": source.description, "trgLang": target.description,
      ],
      elements: units.byFile.map { file, units in
        XMLElement("file", ["id": file.asID, "original": file], elements: units.map(\.xliff21))
      })
  }
}

extension CatalogueUnit {
  fileprivate var xliff21: XMLElement {
    var inside: [XMLElement] = [
      XMLElement(
        "mda:metadata",
        elements: [
          XMLElement(
            "mda:metaGroup", ["category": category],
            elements: [
              meta("english", hash ?? unit.hash), by.map { meta("by", $0) }, on.map { meta("on", $0) },
            ].compactMap(\.self))
        ])
    ]
    if !unit.notes.isEmpty {
      inside.append(
        XMLElement("notes", elements: unit.notes.map { XMLElement("note", ["category": "field"], [.text($0)]) }))
    }
    let data = unit.codes.flatMap { code in
      [XMLElement("data", ["id": "d\(code.id)"], [.text(code.open)])]
        + (code.close.map { [XMLElement("data", ["id": "d\(code.id)-end"], [.text($0)])] } ?? [])
    }
    if !data.isEmpty { inside.append(XMLElement("originalData", elements: data)) }
    var segment = [XMLElement.words("source", [:], unit.source.xliff21(unit.codes))]
    if let target { segment.append(XMLElement.words("target", [:], target.xliff21(unit.codes))) }
    inside.append(XMLElement("segment", ["state": state.rawValue], elements: segment))
    return XMLElement("unit", ["id": unit.id], elements: inside)
  }

  private func meta(_ type: String, _ value: String) -> XMLElement {
    XMLElement("mda:meta", ["type": type], [.text(value)])
  }
}

extension CodedText {
  fileprivate func xliff21(_ codes: [InlineCode]) -> [XMLElement.Child] {
    pieces.map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .single(let id):
        let code = codes[id]
        return .element(
          XMLElement(
            "ph",
            [
              "id": id, "canCopy": "no", "canDelete": "no", "dataRef": "d\(id)", "equiv": code?.open,
              "disp": code?.open, "type": code?.type, "subType": code?.subType,
            ]))
      case .pair(let id, let inside):
        let code = codes[id]
        return .element(
          XMLElement(
            "pc",
            [
              "id": id, "canCopy": "no", "canDelete": "no", "dataRefStart": "d\(id)", "dataRefEnd": "d\(id)-end",
              "equivStart": code?.open, "equivEnd": code?.close, "dispStart": code?.open, "dispEnd": code?.close,
              "type": code?.type, "subType": code?.subType,
            ], inside.xliff21(codes)))
      }
    }
  }
}

extension XLIFFReader {
  mutating func catalogue2(_ root: XMLElement) -> Catalogue? {
    guard let source = language("srcLang", of: root), let target = language("trgLang", of: root) else { return nil }
    var units: [CatalogueUnit] = []
    for file in root.elements("file") {
      let original = original(of: file)
      for unit in file.units2 { if let unit = self.unit2(unit, original) { units.append(unit) } }
    }
    refuseDoubles(units)
    return Catalogue(path: path, source: source, target: target, units: units)
  }

  private mutating func unit2(_ element: XMLElement, _ original: String) -> CatalogueUnit? {
    guard let id = element["id"], !id.isEmpty else {
      add("missing-id", "A <unit> needs an id.", element)
      return nil
    }
    let segments = element.elements.filter { ["segment", "ignorable"].contains($0.name) }
    var codes: [InlineCode] = []
    let data = Dictionary(
      element.first("originalData")?.elements("data").map { ($0["id"] ?? "", $0.text) } ?? [],
      uniquingKeysWith: { first, _ in first })
    var source = CodedText(), target: CodedText?
    for segment in segments {
      guard let words = segment.first("source") else {
        add("missing-source", "The unit “\(id)” has no <source>.", segment)
        continue
      }
      source.pieces += coded(words, data, &codes).pieces
      if let words = segment.first("target") {
        var ignored: [InlineCode] = []
        target = CodedText((target?.pieces ?? []) + coded(words, data, &ignored).pieces)
      }
    }
    // A tool may cut a unit into segments; it has come as far as the one that is furthest behind.
    let states = element.elements("segment").map { state(of: $0, target != nil) }
    let meta = element.ourMeta
    return CatalogueUnit(
      TranslationUnit(
        id: id, file: original, source: source.joined, codes: codes,
        notes: element.first("notes")?.elements("note").map(\.text) ?? []),
      target: target?.joined, state: states.min() ?? .initial, hash: meta["english"], by: meta["by"],
      on: meta["on"], line: element.line)
  }

  private mutating func state(of segment: XMLElement, _ isTranslated: Bool) -> TranslationState {
    guard let written = segment["state"] else { return isTranslated ? .translated : .initial }
    if let state = TranslationState(rawValue: written) { return state }
    add(
      "bad-state", "“\(written)” is not a state of XLIFF.", segment,
      suggestions: TranslationState.allCases.map { "state=\"\($0.rawValue)\"" })
    return .initial
  }

  private mutating func coded(
    _ element: XMLElement, _ data: [String: String], _ codes: inout [InlineCode]
  ) -> CodedText {
    var pieces: [CodedText.Piece] = []
    for child in element.children {
      switch child {
      case .text(let text): pieces.append(.text(text))
      case .element(let code):
        let id = code["id"] ?? ""
        switch code.name {
        case "ph":
          codes.append(
            InlineCode(
              id: id, open: data[code["dataRef"] ?? ""] ?? code["equiv"] ?? "", type: code["type"],
              subType: code["subType"]))
          pieces.append(.single(id))
        case "pc":
          codes.append(
            InlineCode(
              id: id, open: data[code["dataRefStart"] ?? ""] ?? code["equivStart"] ?? "",
              close: data[code["dataRefEnd"] ?? ""] ?? code["equivEnd"] ?? "", type: code["type"],
              subType: code["subType"]))
          pieces.append(.pair(id, coded(code, data, &codes)))
        // Marks of a tool's own, such as a comment: the words in them stand.
        case "mrk": pieces += coded(code, data, &codes).pieces
        default: add("unknown-code", "This file has an inline code <\(code.name)>, which ours never hold.", code)
        }
      }
    }
    return CodedText(pieces)
  }
}

extension XMLElement {
  /// Units may stand in groups.
  fileprivate var units2: [XMLElement] {
    elements.flatMap { $0.name == "unit" ? [$0] : $0.name == "group" ? $0.units2 : [] }
  }

  fileprivate var ourMeta: [String: String] {
    let metadata = elements.first { $0.name.hasSuffix(":metadata") || $0.name == "metadata" }
    let group = metadata?.elements.first { $0["category"] == category }
    return Dictionary(
      group?.elements.map { ($0["type"] ?? "", $0.text) } ?? [], uniquingKeysWith: { first, _ in first })
  }
}

extension [CatalogueUnit] {
  /// By the file they are of, in the order written.
  var byFile: [(file: String, units: [CatalogueUnit])] {
    reduce(into: []) { files, unit in
      if let index = files.firstIndex(where: { $0.file == unit.unit.file }) {
        files[index].units.append(unit)
      } else {
        files.append((unit.unit.file, [unit]))
      }
    }
  }
}

extension String {
  /// A path as an XML name token.
  var asID: String { String(map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "." }) }
}
