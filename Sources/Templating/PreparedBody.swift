internal import LetterModel

/// A template's body made ready for the Markdown parser: each mark inside a line has become one private character,
/// which no rule of Markdown can split, and each line that holds only marks has been lifted out. Places are kept.
struct PreparedBody {
  /// A section whose two marks stand on lines of their own.
  struct LineSection {
    var mark: SectionMark
    var openLine: Int
    var closeLine: Int
  }

  private(set) var markdown = ""
  private(set) var marks: [Mark] = []
  private(set) var sections: [LineSection] = []
  private(set) var findings: [Finding] = []
  let file: String

  /// For each line of `markdown`: the line of the file, and for each byte the column of the file.
  private var lines: [(number: Int, columns: [Int32])] = []

  /// The first of the private characters (plane 15) that stand for marks.
  private static let privatePlane: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  init(_ marked: [MarkedLine], file: String) {
    self.file = file
    var open: [(mark: SectionMark, line: Int)] = []
    for (index, line) in marked.enumerated() {
      if line.holdsOnlyMarks {
        lift(line, open: &open)
        addGap(for: line, at: index, in: marked)
      } else {
        add(line)
      }
    }
    for section in open {
      findings.append(
        Finding(
          "unclosed-section", "The section “\(section.mark.path)” is never closed.",
          suggestions: ["{{/\(section.mark.path)}} on a line of its own"], at: section.mark.range))
    }
  }

  /// The mark that a private character stands for.
  func mark(for scalar: Unicode.Scalar) -> Mark? {
    guard scalar.value >= Self.privatePlane.lowerBound, Int(scalar.value - Self.privatePlane.lowerBound) < marks.count
    else { return nil }
    return marks[Int(scalar.value - Self.privatePlane.lowerBound)]
  }

  /// The place in the file of a byte in the Markdown text; both count from one.
  func position(line: Int, byte: Int) -> SourcePosition {
    guard lines.indices.contains(line - 1) else { return SourcePosition(line: max(line, 1), column: 1) }
    let (number, columns) = lines[line - 1]
    let column = columns.indices.contains(byte - 1) ? columns[byte - 1] : (columns.last ?? 1)
    return SourcePosition(line: number, column: Int(column))
  }

  /// The bytes of one line of the Markdown text, counted from one.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(line - 1) else { return [] }
    let start = lineStarts[line - 1]
    let end = (line < lineStarts.count ? lineStarts[line] : allBytes.count) - 1
    return allBytes[start..<max(start, end)]
  }

  private var allBytes: [UInt8] = []
  private var lineStarts: [Int] = []

  private mutating func lift(_ line: MarkedLine, open: inout [(mark: SectionMark, line: Int)]) {
    for mark in line.marks {
      switch mark.kind {
      case .open(let path, let inverted):
        open.append((SectionMark(path: path, inverted: inverted, range: mark.range), line.number))
      case .close(let path):
        close(path, at: mark.range, line: line.number, open: &open)
      case .part, .comment, .slot, .lineBreak: break
      }
    }
  }

  private mutating func close(
    _ path: FieldPath, at range: SourceRange, line: Int, open: inout [(mark: SectionMark, line: Int)]
  ) {
    guard let last = open.last else {
      findings.append(
        Finding("unopened-section", "“{{/\(path)}}” closes a section that was not opened.", at: range))
      return
    }
    guard last.mark.path == path else {
      findings.append(
        Finding(
          "crossed-section",
          "“{{/\(path)}}” stands where “{{/\(last.mark.path)}}” belongs: the section “\(last.mark.path)” of line "
            + "\(last.line) is still open.", at: range))
      if let index = open.lastIndex(where: { $0.mark.path == path }) { open.remove(at: index) }
      return
    }
    open.removeLast()
    sections.append(LineSection(mark: last.mark, openLine: last.line, closeLine: line))
  }

  /// What is left in place of a lifted line: nothing between two rows or two items, which must stay one table or
  /// list; a part's own paragraph; otherwise an empty line, which parts two paragraphs.
  private mutating func addGap(for line: MarkedLine, at index: Int, in marked: [MarkedLine]) {
    let parts = line.marks.filter { if case .part = $0.kind { true } else { false } }
    if !parts.isEmpty {
      addLine(number: line.number, text: line.quotePrefix, columns: 1)
      for part in parts {
        add(MarkedLine(number: line.number, pieces: prefixPieces(of: line) + [.mark(part)]))
        addLine(number: line.number, text: line.quotePrefix, columns: 1)
      }
      return
    }
    if line.marks.allSatisfy({ $0.kind == .comment }) { return }
    let before = marked[..<index].last { !$0.holdsOnlyMarks }
    let after = marked[(index + 1)...].first { !$0.holdsOnlyMarks }
    if let before, let after, before.isRow && after.isRow || before.isInList && after.startsItem { return }
    addLine(number: line.number, text: line.quotePrefix, columns: 1)
  }

  private func prefixPieces(of line: MarkedLine) -> [MarkedLine.Piece] {
    line.quotePrefix.isEmpty ? [] : [.text(Substring(line.quotePrefix), column: 1)]
  }

  private mutating func add(_ line: MarkedLine) {
    var text = ""
    var columns: [Int32] = []
    var end: Int32 = 1
    for piece in line.pieces {
      switch piece {
      case .text(let words, var column):
        if words.unicodeScalars.contains(where: { Self.privatePlane.contains($0.value) }) {
          let start = SourcePosition(line: line.number, column: column)
          findings.append(
            Finding(
              "private-character", "This line holds a character from a private area, which no reader could see.",
              at: SourceRange(file: file, start: start, end: start)))
        }
        for character in words {
          columns.append(contentsOf: repeatElement(Int32(column), count: character.utf8.count))
          column += 1
        }
        text += words
        end = Int32(column)
      case .mark(let mark) where mark.kind == .comment:
        end = Int32(mark.range.end.column)
      case .mark(let mark):
        guard let scalar = Unicode.Scalar(Self.privatePlane.lowerBound + UInt32(marks.count)) else { continue }
        marks.append(mark)
        text.unicodeScalars.append(scalar)
        columns.append(contentsOf: repeatElement(Int32(mark.range.start.column), count: 4))
        end = Int32(mark.range.end.column)
      }
    }
    append(text, number: line.number, columns: columns + [end])
  }

  private mutating func addLine(number: Int, text: String, columns column: Int32) {
    append(text, number: number, columns: Array(repeating: column, count: text.utf8.count + 1))
  }

  private mutating func append(_ text: String, number: Int, columns: [Int32]) {
    lineStarts.append(allBytes.count)
    allBytes += Array(text.utf8) + [0x0A]
    markdown += text + "\n"
    lines.append((number, columns))
  }
}

extension MarkedLine {
  private var words: Substring {
    guard case .text(let text, column: _)? = pieces.first else { return "" }
    return text.drop { $0 == ">" || $0 == " " || $0 == "\t" }
  }

  fileprivate var isRow: Bool { words.first == "|" }

  fileprivate var startsItem: Bool {
    let marker = words.prefix { $0.isNumber }
    let rest = words.dropFirst(marker.count)
    return marker.isEmpty
      ? ["- ", "* ", "+ "].contains { rest.hasPrefix($0) } : rest.hasPrefix(". ") || rest.hasPrefix(") ")
  }

  /// Starts an item, or goes on with one (indented).
  fileprivate var isInList: Bool {
    guard case .text(let text, column: _)? = pieces.first else { return false }
    return startsItem || text.drop { $0 == ">" }.hasPrefix("  ")
  }
}
