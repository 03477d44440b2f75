internal import Facts
internal import LetterModel

/// One notice being checked: what every rule has in common. What only one rule looks at is in its own file.
struct NoticeCheck {
  let notice: FilledNotice
  let reckoner: Reckoner
  var verdict = NoticeVerdict()

  init(_ notice: FilledNotice, _ reckoner: Reckoner) {
    self.notice = notice
    self.reckoner = reckoner
  }

  func fact(_ role: String) -> Fact? { notice.entries[role]?.fact }
  func money(_ role: String) -> Int? { if case .money(let money)? = fact(role) { money.pence } else { nil } }
  func day(_ role: String) -> Day? { When(fact(role))?.day }

  /// The field as its template names it, for messages.
  func name(_ role: String) -> String { notice.entries[role]?.field ?? role }

  func finding(
    _ rule: String, _ message: String, at role: String, severity: Severity = .error, why: String = "",
    suggestions: [String] = []
  ) -> Finding {
    Finding(
      rule, message, severity: severity, why: why, suggestions: suggestions,
      at: notice.entries[role]?.place ?? notice.place)
  }

  mutating func refuse(
    _ rule: String, _ message: String, at role: String, why: String = "", suggestions: [String] = []
  ) {
    verdict.findings.append(finding(rule, message, at: role, why: why, suggestions: suggestions))
  }

  /// Whether everything that the rule needs was given.
  mutating func hasAll(_ roles: [NoticeRule.Role]) -> Bool {
    let missing = roles.filter { $0.isRequired && fact($0.name) == nil }
    for role in missing {
      refuse(
        "missing-value", "“\(name(role.name))” is missing: a notice like this cannot do without it.", at: role.name)
    }
    return missing.isEmpty
  }

  /// RENT-1: the Act is about some tenancies only.
  mutating func tenancy() {
    let (tenancy, words): (String?, String) =
      switch fact("tenancy") {
      case .choice(let option, let words): (option, words)
      case .text(let text): (text, text)
      default: (nil, "")
      }
    guard !notice.tenancies.isEmpty else { return }
    guard let tenancy else {
      return refuse(
        "missing-value", "“\(name("tenancy"))” is missing: this letter is for some tenancies only.", at: "tenancy",
        suggestions: notice.tenancies)
    }
    guard !notice.tenancies.contains(where: { FieldPath.fold($0) == FieldPath.fold(tenancy) })
    else { return }
    refuse(
      "wrong-tenancy", "This letter is not for a “\(words)”: the Act that it rests on does not cover it.",
      at: "tenancy", suggestions: notice.tenancies)
  }

  // MARK: - The day it goes

  /// The day on which the letter goes: its own date, unless a field says another.
  var sent: Day { day("sent") ?? notice.today }

  /// A letter dated after the day it was sent, or made after that time, could be made up afterwards.
  mutating func sendingDay() {
    guard let sent = When(fact("sent")) else { return }
    if sent.day < notice.today {
      let today: When = sent.moment.map { .moment(Moment(notice.today, at: $0.time)) } ?? .day(notice.today)
      cannotBeSent(at: sent, "This letter is dated \(reckoner.shown(notice.today))", next: today)
    } else if let moment = sent.moment, let now = notice.now, moment < now {
      cannotBeSent(at: sent, "It is \(reckoner.shown(now)) now", next: .moment(now))
    }
  }

  private mutating func cannotBeSent(at sent: When, _ problem: String, next: When) {
    refuse(
      "sent-before-its-date", "\(problem), so it cannot have been sent \(reckoner.at(sent)).", at: "sent",
      why: "The time is counted from the day that it is really sent.",
      suggestions: ["\(name("sent")): \(reckoner.formats.shown(next.fact))"])
  }

  /// What happened before the letter; nil, with a finding, where it lies after it.
  mutating func event(_ role: String) -> When? {
    guard let when = When(fact(role)) else { return nil }
    guard when.day > sent else { return when }
    refuse(
      "not-yet",
      "“\(name(role))” is \(reckoner.shown(when.day)), which is after \(reckoner.shown(sent)), when this letter goes.",
      at: role)
    return nil
  }

  /// Refuses a day, such as that of an appointment, that is over when the letter goes.
  mutating func isOver(_ day: Day, at role: String) -> Bool {
    guard day < sent else { return false }
    refuse(
      "already-past",
      "“\(name(role))” is \(reckoner.shown(day)), which is before \(reckoner.shown(sent)), when this letter goes.",
      at: role)
    return true
  }

  /// A promise that the letter does not keep is a warning for its record: it is still better than no letter.
  mutating func missed(_ due: Day, _ promise: String, at role: String) {
    guard sent > due else { return }
    warn(
      "promise-missed",
      "We promised to \(promise) by \(reckoner.shown(due)), and this letter goes on \(reckoner.shown(sent)).", at: role)
  }

  /// A warning that the promise's working explains.
  mutating func warn(_ rule: String, _ message: String, at role: String, suggestions: [String] = []) {
    verdict.findings.append(
      finding(
        rule, message, at: role, severity: .warning, why: working, suggestions: suggestions))
  }

  /// What the dates of this letter rest on, in the words of the answer.
  var working: String { verdict.answer?.working.joined(separator: " ") ?? "" }

  /// A date that the letter prints is the one worked out.
  mutating func mustBe(_ role: String, _ expected: When) {
    guard let given = When(fact(role)), given != expected else { return }
    refuse(
      "wrong-due-date", "“\(name(role))” has to be \(reckoner.formats.shown(expected.fact)).", at: role, why: working,
      suggestions: ["\(name(role)): \(reckoner.formats.shown(expected.fact))"])
  }

  /// How it was sent and when it counts as received; nil, with a finding, where it cannot go so (SERV-0, R6).
  mutating func receipt() -> Receipt? {
    guard let sent = When(fact("sent")), case .method(let method)? = fact("method") else { return nil }
    let rules = reckoner.rules
    sendingDay()
    switch Receipt.objection(to: method, rules.service) {
    case .refused:
      refuse(
        "unlawful-method", emailRefusal.message, at: "method",
        suggestions: emailRefusal.suggestions.map { "\(name("method")): \($0)" })
      return nil
    case .noPresumption:
      verdict.findings.append(
        finding("no-presumption", reckoner.ordinaryPostWarning, at: "method", severity: .warning))
    case nil: break
    }
    return Receipt(of: sent, by: method, rules.service, rules.calendar)
  }
}
