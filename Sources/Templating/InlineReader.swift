internal import CCmarkGFM
internal import LetterModel

// The inline half of the Markdown reader: words, bold, links and marks.

extension MarkdownReader {
  /// The words under a node. Each text is one unbroken stretch of one line of the file, so character n of it stands n
  /// columns after its start. The end of a source line is `.text("\n")`.
  mutating func inlines(in parent: Node) -> [Inline<Unfilled>] {
    var run = InlineRun()
    for node in children(of: parent) { add(node, block: parent, to: &run) }
    for mark in run.open {
      findings.append(
        Finding(
          "unclosed-section", "The section “\(mark.path)” is not closed in this paragraph.",
          why: "A section that begins inside a line ends in the same paragraph, and not inside bold or a link.",
          suggestions: ["{{/\(mark.path)}}"], at: mark.range))
    }
    return run.inlines
  }

  private mutating func add(_ node: Node, block: Node, to run: inout InlineRun) {
    switch type(of: node) {
    case "text": addText(node, to: &run)
    case "softbreak", "linebreak":
      let end = run.inlines.last?.range.end ?? range(of: block).start
      run.append(.text("\n"), at: SourceRange(file: body.file, start: end, end: end))
    case "strong":
      let inside = inlines(in: node)
      guard !inside.isEmpty else { return }
      run.append(.strong(inside.joiningLines), at: range(of: inside, or: node))
    case "link": addLink(node, to: &run)
    case "html_inline" where literal(of: node).isComment: break
    case let other: refuse(other, at: place(ofByte: 0, in: node).range)
    }
  }

  private mutating func addLink(_ node: Node, to run: inout InlineRun) {
    let inside = inlines(in: node)
    let place = range(of: inside, or: node)
    let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    var pieces: [LinkPiece] = []
    for scalar in url.unicodeScalars {
      if let mark = body.mark(for: scalar) {
        guard case .slot(let path) = mark.kind else {
          findings.append(
            Finding("bad-link", "Only a field can stand in the address of a link.", at: mark.range))
          continue
        }
        pieces.append(.slot(path))
      } else if case .text(let text)? = pieces.last {
        pieces[pieces.count - 1] = .text(text + String(scalar))
      } else {
        pieces.append(.text(String(scalar)))
      }
    }
    if inside.isEmpty {
      findings.append(Finding("bad-link", "This link has no words to follow.", at: place))
    }
    run.append(.link(pieces, inside.joiningLines), at: place)
  }

  private mutating func addText(_ node: Node, to run: inout InlineRun) {
    var words = ""
    var wordsRange: SourceRange?
    var place = self.place(ofByte: 0, in: node)
    func flush() {
      if let wordsRange, !words.isEmpty { run.append(.text(words), at: wordsRange) }
      words = ""
      wordsRange = nil
    }
    for character in literal(of: node) {
      let (range, skipped) = place.step(over: character)
      if skipped { flush() }
      let scalar = character.unicodeScalars.first
      if let scalar, let mark = body.mark(for: scalar) {
        flush()
        add(mark, to: &run)
      } else {
        words.append(character)
        wordsRange = wordsRange?.joined(to: range) ?? range
        if skipped { flush() }
      }
    }
    flush()
  }

  private mutating func add(_ mark: Mark, to run: inout InlineRun) {
    switch mark.kind {
    case .slot(let path): run.append(.slot(path), at: mark.range)
    case .lineBreak: run.append(.lineBreak, at: mark.range)
    case .comment: break
    case .part(let name):
      // Kept for `PartExpander`, which accepts it where it stands alone.
      run.append(.slot(FieldPath(partReference: name)), at: mark.range)
    case .open(let path, let inverted):
      run.open.append(SectionMark(path: path, inverted: inverted, range: mark.range))
    case .close(let path):
      if let last = run.open.last, last.path == path {
        run.open.removeLast()
        if run.inlines.last?.when.contains(last) != true {
          findings.append(Finding("empty-section", "The section “\(path)” holds nothing.", at: last.range))
        }
      } else {
        findings.append(
          Finding(
            run.open.isEmpty ? "unopened-section" : "crossed-section",
            run.open.isEmpty
              ? "“{{/\(path)}}” closes a section that was not opened in this paragraph."
              : "“{{/\(path)}}” stands where “{{/\(run.open[run.open.count - 1].path)}}” belongs.", at: mark.range))
        run.open.removeAll { $0.path == path }
      }
    }
  }

  /// Where a text node begins. cmark counts the column of a line after the first from the start of the paragraph,
  /// as if every line were indented like the first; the true indent is read from the line itself.
  private func place(ofByte byte: Int, in node: Node) -> TextPlace {
    let line = Int(cmark_node_get_start_line(node))
    var column = Int(cmark_node_get_start_column(node)) + byte
    var block = cmark_node_parent(node)
    while let parent = block, ["strong", "link", "emph"].contains(type(of: parent)) {
      block = cmark_node_parent(parent)
    }
    if let block, type(of: block) == "paragraph", line > Int(cmark_node_get_start_line(block)) {
      let indent = body.bytes(ofLine: line).prefix { [0x20, 0x09, 0x3E].contains($0) }.count
      column += indent - (Int(cmark_node_get_start_column(block)) - 1)
    }
    return TextPlace(body: body, line: line, column: column)
  }
}

/// Inlines being gathered, and the sections open at this point.
private struct InlineRun {
  var inlines: [Inline<Unfilled>] = []
  var open: [SectionMark] = []

  mutating func append(_ kind: Inline<Unfilled>.Kind, at range: SourceRange) {
    inlines.append(Inline(kind, range: range, when: open))
  }
}

/// Walks the bytes of a source line beside the characters that cmark made of them: `\*` and `&amp;` are one character.
private struct TextPlace {
  let body: PreparedBody
  let line: Int
  /// One-based, in bytes of the Markdown line.
  var column: Int

  var range: SourceRange {
    let start = body.position(line: line, byte: column)
    return SourceRange(file: body.file, start: start, end: start)
  }

  /// The place of the next character, and whether the file writes it in more letters than one.
  mutating func step(over character: Character) -> (range: SourceRange, escaped: Bool) {
    let bytes = body.bytes(ofLine: line)
    func byte(_ offset: Int) -> UInt8? {
      let index = bytes.startIndex + column - 1 + offset
      return bytes.indices.contains(index) ? bytes[index] : nil
    }
    let start = body.position(line: line, byte: column)
    let width = character.utf8.count
    var length = width
    if byte(0) == 0x5C, character.utf8.first != 0x5C {
      length = width + 1
    } else if byte(0) == 0x26 {
      let entity = bytes[(bytes.startIndex + column - 1)...].prefix { $0 != 0x3B }
      let isEntity = entity.count > 1 && entity.dropFirst().allSatisfy { $0 == 0x23 || $0 > 0x2F && $0 < 0x7B }
      if isEntity, character != "&" || entity.elementsEqual("&amp".utf8) { length = entity.count + 1 }
    }
    column += length
    let end = body.position(line: line, byte: column)
    return (SourceRange(file: body.file, start: start, end: end), length != width)
  }
}

extension FieldPath {
  private static let partPrefix = "> "

  /// A part's mark, on its way to where the part takes its place. No field can have this name.
  init(partReference name: String) { self.init(Self.partPrefix + name) }

  /// The name of the part, where this stands for one.
  var partReference: String? { field.hasPrefix(Self.partPrefix) ? String(field.dropFirst(2)) : nil }
}
