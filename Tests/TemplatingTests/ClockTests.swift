import DataFiles
import LetterModel
import Templating
import Testing

@Suite("Fields that a clock works out")
struct ClockTests {
  let bench = Workbench()
  let fields =
    Fields.field("received", "date", example: "2 November 2026")
    + "due:\n  type: date\n  about: Due\n  from: {clock: a-week, of: received}\n"
  let body = "{{due}} {{received}}"

  @Test("the end of the time is worked out")
  func workedOut() throws {
    let outline = try bench.outline(fields: fields, body, data: "received: 2 November 2026")
    #expect(outline.hasPrefix("p: ‹Monday 9 November 2026›"))
  }

  @Test("a value given anyway has to agree, and one that is missed is missed by its own name")
  func agreement() throws {
    let received = "received: 2 November 2026\n"
    #expect(throws: Never.self) { try bench.outline(fields: fields, body, data: received + "due: 9/11/2026") }
    let wrong = #expect(throws: Findings.self) {
      try bench.outline(fields: fields, body, data: received + "due: 10/11/2026")
    }
    #expect(wrong?.all.map(\.rule) == ["does-not-agree"] && wrong?.all.first?.why == "They give 2026-11-09.")
    let missing = #expect(throws: Findings.self) { try bench.outline(fields: fields, body, data: "due: 9/11/2026") }
    #expect(missing?.all.map(\.message).map { $0.prefix(10) } == ["“received”"])
  }

  @Test("a choice says which time, and a time of hours gives a moment")
  func chooser() throws {
    let options = "  of:\n    urgent: urgent\n    slow: slow\n  example: slow\n"
    let due = { (type: String) in
      "due_\(type):\n  type: \(type)\n  about: Due\n  required: no\n"
        + "  from: {clock: by-class, of: reported, class: class}\n"
    }
    let fields =
      Fields.field("reported", "moment", example: "2 November 2026 at 2pm")
      + "class:\n  type: choice\n  about: Class\n" + options + due("date") + due("moment")
    let body =
      "{{class}} {{reported}} {{#due_date}}D {{due_date}}{{/due_date}}"
      + "{{#due_moment}}M {{due_moment}}{{/due_moment}}"
    func outline(_ name: String) throws -> String {
      try bench.outline(fields: fields, body, data: "reported: 2 November 2026 at 2pm\nclass: \(name)")
    }
    #expect(try outline("slow").hasSuffix("D ‹Monday 9 November 2026›"))
    #expect(try outline("urgent").hasSuffix("M ‹5pm on Monday 2 November 2026›"))
  }

  @Test(
    "an unknown clock, a field of another type and a missing or needless key are found at the line",
    arguments: [
      ("date", "{clock: a-weak, of: received}", ["unknown-clock"]),
      ("money", "{clock: a-week, of: received}", ["bad-computation"]),
      ("date", "{clock: a-week, of: rent}", ["bad-computation"]),
      ("date", "{clock: a-week}", ["bad-computation"]),
      ("date", "{clock: a-week, of: received, class: rent}", ["bad-computation"]),
      ("date", "{clock: by-class, of: received, class: rent}", ["bad-computation"]),
    ])
  func mistakes(type: String, from: String, rules: [String]) throws {
    let fields =
      Fields.field("received", "date", example: "2 November 2026") + Fields.rent
      + "due:\n  type: \(type)\n  about: Due\n  from: \(from)\n"
    let findings = bench.findings(in: Workbench.file(fields: fields, "{{due}} {{received}} {{rent}}"))
    #expect(findings.map(\.rule) == rules)
    #expect(findings.first?.source.start.line == 17)
  }
}
