public import LetterModel

/// One file that was checked: how it was read, and what was found.
public struct LintedFile: Sendable {
  public let reading: DraftReader.Reading
  /// With what had to be said about the reading first.
  public var report: LintReport
  /// How many findings an earlier baseline forgave.
  public internal(set) var forgiven = 0
  /// How many are not severe enough to be shown.
  public private(set) var hidden = 0

  public init(_ reading: DraftReader.Reading, _ report: LintReport) {
    self.reading = reading
    self.report = report
    add(notes: reading.notes)
  }

  /// What is to be said of the file as a whole, before what the rules found.
  public mutating func add(notes: [Finding]) {
    report.findings = notes.map { LintFinding(note: $0, draft: reading.draft) } + report.findings
  }

  /// Leaves out what is less severe, and remembers how many there were.
  public mutating func hide(below severity: Severity) {
    let all = report.findings.count
    report.findings.removeAll { $0.finding.severity < severity }
    hidden += all - report.findings.count
  }

  /// As shown to a person.
  public var path: String { reading.draft.path }

  /// How a place is named to a person: a line and column, or a paragraph and character.
  func place(_ range: SourceRange) -> String {
    reading.format.hasLines
      ? range.description
      : "\(range.file), paragraph \(range.start.line), character \(range.start.column)"
  }

  /// Whether the reading measures miss what a public letter needs: Flesch below 60 or a grade above 8 (standards.md 6).
  var isHardToRead: Bool {
    let measures = report.measures
    return measures.words >= 30 && (measures.fleschReadingEase < 60 || measures.fleschKincaid > 8)
  }

  /// "212 words, reading age 10".
  var inShort: String {
    let measures = report.measures
    let words = measures.words == 1 ? "1 word" : "\(measures.words) words"
    return measures.words >= 30 ? "\(words), reading age \(measures.readingAge)" : words
  }
}

extension LintFinding {
  /// What a reader had to say belongs to the file as a whole.
  init(note: Finding, draft: Draft) {
    self.init(
      finding: note, match: "", ruleSource: "", fix: nil, bytes: nil, block: draft.blocks.count, range: 0..<0)
  }
}

extension [LintedFile] {
  /// "2 errors, 1 warning, 3 pieces of advice"; empty where nothing was found.
  var counted: String {
    let findings = flatMap(\.report.findings)
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.finding.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return count == 1 ? "1 error" : "\(count) errors"
      case .warning: return count == 1 ? "1 warning" : "\(count) warnings"
      case .advice: return count == 1 ? "1 piece of advice" : "\(count) pieces of advice"
      }
    }
    return counts.joined(separator: ", ")
  }
}
