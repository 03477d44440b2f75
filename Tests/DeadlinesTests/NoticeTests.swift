import Deadlines
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

/// The example of a notice with some values changed, made by the press.
private func make(
  _ id: String, _ changes: [String: String], override: String? = nil, today: String? = nil
) async throws -> [Letter] {
  let content = try Shipped.content.get()
  let template = try content.template(id).template
  func entry(_ name: String, _ value: DataNode) -> DataNode.Entry {
    DataNode.Entry(key: name, keyRange: .option("--set \(name)"), value: value)
  }
  let overrides = changes.map { name, value in
    entry(name, DataNode(value.isEmpty ? .empty : .scalar(value), range: .option("--set \(name)")))
  }
  let examples = template.fields.compactMap { field in field.example.map { entry(field.name, $0) } }
  return try await Press(content).make(
    LetterOrder(
      template: id, data: DataNode(.map(examples), range: .top(of: "data.yaml")), overrides: overrides,
      formats: [.standard], today: try today.map { try .of($0) } ?? template.written, override: override))
}

private func refusal(
  _ id: String, _ changes: [String: String], override: String? = nil, today: String? = nil
) async throws -> [Finding] {
  do {
    _ = try await make(id, changes, override: override, today: today)
    return []
  } catch let findings as Findings {
    return findings.all
  }
}

private let rent = "notices/rent-increase"
private let access = "notices/access"

@Suite("A notice of a rise that is refused writes nothing and says what would be lawful")
struct RentNoticeTests {
  /// Posted on Tuesday 2 March 2027, so received on 4 March.
  private let tuesday = ["sent_on": "2 March 2027"]

  @Test("the example is lawful, and its working goes with it")
  func example() async throws {
    let notice = try #require(try await make(rent, [:]).first?.notice)
    #expect(notice.rule == .rentIncrease && notice.override == nil)
    #expect(notice.answer.working.last?.contains("The Act allows a start on Thursday 1 April 2027") == true)
  }

