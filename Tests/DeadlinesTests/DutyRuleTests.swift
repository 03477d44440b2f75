import Deadlines
import LetterModel
import Testing

/// A notice rule without a template: facts by role, as written.
private func verdict(
  _ rule: NoticeRule, _ facts: [String: Fact], today: String, tenancies: [String] = []
) throws -> NoticeVerdict {
  let place = SourceRange.top(of: "data.yaml")
  let entries = facts.map { ($0.key, FilledNotice.Entry(field: $0.key, fact: $0.value, place: place)) }
  return rule.check(
    FilledNotice(
      entries: Dictionary(uniqueKeysWithValues: entries), tenancies: tenancies, today: try .of(today), place: place),
    try Shipped.reckoner())
}

private func fact(_ text: String) throws -> Fact { try When(text).fact }

@Suite("What we found about damp is told in time")
struct DampSummaryTests {
  /// Known on Friday 18 December 2026, looked into by Thursday 24: summary by 31 December, work by 6 January.
  private func rules(_ changes: [String: Fact], today: String = "2026-12-31") throws -> [Finding] {
    var facts = ["known": try fact("2026-12-18"), "investigated": try fact("2026-12-24")]
    facts.merge(changes) { $1 }
    let verdict = try verdict(.dampSummary, facts, today: today)
    #expect(verdict.overridable.isEmpty)
    return verdict.findings
  }

  @Test("in time it passes; late it is a warning, because holding it back would help nobody")
  func summary() throws {
    #expect(try rules([:]).isEmpty)
    let late = try rules([:], today: "2027-01-05")
    #expect(late.map(\.rule) == ["law-missed"] && late.first?.severity == .warning)
    #expect(late.first?.message.contains("until Thursday 31 December 2026") == true)
  }

  @Test("work for safety after its last day needs a reason in the letter")
  func start() throws {
    #expect(try rules(["start": fact("2027-01-06")]).isEmpty)
    let late = try rules(["start": fact("2027-01-07")])
    #expect(late.map(\.rule) == ["start-too-late"] && late.first?.severity == .error)
    #expect(try rules(["start": fact("2027-01-07"), "delay_reason": .text("The part is not here.")]).isEmpty)
  }

  @Test("an investigation before we knew, after the letter, or later than the law allows is told")
  func order() throws {
    #expect(try rules(["investigated": fact("2026-12-17")]).map(\.rule) == ["wrong-order"])
    #expect(try rules([:], today: "2026-12-23").map(\.rule) == ["not-yet"])
    let late = try rules(["known": fact("2026-12-01")])
    #expect(late.map(\.rule) == ["law-missed"] && late.first?.severity == .warning)
  }
}

@Suite("A repair letter prints the time of its class")
struct RepairRuleTests {
  private func rules(_ facts: [String: Fact], today: String = "2027-03-28") throws -> [String] {
    try verdict(.repair, facts, today: today).findings.map(\.rule)
  }

  @Test("hours over a change of the clocks, and working days")
  func good() throws {
    #expect(
      try rules([
        "reported": fact("2027-03-27T23:30"), "class": .choice("emergency", words: ""),
        "due_at": fact("2027-03-28T03:30"),
      ]).isEmpty)
    #expect(
      try rules([
        "reported": fact("2027-03-27"), "class": .choice("routine", words: ""), "due_on": fact("2027-04-23"),
      ]).isEmpty)
  }

  @Test("another time, no time, the wrong kind of time and an unknown class are refused")
  func wrong() throws {
    let reported = try fact("2027-03-27T23:30")
    let urgent = Fact.choice("urgent", words: "")
    #expect(
      try rules(["reported": reported, "class": urgent, "due_at": fact("2027-03-28T23:30")]) == ["wrong-due-date"])
    #expect(try rules(["reported": reported, "class": urgent]) == ["missing-value"])
    #expect(
      try rules(["reported": reported, "class": .text("routine"), "due_at": fact("2027-04-23T17:00")])
        == ["missing-value", "wrong-due-date"])
    #expect(try rules(["reported": reported, "class": .text("soon")]) == ["bad-value"])
    #expect(try rules(["reported": fact("2027-03-27"), "class": urgent]) == ["bad-value"])
  }

  @Test("a visit after the repair is due is a warning")
  func visit() throws {
    let (nine, ten) = (try #require(TimeOfDay(hour: 9)), try #require(TimeOfDay(hour: 10)))
    func visit(_ day: String) throws -> [String] {
      let slot = try #require(TimeSlot(date: try .of(day), from: nine, to: ten))
      return try rules([
        "reported": fact("2027-03-27"), "class": .text("routine"), "due_on": fact("2027-04-23"), "starts": .slot(slot),
      ])
    }
    #expect(try visit("2027-04-23").isEmpty)
    #expect(try visit("2027-04-26") == ["promise-missed"])
  }
}

