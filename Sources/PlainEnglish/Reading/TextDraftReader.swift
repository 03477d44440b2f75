internal import LetterModel

/// Reads plain text: paragraphs between empty lines, lists, headings, columns, addresses.
///
/// A line's end inside a paragraph is a mere wrap unless the next word would still have fitted on the line.
struct TextDraftReader {
  private let source: TextSource
  private let width: Int
  private var cursor: SourceCursor
  private var blocks: [DraftBlock] = []
  private var switches = SwitchReader()
  private var builder = BlockBuilder()
  private var kind = DraftBlock.Kind.paragraph
  private var lists = 0
  private var tables = 0
  /// The last line that was read, without the spaces at its ends.
  private var last: Range<Int>?
  private var isAfterGap = true

  static func read(_ source: TextSource, language: LanguageTag) -> DraftReader.Reading {
    var reader = TextDraftReader(source)
    for line in source.lines { reader.read(line) }
    reader.flush()
    LetterParts.markAddresses(in: &reader.blocks)
    reader.findHeadings()
    let draft = Draft(
      path: source.path, language: language, kind: TemplateKind.of(folderOf: source.path), blocks: reader.blocks,
      switches: reader.switches.switches)
    return DraftReader.Reading(draft: draft, format: .text, notes: reader.switches.findings)
  }

  private init(_ source: TextSource) {
    self.source = source
    cursor = SourceCursor(source)
    // Lines of a wrapped text end near its widest; the longest tenth may be headings of columns or addresses.
    let lengths = source.lines.map(\.count).filter { $0 > 0 }.sorted()
    width = max(60, lengths.isEmpty ? 0 : lengths[lengths.count * 9 / 10])
  }

  private mutating func read(_ whole: Range<Int>) {
    let line = trim(whole)
    guard !line.isEmpty else {
      isAfterGap = true
      return
    }
    defer {
      last = line
      isAfterGap = false
    }
    if readSwitch(line) { return }
    if readUnderline(line) { return }
    let marker = ListMarker(source.bytes[line])
    if let columns = columns(of: line, after: marker) {
      flush()
      addRow(columns)
      return
    }
    let isStart = blocks.isEmpty && builder.isEmpty
    if let marker {
      if case .listItem = kind, !builder.isEmpty {} else if !isList { lists += 1 }
      flush()
      kind = .listItem(list: lists, label: marker.label)
      append(line.lowerBound + marker.length..<line.upperBound)
    } else if !isStart, !builder.isEmpty, goesOn(line) {
      builder.space(at: cursor.position(of: last?.upperBound ?? line.lowerBound), byte: file(last?.upperBound))
      append(line)
    } else {
      flush()
      append(line)
    }
  }

  /// Whether this line goes on with the sentence of the line before.
  private func goesOn(_ line: Range<Int>) -> Bool {
    guard let last, let first = source.bytes[line].first else { return false }
    let ends = source.bytes[last].last.map { [0x2E, 0x3A, 0x3B, 0x3F, 0x21].contains($0) } ?? true
    let startsLower = (0x61...0x7A).contains(first)
    if isAfterGap {
      // A page copied from print has gaps inside its sentences.
      return !ends && last.count >= 60 || !ends && startsLower && last.count >= 30
    }
    if startsLower, !ends { return true }
    let firstWord = source.bytes[line].prefix { $0 != 0x20 }.count
    return last.count + 1 + firstWord > width * 17 / 20
  }

  private var isList: Bool {
    if case .listItem? = blocks.last?.kind { return true }
    return false
  }

  private mutating func append(_ range: Range<Int>) {
    let words = source.words(range)
    let lead = words.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let start = range.lowerBound + lead
    builder.append(String(words.dropFirst(lead)), at: cursor.position(of: start), byte: file(start))
  }

  private func file(_ byte: Int?) -> Int? { byte.flatMap { byte in source.fileOffset.map { $0 + byte } } }

  private mutating func flush() {
    if kind == .paragraph, LetterParts.isSalutation(builder.text) { kind = .salutation }
    if let block = builder.finish(kind) { blocks.append(block.withoutAnswerMark) }
    kind = .paragraph
  }

  // MARK: - Lines of a kind of their own

  private mutating func readSwitch(_ line: Range<Int>) -> Bool {
    let words = source.words(line)
    guard words.hasPrefix("<!--"), words.hasSuffix("-->") else { return false }
    flush()
    switches.read(words, block: blocks.count, offset: 0, at: source.range(line))
    return true
  }

  /// A line of `===` or `---` under one short line makes that a heading.
  private mutating func readUnderline(_ line: Range<Int>) -> Bool {
    let bytes = source.bytes[line]
    guard line.count >= 3, let sign = bytes.first, [0x3D, 0x2D, 0x5F, 0x2A].contains(sign),
      bytes.allSatisfy({ $0 == sign })
    else { return false }
    if !isAfterGap, kind == .paragraph { kind = .heading(level: sign == 0x3D ? 1 : 2) }
    flush()
    return true
  }

  /// Words that wide gaps part into columns: "Date issued    June 2009".
  private func columns(of line: Range<Int>, after marker: ListMarker?) -> [Range<Int>]? {
    guard marker == nil else { return nil }
    var columns: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      let gap = source.bytes[index..<line.upperBound].prefix { $0 == 0x20 || $0 == 0x09 }
      if gap.count >= 3 || gap.contains(0x09) {
        columns.append(start..<index)
        start = gap.endIndex
      }
      index = max(gap.endIndex, index + 1)
    }
    return columns.isEmpty ? nil : columns + [start..<line.upperBound]
  }

  private mutating func addRow(_ columns: [Range<Int>]) {
    var row = 0
    if case .cell(let table, let last, _)? = blocks.last?.kind, table == tables { row = last + 1 } else { tables += 1 }
    for column in columns {
      append(column)
      if let block = builder.finish(.cell(table: tables, row: row, isHeader: false)) { blocks.append(block) }
    }
  }

  /// One short line that is no sentence, with an empty line after it, is a heading.
  private mutating func findHeadings() {
    for index in blocks.indices where index + 1 < blocks.count {
      let block = blocks[index]
      let isNext = blocks[index + 1].kind != .address
      if block.kind == .paragraph, isNext, LetterParts.mayBeHeading(block.text), standsAlone(index) {
        blocks[index].kind = .heading(level: 2)
      }
    }
  }

  /// Whether an empty line follows, as after a heading and not between the lines of a list.
  private func standsAlone(_ index: Int) -> Bool {
    guard let line = blocks[index].places.anchors.last?.place.line, line < source.lines.count else { return false }
    return trim(source.lines[line]).isEmpty
  }

  private func trim(_ line: Range<Int>) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0C }
    let start = source.bytes[line].firstIndex { !isSpace($0) } ?? line.upperBound
    let end = source.bytes[start..<line.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return start..<end
  }
}
