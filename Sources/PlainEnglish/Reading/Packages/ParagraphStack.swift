internal import LetterModel

/// Gathers the paragraphs of a word processor's document. Each has a number, counted from one through the whole
/// document; one that begins inside another (a text box, a footnote) is a paragraph of its own.
struct ParagraphStack {
  struct Open {
    let number: Int
    var kind: DraftBlock.Kind
    var builder = BlockBuilder()
    /// The place of the next character.
    var column = 1
    /// Where the stretches that have begun in it started, innermost last.
    var starts: [Int] = []
  }

  var open: [Open] = []
  private var count = 0
  private var done: [(number: Int, block: DraftBlock)] = []

  mutating func begin(_ kind: DraftBlock.Kind) {
    count += 1
    open.append(Open(number: count, kind: kind))
  }

  /// Words as they stand in the document; a line's end in them is a space.
  mutating func append(_ words: some StringProtocol) {
    guard let index = open.indices.last else { return }
    var run = ""
    for character in words {
      if character.isNewline || character == "\t" {
        flush(&run, index)
        space()
      } else {
        run.append(character)
      }
    }
    flush(&run, index)
  }

  private mutating func flush(_ run: inout String, _ index: Int) {
    guard !run.isEmpty else { return }
    let place = SourcePosition(line: open[index].number, column: open[index].column)
    open[index].builder.append(run, at: place, byte: nil)
    open[index].column += run.count
    run = ""
  }

  /// A tab, a line break, or a space of its own.
  mutating func space() {
    guard let index = open.indices.last else { return }
    open[index].builder.space(at: SourcePosition(line: open[index].number, column: open[index].column), byte: nil)
    open[index].column += 1
  }

  mutating func beginSpan() {
    guard let index = open.indices.last else { return }
    open[index].starts.append(open[index].builder.offset)
  }

  mutating func endSpan(_ roles: [Span.Role]) {
    guard let index = open.indices.last, let start = open[index].starts.popLast() else { return }
    for role in roles { open[index].builder.mark(from: start, role) }
  }

  mutating func end() {
    guard var paragraph = open.popLast() else { return }
    if paragraph.kind == .paragraph, LetterParts.isSalutation(paragraph.builder.text) { paragraph.kind = .salutation }
    if let block = paragraph.builder.finish(paragraph.kind) { done.append((paragraph.number, block)) }
  }

  /// Every paragraph, in the order in which they begin.
  func blocks(after lists: Int) -> [DraftBlock] {
    var blocks = done.sorted { $0.number < $1.number }.map(\.block)
    LetterParts.markTypedLists(in: &blocks, after: lists)
    LetterParts.markAddresses(in: &blocks)
    return blocks
  }
}

extension DraftReader.Reading {
  /// What a word processor's document says.
  init(_ blocks: [DraftBlock], package: Package, format: DraftFormat, language: LanguageTag) {
    let draft = Draft(
      path: package.path, language: language, kind: TemplateKind.of(folderOf: package.path), blocks: blocks)
    self.init(draft: draft, format: format, notes: [])
  }
}
