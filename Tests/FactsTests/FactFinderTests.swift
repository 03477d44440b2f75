import DataFiles
import Facts
import Foundation
import LetterModel
import Testing

@Suite("Facts are found in running text")
struct FactFinderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var line: Int
    var text: String
    var found: String
    var testDescription: String { "line \(line): \(text)" }

    static func all() throws -> [Row] {
      try Place.rows("facts-found.tsv").map { line, cells in
        Row(line: line, text: Place.unescaped(cells[0]), found: cells.count > 1 ? Place.unescaped(cells[1]) : "")
      }
    }
  }

  @Test("a row of facts-found.tsv holds", arguments: try Row.all())
  func row(_ row: Row) throws {
    let found = try FactFinder(English.formats).find(in: row.text).map { found in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return "\(row.text[found.range])=\(String(decoding: try encoder.encode(found.fact), as: UTF8.self))"
    }
    #expect(found.joined(separator: " | ") == row.found, "line \(row.line)")
  }

  @Test("what the table of facts shows is found again, where the type can be found")
  func shownIsFound() throws {
    let finder = FactFinder(English.formats)
    let types: Set<FactType> = [.money, .percent, .date, .time, .postcode, .email, .url]
    for row in try FactRowOfTable.all() where row.refusal.isEmpty {
      let field = try #require(Field.described(row.type))
      // BFPO numbers and "GIR 0AA" have a postcode's form too.
      guard types.contains(field.type) else { continue }
      let fact = try Facts.read(row.written, as: field)
      let text = "It is \(row.shown), as agreed."
      #expect(finder.find(in: text).map(\.fact) == [fact], "line \(row.line): \(text)")
    }
  }

  @Test("every full phone number of the table is found as it is shown")
  func phones() throws {
    let finder = FactFinder(English.formats)
    for row in try FactRowOfTable.all() where row.refusal.isEmpty && row.type == "phone" {
      let text = "Please phone \(row.shown), day or night."
      #expect(finder.find(in: text).map { String(text[$0.range]) } == [row.shown], "line \(row.line)")
    }
  }

  @Test("dates are found in another language, with that language's file and no Swift")
  func anotherLanguage() throws {
    let polish = try Place.text("Locales/en-GB/formats.yaml")
      .replacing("shown: \"{weekday} {day} {month} {year}\"", with: "shown: \"{weekday}, {day} {month} {year} r.\"")
      .replacing("- April", with: "- kwietnia").replacing("- Thursday", with: "- czwartek")
    let formats = try English.formats(from: polish)
    let day = try #require(Day(year: 2027, month: 4, day: 1))
    let text = "Od: \(formats.shown(.date(day)))"
    #expect(text == "Od: czwartek, 1 kwietnia 2027 r.")
    #expect(FactFinder(formats).find(in: text).map(\.fact) == [.date(day)])
  }

  @Test("a long text of anything is searched, and never crashes")
  func hostileText() {
    let finder = FactFinder(English.formats)
    for piece in ["£", "1,", "1.", "0 ", "a@", "+(", "Jan 1 ", "2027-", "\u{202E}", "\0", "https://", "A1/", "Ж9"] {
      let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
      _ = finder.find(in: text)
    }
  }
}
