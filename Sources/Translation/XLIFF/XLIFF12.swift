internal import DataFiles
internal import LetterModel

extension TranslationState {
  /// The state's name in XLIFF 1.2.
  fileprivate var name12: String {
    switch self {
    case .initial: "needs-translation"
    case .translated: "translated"
    case .reviewed: "signed-off"
    case .final: "final"
    }
  }
}

extension Catalogue {
  var xliff12: XMLElement {
    XMLElement(
      "xliff", ["xmlns": XLIFF.namespace12, "version": "1.2"],
      elements: units.byFile.map { file, units in
        XMLElement(
          "file",
          [
            "original": file, "datatype": "x-plainspoken", "source-language": source.description,
            "target-language": target.description,
          ], elements: [XMLElement("body", elements: units.map(\.xliff12))])
      })
  }
}

extension CatalogueUnit {
  fileprivate var xliff12: XMLElement {
    var inside = [XMLElement.words("source", [:], unit.source.xliff12(unit.codes))]
    if let target {
      inside.append(XMLElement.words("target", ["state": state.name12], target.xliff12(unit.codes)))
    }
    inside += unit.notes.map { XMLElement("note", ["from": "developer"], [.text($0)]) }
    return XMLElement(
      "trans-unit", ["id": unit.id, "approved": state >= .reviewed ? "yes" : "no"], elements: inside)
  }
}

extension CodedText {
  fileprivate func xliff12(_ codes: [InlineCode]) -> [XMLElement.Child] {
    pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .single(let id): .element(XMLElement("x", ["id": id, "equiv-text": codes[id]?.open]))
      case .pair(let id, let inside):
        .element(
          XMLElement(
            "g",
            [
              "id": id, "ctype": codes[id]?.subType == "xlf:b" ? "bold" : "x-pair",
              "equiv-text": codes[id].map { "\($0.open)…\($0.close ?? "")" },
            ], inside.xliff12(codes)))
      }
    }
  }
}

extension XLIFFReader {
  mutating func catalogue12(_ root: XMLElement) -> Catalogue? {
    let files = root.elements("file")
    guard let first = files.first else {
      add("missing-file", "This file has no <file>.", root)
      return nil
    }
    guard let source = language("source-language", of: first), let target = language("target-language", of: first)
    else { return nil }
    var units: [CatalogueUnit] = []
    for file in files {
      if file["target-language"] != first["target-language"] || file["source-language"] != first["source-language"] {
        add("mixed-languages", "This file mixes languages. Send one file for each language.", file)
      }
      let original = original(of: file)
      for unit in file.first("body")?.units12 ?? [] {
        if let unit = unit12(unit, original) { units.append(unit) }
      }
    }
    refuseDoubles(units)
    return Catalogue(path: path, source: source, target: target, units: units)
  }

  private mutating func unit12(_ element: XMLElement, _ original: String) -> CatalogueUnit? {
    guard let id = element["id"], !id.isEmpty else {
      add("missing-id", "A <trans-unit> needs an id.", element)
      return nil
    }
    guard let words = element.first("source") else {
      add("missing-source", "The unit “\(id)” has no <source>.", element)
      return nil
    }
    var codes: [InlineCode] = [], ignored: [InlineCode] = []
    let source = coded(words, &codes)
    let target = element.first("target").map { coded($0, &ignored).joined }
    let state: TranslationState =
      switch (element.first("target")?["state"], element["approved"]) {
      case (nil, "yes"?): .reviewed
      case (let name?, _):
        TranslationState.allCases.first { $0.name12 == name }
          ?? (name.hasPrefix("needs-review") ? .translated : .initial)
      case (nil, _): target.map { $0.words.isEmpty } == false ? .translated : .initial
      }
    return CatalogueUnit(
      TranslationUnit(
        id: id, file: original, source: source.joined, codes: codes, notes: element.elements("note").map(\.text)),
      target: target, state: state, line: element.line)
  }

  private mutating func coded(_ element: XMLElement, _ codes: inout [InlineCode]) -> CodedText {
    var pieces: [CodedText.Piece] = []
    for child in element.children {
      switch child {
      case .text(let text): pieces.append(.text(text))
      case .element(let code):
        let id = code["id"] ?? "", label = code["equiv-text"] ?? ""
        switch code.name {
        case "x", "ph":
          codes.append(InlineCode(id: id, open: label))
          pieces.append(.single(id))
        case "g":
          let ends = label.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
          codes.append(InlineCode(id: id, open: ends.first ?? "", close: ends.last ?? ""))
          pieces.append(.pair(id, coded(code, &codes)))
        case "mrk": pieces += coded(code, &codes).pieces
        default: add("unknown-code", "This file has an inline code <\(code.name)>, which ours never hold.", code)
        }
      }
    }
    return CodedText(pieces)
  }
}

extension XMLElement {
  fileprivate var units12: [XMLElement] {
    elements.flatMap { $0.name == "trans-unit" ? [$0] : $0.name == "group" ? $0.units12 : [] }
  }
}