@Suite("Visits, replies and tenancies")
struct OtherRuleTests {
  @Test("a visit that somebody asked for comes within 5 working days")
  func homeVisit() throws {
    let (nine, ten) = (try #require(TimeOfDay(hour: 9)), try #require(TimeOfDay(hour: 10)))
    func rules(_ day: String) throws -> [String] {
      let slot = try #require(TimeSlot(date: try .of(day), from: nine, to: ten))
      let facts = ["requested": try fact("2026-11-25"), "starts": Fact.slot(slot)]
      return try verdict(.homeVisit, facts, today: "2026-11-26").findings.map(\.rule)
    }
    #expect(try rules("2026-12-03").isEmpty)
    #expect(try rules("2026-12-04") == ["promise-missed"])
  }

  @Test("an answer to a complaint that is late is a warning, counted from the later day that was agreed")
  func replies() throws {
    func rules(_ rule: NoticeRule, _ today: String, _ more: [String: Fact] = [:]) throws -> [String] {
      let facts = ["received": try fact("2026-11-25")].merging(more) { $1 }
      return try verdict(rule, facts, today: today).findings.map(\.rule)
    }
    #expect(try rules(.complaintStage1Reply, "2026-12-02").isEmpty)
    #expect(try rules(.complaintStage1Reply, "2026-12-03") == ["promise-missed"])
    #expect(try rules(.complaintStage1Reply, "2026-12-09", ["extended_to": fact("2026-12-09")]).isEmpty)
    #expect(
      try rules(.complaintStage1Reply, "2026-12-02", ["extended_to": fact("2026-12-02")]) == ["not-later"])
    #expect(try rules(.complaintStage2Reply, "2026-12-23").isEmpty)
    #expect(try rules(.complaintStage2Reply, "2026-12-24") == ["promise-missed"])
  }

  @Test("a letter for some tenancies is refused for another, and says for which it is")
  func tenancy() throws {
    let some = ["scottish-secure", "short-scottish-secure"]
    func findings(_ tenancy: String) throws -> [Finding] {
      try verdict(
        .tenancy, ["tenancy": .choice(tenancy, words: "")], today: "2026-11-26", tenancies: some
      ).findings
    }
    #expect(try findings("short_scottish_secure").isEmpty)
    #expect(try findings("private-residential").map(\.rule) == ["wrong-tenancy"])
    #expect(try findings("private-residential").first?.suggestions == some)
    #expect(try verdict(.tenancy, [:], today: "2026-11-26", tenancies: some).findings.map(\.rule) == ["missing-value"])
  }
}

@Suite("Clocks that templates name")
struct NamedClockTests {
  @Test("each gives what `deadline` gives")
  func same() throws {
    let reckoner = try Shipped.reckoner()
    let from = try When("2026-11-25")
    func end(_ clock: NamedClock, _ option: String? = nil) -> String? {
      clock.end(from: from, choosing: option, reckoner.rules)?.day.iso8601
    }
    let stage1 = try reckoner.complaint(received: from)
    let stage2 = try reckoner.complaint(received: from, stage: .two)
    let damp = try reckoner.damp(known: from, investigated: nil)
    let consent = reckoner.consent(received: from)
    func key(_ answer: Answer, _ key: String) throws -> String? { try answer.json()[key] as? String }
    #expect(try end(.complaintStage1) == key(stage1, "due") && end(.complaint, "stage-1") == key(stage1, "due"))
    #expect(
      try end(.complaintStage1Extended) == key(reckoner.complaint(received: from, isExtended: true), "due"))
    #expect(try end(.complaintStage2) == key(stage2, "due") && end(.complaint, "2") == key(stage2, "due"))
    #expect(try end(.complaintStage2Acknowledgement) == key(stage2, "acknowledge"))
    #expect(try end(.dampInvestigation) == key(damp, "investigate"))
    #expect(try end(.consentTarget) == key(consent, "target") && end(.consentHardStop) == key(consent, "hardStop"))
    for clock in Reckoner.Clock.allCases {
      let named = try #require(NamedClock(rawValue: clock.rawValue))
      #expect(try end(named) == key(reckoner.clock(clock, from: from), "due"))
    }
    for name in ["essential", "standard", "routine"] {
      #expect(try end(.repair, name) == key(reckoner.repair(reported: from, class: name), "due"))
    }
  }

  @Test("an option that the clock does not know, and hours from a date without a time, give nothing")
  func nothing() throws {
    let reckoner = try Shipped.reckoner()
    let day = try When("2026-11-25")
    #expect(NamedClock.complaint.end(from: day, choosing: "stage-3", reckoner.rules) == nil)
    #expect(NamedClock.repair.end(from: day, choosing: "soon", reckoner.rules) == nil)
    #expect(NamedClock.repair.end(from: day, choosing: "urgent", reckoner.rules) == nil)
    #expect(
      try NamedClock.repair.end(from: When("2026-11-25T10:00"), choosing: "urgent", reckoner.rules)
        == When("2026-11-26T10:00"))
  }
}
