internal import Foundation
internal import LetterModel

/// What was found as SARIF 2.1.0 (docs.oasis-open.org/sarif), which code hosts and editors show in place.
public struct SARIFReport: Sendable {
  private let version: String
  private let rules: [RuleFile]

  /// - Parameters:
  ///   - version: of the program.
  ///   - rules: every rule that was used, for their help.
  public init(version: String, rules: [RuleFile]) {
    self.version = version
    self.rules = rules
  }

  /// One run, one line end at the end.
  public func render(_ files: [LintedFile]) throws -> String {
    let results = files.flatMap { file in file.report.findings.map { result($0, in: file) } }
    let known = Set(rules.map(\.id))
    let others = Set(results.map(\.ruleId)).subtracting(known).sorted()
    let driver = Driver(
      name: "plainspoken", version: version,
      rules: rules.map(Rule.init) + others.map { Rule(id: $0) })
    return try Log(runs: [Run(tool: Tool(driver: driver), results: results)]).asJSON
  }

  private func result(_ found: LintFinding, in file: LintedFile) -> Result {
    let finding = found.finding
    let words = [finding.message, finding.why] + finding.suggestions.map { "Try: \($0)" }
    return Result(
      ruleId: finding.rule, level: finding.severity.level,
      message: Text(text: words.filter { !$0.isEmpty }.joined(separator: "\n")),
      locations: [Location(found, in: file)], fixes: fixes(found, in: file),
      partialFingerprints: ["plainspoken/v1": Fingerprint(found, in: file.reading.draft).text])
  }

  private func fixes(_ found: LintFinding, in file: LintedFile) -> [Fix]? {
    guard let fix = found.fix, let bytes = fix.bytes, let source = file.reading.source, let offset = source.fileOffset
    else { return nil }
    let region = Region(source.range((bytes.lowerBound - offset)..<(bytes.upperBound - offset)))
    return [
      Fix(
        description: Text(text: fix.text.isEmpty ? "Leave it out" : "Write “\(fix.text)”"),
        artifactChanges: [
          Change(
            artifactLocation: Artifact(file.path),
            replacements: [Replacement(deletedRegion: region, insertedContent: Text(text: fix.text))])
        ])
    ]
  }
}

// MARK: - The shapes of the standard, under its own names

private struct Log: Encodable {
  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

private struct Run: Encodable {
  var tool: Tool
  var columnKind = "unicodeCodePoints"
  var results: [Result]
}

private struct Tool: Encodable { var driver: Driver }

private struct Driver: Encodable {
  var name, version: String
  var rules: [Rule]
}

private struct Rule: Encodable {
  var id: String
  var shortDescription: Text?
  var help: Text?
  var defaultConfiguration: Configuration?

  init(id: String) { self.id = id }

  init(_ rule: RuleFile) {
    id = rule.id
    shortDescription = Text(text: rule.why)
    let examples = rule.wrong.prefix(1).map { "Not: \($0.text)" } + rule.right.prefix(1).map { "But: \($0.text)" }
    help = Text(text: ([rule.why] + examples).joined(separator: "\n"))
    defaultConfiguration = Configuration(level: rule.severity.level, enabled: rule.isEnabled)
  }
}

private struct Configuration: Encodable {
  var level: String
  var enabled: Bool
}

private struct Text: Encodable { var text: String }

private struct Result: Encodable {
  var ruleId, level: String
  var message: Text
  var locations: [Location]
  var fixes: [Fix]?
  var partialFingerprints: [String: String]
}

private struct Location: Encodable {
  var physicalLocation: Physical
  var logicalLocations: [Logical]?

  init(_ found: LintFinding, in file: LintedFile) {
    let place = found.finding.source
    let artifact = Artifact(place.file)
    if file.reading.format.hasLines {
      physicalLocation = Physical(artifactLocation: artifact, region: Region(place))
    } else {
      // A word processor's file has no lines.
      physicalLocation = Physical(artifactLocation: artifact, region: nil)
      logicalLocations = [Logical(name: "paragraph \(place.start.line), character \(place.start.column)")]
    }
  }
}

private struct Physical: Encodable {
  var artifactLocation: Artifact
  var region: Region?
}

private struct Logical: Encodable { var name: String }

private struct Artifact: Encodable {
  var uri: String

  init(_ path: String) {
    uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}

private struct Region: Encodable {
  var startLine, startColumn, endLine, endColumn: Int

  init(_ range: SourceRange) {
    (startLine, startColumn) = (range.start.line, range.start.column)
    (endLine, endColumn) = (range.end.line, range.end.column)
  }
}

private struct Fix: Encodable {
  var description: Text
  var artifactChanges: [Change]
}

private struct Change: Encodable {
  var artifactLocation: Artifact
  var replacements: [Replacement]
}

private struct Replacement: Encodable {
  var deletedRegion: Region
  var insertedContent: Text
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }
}
