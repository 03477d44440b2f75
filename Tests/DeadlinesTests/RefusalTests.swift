import DataFiles
import Deadlines
import Facts
import LetterModel
import Testing

@Suite("What is refused, and in which words")
struct RefusalTests {
  @Test(
    "notice of a visit by hand or by email needs the time of day",
    arguments: [ServiceMethod.byHand, .throughTheDoor, .email]
  )
  func timeNeeded(method: ServiceMethod) throws {
    let reckoner = try Shipped.reckoner { $0.service.emailBasis = "Clause 9 of the tenancy agreement" }
    let error = #expect(throws: Refusal.self) { try reckoner.access(sent: When("2026-11-10"), method: method) }
    #expect(error?.message.contains("The time of sending is needed") == true)
  }

  @Test("rent by hand on a date alone counts that day, and posted notice of a visit needs no time")
  func dateAlone() throws {
    let reckoner = try Shipped.reckoner()
    #expect(
      try reckoner.rentIncrease(sent: When("2027-03-04"), method: .byHand)["received"]
        == .when(.day(.of("2027-03-04"))))
    _ = try reckoner.access(sent: When("2026-11-09"), method: .recorded)
  }

  @Test("the Act names by hand, through the door and recorded delivery; email needs a basis, post a warning")
  func methods() throws {
    var service = try Shipped.reckoner().rules.service
    func objections() -> [Receipt.Objection?] {
      ServiceMethod.allCases.map { Receipt.objection(to: $0, service) }
    }
    #expect(objections() == [nil, nil, nil, .noPresumption, .noPresumption, .refused])
    service.accepted = [.firstClass]
    service.emailBasis = "Clause 9 of the tenancy agreement"
    #expect(objections() == [nil, nil, nil, nil, .noPresumption, nil])
  }

  @Test("a notice by email with a basis counts as received 48 hours later, from the end of a day without a time")
  func email() throws {
    let reckoner = try Shipped.reckoner { $0.service.emailBasis = "Clause 9 of the tenancy agreement" }
    let timed = try reckoner.access(sent: When("2026-11-10T10:00"), method: .email).json()
    #expect(timed["received"] as? String == "2026-11-12T10:00:00+00:00")
    let dated = try reckoner.rentIncrease(sent: When("2026-11-10"), method: .email).json()
    #expect(dated["received"] as? String == "2026-11-12")
    // The night on which the clocks go forward has an hour less.
    let spring = try reckoner.rentIncrease(sent: When("2027-03-26"), method: .email).json()
    #expect(spring["received"] as? String == "2027-03-29")
  }

  @Test("a repair counted in hours needs the time, and an unknown class is refused with those there are")
  func repairs() throws {
    let reckoner = try Shipped.reckoner()
    let noTime = #expect(throws: Refusal.self) { try reckoner.repair(reported: When("2027-03-27"), class: "urgent") }
    #expect(noTime?.message.contains("counted in hours") == true)
    let unknown = #expect(throws: Refusal.self) { try reckoner.repair(reported: When("2027-03-27"), class: "soon") }
    #expect(unknown?.suggestions == ["emergency", "urgent", "essential", "standard", "routine"])
  }

  @Test("stage 2 has no extension")
  func extensionOfStage2() throws {
    let reckoner = try Shipped.reckoner()
    let error = #expect(throws: Refusal.self) {
      try reckoner.complaint(received: When("2026-11-25"), stage: .two, isExtended: true)
    }
    #expect(error?.message.contains("Only stage 1") == true)
  }

  @Test("an investigation that ended before we knew is refused")
  func investigatedTooEarly() throws {
    let reckoner = try Shipped.reckoner()
    let error = #expect(throws: Refusal.self) {
      try reckoner.damp(known: When("2026-11-25"), investigated: When("2026-11-24"))
    }
    #expect(error?.message.contains("before Wednesday 25 November 2026") == true)
    #expect(throws: Refusal.self) { try reckoner.damp(known: nil, investigated: nil) }
  }

  @Test(
    "a month that began on the last day of a short one could begin on two days, and is refused",
    arguments: ["2027-02-28", "2028-02-29", "2027-04-30"])
  func ambiguousMonth(first: String) throws {
    #expect(throws: Refusal.self) { try RentalPeriod(.monthly, firstDay: .of(first)) }
    #expect(try RentalPeriod(.weekly, firstDay: .of(first)).starts(on: .of(first)))
  }

  @Test("days of the month run from 1 to 31", arguments: [0, 32, -1])
  func dayOfMonth(day: Int) {
    #expect(RentalPeriod(monthlyOn: day) == nil)
  }

  @Test("a visit longer than the reasonable hours is no rule")
  func visitTooLong() throws {
    let rules = try Shipped.reckoner().rules.access
    #expect(
      AccessRules(
        notice: rules.notice, act: rules.act, promise: rules.promise, from: rules.from, to: rules.to, visitHours: 11)
        == nil)
  }
}

