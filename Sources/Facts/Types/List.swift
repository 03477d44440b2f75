import LetterModel

/// A list of entries. Whoever has the entries reads them one by one (`Facts.read` with each column's field).
enum ListType {
  static func read(_ text: String) throws(Refusal) -> Fact {
    throw Refusal("This is a list. Write its entries one below the other, not \(quoted(text)) as one text.")
  }
}

/// `list:` in formats.yaml.
struct ListFormat: Sendable, Hashable {
  var between: String
  var beforeLast: String
  var betweenRows: String
  var beforeLastRow: String

  init(_ reader: inout FormatReader) {
    between = reader.text("between")
    beforeLast = reader.text("before_last")
    betweenRows = reader.text("between_rows")
    beforeLastRow = reader.text("before_last_row")
  }
}

extension Formats {
  /// What stands between the parts of one entry: a comma, as the language writes it.
  public var between: String { list.between }

  /// What stands between entries that have commas of their own: a semicolon, as the language writes it.
  public var betweenRows: String { list.betweenRows }

  /// "a, b and c"; where the entries have several columns, "Ann Lee, joiner; and Bo Ray, plumber".
  func joined(_ rows: [FactRow], _ word: (Fact) -> String) -> String {
    let texts = rows.map { row in row.cells.map { word($0.fact) }.joined(separator: list.between) }
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    let simple = rows.allSatisfy { $0.cells.count == 1 }
    return texts.dropLast().joined(separator: simple ? list.between : list.betweenRows)
      + (simple ? list.beforeLast : list.beforeLastRow) + last
  }
}
