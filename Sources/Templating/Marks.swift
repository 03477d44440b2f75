internal import DataFiles
internal import LetterModel

/// One `{{…}}` of a template, or the backslash that ends a line.
struct Mark: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case slot(FieldPath)
    case open(FieldPath, inverted: Bool)
    case close(FieldPath)
    case part(String)
    case comment
    case lineBreak
  }

  var kind: Kind
  var range: SourceRange

  /// Whether a line that holds nothing else is lifted out before Markdown is parsed.
  var standsAlone: Bool {
    switch kind {
    case .open, .close, .part, .comment: true
    case .slot, .lineBreak: false
    }
  }
}

/// A line of a template, cut into words and marks. Columns are one-based and count characters.
struct MarkedLine {
  enum Piece {
    case text(Substring, column: Int)
    case mark(Mark)
  }

  var number: Int
  var pieces: [Piece]

  var marks: [Mark] {
    pieces.compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
  }

  /// Whether the line holds only marks that stand alone; spaces and the signs of a quotation do not count.
  var holdsOnlyMarks: Bool {
    !marks.isEmpty
      && pieces.allSatisfy {
        switch $0 {
        case .text(let text, column: _): text.allSatisfy { $0 == " " || $0 == "\t" || $0 == ">" }
        case .mark(let mark): mark.standsAlone
        }
      }
  }

  /// The `> ` of a quotation that the line stands in.
  var quotePrefix: String {
    guard case .text(let text, column: _)? = pieces.first else { return "" }
    let prefix = text.prefix { $0 == " " || $0 == ">" }
    return prefix.contains(">") ? String(prefix) : ""
  }
}

/// Cuts a template's body into lines of words and marks.
struct MarkScanner {
  let file: String
  private(set) var findings: [Finding] = []
  /// Inside a comment that began on an earlier line.
  private var commentStart: SourceRange?

  init(file: String) { self.file = file }

  mutating func scan(_ body: Substring, firstLine: Int) -> [MarkedLine] {
    var lines: [MarkedLine] = []
    for (offset, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      lines.append(scanLine(line, number: firstLine + offset))
    }
    if let commentStart {
      findings.append(Finding("unclosed-mark", "This comment has no “}}”.", at: commentStart))
    }
    return lines
  }

  private mutating func scanLine(_ line: Substring, number: Int) -> MarkedLine {
    var pieces: [MarkedLine.Piece] = []
    var rest = line
    var column = 1
    func range(from start: Int, length: Int) -> SourceRange {
      SourceRange(
        file: file, start: SourcePosition(line: number, column: start),
        end: SourcePosition(line: number, column: start + length))
    }
    if let opened = commentStart {
      guard let end = rest.firstRange(of: "}}") else {
        return MarkedLine(number: number, pieces: [.mark(Mark(kind: .comment, range: opened))])
      }
      commentStart = nil
      column += rest[..<end.upperBound].count
      pieces.append(.mark(Mark(kind: .comment, range: opened)))
      rest = rest[end.upperBound...]
    }
    while let start = rest.firstRange(of: "{{") {
      addText(rest[..<start.lowerBound], column: column, line: number, to: &pieces)
      column += rest[..<start.lowerBound].count
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        if rest[start.upperBound...].first == "!" {
          commentStart = range(from: column, length: 3)
          pieces.append(.mark(Mark(kind: .comment, range: range(from: column, length: 3))))
        } else {
          findings.append(
            Finding("unclosed-mark", "This “{{” has no “}}” on its line.", at: range(from: column, length: 2)))
        }
        return MarkedLine(number: number, pieces: pieces)
      }
      let whole = rest[start.lowerBound..<end.upperBound]
      let place = range(from: column, length: whole.count)
      if let kind = read(rest[start.upperBound..<end.lowerBound], at: place) {
        pieces.append(.mark(Mark(kind: kind, range: place)))
      }
      column += whole.count
      rest = rest[end.upperBound...]
    }
    addText(rest, column: column, line: number, to: &pieces, endsLine: true)
    return MarkedLine(number: number, pieces: pieces)
  }

  private mutating func addText(
    _ text: Substring, column: Int, line: Int, to pieces: inout [MarkedLine.Piece], endsLine: Bool = false
  ) {
    func place(_ offset: Int, _ length: Int) -> SourceRange {
      let start = SourcePosition(line: line, column: column + offset)
      return SourceRange(
        file: file, start: start, end: SourcePosition(line: line, column: start.column + length))
    }
    if let stray = text.firstRange(of: "}}") {
      let offset = text[..<stray.lowerBound].count
      findings.append(Finding("unopened-mark", "This “}}” has no “{{” before it.", at: place(offset, 2)))
    }
    guard endsLine else {
      if !text.isEmpty { pieces.append(.text(text, column: column)) }
      return
    }
    // A backslash at the end of a line is Markdown's line break; cmark loses count of its lines there, so it
    // travels as a mark.
    let trimmed = text.trimmingSuffix { $0 == " " || $0 == "\t" }
    if trimmed.last == "\\", trimmed.dropLast().last != "\\" {
      let words = trimmed.dropLast()
      if !words.isEmpty { pieces.append(.text(words, column: column)) }
      pieces.append(.mark(Mark(kind: .lineBreak, range: place(words.count, 1))))
    } else if !trimmed.isEmpty {
      pieces.append(.text(trimmed, column: column))
    }
  }

  private mutating func read(_ inside: Substring, at place: SourceRange) -> Mark.Kind? {
    func refuse(_ message: String, try suggestions: [String] = []) -> Mark.Kind? {
      findings.append(Finding("bad-mark", message, suggestions: suggestions, at: place))
      return nil
    }
    guard let sign = inside.first else { return refuse("These brackets are empty: name a field.") }
    let name = inside.dropFirst().trimmingSpaces
    switch sign {
    case "!": return .comment
    case ">":
      return name.isEmpty ? refuse("Name the part after “>”.") : .part(String(name))
    case "#", "^", "/":
      guard let path = path(name) else { return refuse("“\(name)” is not the name of a field.") }
      return sign == "/" ? .close(path) : .open(path, inverted: sign == "^")
    case "{", "&", "=":
      return refuse("“{{\(inside)}}” is not used here: a value can never become markup.", try: ["{{field}}"])
    default:
      guard let path = path(inside.trimmingSpaces) else { return refuse("“\(inside)” is not the name of a field.") }
      return .slot(path)
    }
  }

  private func path(_ name: Substring) -> FieldPath? {
    FieldPath(written: name)
  }
}

extension FieldPath {
  /// Reads `field`, `field.part`, and for what is always there `organisation.field.part`. Nil where it is no name.
  init?(written name: some StringProtocol) {
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false).map { FieldPath.fold($0) }
    guard !pieces.isEmpty,
      pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } })
    else { return nil }
    let own = Surroundings.prefixes.contains(pieces[0]) ? 2 : 1
    let part = pieces.dropFirst(own).joined(separator: ".")
    self.init(pieces.prefix(own).joined(separator: "."), part.isEmpty ? nil : part)
  }
}

extension Substring {
  var trimmingSpaces: Substring {
    drop { $0.isWhitespace }.trimmingSuffix(while: \.isWhitespace)
  }

  func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