  @Test("between the floor and the safe date it is refused, with both dates and why")
  func betweenFloorAndSafe() async throws {
    let finding = try #require(try await refusal(rent, tuesday).first)
    #expect(finding.rule == "notice-before-safe-date")
    #expect(
      finding.message.hasSuffix("The Act allows a start on Thursday 1 April 2027; we advise Saturday 1 May 2027."))
    #expect(finding.why.contains("It counts as received on Thursday 4 March 2027."))
    #expect(
      finding.suggestions == [
        "starts_on: Saturday 1 May 2027", "--override REASON, which goes into the record",
      ])
  }

  @Test("a reason lets it go between the floor and the safe date, and is recorded")
  func overridden() async throws {
    let letter = try #require(try await make(rent, tuesday, override: "The board asked").first)
    #expect(letter.notice?.override == "The board asked")
    let warning = try #require(letter.findings.first { $0.rule == "notice-before-safe-date" })
    #expect(warning.severity == .warning && warning.message.hasSuffix("Sent all the same: The board asked"))
  }

  @Test("a notice under a law that is not in force yet is refused")
  func notInForce() async throws {
    let early = [
      "sent_on": "1 March 2001", "starts_on": "1 May 2001", "period_began": "1 March 2001",
      "consultation_closed": "31 January 2001",
    ]
    #expect(try await refusal(rent, early, today: "2001-03-01").map(\.rule) == ["law-not-in-force"])
  }

  @Test("no reason helps below the floor", arguments: [nil, "The board asked"])
  func belowFloor(override: String?) async throws {
    let findings = try await refusal(rent, ["sent_on": "3 March 2027"], override: override)
    #expect(findings.map(\.rule) == ["notice-too-short"])
    #expect(findings.first?.suggestions == ["starts_on: Saturday 1 May 2027"])
  }

  @Test("a reason that nothing needs is not recorded")
  func needlessReason() async throws {
    #expect(try await make(rent, [:], override: "Just in case").first?.notice?.override == nil)
  }

  @Test("a start before the notice itself is refused")
  func beforeItself() async throws {
    #expect(try await refusal(rent, ["starts_on": "1 February 2027"]).map(\.rule) == ["notice-too-short"])
  }

  @Test("rent due before its period is counted to the day that it is due")
  func payDaysBefore() async throws {
    #expect(try await refusal(rent, ["pay_days_before": "1"]).map(\.rule) == ["notice-before-safe-date"])
    #expect(try await refusal(rent, ["pay_days_before": "2"]).map(\.rule) == ["notice-too-short"])
    #expect(try await refusal(rent, ["pay_days_before": "-1"]).contains { $0.rule == "bad-value" })
    #expect(try await refusal(rent, ["pay_days_before": "999999"]).map(\.rule) == ["bad-value"])
  }

  @Test(
    "a start that is not the first day of a rental period is refused",
    arguments: [("month", "2 April 2027"), ("week", "6 April 2027"), ("fortnight", "5 April 2027")])
  func notAPeriod(period: String, start: String) async throws {
    let findings = try await refusal(rent, ["period": period, "starts_on": start])
    #expect(findings.map(\.rule) == ["not-a-period-start"])
  }

  @Test("a period whose first day could be two days of the month is refused")
  func ambiguousPeriod() async throws {
    let findings = try await refusal(rent, ["period_began": "28 February 2027"])
    #expect(findings.map(\.rule) == ["bad-value"])
    #expect(findings.first?.message.contains("last day of its month") == true)
  }

  @Test("without the first day of a period the letter says that it was not checked")
  func periodNotKnown() async throws {
    let letter = try #require(try await make(rent, ["period_began": ""]).first)
    #expect(letter.findings.map(\.rule) == ["period-not-known"])
  }

  @Test("email is refused; ordinary post goes with a warning")
  func methods() async throws {
    #expect(try await refusal(rent, ["sent_by": "email"]).map(\.rule) == ["unlawful-method"])
    let letter = try #require(try await make(rent, ["sent_by": "first class"]).first)
    #expect(letter.findings.map(\.rule) == ["no-presumption"])
    #expect(letter.notice?.answer.warnings.isEmpty == false)
  }

  @Test("a letter cannot have been sent before its own date")
  func sentBeforeItsDate() async throws {
    #expect(try await refusal(rent, [:], today: "2027-03-10").map(\.rule) == ["sent-before-its-date"])
  }

  @Test("the consultation was closed before the notice was sent", arguments: ["1 March 2027", "2 March 2027"])
  func consultation(closed: String) async throws {
    #expect(try await refusal(rent, ["consultation_closed": closed]).map(\.rule) == ["consultation-still-open"])
  }

  @Test("a rent that stays or falls is no rise", arguments: ["£412.50", "£400"])
  func notARise(new: String) async throws {
    #expect(try await refusal(rent, ["new_rent": new]).map(\.rule) == ["not-a-rise"])
  }

  @Test("all that is wrong is said at once")
  func together() async throws {
    let findings = try await refusal(
      rent, ["starts_on": "1 March 2027", "consultation_closed": "9 March 2027", "new_rent": "£1"])
    #expect(Set(findings.map(\.rule)) == ["notice-too-short", "consultation-still-open", "not-a-rise"])
  }
}

@Suite("Amounts that do not add up are refused")
struct RentAmountTests {
  private func rules(_ changes: [String: Fact], counting: RentRules.Counting = .safe) throws -> [String] {
    var facts: [String: Fact] = try [
      "sent": .date(.of("2027-03-01")), "method": .method(.recorded), "starts": .date(.of("2027-04-01")),
      "old_rent": .money(Money(pence: 41_250)), "new_rent": .money(Money(pence: 42_980)),
      "consultation_closed": .date(.of("2027-01-29")), "rent_change": .money(Money(pence: 1_730)),
      "rent_percent": .percent(DecimalNumber(figures: 42, places: 1)),
      "charges": .list([
        FactRow(cells: [
          .init(name: "old", fact: .money(Money(pence: 820))), .init(name: "new", fact: .money(Money(pence: 840))),
        ])
      ]),
      "old_total": .money(Money(pence: 42_070)), "new_total": .money(Money(pence: 43_820)),
    ]
    facts.merge(changes) { _, new in new }
    let place = SourceRange.top(of: "data.yaml")
    let notice = FilledNotice(
      entries: Dictionary(
        uniqueKeysWithValues: facts.map { ($0.key, .init(field: $0.key, fact: $0.value, place: place)) }),
      tenancies: ["scottish-secure"], today: try .of("2027-03-01"), place: place)
    let verdict = NoticeRule.rentIncrease.check(notice, try Shipped.reckoner { $0.rent.counting = counting })
    return (verdict.findings.filter { $0.severity == .error } + verdict.overridable).map(\.rule)
  }

