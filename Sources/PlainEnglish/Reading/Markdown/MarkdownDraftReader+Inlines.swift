internal import CCmarkGFM
internal import LetterModel

// The words of a paragraph, heading or cell.

extension MarkdownDraftReader {
  /// Whether the node was a part of a running text.
  mutating func meetInline(_ node: Node, _ type: String, isStart: Bool) -> Bool {
    switch (type, isStart) {
    case ("softbreak", true), ("linebreak", true): breakLine()
    case (_, _) where isSkippingLine && type != "paragraph": return true
    case ("text", true): withLiteral(node) { reader, words in reader.addText(words) }
    case ("code", true): withLiteral(node) { reader, words in reader.addCode(words) }
    case ("html_inline", true): withLiteral(node) { reader, words in reader.addComment(words) }
    case ("emph", true), ("strikethrough", true): open(skipping: 1)
    case ("strong", true): open(skipping: 2)
    case ("emph", false), ("strikethrough", false): close(skipping: 1, nil)
    case ("strong", false): close(skipping: 2, .strong)
    case ("link", true):
      let isBracketed = aligner.byte == 0x5B
      inlines.append(OpenInline(start: builder.offset, isBracketed: isBracketed))
      if isBracketed || aligner.byte == 0x3C { aligner.at += 1 }
    case ("link", false): closeLink(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    case ("image", true):
      inlines.append(OpenInline(start: builder.offset, isBracketed: true))
      aligner.skip { $0 == 0x21 || $0 == 0x5B }
    case ("image", false): closeLink(nil)
    default: return false
    }
    return true
  }

  private mutating func withLiteral(_ node: Node, _ use: (inout Self, ArraySlice<UInt8>) -> Void) {
    guard let literal = cmark_node_get_literal(node) else { return }
    use(&self, ArraySlice(String(cString: literal).utf8))
  }

  // MARK: - Lines

  private mutating func breakLine() {
    if !isSkippingLine {
      if kind == .address {
        flush()
        kind = .address
      } else {
        aligner.emitSpace(into: &builder)
      }
    }
    isSkippingLine = false
    nextLine()
  }

  /// To the first word of the next line that the parser was given, past the signs of a quotation.
  private mutating func nextLine() {
    let line = aligner.source.line(of: aligner.at)
    var (low, high) = (0, marks.lineNumbers.count)
    while low < high {
      let middle = (low + high) / 2
      if marks.lineNumbers[middle] <= line { low = middle + 1 } else { high = middle }
    }
    guard low < marks.lineNumbers.count else { return }
    aligner.at = max(aligner.at, aligner.source.lines[marks.lineNumbers[low]].lowerBound)
    aligner.skipSpaces()
    for _ in quotations where aligner.byte == 0x3E {
      aligner.at += 1
      aligner.skipSpaces()
    }
  }

  // MARK: - Words

  /// Words, up to and past each mark of a template that stands among them.
  private mutating func addText(_ words: ArraySlice<UInt8>) {
    var left = words
    var next = marks.firstMark(endingAfter: aligner.at)
    while !left.isEmpty {
      guard next < marks.marks.count, marks.marks[next].range.lowerBound < aligner.limit else {
        _ = aligner.append(left, to: &builder)
        return
      }
      let mark = marks.marks[next]
      left = left.dropFirst(aligner.append(left, to: &builder, upTo: mark.range.lowerBound))
      guard !left.isEmpty else { return }
      add(mark)
      // The parser saw as many letters as the mark has bytes.
      left = left.dropFirst(mark.range.count)
      next += 1
    }
  }

  private mutating func add(_ mark: TemplateMarks.Mark) {
    let start = builder.offset
    switch mark.kind {
    case .silent: aligner.at = mark.range.upperBound
    case .part:
      aligner.emit(to: mark.range.upperBound, into: &builder)
      builder.mark(from: start, .value(nil))
    case .slot(let path):
      aligner.emit(to: mark.range.upperBound, into: &builder)
      builder.mark(from: start, .value(front.type(of: path)))
    }
  }

  /// Words in backticks are to be left as they are.
  private mutating func addCode(_ words: ArraySlice<UInt8>) {
    let fence = aligner.bytes[aligner.at..<aligner.limit].prefix { $0 == 0x60 }
    aligner.at = fence.endIndex
    let start = builder.offset
    aligner.hasEscapes = false
    defer { aligner.hasEscapes = true }
    for (index, piece) in words.split(separator: 0x20, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { aligner.emitSpace(into: &builder) }
      aligner.skip { $0 == 0x20 || $0 == 0x09 }
      if aligner.byte == 0x0A || aligner.byte == 0x0D { nextLine() }
      _ = aligner.append(piece, to: &builder)
    }
    builder.mark(from: start, .keep)
    aligner.skip { $0 != 0x60 }
    aligner.at = min(aligner.limit, aligner.at + fence.count)
  }

  private mutating func addComment(_ words: ArraySlice<UInt8>) {
    let text = String(decoding: words, as: UTF8.self)
    let start = aligner.at
    aligner.skip { $0 != 0x3E }
    // A comment may hold the sign that ends a tag.
    while text.hasPrefix("<!--"), aligner.at < aligner.limit,
      !aligner.bytes[start...aligner.at].suffix(3).elementsEqual("-->".utf8)
    {
      aligner.at += 1
    }
    aligner.at = min(aligner.limit, aligner.at + 1)
    if text.hasPrefix("<!--") {
      switches.read(text, block: blocks.count, offset: builder.offset, at: aligner.source.range(start..<aligner.at))
    } else if text.lowercased().hasPrefix("<br") {
      aligner.emitSpace(into: &builder)
    }
  }

  // MARK: - Emphasis and links

  private mutating func open(skipping count: Int) {
    skipDelimiters(count)
    inlines.append(OpenInline(start: builder.offset, isBracketed: false))
  }

  private mutating func close(skipping count: Int, _ role: Span.Role?) {
    skipDelimiters(count)
    guard let opened = inlines.popLast(), let role else { return }
    builder.mark(from: opened.start, role)
  }

  private mutating func skipDelimiters(_ count: Int) {
    if aligner.byte == 0x7E {
      aligner.skip { $0 == 0x7E }
      return
    }
    for _ in 0..<count where aligner.byte == 0x2A || aligner.byte == 0x5F { aligner.at += 1 }
  }

  private mutating func closeLink(_ url: String?) {
    guard let opened = inlines.popLast() else { return }
    if let url { builder.mark(from: opened.start, .link(destination: url)) }
    if !opened.isBracketed {
      if aligner.byte == 0x3E { aligner.at += 1 }
      return
    }
    guard aligner.byte == 0x5D else { return }
    aligner.at += 1
    switch aligner.byte {
    case 0x28: skipDestination()
    case 0x5B:
      aligner.skip { $0 != 0x5D }
      aligner.at = min(aligner.limit, aligner.at + 1)
    default: break
    }
  }

  /// `(https://example.org "title")`; stays where it is when the brackets hold no destination.
  private mutating func skipDestination() {
    let start = aligner.at
    var depth = 0
    var quote: UInt8?
    while let byte = aligner.byte {
      aligner.at += 1
      if byte == 0x5C {
        aligner.at += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27, aligner.bytes[aligner.at - 2] <= 0x20 {
        quote = byte
      } else if byte == 0x3C {
        quote = 0x3E
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 { return }
      }
    }
    aligner.at = start
  }
}
