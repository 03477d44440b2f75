import DataFiles
import Facts
import Foundation
import LetterModel

/// The files that these tests read, found from the place of this file.
enum Place {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The rows of a tab-separated table in this folder, without its header, blank lines and comments; each with its line.
  static func rows(_ name: String) throws -> [(line: Int, cells: [String])] {
    let lines = try text("Tests/FactsTests/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().dropFirst().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (index + 1, cells.map(String.init))
    }
  }

  /// A cell with its escapes undone: `\n`, `\t`, and `\u{202E}` for what cannot be seen.
  static func unescaped(_ cell: String) -> String {
    cell.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      .replacing(#/\\u\{([0-9A-F]+)\}/#) { match in
        String(UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
      }
  }
}

enum English {
  static let formats: Formats = {
    do {
      return try formats(from: Place.text("Locales/en-GB/formats.yaml"))
    } catch {
      // Without the formats of English there is nothing that these tests could test.
      fatalError("\(error)")
    }
  }()

  static func formats(from yaml: String) throws(Findings) -> Formats {
    try Formats(DataFile.read(SourceText(path: "formats.yaml", text: yaml)))
  }
}

extension Field {
  /// A field from the first column of the table: `count(working day)`, `choice(a=one|b=two)`, `money(negative)`.
  static func described(_ text: String) -> Field? {
    let name = text.prefix { $0 != "(" }
    let setting = text.hasSuffix(")") ? String(text.dropFirst(name.count + 1).dropLast()) : ""
    guard let type = FactType(rawValue: String(name)) else { return nil }
    let options = setting.split(separator: "|").map { option in
      let halves = option.split(separator: "=").map(String.init)
      return ChoiceOption(name: halves[0], words: halves.count > 1 ? halves[1] : halves[0])
    }
    return Field(
      name: "it", type: type, negative: setting == "negative", unit: type == .count ? setting : nil,
      options: type == .choice ? options : [], range: .top(of: "test"))
  }

  static func of(_ type: FactType) -> Field { Field(name: "it", type: type, range: .top(of: "test")) }
}
