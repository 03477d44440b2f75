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
    let tenancy: String? =
      switch fact("tenancy") {
      case .choice(let option, words: _): option
      case .text(let text): text
      default: nil
      }
    guard let tenancy, !notice.tenancies.isEmpty,
      !notice.tenancies.contains(where: { FieldPath.fold($0) == FieldPath.fold(tenancy) })
    else { return }
    refuse(
      "wrong-tenancy", "This notice is not for a “\(tenancy)” tenancy: the Act that it rests on does not cover it.",
      at: "tenancy", suggestions: notice.tenancies)
  }

  /// How it was sent and when it counts as received; nil, with a finding, where it cannot go so (SERV-0, R6).
  mutating func receipt() -> Receipt? {
    guard let sent = When(fact("sent")), case .method(let method)? = fact("method") else { return nil }
    let rules = reckoner.rules
    if sent.day < notice.today {
      refuse(
        "sent-before-its-date",
        "This letter is dated \(reckoner.shown(notice.today)), so it cannot have been sent \(reckoner.at(sent)).",
        at: "sent", why: "The notice is counted from the day that it is really sent.",
        suggestions: ["\(name("sent")): \(reckoner.shown(notice.today))"])
    }
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
