internal import LetterModel
internal import PlainEnglish

/// Reads the Markdown of a rule's examples into a draft: headings, paragraphs, list entries, quotations, greetings, links
/// and `code`. No tables; that is more than an example needs.
struct ExampleReader {
  private var blocks: [DraftBlock] = []
  private var list = 0

  static func draft(_ text: String, kind: TemplateKind? = nil, path: String = "example.md") -> Draft {
    var reader = ExampleReader()
    var paragraph: [(line: Int, text: Substring)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isStart = line.hasPrefix("#") || reader.marker(line) != nil
      if line.allSatisfy(\.isWhitespace) || isStart {
        reader.add(paragraph)
        paragraph = []
      }
      if !line.allSatisfy(\.isWhitespace) { paragraph.append((index + 1, line)) }
    }
    reader.add(paragraph)
    return Draft(path: path, kind: kind, blocks: reader.blocks)
  }

  /// The mark of a list entry: "- ", "• ".
  private func marker(_ line: Substring) -> String? {
    ["- ", "* ", "• ", "✓ "].first { line.drop(while: \.isWhitespace).hasPrefix($0) }
  }

  private mutating func add(_ lines: [(line: Int, text: Substring)]) {
    guard let first = lines.first else { return }
    var words = lines.map { $0.text.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
    var kind = DraftBlock.Kind.paragraph
    if words.hasPrefix("#") {
      kind = .heading(level: words.prefix { $0 == "#" }.count)
      words = String(words.drop { "# ".contains($0) })
    } else if let marker = marker(words[...]) {
      list += blocks.last.map { if case .listItem = $0.kind { 0 } else { 1 } } ?? 1
      kind = .listItem(list: list, label: nil)
      words = String(words.dropFirst(marker.count))
    } else if words.hasPrefix("> ") {
      kind = .quotation
      words = String(words.dropFirst(2))
    } else if words.hasPrefix("Dear ") || words.hasPrefix("Yours ") {
      kind = .salutation
    }
    let (text, spans) = ExampleReader.spans(in: words)
    guard !text.isEmpty else { return }
    let place = SourcePosition(line: first.line, column: 1)
    blocks.append(
      DraftBlock(kind, text: text, spans: spans, places: Places([Places.Anchor(offset: 0, place: place)])))
  }

  /// Takes out the signs of links and code.
  private static func spans(in words: String) -> (String, [Span]) {
    var text = ""
    var spans: [Span] = []
    var rest = words[...]
    while let match = rest.firstMatch(of: #/\[([^\]]*)\]\(([^)]*)\)|`([^`]*)`/#) {
      text += rest[..<match.range.lowerBound]
      let start = text.utf8.count
      text += match.1 ?? match.3 ?? ""
      spans.append(Span(start..<text.utf8.count, match.2.map { .link(destination: String($0)) } ?? .keep))
      rest = rest[match.range.upperBound...]
    }
    return (text + rest, spans)
  }
}
