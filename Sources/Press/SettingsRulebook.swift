internal import DataFiles
internal import Deadlines
internal import LetterModel

extension Span {
  /// The time that a row of law.yaml states; nil for a row that states none.
  init?(_ row: LawRow?) { self.init(row?.value.flatMap { Int($0) }, row?.unit) }

  /// The time that a row of standards.yaml states; nil for a row that states none.
  init?(_ row: Standard?) { self.init(row?.value, row?.unit) }

  private init?(_ count: Int?, _ unit: String?) {
    guard let count, (1...Span.most).contains(count), let unit = unit.flatMap(Unit.init(rawValue:)) else { return nil }
    self.init(count, unit)
  }
}

extension Rulebook {
  /// Every number for deadlines and notices, from where it is stated once. Throws findings for each that is missing.
  ///
  /// - Parameter day: the day on which the laws have to hold.
  init(
    _ organisation: Organisation, _ standards: [Standard], _ law: [LawRow], oneOffs: [OneOffHoliday], on day: Day
  ) throws(Findings) {
    var reader = RulebookReader(settings: Settings(organisation), standards: standards, law: law, day: day)
    let calendar = WorkingCalendar(
      BankHolidays(oneOffs: oneOffs), added: reader.settings.days("holidays_added"),
      removed: reader.settings.days("holidays_removed"))
    let (service, rent, access) = (reader.service(), reader.rent(), reader.access())
    let limits = reader.limits()
    guard let access, !reader.settings.findings.hasErrors else {
      throw Findings(reader.settings.findings.inReadingOrder)
    }
    self.init(calendar: calendar, service: service, rent: rent, access: access, limits: limits)
  }
}

private struct RulebookReader {
  var settings: Settings
  let standards: [Standard]
  let law: [LawRow]
  let day: Day

  /// A row of law.yaml that states a time in one of the units.
  mutating func law(_ id: String, _ units: Set<Span.Unit>) -> Span {
    let row = law.row(id, on: day)
    if let span = Span(row), units.contains(span.unit) { return span }
    return missing(row?.id ?? id, "law.yaml", units)
  }

  /// A row of standards.yaml that states a time in one of the units.
  mutating func promise(_ id: String, _ units: Set<Span.Unit>) -> Span {
    let row = standards.first { $0.id == id }
    if let span = Span(row), units.contains(span.unit) { return span }
    return missing(id, "standards.yaml", units)
  }

  private mutating func missing(_ id: String, _ file: String, _ units: Set<Span.Unit>) -> Span {
    let names = units.map(\.rawValue).sorted().joined(separator: ", ")
    settings.add(
      Finding(
        "missing-rule", "The dates of notices and deadlines need “\(id)” in \(file), with a “value” and a “unit”.",
        why: "The unit is one of: \(names).", at: .top(of: "Templates/\(file)")))
    return Span(1, .day)
  }

  // MARK: - Notices

  mutating func service() -> ServiceRules {
    var accepted: Set<ServiceMethod> = []
    if settings.yesNo("first_class_accepted") { accepted.insert(.firstClass) }
    if settings.yesNo("second_class_accepted") { accepted.insert(.secondClass) }
    return ServiceRules(
      lastCollection: settings.time("last_collection"), byHandFrom: settings.time("by_hand_from"),
      byHandUntil: settings.time("by_hand_until"),
      postDays: [
        .recorded: settings.count("recorded_days"), .firstClass: settings.count("first_class_days"),
        .secondClass: settings.count("second_class_days"),
      ],
      postArrivesAt: settings.time("post_arrives_at"), postHours: law("service-48-hours", [.hour]).count,
      emailHours: settings.count("email_hours"), accepted: accepted, emailBasis: settings.text("email_basis"))
  }

  mutating func rent() -> RentRules {
    let id = "rent-increase-notice"
    return RentRules(
      notice: law(id, [.day, .week]), act: law.row(id, on: day)?.act ?? "",
      promise: promise("rent_increase_notice", [.day, .week]), counting: settings.choice("counting", or: .safe),
      payDaysBefore: settings.count("pay_days_before"))
  }

