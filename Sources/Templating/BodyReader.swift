internal import DataFiles
internal import LetterModel

/// Reads a body into blocks: marks, then Markdown, then the sections, then each part in its place.
struct BodyReader {
  let parts: [String: SourceText]
  private(set) var findings: [Finding] = []
  /// The fields that each part declares, in the order the parts were met.
  private(set) var partFields: [(part: String, fields: [Field])] = []
  /// How often each part has been used, so that ids stay apart.
  private var uses: [String: Int] = [:]

  init(parts: [String: SourceText]) { self.parts = parts }

  /// - Parameter chain: the parts that this body stands in, outermost first.
  mutating func read(
    _ text: Substring, file: String, firstLine: Int, prefix: String, chain: [String]
  ) -> [Block<Unfilled>] {
    var scanner = MarkScanner(file: file)
    let lines = scanner.scan(text, firstLine: firstLine)
    let body = PreparedBody(lines, file: file)
    var reader = MarkdownReader(body, ids: BlockIDs(prefix: prefix))
    var blocks = reader.read()
    var sections = LineSections()
    sections.apply(body.sections, to: &blocks)
    findings += scanner.findings + body.findings + reader.findings + sections.findings
    return expandParts(in: blocks, chain: chain)
  }

  private mutating func expandParts(in blocks: [Block<Unfilled>], chain: [String]) -> [Block<Unfilled>] {
    var expanded: [Block<Unfilled>] = []
    for var block in blocks {
      if case .paragraph(let content) = block.kind, content.count == 1, case .slot(let path)? = content.first?.kind,
        let name = path.partReference
      {
        expanded += part(name, at: block.range, chain: chain).map { inner in
          var inner = inner
          inner.when = block.when + inner.when
          return inner
        }
        continue
      }
      switch block.kind {
      case .list(let ordered, let items):
        block.kind = .list(
          ordered: ordered,
          items.map { item in
            var item = item
            item.blocks = expandParts(in: item.blocks, chain: chain)
            return item
          })
      case .callout(let role, let children):
        block.kind = .callout(role, expandParts(in: children, chain: chain))
      case .passage(let language, let direction, let children):
        block.kind = .passage(language, direction, expandParts(in: children, chain: chain))
      case .heading, .paragraph, .table, .address, .keyFacts: break
      }
      expanded.append(block)
    }
    return expanded
  }

  private mutating func part(_ name: String, at place: SourceRange, chain: [String]) -> [Block<Unfilled>] {
    let wanted = FieldPath.fold(name)
    let found = parts[name].map { (key: name, value: $0) } ?? parts.first { FieldPath.fold($0.key) == wanted }
    guard let (key, source) = found else {
      findings.append(
        Finding(
          "unknown-part", "There is no part “\(name)”.", suggestions: nearest(to: name, in: parts.keys.sorted()),
          at: place))
      return []
    }
    if chain.contains(key) {
      findings.append(
        Finding(
          "part-includes-itself",
          "The part “\(key)” includes itself: \((chain + [key]).map { "“\($0)”" }.joined(separator: " → ")).", at: place
        ))
      return []
    }
    do {
      let front = try FrontMatter(source, isRequired: false)
      readFields(front, of: key)
      uses[key, default: 0] += 1
      let use = uses[key, default: 1]
      return read(
        front.body, file: source.path, firstLine: front.firstBodyLine, prefix: use == 1 ? key : "\(key)-\(use)",
        chain: chain + [key])
    } catch {
      findings += error.all
      return []
    }
  }

  private mutating func readFields(_ front: FrontMatter, of part: String) {
    guard !partFields.contains(where: { $0.part == part }) else { return }
    var keys = MapReader(front.data, as: "The front matter of a part")
    var reader = FieldReader(.example)
    partFields.append((part, keys.take("fields").map { reader.fields(in: $0.value) } ?? []))
    findings += keys.finish() + reader.findings
  }
}
