import Deadlines
import LetterModel
import Press
import Testing

@Suite("Letters about complaints and delays keep to the dates of the procedure")
struct ComplaintLetterTests {
  private let first = "letters/complaint-stage-1-acknowledgement"
  private let second = "letters/complaint-stage-2-acknowledgement"
  private let extension_ = "letters/complaint-extension"
  private let delay = "letters/delay"

  @Test("the date of our answer is worked out, and another one is refused")
  func due() async throws {
    let letter = try #require(try await make(first, [:]).first)
    #expect(letter.values.first { $0.field == "due" }?.shown == "Wednesday 2 December 2026")
    #expect(try await refusal(first, ["due": "2 December 2026"]).isEmpty)
    let findings = try await refusal(first, ["due": "3 December 2026"])
    #expect(findings.map(\.rule) == ["does-not-agree"])
    #expect(findings.first?.why == "They give 2026-12-02.")
    #expect(try await make(second, [:]).first?.values.first { $0.field == "due" }?.fact == .date(.of("2026-12-23")))
  }

  @Test("an acknowledgement after its day leaves with a warning, in the words of the working")
  func lateAcknowledgement() async throws {
    for id in [first, second] {
      #expect(try await warnings(id, [:], today: "2026-11-27").isEmpty)
      let late = try await warnings(id, [:], today: "2026-12-01")
      #expect(late.map(\.rule) == ["promise-missed"])
      #expect(late.first?.message.contains("say that we have it by Friday 27 November 2026") == true)
      #expect(late.first?.why.contains("within 3 working days: by Friday 27 November 2026.") == true)
    }
  }

  @Test("stage 2 confirms the points and what they want", arguments: ["points", "wanted"])
  func points(field: String) async throws {
    #expect(try await refusal(second, [field: ""]).map(\.rule) == ["missing-value"])
  }

  @Test("a complaint that is still to come is refused")
  func future() async throws {
    #expect(try await refusal(first, ["received": "30 November 2026"]).map(\.rule) == ["not-yet"])
  }

  // MARK: - Extensions

  private func stage1(_ new: String) -> [String: String] {
    ["stage": "stage-1", "told_before": "", "new_date": new]
  }

  @Test("at stage 1 an extension reaches 5 working days further and no more, whatever the reason")
  func extension5() async throws {
    #expect(try await refusal(extension_, stage1("9 December 2026"), today: "2026-12-02").isEmpty)
    for override in [nil, "The board"] {
      let findings = try await refusal(
        extension_, stage1("10 December 2026"), override: override, today: "2026-12-02")
      #expect(findings.map(\.rule) == ["extension-too-long"])
      #expect(findings.first?.suggestions == ["new_date: Wednesday 9 December 2026"])
      #expect(findings.first?.why.contains("A manager has agreed to 5 working days more") == true)
    }
  }

  @Test("the new date is later than the old one", arguments: ["2 December 2026", "1 December 2026"])
  func later(new: String) async throws {
    #expect(try await refusal(extension_, stage1(new), today: "2026-12-01").map(\.rule) == ["not-later"])
  }

  @Test("told after the old date it is refused until somebody gives a reason")
  func toldTooLate() async throws {
    let new = stage1("9 December 2026")
    let finding = try #require(try await refusal(extension_, new, today: "2026-12-03").first)
    #expect(finding.rule == "told-too-late" && finding.message.contains("by Wednesday 2 December 2026"))
    let letter = try await make(extension_, new, override: "We say sorry for it", today: "2026-12-03").first
    #expect(letter?.notice?.override == "We say sorry for it")
  }

  @Test("at stage 2 a second letter counts from the date of the first, and there is no last day")
  func stage2() async throws {
    #expect(try await refusal(extension_, [:], today: "2027-01-06").isEmpty)
    #expect(try await refusal(extension_, [:], today: "2027-01-07").map(\.rule) == ["told-too-late"])
    #expect(try await refusal(extension_, ["new_date": "6 January 2027"]).map(\.rule) == ["not-later"])
    #expect(try await refusal(extension_, ["told_before": "23 December 2026"]).map(\.rule).contains("not-later"))
    #expect(try await refusal(extension_, ["new_date": "6 May 2027"]).isEmpty)
  }

  @Test("reason and manager are asked for", arguments: ["reason", "agreed_by", "new_date", "stage"])
  func missing(field: String) async throws {
    #expect(try await refusal(extension_, [field: ""]).map(\.rule) == ["missing-value"])
  }

  // MARK: - Delays

  @Test("a delay has its reason and a later date", arguments: ["reason", "new_date"])
  func delayNeeds(field: String) async throws {
    #expect(try await refusal(delay, [field: ""]).map(\.rule) == ["missing-value"])
  }

  @Test("a delay is told by the day that the answer is due; later it needs a reason that is recorded")
  func delayTold() async throws {
    #expect(try await refusal(delay, [:], today: "2026-11-11").isEmpty)
    let finding = try #require(try await refusal(delay, [:], today: "2026-11-12").first)
    #expect(finding.rule == "told-too-late")
    #expect(finding.why.contains("Our answer is due by Wednesday 11 November 2026."))
    #expect(
      finding.suggestions == [
        "send the full answer instead, and say sorry", "--override REASON, which goes into the record",
      ])
    let letter = try #require(try await make(delay, [:], override: "An apology is owed", today: "2026-11-12").first)
    #expect(letter.findings.map(\.severity) == [.warning] && letter.notice?.override == "An apology is owed")
  }

  @Test("a new date that is not later, or over already, is refused")
  func delayDates() async throws {
    #expect(try await refusal(delay, ["new_date": "11 November 2026"]).map(\.rule) == ["not-later"])
    let over = try await refusal(
      delay, ["new_date": "12 November 2026"], override: "An apology is owed", today: "2026-11-13")
    #expect(over.filter { $0.severity == .error }.map(\.rule) == ["already-past"])
  }
}