  mutating func access() -> AccessRules? {
    let id = "access-notice"
    let rules = AccessRules(
      notice: law(id, [.hour]), act: law.row(id, on: day)?.act ?? "",
      promise: promise("access_notice", [.hour]), from: settings.time("reasonable_hours_from"),
      to: settings.time("reasonable_hours_to"), visitHours: settings.count("visit_hours"))
    if rules == nil {
      settings.add(
        Finding(
          "bad-setting", "A visit of “visit_hours” does not fit between “reasonable_hours_from” and “…_to”.",
          at: .top(of: "Templates/organisation.yaml")))
    }
    return rules
  }

  // MARK: - Deadlines

  mutating func limits() -> Limits {
    let complaint: DayOne = settings.choice("day_one_complaint", or: .receipt)
    let (hours, days): (Set<Span.Unit>, Set<Span.Unit>) = ([.hour], [.workingDay, .day, .week])
    return Limits(
      reply: Limit(promise("general_correspondence", days), dayOne: settings.choice("day_one_reply", or: .next)),
      application: Limit(
        promise("housing_application", days), dayOne: settings.choice("day_one_application", or: .next)),
      appointment: Limit(promise("appointment", days), dayOne: settings.choice("day_one_appointment", or: .next)),
      homeVisit: Limit(promise("home_visit", days), dayOne: settings.choice("day_one_home_visit", or: .next)),
      complaintStage1: Limit(stricter("complaint-stage-1"), dayOne: complaint),
      complaintExtension: law("complaint-stage-1-extension", [.workingDay]),
      complaintStage1Acknowledgement: Limit(
        Span(settings.count("complaint_stage_1_acknowledgement_days"), .workingDay), dayOne: complaint),
      complaintAcknowledgement: Limit(stricter("complaint-stage-2-acknowledgement"), dayOne: complaint),
      complaintStage2: Limit(stricter("complaint-stage-2"), dayOne: complaint),
      consentTarget: Limit(promise("consent_decision", days)),
      consentHardStop: Limit(law("consent-decision", days.union([.month]))),
      consentReminders: settings.counts("consent_reminders"),
      dampInvestigation: Limit(law("damp-and-mould", days)), dampSummary: Limit(law("damp-and-mould-summary", days)),
      dampStart: Limit(law("damp-and-mould-start", days)), repairs: repairs(hours.union(days)))
  }

  /// Working days that the law allows or we promise, whichever is less; both files use one name.
  private mutating func stricter(_ id: String) -> Span {
    let (law, promise) = (law(id, [.workingDay]), promise(FieldPath.fold(id), [.workingDay]))
    return law.count < promise.count ? law : promise
  }

  /// Every standard whose name begins with `repair_` and that states such a time is a class of repair.
  private mutating func repairs(_ units: Set<Span.Unit>) -> [Limits.Repair] {
    let dayOne: DayOne = settings.choice("day_one_repair", or: .next)
    return standards.compactMap { row in
      guard row.id.hasPrefix("repair_"), let span = Span(row), units.contains(span.unit) else { return nil }
      return Limits.Repair(name: String(row.id.dropFirst("repair_".count)), limit: Limit(span, dayOne: dayOne))
    }
  }
}

extension OneOffHoliday {
  /// Every row of holidays.yaml.
  static func all(in node: DataNode) throws(Findings) -> [OneOffHoliday] {
    var findings: [Finding] = []
    let holidays = (node.entries ?? []).compactMap { entry -> OneOffHoliday? in
      var keys = MapReader(entry.value, as: "A holiday")
      let title = keys.requiredText("title")
      _ = keys.requiredText("source")
      let moved = keys.text("instead-of")
      let (day, insteadOf) = (Day(iso8601: entry.key), moved.flatMap { Day(iso8601: $0) })
      if day == nil || (moved != nil && insteadOf == nil) {
        keys.add(
          Finding(
            "bad-value", "A holiday's name, and its “instead-of”, need a date.", suggestions: ["2026-06-15:"],
            at: entry.keyRange))
      }
      findings += keys.finish()
      return day.map { OneOffHoliday(Holiday($0, title), insteadOf: insteadOf) }
    }
    try findings.throwIfErrors()
    return holidays
  }
}
