import DataFiles
import Foundation
import LetterModel
import TestSupport

@testable import PlainEnglish

/// The rules as they are committed, with the standards as they are committed.
enum OurRules {
  private static let usual = Result { try read(switchedOn: []) }
  private static let withSpelling = Result { try read(switchedOn: ["spelling"]) }

  /// Read once for all tests.
  static func load(withSpelling isOn: Bool = false) throws -> RuleSet { try (isOn ? withSpelling : usual).get() }

  private static func read(switchedOn: Set<String>) throws -> RuleSet {
    let files = try ["rules", "words", "grammar"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: plainEnglishFolder.appending(path: folder).path).map { name in
        let path = "\(folder)/\(name)"
        return (path: path, bytes: [UInt8](try Data(contentsOf: plainEnglishFolder.appending(path: path))))
      }
    }
    return try RuleSet(files: files, standards: try standards(), switchedOn: switchedOn)
  }

  /// The rows of Templates/standards.yaml with a number.
  static func standards() throws -> [ServiceStandard] {
    let path = "Templates/standards.yaml"
    let bytes = [UInt8](try Data(contentsOf: packageRoot.appending(path: path)))
    let root = try DataFile.read(try SourceText(path: path, bytes: bytes))
    return (root.entries ?? []).compactMap { entry in
      func text(_ key: String) -> String? { entry.value.entries?.first { $0.key == key }?.value.text }
      guard let value = text("value").flatMap({ Int($0) }), let unit = text("unit") else { return nil }
      return ServiceStandard(id: entry.key, value: value, unit: unit, isMinimum: text("limit") == "minimum")
    }
  }

  /// What these rules find in a text, as "rule: match", without advice.
  static func found(in text: String, as kind: TemplateKind? = nil, _ rules: RuleSet) -> [String] {
    Linter(rules).lint(ExampleReader.draft(text, kind: kind)).findings.filter { $0.finding.severity > .advice }.map {
      "\($0.finding.rule): \($0.match)"
    }
  }
}
