internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken report`: what went out, and how long it took.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Count what went out, from the records: by letter, format, language and month, and the time it took.",
    discussion: """
      Give the folder that holds the letters, or one above many such folders; every file in a folder “record” is read.
      The report holds numbers alone, no name and no word of a letter, so that it can go to the committee.
        plainspoken report letters
        plainspoken report letters --by day --json
      Times are compared with the standards that say which letters keep them (“measured_by” in standards.yaml).
      A file that is no record is named and not counted, and the exit code is 1.
      """)

  @Argument(help: "The folder, with all the folders in it.")
  var folder: String

  @Option(help: ArgumentHelp("How dates are counted: day or month.", valueName: "step"))
  var by = Step.month

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var content: ContentOption

  enum Step: String, ExpressibleByArgument, CaseIterable { case day, month }

  func run() throws {
    let (report, findings) = try content.load().report(
      on: folder, workingFolder: Place.workingFolder, by: by == .day ? .day : .month)
    if json { try Console.say(json: report) } else { Console.say(ReportText(report).text) }
    Console.show(findings)
    if findings.hasErrors { throw ExitCode(1) }
  }
}

/// A report as a person reads it.
private struct ReportText {
  let report: LetterReport

  init(_ report: LetterReport) { self.report = report }

  var text: String {
    ([[head], notCounted] + [
      table("By letter", report.templates), table("By format", report.formats),
      ["With a format besides standard print: \(report.otherFormats)"],
      table("By language", report.languages), table("By date", report.dates), exceptions, timings,
    ]).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var head: String {
    let when = report.first.flatMap { first in report.last.map { " from \(first) to \($0)" } } ?? ""
    return "\(counted(report.letters, "letter"))\(when)"
  }

  private var notCounted: [String] {
    report.notCounted == 0
      ? [] : ["Not counted: \(counted(report.notCounted, "file")) that cannot be read as a record (see below)."]
  }

  private var exceptions: [String] {
    [
      "Sent before the date that we advise, with a reason: \(report.overrides)",
      "A format or language left out, with a reason: \(report.leftOut)",
      "A translation that nobody had reviewed: \(report.unreviewed)",
    ]
  }

  private var timings: [String] {
    let timings = report.timings.filter { $0.letters > 0 }
    return timings.isEmpty ? [] : ["How long we took"] + timings.flatMap(lines)
  }

  private func lines(_ timing: LetterReport.Timing) -> [String] {
    let promise = "\(timing.limit == .maximum ? "at most" : "at least") \(counted(timing.value, timing.unit))"
    let dated = timing.letters - timing.withoutDates
    var lines = ["  \(timing.subject) (\(promise)): \(timing.kept) of \(counted(dated, "letter")) in time"]
    if let taken = timing.taken {
      let longest = counted(taken.most, timing.takenIn)
      lines.append(
        taken.least == taken.most
          ? "    It took \(longest)"
          : "    Shortest \(taken.least), in the middle \(taken.middle), longest \(longest)")
    }
    if timing.withoutDates > 0 { lines.append("    Without the dates to tell: \(timing.withoutDates)") }
    return lines
  }

  private func table(_ title: String, _ counts: [LetterReport.Count]) -> [String] {
    let width = counts.map(\.name.count).max() ?? 0
    return counts.isEmpty
      ? []
      : [title] + counts.map { "  \($0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0))\($0.letters)" }
  }

  private func counted(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
}