@Suite("The published list of bank holidays")
struct PublishedTests {
  private func read(_ json: String) throws -> [Holiday] {
    try BankHolidays.published(in: DataFile.read(SourceText(path: "bank-holidays.json", text: json), syntax: .json))
  }

  @Test("its days are used for the years that it names, and the rule for the others")
  func used() throws {
    let holidays = try read(
      """
      {"england-and-wales": {"division": "england-and-wales", "events": []},
       "scotland": {"division": "scotland", "events": [
         {"title": "New Year’s Day", "date": "2027-01-01", "notes": "", "bunting": true},
         {"title": "A new one-off", "date": "2027-06-21", "notes": "Extra", "bunting": true}]}}
      """)
    let calendar = try Shipped.reckoner().rules.calendar.with(published: holidays)
    #expect(try !calendar.isWorking(.of("2027-06-21")))
    #expect(try calendar.isWorking(.of("2027-03-26")))
    #expect(try !calendar.isWorking(.of("2028-04-14")))
    #expect(calendar.holidays(in: 2027).map(\.title) == ["New Year’s Day", "A new one-off"])
  }

  @Test(
    "a file that is not one is refused",
    arguments: [
      "[]", "{}", #"{"scotland": {}}"#, #"{"scotland": {"events": []}}"#, #"{"scotland": {"events": [{"date": "x"}]}}"#,
      #"{"scotland": {"events": [{"date": "2027-02-31", "title": "x"}]}}"#,
      #"{"scotland": {"events": [{"date": "2027-01-01"}]}}"#, #"{"scotland": {"events": "none"}}"#, "not JSON",
    ])
  func refused(json: String) {
    #expect(throws: Findings.self) { try read(json) }
  }
}

@Suite("The working")
struct WorkingTests {
  @Test("a rent notice posted on Tuesday 2 March cannot safely start on 1 April, and says why")
  func rent() throws {
    let answer = try Shipped.reckoner().rentIncrease(
      sent: When("2027-03-02"), method: .recorded, period: RentalPeriod(monthlyOn: 1))
    #expect(
      answer.working == [
        "We posted this by recorded delivery on Tuesday 2 March 2027.",
        "Post takes 2 working days. It counts as received on Thursday 4 March 2027.",
        "The Act asks for notice of at least 4 weeks (Housing (Scotland) Act 2001, section 25(1)).",
        "That makes Thursday 1 April 2027 the earliest day. We advise Friday 2 April 2027 or later, which leaves 28 "
          + "clear days between.",
        "A new rent starts on the first day of a rental period, and this rent is monthly.",
        "The Act allows a start on Thursday 1 April 2027; we advise Saturday 1 May 2027.",
      ])
    #expect(answer.warnings.isEmpty)
  }

  @Test("a day off that moved the date is named")
  func holidays() throws {
    let working = try Shipped.reckoner().rentIncrease(sent: When("2027-03-24"), method: .firstClass).working
    #expect(working.contains("Friday 26 March 2027 (Good Friday) is a holiday, so it is not a working day."))
  }

  @Test("a change of the clocks is told")
  func clocks() throws {
    let working = try Shipped.reckoner().access(sent: When("2027-03-27T10:00"), method: .byHand).working
    #expect(working.contains { $0.contains("The clocks change") })
    #expect(working.contains("We may come in at 11am on Sunday 28 March 2027 at the earliest."))
  }

  @Test("a time that the clocks show twice in one night says which of the two it is")
  func whichOfTwo() throws {
    let reckoner = try Shipped.reckoner()
    func working(_ reported: String) throws -> [String] {
      try reckoner.repair(reported: When(reported), class: "emergency").working
    }
    let (first, second) = ("it is the first one.", "it is the second one.")
    let early = try working("2027-10-30T22:30")
    #expect(early.last == "The clocks go back that night and show 1:30am twice: \(first)")
    #expect(try working("2027-10-30T23:30").last?.hasSuffix(second) == true)
    #expect(try working("2027-10-31T01:30")[1].hasSuffix(second))
    #expect(try working("2027-10-31T00:30").allSatisfy { !$0.contains("twice") })
  }

  @Test("a longer promise than the law's is what we advise, and the floor stays the law's")
  func longerPromise() throws {
    let reckoner = try Shipped.reckoner { $0.rent.promise = Span(6, .week) }
    let answer = try reckoner.rentIncrease(sent: When("2027-03-01"), method: .recorded).json()
    #expect(answer["earliest"] as? [String: String] == ["floor": "2027-03-31", "safe": "2027-04-15"])
  }

  @Test("an office's own days off are in its calendar and its list, and not in the national ones")
  func ownDays() throws {
    let day = try Day.of("2027-03-29")
    let calendar = WorkingCalendar(BankHolidays(), added: [day], removed: try [.of("2027-05-03")])
    #expect(!calendar.isWorking(day) && calendar.national.isWorking(day))
    #expect(try calendar.isWorking(.of("2027-05-03")) && !calendar.national.isWorking(.of("2027-05-03")))
    #expect(calendar.holidays(in: 2027).contains(Holiday(day, "Our office is closed")))
  }
}
