internal import DataFiles
internal import LetterModel

/// A table that writers keep: one row a line, columns with tabs between, a heading line with the columns' names. Lines
/// that start with `#` are for people. Rows are sorted by their first column, letters folded for case (R25), and no two
/// start the same.
struct TableFile: Sendable {
  let path: String
  let rows: [Row]

  struct Row: Sendable {
    let columns: [String]
    let cells: [Substring]
    /// One-based, for messages.
    let line: Int
    let file: String

    /// The cell of that column; empty where the row has none.
    subscript(_ column: String) -> String {
      guard let index = columns.firstIndex(of: column), index < cells.count else { return "" }
      return String(cells[index])
    }

    /// The place of a column's cell.
    func source(_ column: String) -> SourceRange {
      let index = min(columns.firstIndex(of: column) ?? 0, cells.count - 1)
      let start = 1 + cells[..<index].reduce(0) { $0 + $1.length + 1 }
      return SourceRange(
        file: file, start: SourcePosition(line: line, column: start),
        end: SourcePosition(line: line, column: start + cells[index].length))
    }
  }

  /// Nothing at all.
  init(path: String) {
    self.path = path
    rows = []
  }

  /// - Parameters:
  ///   - required: columns that have to be there; the first of them is the key.
  ///   - optional: columns that may be. Any other is a fault.
  /// - Throws: every fault of the file at once.
  init(_ source: SourceText, required: [String], optional: [String] = []) throws(Findings) {
    path = source.path
    var findings: [Finding] = []
    var columns: [String]?
    var rows: [Row] = []
    // In UTF-8: cutting a text up by its characters takes ten times as long.
    for (index, line) in source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map(Substring.init)
      guard let names = columns else {
        columns = cells.map(String.init)
        let row = Row(columns: columns ?? [], cells: cells, line: index + 1, file: path)
        findings += TableFile.headingFaults(row, required: required, optional: optional)
        continue
      }
      rows.append(Row(columns: names, cells: cells, line: index + 1, file: path))
    }
    if columns == nil { findings.append(TableFile.noHeading(path, required)) }
    findings += TableFile.rowFaults(rows, key: required[0])
    try findings.throwIfErrors()
    self.rows = rows
  }

  private static func noHeading(_ path: String, _ required: [String]) -> Finding {
    Finding(
      "no-heading-line", "This table has no heading line.",
      suggestions: [required.joined(separator: "\t")], at: .top(of: path))
  }

  private static func headingFaults(_ row: Row, required: [String], optional: [String]) -> [Finding] {
    let missing = required.filter { !row.columns.contains($0) }.map {
      Finding("missing-column", "The heading line has no column “\($0)”.", at: row.source(row.columns[0]))
    }
    let unknown = row.columns.filter { !(required + optional).contains($0) }.map {
      Finding(
        "unknown-column", "There is no column “\($0)” in this table.",
        suggestions: nearest(to: $0, in: required + optional), at: row.source($0))
    }
    return missing + unknown
  }

  /// Empty keys, cells too many, rows out of order, rows that stand twice.
  private static func rowFaults(_ rows: [Row], key: String) -> [Finding] {
    var findings: [Finding] = []
    var previous = ""
    for (index, row) in rows.enumerated() {
      let term = row[key]
      let folded = term.lowercased()
      if term.isEmpty {
        findings.append(Finding("empty-cell", "This row has no \(key).", at: row.source(key)))
      }
      if row.cells.count > row.columns.count {
        findings.append(
          Finding(
            "too-many-cells", "This row has \(row.cells.count) cells; the table has \(row.columns.count) columns.",
            why: "A tab begins a new cell: look for one too many.", at: row.source(key)))
      }
      guard index > 0, folded <= previous else {
        previous = folded
        continue
      }
      if let first = rows[..<index].first(where: { $0[key].lowercased() == folded }) {
        findings.append(
          Finding("row-twice", "“\(term)” stands in line \(first.line) too. Keep one.", at: row.source(key)))
      } else {
        findings.append(
          Finding(
            "not-sorted",
            "“\(term)” has to stand before “\(previous)”: rows go by the alphabet, large and small "
              + "letters alike.", at: row.source(key)))
      }
    }
    return findings
  }
}

extension Substring {
  /// In characters; those of ASCII need no counting.
  fileprivate var length: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}
