import Deadlines
import LetterModel
import Press
import Testing

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

  @Test("without the first day of a period nobody can tell that the new rent starts with one, so it is refused")
  func periodNotKnown() async throws {
    let findings = try await refusal(rent, ["period_began": ""], override: "The board asked")
    #expect(findings.map(\.rule) == ["missing-value"])
    #expect(findings.first?.message.contains("“period_began”") == true)
  }

  @Test("a notice to nobody is refused")
  func nobody() async throws {
    let template = try Shipped.content.get().template(rent).template
    let place = SourceRange.top(of: "data.yaml")
    let entries = template.fields.compactMap { field -> DataNode.Entry? in
      let value = field.name == "tenants" ? DataNode(.list([]), range: place) : field.example
      return value.map { DataNode.Entry(key: field.name, keyRange: place, value: $0) }
    }
    let order = LetterOrder(template: rent, data: DataNode(.map(entries), range: place), today: template.written)
    let error = await #expect(throws: Findings.self) { try await Press(Shipped.content.get()).make(order) }
    #expect(error?.all.map(\.rule) == ["missing-value"])
    #expect(error?.all.first?.message.contains("“tenants”") == true)
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
  private func rules(_ changes: [String: Fact?], counting: RentRules.Counting = .safe) throws -> [String] {
    var facts: [String: Fact] = try [
      "sent": .date(.of("2027-03-01")), "method": .method(.recorded), "starts": .date(.of("2027-04-01")),
      "old_rent": .money(Money(pence: 41_250)), "new_rent": .money(Money(pence: 42_980)),
      "period": .choice("month", words: "month"), "from_day": .date(.of("2027-03-01")),
      "consultation_closed": .date(.of("2027-01-29")), "rent_change": .money(Money(pence: 1_730)),
      "rent_percent": .percent(DecimalNumber(figures: 42, places: 1)),
      "charges": .list([
        FactRow(cells: [
          .init(name: "old", fact: .money(Money(pence: 820))), .init(name: "new", fact: .money(Money(pence: 840))),
        ])
      ]),
      "tenancy": .choice("scottish-secure", words: ""), "old_total": .money(Money(pence: 42_070)),
      "new_total": .money(Money(pence: 43_820)),
    ]
    for (role, fact) in changes { facts[role] = fact }
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

  @Test("amounts that no sum can hold are refused, not added")
  func huge() async throws {
    let most = Fact.money(Money(pence: .max))
    let one = Fact.money(Money(pence: 1))
    #expect(
      try Set(rules(["old_rent": one, "new_rent": most])) == ["does-not-add-up"])
    let findings = try await refusal(rent, ["old_rent": "£0.01", "new_rent": "£92233720368547758.07"])
    #expect(Set(findings.map(\.rule)) == ["missing-value"])
  }

  @Test("what tells when a period starts is missed by name", arguments: ["period", "from_day"])
  func periodMissing(role: String) throws {
    #expect(try rules([role: nil]) == ["missing-value"])
  }

  @Test("the tenancy has to be one that the Act covers")
  func tenancy() async throws {
    #expect(try rules(["tenancy": .choice("private-residential", words: "a private tenancy")]) == ["wrong-tenancy"])
    #expect(try rules(["tenancy": .choice("scottish-secure", words: "a Scottish secure tenancy")]).isEmpty)
    for id in [rent, access] {
      #expect(try await refusal(id, ["tenancy": "private-residential"]).map(\.rule) == ["wrong-tenancy"])
      let unknown = try await refusal(id, ["tenancy": "leasehold"])
      #expect(unknown.map(\.rule) == ["bad-value"])
      #expect(unknown.first?.source.file == "--set tenancy")
      #expect(try await refusal(id, ["tenancy": ""]).map(\.rule) == ["missing-value"])
    }
  }
}
