internal import Foundation
internal import LetterModel

/// What was found, for programs; the keys are a promise (design.md 8).
public enum JSONReport {
  /// One line end at the end.
  public static func render(_ files: [LintedFile]) throws -> String {
    try Report(files: files.map(File.init)).asJSON
  }

  private struct Report: Encodable { var files: [File] }

  private struct File: Encodable {
    var path: String
    var measures: MeasuresJSON
    var findings: [FindingJSON]

    init(_ file: LintedFile) {
      path = file.path
      measures = MeasuresJSON(file.report.measures)
      findings = file.report.findings.map(FindingJSON.init)
    }
  }

  private struct MeasuresJSON: Encodable {
    var words, sentences: Int
    var fleschReadingEase, fleschKincaid, gunningFog, smog: Double
    var smogReliable: Bool
    var colemanLiau, ari, lix: Double
    var readingAge: Int

    init(_ measures: Measures) {
      words = measures.words
      sentences = measures.sentences
      fleschReadingEase = measures.fleschReadingEase.measured
      fleschKincaid = measures.fleschKincaid.measured
      gunningFog = measures.gunningFog.measured
      smog = measures.smog.measured
      smogReliable = measures.smogReliable
      colemanLiau = measures.colemanLiau.measured
      ari = measures.ari.measured
      lix = measures.lix.measured
      readingAge = measures.readingAge
    }
  }

  private struct FindingJSON: Encodable {
    var line, column, endLine, endColumn: Int
    var rule: String
    var severity: Severity
    var match, message, why: String
    var suggestions: [String]
    var source: String

    init(_ found: LintFinding) {
      let place = found.finding.source
      (line, column, endLine, endColumn) = (place.start.line, place.start.column, place.end.line, place.end.column)
      rule = found.finding.rule
      severity = found.finding.severity
      match = found.match
      message = found.finding.message
      why = found.finding.why
      suggestions = found.finding.suggestions
      source = found.ruleSource
    }
  }
}

extension Encodable {
  /// With sorted keys, so that the same findings give the same bytes.
  var asJSON: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
