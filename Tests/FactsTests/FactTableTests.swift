import Facts
import Foundation
import LetterModel
import Testing

/// One row of `facts.tsv`: what was written, and what has to come of it.
struct FactRowOfTable: Sendable, CustomTestStringConvertible {
  var line: Int
  var type: String
  var written: String
  var canonical: String
  var shown: String
  var spoken: String
  var refusal: String

  var testDescription: String { "line \(line): \(type) \(written.prefix(40))" }

  static func all() throws -> [FactRowOfTable] {
    try Place.rows("facts.tsv").map { line, cells in
      let cells = cells + Array(repeating: "", count: max(0, 6 - cells.count))
      return FactRowOfTable(
        line: line, type: cells[0], written: Place.unescaped(cells[1]), canonical: cells[2],
        shown: Place.unescaped(cells[3]), spoken: Place.unescaped(cells[4]), refusal: cells[5])
    }
  }
}

@Suite("Facts are read, shown and said as the table says")
struct FactTableTests {
  @Test("a row of facts.tsv holds", arguments: try FactRowOfTable.all())
  func row(_ row: FactRowOfTable) throws {
    let field = try #require(Field.described(row.type), "line \(row.line)")
    do {
      let fact = try Facts.read(row.written, as: field)
      try #require(row.refusal.isEmpty, "line \(row.line): taken as \(English.formats.shown(fact))")
      #expect(try canonical(fact) == row.canonical, "line \(row.line)")
      #expect(English.formats.shown(fact) == row.shown, "line \(row.line)")
      #expect(English.formats.spoken(fact) == row.spoken, "line \(row.line)")
    } catch let refusal as Refusal {
      try #require(!row.refusal.isEmpty, "line \(row.line): refused: \(refusal.message) \(refusal.suggestions)")
      let said = ([refusal.message] + refusal.suggestions).joined(separator: "\n")
      for words in row.refusal.split(separator: " | ") {
        #expect(said.contains(words), "line \(row.line): said “\(said)”")
      }
      for suggestion in refusal.suggestions {
        #expect(throws: Never.self, "line \(row.line): the suggestion “\(suggestion)” is refused itself") {
          try Facts.read(suggestion, as: field)
        }
      }
    }
  }

  @Test("the table has at least 300 rows and every type but list has rows taken and rows refused")
  func coverage() throws {
    let rows = try FactRowOfTable.all()
    #expect(rows.count >= 300)
    for type in FactType.allCases where type != .list {
      let own = rows.filter { $0.type.prefix { $0 != "(" } == type.rawValue }
      #expect(own.contains { $0.refusal.isEmpty }, "\(type)")
      #expect(own.contains { !$0.refusal.isEmpty }, "\(type)")
    }
  }

  private func canonical(_ fact: Fact) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fact), as: UTF8.self)
  }
}
