import Deadlines
import LetterModel
import Press
import Testing

@Suite("A notice of a visit that is refused says what would be lawful")
struct AccessNoticeTests {
  @Test("the example is lawful")
  func example() async throws {
    #expect(try await make(access, [:]).first?.notice?.answer.kind == "access")
  }

  @Test("a visit a minute too soon is refused, whatever the reason", arguments: [nil, "The tenant agreed"])
  func tooSoon(override: String?) async throws {
    let findings = try await refusal(
      access, ["visit": "11 November 2026 from 1:59pm to 4pm"], override: override)
    #expect(findings.map(\.rule) == ["notice-too-short"])
    #expect(findings.first?.suggestions == ["visit: Wednesday 11 November 2026 from 2pm to 4pm"])
    #expect(try await refusal(access, ["visit": "11 November 2026 from 2pm to 4pm"]).isEmpty)
  }

  @Test(
    "an evening, a weekend and a holiday need the tenant's agreement as a reason",
    arguments: [
      "13 November 2026 from 5pm to 7pm", "13 November 2026 from 7am to 9am", "14 November 2026 from 10am to 11am",
      "30 November 2026 from 10am to 11am",
    ])
  func unusualHours(visit: String) async throws {
    #expect(try await refusal(access, ["visit": visit]).map(\.rule) == ["unusual-hours"])
    let letter = try await make(access, ["visit": visit], override: "The tenant asked for it").first
    #expect(letter?.notice?.override == "The tenant asked for it")
  }

  @Test("24 hours are counted over a change of the clocks")
  func clocks() async throws {
    let sent = ["sent_at": "27 March 2027 at 10am"]
    let early = sent.merging(["visit": "28 March 2027 from 10am to midday"]) { $1 }
    let late = sent.merging(["visit": "28 March 2027 from 11am to 1pm"]) { $1 }
    #expect(try await refusal(access, early, override: "The tenant agreed").map(\.rule) == ["notice-too-short"])
    #expect(try await refusal(access, late, override: "The tenant agreed").isEmpty)
  }

  @Test("a visit at a time that the clocks skip is refused")
  func skipped() async throws {
    for visit in ["28 March 2027 from 1:30am to 3am", "28 March 2027 from midnight to 1:30am"] {
      #expect(try await refusal(access, ["visit": visit], override: "The tenant agreed").map(\.rule) == ["bad-value"])
    }
  }

  @Test("a notice cannot have been handed over before the moment at which it is made")
  func sentBeforeNow() async throws {
    let template = try Shipped.content.get().template(access).template
    let place = SourceRange.top(of: "data.yaml")
    let entries = template.fields.compactMap { field in
      field.example.map { DataNode.Entry(key: field.name, keyRange: place, value: $0) }
    }
    var order = LetterOrder(
      template: access, data: DataNode(.map(entries), range: place), formats: [.standard], today: template.written)
    order.now = try When("2026-11-10T14:00").moment
    #expect(try await Press(Shipped.content.get()).make(order).count == 1)
    order.now = try When("2026-11-10T16:00").moment
    let late = order
    let error = await #expect(throws: Findings.self) { try await Press(Shipped.content.get()).make(late) }
    #expect(error?.all.map(\.rule) == ["sent-before-its-date"])
    #expect(error?.all.first?.message.contains("It is 4pm on Tuesday 10 November 2026 now") == true)
    #expect(error?.all.first?.suggestions == ["sent_at: 4pm on Tuesday 10 November 2026"])
  }

  @Test("a letter dated after it was sent is told a time that its field takes")
  func sentBeforeItsDate() async throws {
    let findings = try await refusal(access, [:], today: "2026-11-12")
    #expect(findings.map(\.rule) == ["sent-before-its-date"])
    #expect(findings.first?.suggestions == ["sent_at: 2pm on Thursday 12 November 2026"])
  }

  @Test("post is counted from when it arrives, and email is refused")
  func methods() async throws {
    #expect(try await refusal(access, ["sent_by": "recorded"]).map(\.rule) == ["notice-too-short"])
    let later = ["sent_by": "recorded", "visit": "16 November 2026 from 8am to 10am"]
    #expect(try await refusal(access, later).isEmpty)
    #expect(try await refusal(access, ["sent_by": "email"]).map(\.rule) == ["unlawful-method"])
  }
}

@Suite("What a template's types let through, the access rule still refuses")
struct AccessFactTests {
  private func rules(_ changes: [String: Fact?]) throws -> [String] {
    let (nine, eleven) = (try #require(TimeOfDay(hour: 9)), try #require(TimeOfDay(hour: 11)))
    let visit = try #require(TimeSlot(date: try .of("2026-11-13"), from: nine, to: eleven))
    var facts: [String: Fact] = [
      "sent": .moment(try #require(try When("2026-11-10T14:00").moment)), "method": .method(.byHand),
      "starts": .slot(visit),
      "purpose": .choice("repair", words: "do repair work"),
      "visitors": .list([FactRow(cells: [.init(name: "name", fact: .text("Callum Reid"))])]),
    ]
    for (role, fact) in changes { facts[role] = fact }
    let place = SourceRange.top(of: "data.yaml")
    let notice = FilledNotice(
      entries: Dictionary(
        uniqueKeysWithValues: facts.map { ($0.key, .init(field: $0.key, fact: $0.value, place: place)) }),
      tenancies: [], today: try .of("2026-11-10"), place: place)
    let reckoner = try Shipped.reckoner { $0.service.emailBasis = "Clause 9 of the tenancy agreement" }
    return NoticeRule.access.check(notice, reckoner).findings.map(\.rule)
  }

  @Test("where the clocks show the start of a visit twice, the first of the two has to keep the notice")
  func twice() throws {
    let (half, three) = (try #require(TimeOfDay(hour: 1, minute: 30)), try #require(TimeOfDay(hour: 3)))
    let visit = Fact.slot(try #require(TimeSlot(date: try .of("2027-10-31"), from: half, to: three)))
    func rules(sent: String) throws -> [String] {
      try self.rules([
        "method": .method(.email), "sent": .moment(try #require(try When(sent).moment)), "starts": visit,
      ])
    }
    #expect(try rules(sent: "2027-10-28T01:30").isEmpty)
    #expect(try rules(sent: "2027-10-28T01:31") == ["notice-too-short"])
  }

  @Test("a visit to check or to repair is allowed")
  func good() throws {
    for purpose in ["inspect", "view", "repair"] {
      #expect(try rules(["purpose": .choice(purpose, words: "")]).isEmpty)
    }
  }

  @Test("any other purpose is refused, an emergency above all", arguments: ["emergency", "paint", "photographs"])
  func purposes(purpose: String) throws {
    #expect(try rules(["purpose": .choice(purpose, words: "")]) == ["unlawful-purpose"])
  }

  @Test("a date without a time is refused by hand, and nobody named to come is refused")
  func incomplete() throws {
    #expect(try rules(["sent": .date(.of("2026-11-10"))]) == ["time-needed"])
    #expect(try rules(["visitors": .list([])]) == ["missing-value"])
  }

  @Test(
    "what the rule cannot do without is missed by name", arguments: ["sent", "method", "starts", "purpose", "visitors"])
  func missing(role: String) throws {
    #expect(try rules([role: nil]) == ["missing-value"])
  }
}
