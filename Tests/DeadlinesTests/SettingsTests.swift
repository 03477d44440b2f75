import Deadlines
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("The numbers come from the files, and a file with a mistake is refused")
struct SettingsTests {
  /// What a copy of the content says in which one text of one file was changed.
  private func content(_ file: String, _ old: String, _ new: String) throws -> Content {
    try content(in: TemporaryFolder(), file, old, new)
  }

  private func content(in folder: TemporaryFolder, _ file: String, _ old: String, _ new: String) throws -> Content {
    for name in ["Templates", "Locales"] {
      try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    let text = try folder.read("Templates/\(file)")
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: "Templates/\(file)")
    return try Content(
      ContentRoot.find(
        option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
  }

  @Test("a number that is changed in its file changes the dates")
  func changed() throws {
    let rules = try content("organisation.yaml", "recorded_days: 2", "recorded_days: 3").rulebook(
      on: Day(number: 20_500))
    let receipt = Receipt(of: try When("2027-03-02"), by: .recorded, rules.service, rules.calendar)
    #expect(receipt.received.day.iso8601 == "2027-03-05")
    let own = try content("organisation.yaml", "holidays_added: []", "holidays_added:\n    - Monday 29 March 2027")
    #expect(try !own.rulebook(on: Day(number: 20_500)).calendar.isWorking(.of("2027-03-29")))
    let open = try content("organisation.yaml", "holidays_removed: []", "holidays_removed: [2027-05-03]")
    #expect(try open.rulebook(on: Day(number: 20_500)).calendar.isWorking(.of("2027-05-03")))
    let oneOff = try content("holidays.yaml", "2026-06-15:", "2026-06-16:")
    #expect(try oneOff.rulebook(on: Day(number: 20_500)).calendar.isWorking(.of("2026-06-15")))
  }

  @Test("whichever is the stricter of the law and our promise is the time we have")
  func stricter() throws {
    let promise = try content(
      "standards.yaml", "answer your complaint.\n  value: 5", "answer your complaint.\n  value: 4")
    #expect(promise.rulebook(on: Day(number: 20_500)).limits.complaintStage1.span == Span(4, .workingDay))
    let lax = try content("standards.yaml", "answer your complaint.\n  value: 5", "answer your complaint.\n  value: 9")
    #expect(lax.rulebook(on: Day(number: 20_500)).limits.complaintStage1.span == Span(5, .workingDay))
  }

  @Test("an association may settle the basis for email and accept ordinary post")
  func service() throws {
    let email = try content("organisation.yaml", "email_basis:", "email_basis: Clause 9 of the tenancy agreement")
    #expect(Receipt.objection(to: .email, email.rulebook(on: Day(number: 20_500)).service) == nil)
    let post = try content("organisation.yaml", "first_class_accepted: no", "first_class_accepted: yes")
    #expect(Receipt.objection(to: .firstClass, post.rulebook(on: Day(number: 20_500)).service) == nil)
    #expect(Receipt.objection(to: .secondClass, post.rulebook(on: Day(number: 20_500)).service) == .noPresumption)
  }

  @Test(
    "a setting that makes no sense is refused at its place",
    arguments: [
      ("counting: safe", "counting: saef"), ("recorded_days: 2", "recorded_days: two"),
      ("recorded_days: 2", "recorded_days: -1"), ("recorded_days: 2", "recorded_days: 99999999"),
      ("last_collection: 5pm", "last_collection: 25:00"),
      ("first_class_accepted: no", "first_class_accepted: perhaps"), ("day_one_reply: next", "day_one_reply: never"),
      ("holidays_added: []", "holidays_added: [Tuesday 29 March 2027]"), ("visit_hours: 2", "visit_hours: 11"),
      ("visit_hours: 2", "visit_hours: 0"),
      ("consent_reminders: [14, 21, 25]", "consent_reminders: [14, soon]"),
      ("consent_reminders: [14, 21, 25]", "consent_reminders: 14"), ("  last_collection: 5pm\n", ""),
    ])
  func badSettings(old: String, new: String) throws {
    let error = #expect(throws: Findings.self) { try content("organisation.yaml", old, new) }
    #expect(error?.all.map(\.rule) == ["bad-setting"])
    #expect(error?.all.first?.source.file == "Templates/organisation.yaml")
  }

  @Test("a law or a standard that a deadline needs and that states no time is missed")
  func missingRule() throws {
    let law = #expect(throws: Findings.self) { try content("law.yaml", "\ndamp-and-mould:", "\ndamp:") }
    #expect(law?.all.map(\.rule) == ["missing-rule"])
    let standard = #expect(throws: Findings.self) { try content("standards.yaml", "\nhome_visit:", "\nvisit:") }
    #expect(standard?.all.first?.message.contains("“home_visit” in standards.yaml") == true)
  }

  /// A row that takes the place of the one for rent notices from 1 April 2028 on.
  private let successor = """

    rent-increase-notice-2028:
      title: Your rent can go up only after notice in writing
      value: 12
      unit: week
      act: An Act of 2028
      replaces: rent-increase-notice
      in-force-from: 2028-04-01
      source: A test
      checked: 2026-11-21
      sure: A test
    """

  @Test("a later row of law.yaml wins from the day that it is in force, for deadlines and for letters")
  func successorLaw() async throws {
    let folder = try TemporaryFolder()
    let content = try content(
      in: folder, "law.yaml", "\nrent-payment-day:", successor + "\n\nrent-payment-day:")
    let formats = try content.formats(.source)
    func earliest(_ sent: String) throws -> String? {
      let answer = try Reckoner(content.rulebook(on: .of(sent)), formats: formats)
        .rentIncrease(sent: When(sent), method: .byHand)
      #expect(answer.working.joined().contains("An Act of 2028") == (sent >= "2028-04-01"))
      return (try answer.json()["earliest"] as? [String: String])?["floor"]
    }
    #expect(try earliest("2028-03-31") == "2028-04-28")
    #expect(try earliest("2028-04-03") == "2028-06-26")
    #expect(try content.law.row("rent-increase-notice", on: .of("2028-04-01"))?.id == "rent-increase-notice-2028")
    #expect(try content.law.row("rent-increase-notice", on: .of("2028-03-31"))?.id == "rent-increase-notice")
    #expect(try content.rulebook(on: .of("2028-04-01")).limits.complaintStage1.span == Span(5, .workingDay))
    let late = [
      "sent_on": "3 April 2028", "starts_on": "1 September 2028", "period_began": "1 March 2028",
      "consultation_closed": "31 January 2028",
    ]
    let findings = try await refusal(rent, late, today: "2028-04-03", content: content)
    #expect(findings.map(\.rule) == ["law-not-in-force"])
    #expect(findings.first?.suggestions == ["law: rent-increase-notice-2028"])
    withExtendedLifetime(folder) {}
  }

  @Test("a letter under the later row is for the tenancies of the row that it replaces, unless that row names its own")
  func successorTenancies() throws {
    func rules(_ row: String, _ tenancies: String) throws -> [String] {
      let folder = try TemporaryFolder()
      let content = try content(in: folder, "law.yaml", "\nrent-payment-day:", row + "\n\nrent-payment-day:")
      let text = try folder.read("Templates/\(rent).md")
        .replacing("law: rent-increase-notice", with: "law: rent-increase-notice-2028")
        .replacing("tenancy: [scottish-secure, short-scottish-secure]", with: "tenancy: [\(tenancies)]")
      try folder.write(text, to: "Templates/\(rent).md")
      do {
        _ = try content.template(rent)
        return []
      } catch let findings as Findings {
        return findings.all.map(\.rule)
      }
    }
    #expect(try rules(successor, "scottish-secure, short-scottish-secure").isEmpty)
    #expect(try rules(successor, "private-residential") == ["uncovered-tenancy"])
    let own = successor.replacing("  sure: A test", with: "  sure: A test\n  tenancies: [private-residential]")
    #expect(try rules(own, "private-residential").isEmpty)
    #expect(try rules(own, "scottish-secure") == ["uncovered-tenancy"])
  }

  @Test("a notice names its tenancies even where law.yaml does not say which the law covers")
  func tenanciesUnsaid() throws {
    let (line, folder) = ("  tenancies: [scottish-secure, short-scottish-secure]\n", try TemporaryFolder())
    let content = try content(in: folder, "law.yaml", "section 25(1)\n" + line, "section 25(1)\n")
    let text = try folder.read("Templates/\(rent).md")
      .replacing("tenancy: [scottish-secure, short-scottish-secure]\n", with: "")
    try folder.write(text, to: "Templates/\(rent).md")
    let error = #expect(throws: Findings.self) { try content.template(rent) }
    #expect(error?.all.map(\.rule) == ["missing-tenancy"])
  }

  @Test("a time that no life is long enough for is missed")
  func hugeTime() throws {
    let error = #expect(throws: Findings.self) {
      try content("law.yaml", "value: 4\n  unit: week", "value: 4000000000000000000\n  unit: week")
    }
    #expect(error?.all.map(\.rule) == ["missing-rule"])
  }

  @Test("a row that replaces what is not there, or from no later day, is refused")
  func badSuccessor() throws {
    for (old, new, rule) in [
      ("replaces: rent-increase-notice", "replaces: rent-notice", "unknown-law"),
      ("in-force-from: 2028-04-01", "in-force-from: 2002-09-30", "bad-value"),
      ("  in-force-from: 2028-04-01\n", "", "bad-value"), ("unit: week", "unit: hour", "missing-rule"),
    ] {
      let row = successor.replacing(old, with: new)
      let error = #expect(throws: Findings.self) {
        try content("law.yaml", "\nrent-payment-day:", row + "\n\nrent-payment-day:")
      }
      #expect(error?.all.map(\.rule) == [rule], "\(new)")
    }
  }

  @Test("a one-off holiday needs its date", arguments: ["15-06-2026:", "2026-02-30:", "World Cup:"])
  func badOneOff(name: String) throws {
    let error = #expect(throws: Findings.self) { try content("holidays.yaml", "2026-06-15:", name) }
    #expect(error?.all.map(\.rule) == ["bad-value"])
  }
}
