internal import LetterModel

/// The `{{…}}` of a template, and its text as the Markdown parser is to see it: each mark inside a line has become
/// letters of the same length, so that every place holds, and lines that hold only marks are lifted out.
struct TemplateMarks {
  struct Mark {
    enum Kind: Equatable {
      /// `{{visit.from}}`
      case slot(String)
      /// `{{> opening}}`
      case part
      /// A section's start or end, a comment: no words.
      case silent
    }

    var range: Range<Int>
    var kind: Kind
  }

  private(set) var marks: [Mark] = []
  /// As long as the file.
  private(set) var bytes: [UInt8]
  /// What the Markdown parser reads.
  private(set) var markdown: [UInt8] = []
  /// For each line of `markdown` the line of the file, both from 0.
  private(set) var lineNumbers: [Int] = []

  private let source: TextSource

  /// - Parameter firstLine: the first line after the front matter.
  init(_ source: TextSource, firstLine: Int) {
    self.source = source
    bytes = source.bytes
    findMarks(from: source.lines.indices.contains(firstLine) ? source.lines[firstLine].lowerBound : bytes.count)
    let body = Array(source.lines.indices.dropFirst(firstLine))
    let lifted = body.map { holdsOnlyMarks(source.lines[$0]) }
    for mark in marks { for index in mark.range where !bytes[index].isLineEnd { bytes[index] = 0x78 } }
    for (index, line) in body.enumerated() {
      if lifted[index] { lift(line, body, lifted, at: index) } else { feed(line, self.bytes[source.lines[line]]) }
    }
  }

  private mutating func findMarks(from start: Int) {
    var index = start
    while index + 1 < bytes.count {
      guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B else {
        index += 1
        continue
      }
      let isComment = index + 2 < bytes.count && bytes[index + 2] == 0x21
      var end = index + 2
      while end + 1 < bytes.count, !(bytes[end] == 0x7D && bytes[end + 1] == 0x7D), isComment || !bytes[end].isLineEnd {
        end += 1
      }
      guard end + 1 < bytes.count, bytes[end] == 0x7D else {
        index += 2
        continue
      }
      let inside = source.words(index + 2..<end)
      marks.append(Mark(range: index..<end + 2, kind: Self.kind(inside)))
      index = end + 2
    }
  }

  private static func kind(_ inside: String) -> Mark.Kind {
    switch inside.first {
    case ">": .part
    case "#", "^", "/", "!": .silent
    default: .slot(String(inside.filter { $0 != " " }))
    }
  }

  /// Marks that stand alone, and nothing else but spaces and the signs of a quotation.
  private func holdsOnlyMarks(_ line: Range<Int>) -> Bool {
    let here = marks(in: line)
    guard !here.isEmpty, here.allSatisfy({ if case .slot = $0.kind { false } else { true } }) else { return false }
    var index = line.lowerBound
    for mark in here {
      guard isBare(index..<max(index, mark.range.lowerBound)) else { return false }
      index = mark.range.upperBound
    }
    return isBare(index..<max(index, line.upperBound))
  }

  /// Spaces and the signs of a quotation.
  private func isBare(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
  }

  private func marks(in line: Range<Int>) -> ArraySlice<Mark> {
    let first = firstMark(endingAfter: line.lowerBound)
    return marks[first...].prefix { $0.range.lowerBound < line.upperBound }
  }

  /// The index of the first mark that reaches beyond a byte.
  func firstMark(endingAfter byte: Int) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is left in place of a lifted line: a part's own paragraph; nothing for a comment, and between two rows of a
  /// table; otherwise an empty line.
  private mutating func lift(_ line: Int, _ body: [Int], _ lifted: [Bool], at index: Int) {
    let range = source.lines[line]
    let here = marks(in: range)
    let quotation = bytes[range].prefix { [0x20, 0x09, 0x3E].contains($0) }
    if here.contains(where: { $0.kind == .part }) {
      feed(line, quotation)
      feed(line, bytes[range])
      feed(line, quotation)
      return
    }
    let isComment = here.allSatisfy { source.bytes[$0.range.lowerBound + 2] == 0x21 }
    let isRow = { [source] (other: Int?) in
      other.map { source.bytes[source.lines[body[$0]]].first { $0 != 0x20 } == 0x7C } ?? false
    }
    let before = lifted[..<index].lastIndex(of: false)
    let after = lifted[(index + 1)...].firstIndex(of: false)
    if !isComment, !(isRow(before) && isRow(after)) { feed(line, quotation) }
  }

  private mutating func feed(_ line: Int, _ text: some Collection<UInt8>) {
    markdown += text
    markdown.append(0x0A)
    lineNumbers.append(line)
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
