import DataFiles
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("What went out, from the records")
struct ReportTests {
  /// The example letters of these templates, each in a folder of its own, with their records.
  private func outbox(_ ids: [String]) async throws -> (folder: TemporaryFolder, letters: [Letter]) {
    let folder = try TemporaryFolder()
    var all: [Letter] = []
    for (index, id) in ids.enumerated() {
      let letters = try await examples(id, checkout())
      _ = try Outbox(folder: "\(folder.path)/\(index)", workingFolder: "/").deliver(letters)
      all += letters
    }
    return (folder, all)
  }

  private func report(
    _ folder: TemporaryFolder, by step: LetterReport.Step = .month
  ) throws -> (report: LetterReport, findings: [Finding]) {
    try checkout().report(on: folder.path, workingFolder: "/", by: step)
  }

  private func count(_ counts: [LetterReport.Count], _ name: String) -> Int? {
    counts.first { $0.name == name }?.letters
  }

  @Test("letters are counted by template, format, language and date; each joint tenant's copy is one")
  func counts() async throws {
    let (folder, letters) = try await outbox(["notices/rent-increase", "letters/delay", "messages/running-late"])
    let (report, findings) = try report(folder)
    #expect(findings.isEmpty && report.notCounted == 0)
    #expect(report.letters == letters.count && letters.count == 4)
    #expect(count(report.templates, "notices/rent-increase") == 2)
    #expect(count(report.templates, "letters/delay") == 1)
    #expect(count(report.formats, "large-print") == 3)
    #expect(count(report.formats, "text") == 4)
    #expect(count(report.languages, "en-GB") == 4)
    #expect(report.otherFormats == 4)
    #expect(report.dates.map(\.name) == ["2026-11", "2027-03"])
    #expect(report.first == "2026-11-10" && report.last == "2027-03-01")
    #expect(try self.report(folder, by: .day).report.dates.map(\.name) == ["2026-11-10", "2026-11-13", "2027-03-01"])
  }

  @Test("the time that we took is counted as its standard counts it")
  func timings() async throws {
    let (folder, _) = try await outbox([
      "letters/general-reply", "letters/complaint-stage-1-reply", "notices/rent-increase", "notices/access",
      "letters/consent-decision", "letters/advice-record",
    ])
    let timings = try report(folder).report.timings
    func timing(_ id: String) throws -> LetterReport.Timing { try #require(timings.first { $0.id == id }) }
    // Asked on Monday 2 November, answered on Tuesday 10 November: 6 working days after.
    #expect(try timing("general_correspondence").taken?.most == 6)
    #expect(try timing("general_correspondence").kept == 1)
    // Received on Wednesday 25 November, which is day 1; answered on Tuesday 1 December, with St Andrew's Day between.
    #expect(try timing("complaint_stage_1").taken?.most == 4)
    #expect(try timing("complaint_stage_1").takenIn == "working day")
    // From 1 March to 1 April, to each of two tenants.
    #expect(try timing("rent_increase_notice").taken?.least == 31)
    #expect(try timing("rent_increase_notice").kept == 2)
    // From 2pm on 10 November to 9am on 13 November.
    #expect(try timing("access_notice").taken?.least == 67)
    #expect(try timing("consent_decision").taken?.least == 17)
    #expect(try timing("home_visit").letters == 0)
  }

  @Test("a letter that was late is not counted as in time, and one without its dates is told apart")
  func late() async throws {
    let (folder, _) = try await outbox(["letters/general-reply", "letters/general-reply"])
    let late = try folder.read("0/record/report.json").replacing("\"2026-11-02\"", with: "\"2026-10-02\"")
    try folder.write(late, to: "0/record/report.json")
    let undated = try folder.read("1/record/report.json").replacing("\"asked_on\"", with: "\"asked\"")
    try folder.write(undated, to: "1/record/report.json")
    let timing = try #require(try report(folder).report.timings.first { $0.id == "general_correspondence" })
    #expect((timing.letters, timing.kept, timing.withoutDates) == (2, 0, 1))
    #expect(timing.taken?.most == 27)
  }

  @Test("no value of any example letter stands in the report")
  func noPersonalData() async throws {
    let content = try checkout()
    let (folder, letters) = try await outbox(content.templateIDs)
    let json = String(
      decoding: try JSONEncoder.plain.encode(try report(folder, by: .day).report), as: UTF8.self)
    // What the report may say: days on which letters went, and the numbers and names of our own standards.
    let ours = Set(letters.map(\.today.iso8601))
    for letter in letters {
      for value in letter.values where value.fact.isPersonal {
        for text in Set([value.shown, value.spoken]) where text.count > 3 && !ours.contains(text) {
          #expect(!json.contains(text), "\(letter.template.id): \(value.field)")
        }
      }
    }
    #expect(letters.flatMap(\.values).count { $0.fact.isPersonal } > 100)
  }

  @Test("a file that is no record is named and not counted; the rest is")
  func broken() async throws {
    let (folder, _) = try await outbox(["letters/delay"])
    let good = try folder.read("0/record/report.json")
    try folder.write(String(good.prefix(200)), to: "1/record/report.json")
    try folder.write("{\"name\": \"Mrs Agnes O'Neill\"}", to: "2/record/report.json")
    try folder.write(
      good.replacing("\"letters/delay\"", with: "\"Mrs Agnes O'Neill\""), to: "3/record/report-delay.json")
    try folder.write("not in a folder of records", to: "4/report.json")
    let (report, findings) = try report(folder)
    #expect(report.letters == 1 && report.notCounted == 3)
    let files = Set(findings.map { $0.source.file.split(separator: "/").suffix(3).joined(separator: "/") })
    #expect(files == ["1/record/report.json", "2/record/report.json", "3/record/report-delay.json"])
    #expect(!findings.map(\.message).joined().contains("Agnes"))
  }

  @Test("reasons that were recorded are counted")
  func exceptions() async throws {
    let (folder, _) = try await outbox(["letters/delay"])
    let changed = try folder.read("0/record/report.json")
      .replacing(
        "\"notice\" : {",
        with: "\"anyway\" : \"a reason\", \"unreviewed\" : true, \"notice\" : { \"override\" : \"a reason\",")
    try folder.write(changed, to: "0/record/report.json")
    let report = try report(folder).report
    #expect((report.overrides, report.leftOut, report.unreviewed) == (1, 1, 1))
  }

  @Test("a folder that is not there, or holds no record, is an error that says what to do")
  func nothing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SurroundingsError.self) { try report(folder) }
    #expect(throws: SurroundingsError.self) {
      try checkout().report(on: "\(folder.path)/none", workingFolder: "/", by: .month)
    }
  }
}

extension JSONEncoder {
  fileprivate static var plain: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

extension Fact {
  /// What somebody could be told by, or what a letter says of them.
  fileprivate var isPersonal: Bool {
    switch self {
    case .text, .person, .address, .postcode, .phone, .email, .reference, .money, .staff, .list: true
    default: false
    }
  }
}