  @Test("an association that counts by the floor may start between the floor and the safe date")
  func countingByFloor() throws {
    let tuesday = Fact.date(try .of("2027-03-02"))
    #expect(try rules(["sent": tuesday]) == ["notice-before-safe-date"])
    #expect(try rules(["sent": tuesday], counting: .floor).isEmpty)
    #expect(try rules(["sent": .date(.of("2027-03-03"))], counting: .floor) == ["notice-too-short"])
  }

  @Test("old and change make new, charges make the totals, and the percentage has one decimal")
  func good() throws {
    #expect(try rules([:]).isEmpty)
  }

  @Test(
    "a wrong change, percentage or total is refused",
    arguments: [
      ("rent_change", Fact.money(Money(pence: 1_731))),
      ("rent_percent", .percent(DecimalNumber(figures: 43, places: 1))),
      ("old_total", .money(Money(pence: 41_250))), ("new_total", .money(Money(pence: 43_821))),
    ])
  func wrong(role: String, fact: Fact) throws {
    #expect(try rules([role: fact]) == ["does-not-add-up"])
  }

  @Test("the tenancy has to be one that the Act covers")
  func tenancy() throws {
    #expect(try rules(["tenancy": .choice("private-residential", words: "a private tenancy")]) == ["wrong-tenancy"])
    #expect(try rules(["tenancy": .choice("scottish-secure", words: "a Scottish secure tenancy")]).isEmpty)
  }
}

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

  @Test("post is counted from when it arrives, and email is refused")
  func methods() async throws {
    #expect(try await refusal(access, ["sent_by": "recorded"]).map(\.rule) == ["notice-too-short"])
    let later = ["sent_by": "recorded", "visit": "16 November 2026 from 8am to 10am"]
    #expect(try await refusal(access, later).isEmpty)
    #expect(try await refusal(access, ["sent_by": "email"]).map(\.rule) == ["unlawful-method"])
  }
}

@Suite("A template's notice is checked with the template")
struct NoticeTemplateTests {
  /// The findings for a copy of the content in which one text of one template was changed.
  private func rules(_ template: String, _ old: String, _ new: String) throws -> [String] {
    let folder = try TemporaryFolder()
    for name in ["Templates", "Locales"] {
      try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    let text = try folder.read("Templates/\(template).md")
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: "Templates/\(template).md")
    do {
      _ = try Content(
        ContentRoot.find(
          option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none"))
      ).template(template)
      return []
    } catch let findings as Findings {
      return findings.all.map(\.rule)
    }
  }

  @Test("an unknown rule is a finding")
  func unknownRule() throws {
    #expect(try rules(access, "rule: access", "rule: excess") == ["unknown-notice-rule"])
  }

  @Test("a notice without a rule, and a law that needs one, are findings")
  func noRule() throws {
    #expect(try rules(rent, "  rule: rent-increase\n", "") == ["missing-notice-rule"])
    #expect(
      try rules("leaflets/complaints", "law: information-for-tenants", "law: access-notice") == ["missing-notice-rule"])
  }

  @Test("an unknown name, a field that is not there and one of another type are findings")
  func roles() throws {
    #expect(try rules(access, "  starts: visit", "  stars: visit").contains("unknown-key"))
    #expect(try rules(access, "  starts: visit", "  starts: visti").contains("missing-notice-field"))
    #expect(try rules(access, "  starts: visit", "  starts: details") == ["wrong-type"])
  }

  @Test("a law that states no such time is a finding")
  func law() throws {
    #expect(try rules(access, "law: access-notice", "law: rent-payment-day") == ["missing-law"])
    #expect(try rules(access, "law: access-notice", "law: rent-increase-notice") == ["missing-law"])
  }
}
