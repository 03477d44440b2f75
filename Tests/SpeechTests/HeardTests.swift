import Facts
import Foundation
import LetterModel
import Speech
import TestSupport
import Testing

/// A row of `heard.tsv`: what is written, and the words that must be heard.
private struct HeardRow {
  let line: Int
  let type: String
  let written: String
  let heard: String

  static func all() throws -> [HeardRow] {
    let file = packageRoot.appending(path: "Tests/SpeechTests/heard.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().dropFirst().compactMap { index, line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, !line.hasPrefix("#") else { return nil }
      return HeardRow(
        line: index + 1, type: cells[0], written: cells[1].replacing("\\n", with: "\n"), heard: cells[2])
    }
  }

  /// The inline in a letter: a value of that type, or free text.
  func inline() throws -> Inline<Filled> {
    let name = String(type.prefix { $0 != "(" })
    guard let factType = FactType(rawValue: name), factType != .text else { return text(written) }
    let unit = type.hasSuffix(")") ? String(type.dropFirst(name.count + 1).dropLast()) : nil
    let field = Field(name: "it", type: factType, unit: unit, range: nowhere)
    return try slot(Facts.read(written, as: field))
  }

  /// Phone numbers and references come twice; a row says so itself where the second time is not like the first.
  var expected: String {
    ["phone", "reference"].contains(type) && !heard.contains("again") ? "\(heard), again, \(heard)" : heard
  }
}

@Suite("What is written is heard as the words of the table")
struct HeardTests {
  @Test("eSpeak NG makes the same sounds of every written fact and of the words that must be heard")
  func heard() async throws {
    let rows = try HeardRow.all()
    let maker = try Checkout.maker()
    let scripts = try rows.map { row in maker.script(document([paragraph(try row.inline())])) }
    let said = scripts.map { $0.utterances.map(\.marked).joined(separator: " ") }
    let (sounds, wanted) = try await (Espeak.sounds(said), Espeak.sounds(rows.map(\.expected)))
    for (index, row) in rows.enumerated() {
      #expect(
        sounds[index] == wanted[index],
        "line \(row.line): “\(row.written)” is said “\(said[index])”, not “\(row.heard)”")
    }
  }

  @Test("the table has at least 200 rows, amounts, dates, phone numbers, postcodes and references among them")
  func coverage() throws {
    let rows = try HeardRow.all()
    #expect(rows.count >= 200)
    for type in ["money", "date", "time", "phone", "postcode", "reference", "text"] {
      #expect(rows.count { $0.type == type } >= 10, "\(type)")
    }
  }

  @Test("sounds of other words are told apart, so the table can fail")
  func canFail() async throws {
    let pairs = [
      ("412 pounds", "413 pounds"), ("3 A,", "3 H"), ("0 1 6", "0 1 7"), ("the 13th", "the 30th"),
      ("5 05 pm", "5 50 pm"),
    ]
    let sounds = try await Espeak.sounds(pairs.flatMap { [$0.0, $0.1] })
    for index in pairs.indices { #expect(sounds[index * 2] != sounds[index * 2 + 1], "\(pairs[index])") }
  }
}
