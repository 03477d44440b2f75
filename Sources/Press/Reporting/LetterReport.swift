internal import DataFiles
internal import Deadlines
internal import Foundation
public import LetterModel

/// What went out, counted from the records: by kind, format, language and month, with the time that we took beside the
/// time that we promise (R26). It holds no word of any letter and no name, so that it can be shown to everyone.
public struct LetterReport: Sendable, Encodable {
  /// How many of one thing.
  public struct Count: Sendable, Encodable {
    public var name: String
    public var letters: Int
  }

  /// How long letters of one standard took.
  public struct Timing: Sendable, Encodable {
    /// The id in standards.yaml, and its number.
    public var id: String
    public var standard: String
    public var subject: String
    /// The promise: `7 working days`.
    public var value: Int
    public var unit: String
    public var limit: Standard.Limit
    public var letters: Int
    public var kept: Int
    /// Letters whose records do not hold the dates.
    public var withoutDates: Int
    /// In `takenIn`: working days, days or hours; nil where no letter has dates.
    public var taken: Taken?
    public var takenIn: String
  }

  /// The shortest and longest time, and the one in the middle.
  public struct Taken: Sendable, Encodable {
    public var least: Int
    public var middle: Int
    public var most: Int
  }

  /// How records are counted by time.
  public enum Step: String, Sendable, CaseIterable { case day, month }

  public var letters: Int
  /// The dates of the first and last letter; nil where there is none.
  public var first: String?
  public var last: String?
  public var templates: [Count]
  /// A letter that was made in two formats counts in both.
  public var formats: [Count]
  public var languages: [Count]
  /// By day (`2026-11-10`) or month (`2026-11`).
  public var dates: [Count]
  /// Letters with a format besides standard print.
  public var otherFormats: Int
  /// Letters sent before the date that we advise, with a format or language left out, or not reviewed.
  public var overrides: Int
  public var leftOut: Int
  public var unreviewed: Int
  public var timings: [Timing]
  /// Files in `record` folders that are no records, and are not counted.
  public var notCounted: Int

  init(_ orders: [ReportedOrder], notCounted: Int, by step: Step, _ content: Content) {
    func count(_ name: (ReportedOrder) -> String) -> [Count] {
      Self.counts(orders.flatMap { order in order.copies.map { _ in name(order) } })
    }
    func letters(_ holds: (ReportedOrder) -> Bool) -> Int {
      orders.filter(holds).reduce(0) { $0 + $1.copies.count }
    }
    self.letters = letters { _ in true }
    first = orders.map(\.day).min()?.iso8601
    last = orders.map(\.day).max()?.iso8601
    templates = count(\.template)
    formats = Self.counts(orders.flatMap { $0.copies.values.flatMap { $0 } })
    languages = count(\.language.description)
    dates = count { String($0.day.iso8601.prefix(step == .month ? 7 : 10)) }.sorted { $0.name < $1.name }
    otherFormats = orders.flatMap { $0.copies.values }.count { $0 != [Format.standard.name] }
    overrides = letters(\.isOverridden)
    leftOut = letters(\.isAnyway)
    unreviewed = letters(\.isUnreviewed)
    timings = content.standards.compactMap { standard in
      standard.measures.isEmpty ? nil : Timing(standard, orders, content)
    }
    self.notCounted = notCounted
  }

  /// The most frequent first.
  private static func counts(_ names: [String]) -> [Count] {
    Dictionary(grouping: names) { $0 }.map { Count(name: $0.key, letters: $0.value.count) }
      .sorted { (-$0.letters, $0.name) < (-$1.letters, $1.name) }
  }
}

extension Content {
  /// Counts the records below a folder.
  ///
  /// - Returns: the report, and a finding for each file in a `record` folder that is no record of ours: those are named,
  ///   and not counted. Throws `SurroundingsError` where there is no such folder or no record in it.
  public func report(
    on folder: String, workingFolder: String, by step: LetterReport.Step = .month
  ) throws -> (report: LetterReport, findings: [Finding]) {
    let paths = try RecordFiles.paths(under: folder, from: workingFolder)
    guard !paths.isEmpty else {
      throw SurroundingsError(
        "There is no record of a letter in “\(folder)”.",
        advice: "Name the folder that “plainspoken make --out” put letters in, or one above it.")
    }
    var orders: [ReportedOrder] = []
    var findings: [Finding] = []
    let base = URL(filePath: workingFolder, directoryHint: .isDirectory)
    for path in paths {
      guard let bytes = try? Data(contentsOf: URL(filePath: path, relativeTo: base)) else {
        findings.append(
          Finding("unreadable", "This record cannot be read. Check that you may read it.", at: .top(of: path)))
        continue
      }
      do throws(Findings) {
        orders.append(try ReportedOrder(SourceText(path: path, bytes: bytes)))
      } catch {
        findings += error.all
      }
    }
    let report = LetterReport(orders, notCounted: paths.count - orders.count, by: step, self)
    return (report, findings)
  }
}
