internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import PlainEnglish
internal import Press

/// `plainspoken lint`: Plain English.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a text for Plain English: where, why, and a better wording.",
    discussion: """
      It reads text, Markdown, HTML, Word (.docx) and OpenDocument (.odt) files, our templates, and - for standard input.
        plainspoken lint letter.docx
        plainspoken lint --explain vague-time       what a rule is for, with examples
        plainspoken lint --fix --dry-run letter.md  see the safe swaps; without --dry-run they are made

      To keep a sentence as it is, stand it between these two lines in Markdown, HTML or text:
        <!-- plainspoken off: vague-time -->
        <!-- plainspoken on -->
      For all drafts of a folder, write a file .plainspoken.yml there. Every change needs its reason:
        rules:
          vague-time:
            severity: off
            reason: The dates are in the table

      Exit codes: 0 clear enough; 1 there is a finding at or above --fail-on, or a file cannot be read as text;
      2 the surroundings are at fault; 64 the command line is at fault.
      """)

  /// A severity, as it is written on the command line.
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case advice, warning, error

    var severity: Severity {
      switch self {
      case .advice: .advice
      case .warning: .warning
      case .error: .error
      }
    }
  }

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, html }

  @Argument(help: "The files to check; - reads standard input.")
  var files: [String] = []

  @Option(help: "The report: text, json, sarif (2.1.0) or html (one page).")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Show only what is as severe as this: advice, warning or error.", valueName: "severity"))
  var minSeverity = Level.advice

  @Option(help: ArgumentHelp("End with exit code 1 from this severity on.", valueName: "severity"))
  var failOn = Level.error

  @Option(help: ArgumentHelp("Forgive the findings that this file lists.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write what is found now to a file, for --baseline to forgive.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Put the safe swaps into the files: text, Markdown, HTML and templates.")
  var fix = false

  @Flag(help: "With --fix: show the difference and change nothing.")
  var dryRun = false

  @Flag(help: "Show the reading age and the hardest sentences of every file, not only of those that are hard to read.")
  var summary = false

  @Flag(help: "List every rule.")
  var rules = false

  @Option(help: ArgumentHelp("Say what a rule is for, with wrong and right examples.", valueName: "rule"))
  var explain: String?

  @OptionGroup var content: ContentOption

  func validate() throws {
    if rules || explain != nil { return }
    guard !files.isEmpty else { throw ValidationError("Name a file to check, or - for standard input.") }
    if fix, files.contains("-") { throw ValidationError("--fix needs a file: standard input cannot be changed.") }
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix.") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once only.") }
  }

  func run() throws {
    var desk = LintDesk(root: try content.root())
    if rules { return try RuleGuide(try desk.ruleSet().rules).list() }
    if let explain { return try RuleGuide(try desk.ruleSet().rules).explain(explain) }
    var forgiven = try baseline.map { try LintFiles.baseline($0) }
    var linted: [LintedFile] = []
    var refused: [Finding] = []
    for path in files {
      do {
        var file = try check(path, &desk, &refused)
        forgiven?.forgive(&file)
        linted.append(file)
      } catch let findings as Findings {
        refused += findings.all
      }
    }
    if let writeBaseline { try LintFiles.write(Array(Baseline(forgiving: linted).text.utf8), to: writeBaseline) }
    let gate = linted.contains { $0.report.findings.contains { $0.finding.severity >= failOn.severity } }
    for index in linted.indices { linted[index].hide(below: minSeverity.severity) }
    if !dryRun { print(try render(linted, desk), terminator: "") }
    Console.show(Array(Set(refused)))
    if refused.hasErrors || (gate && writeBaseline == nil && !dryRun) { throw ExitCode(1) }
  }

  /// One file, its swaps made first where that is asked for.
  private func check(_ path: String, _ desk: inout LintDesk, _ refused: inout [Finding]) throws -> LintedFile {
    let bytes = try LintFiles.read(path)
    let name = path == "-" ? "standard input" : path
    let file = try desk.lint(bytes, path: name, file: path == "-" ? nil : path)
    guard fix else { return file }
    let mend = try Mend.checked(file, original: bytes)
    if dryRun {
      print(UnifiedDiff.render(bytes, mend.bytes, path: path), terminator: "")
      return file
    }
    guard mend.count > 0 else { return file }
    try LintFiles.write(mend.bytes, to: path)
    Console.complain("\(path): \(mend.count == 1 ? "1 swap" : "\(mend.count) swaps") made.")
    return try desk.lint(mend.bytes, path: name, file: path)
  }

  private func render(_ linted: [LintedFile], _ desk: LintDesk) throws -> String {
    switch format {
    case .text: TextReport(usesColour: Console.isColoured(1), showsSummary: summary).render(linted)
    case .json: try JSONReport.render(linted)
    case .sarif: try SARIFReport(version: Version.current, rules: desk.rules).render(linted)
    case .html: HTMLReport().render(linted)
    }
  }
}
