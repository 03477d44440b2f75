public import LetterModel
internal import Yams

/// Reads YAML, and JSON through the same reader, into `DataNode`.
public enum DataFile {
  /// How the text is written. JSON is stricter about shape, and its bare `null` is nothing rather than a word.
  public enum Syntax: Sendable { case yaml, json }

  /// Reads one file. Throws findings with line and column for bad syntax, a key given twice, anchors, and more than
  /// one document.
  ///
  /// - Parameter linesBefore: how many lines of the file stand before this text (for front matter).
  public static func read(
    _ source: SourceText, syntax: Syntax = .yaml, linesBefore: Int = 0
  ) throws(Findings) -> DataNode {
    let places = Places(source: source, linesBefore: linesBefore)
    if syntax == .json { try JSONShape.check(source) }
    let text = syntax == .json ? JSONShape.joiningSurrogatePairs(source.text) : source.text
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly: the parser has to live until they have been looked at.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return DataNode(.empty, range: .top(of: source.path)) }
        var converter = Converter(places: places, syntax: syntax)
        let node = converter.convert(root)
        try converter.findings.throwIfErrors()
        return node
      }
    } catch let findings as Findings {
      throw findings
    } catch let error as YamlError {
      throw Findings([places.finding(for: error)])
    } catch {
      throw Findings([Finding("bad-syntax", "This file cannot be read: \(error).", at: .top(of: source.path))])
    }
  }
}

/// Turns libYAML's marks, whose columns count Unicode scalars, into places in the file.
private struct Places {
  let source: SourceText
  let linesBefore: Int

  func range(_ mark: Mark?, length: Int = 0) -> SourceRange {
    guard let mark else { return .top(of: source.path) }
    let start = SourcePosition(line: mark.line + linesBefore, column: mark.column)
    return SourceRange(
      file: source.path, start: start, end: SourcePosition(line: start.line, column: start.column + length))
  }

  func finding(for error: YamlError) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Finding(
        "bad-syntax", "This cannot be read as YAML: \(problem).",
        why: "Write one “name: value” on each line. Put a value that holds “: ” or starts with a sign in 'quotes'.",
        at: range(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        "key-given-twice", "\(duplicates.map { "“\($0)”" }.joined(separator: " and ")) is given twice. Keep one.",
        at: range(context.mark))
    case .reader(let problem, _, _, _):
      return Finding("bad-syntax", "This file cannot be read: \(problem).", at: .top(of: source.path))
    default:
      return Finding("bad-syntax", "This file cannot be read: \(error).", at: .top(of: source.path))
    }
  }
}

private struct Converter {
  let places: Places
  let syntax: DataFile.Syntax
  var findings: [Finding] = []

  mutating func convert(_ node: Node) -> DataNode {
    if hasAnchor(node) {
      findings.append(
        Finding(
          "anchor", "Anchors (& and *) are not used in these files: write the value out, or put it in 'quotes'.",
          at: places.range(node.mark)))
      return DataNode(.empty, range: places.range(node.mark))
    }
    switch node {
    case .scalar(let scalar):
      let nothing = scalar.style == .plain && (scalar.string.isEmpty || (syntax == .json && scalar.string == "null"))
      let length = scalar.style == .plain ? Converter.length(scalar.string) : 0
      return DataNode(
        nothing ? .empty : .scalar(scalar.string), range: places.range(scalar.mark, length: length))
    case .sequence(let sequence):
      return DataNode(.list(sequence.map { convert($0) }), range: places.range(sequence.mark))
    case .mapping(let mapping):
      return DataNode(.map(entries(of: mapping)), range: places.range(mapping.mark))
    case .alias(let alias):
      return DataNode(.empty, range: places.range(alias.mark))
    }
  }

  /// In characters, where a text stands on one line; 0 where it does not. Text of ASCII needs no counting.
  private static func length(_ text: String) -> Int {
    if text.utf8.contains(0x0A) { return 0 }
    return text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }

  private mutating func entries(of mapping: Node.Mapping) -> [DataNode.Entry] {
    mapping.compactMap { key, value in
      guard let name = key.string else {
        findings.append(Finding("bad-syntax", "A name has to be plain text.", at: places.range(key.mark)))
        return nil
      }
      return DataNode.Entry(
        key: name, keyRange: places.range(key.mark, length: Converter.length(name)), value: convert(value))
    }
  }

  private func hasAnchor(_ node: Node) -> Bool {
    switch node {
    case .scalar(let scalar): scalar.anchor != nil
    case .sequence(let sequence): sequence.anchor != nil
    case .mapping(let mapping): mapping.anchor != nil
    case .alias: true
    }
  }
}
