import Deadlines
import Facts
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

/// The numbers of this checkout: what is shipped is what is tested.
enum Shipped {
  static let content = Result {
    try Content(
      ContentRoot.find(
        option: packageRoot.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
  }

  static func reckoner(_ change: (inout Rulebook) -> Void = { _ in }) throws -> Reckoner {
    let content = try content.get()
    var rules = content.rulebook(on: Day(number: 20_500))
    change(&rules)
    return Reckoner(rules, formats: try content.formats(.source))
  }
}

/// One row of a table beside these tests.
struct Row: Sendable, CustomTestStringConvertible {
  var line: Int
  var cells: [String]

  var testDescription: String { "line \(line): \(cells.joined(separator: " "))" }
  subscript(_ column: Int) -> String { column < cells.count ? cells[column] : "" }

  /// Every row under the heading that is not a comment.
  static func all(_ name: String) throws -> [Row] {
    let file = packageRoot.appending(path: "Tests/DeadlinesTests/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").enumerated().dropFirst()
      .filter { !$0.element.hasPrefix("#") }
      .map { offset, text in
        Row(line: offset + 1, cells: text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
      }
  }
}

extension When {
  /// `2027-03-01` or `2027-03-01T17:00`.
  init(_ text: String) throws {
    let type: FactType = text.contains("T") ? .moment : .date
    let fact = try Facts.read(text, as: Field(name: "when", type: type, range: .option("when")))
    self = try #require(When(fact))
  }
}

extension Day {
  static func of(_ text: String) throws -> Day { try #require(Day(iso8601: text)) }
}

extension Encodable {
  /// What other programs read, as values.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: JSONEncoder().encode(self)) as? [String: Any])
  }
}
