internal import Facts
internal import LetterModel

extension NoticeCheck {
  /// DAMP-1, L21: what we found, in writing, in time; work for safety in time, or else why not and when.
  ///
  /// A late summary is a warning: the law is broken by then, and holding the letter back would only break it further.
  mutating func dampSummary() {
    sendingDay()
    guard let investigated = event("investigated") else { return }
    let answer: Answer
    do {
      answer = try reckoner.damp(known: When(fact("known")), investigated: investigated)
    } catch {
      return refuse("wrong-order", error.message, at: "investigated")
    }
    verdict.answer = answer
    if let due = answer.day("investigate"), investigated.day > due {
      warn(
        "law-missed", "The law gave us until \(reckoner.shown(due)) to look into it. Say sorry for the wait.",
        at: "investigated")
    }
    if let due = answer.day("summary"), sent > due {
      warn("law-missed", "The law gave us until \(reckoner.shown(due)) to write. Say sorry for the wait.", at: "sent")
    }
    guard let start = day("start"), let latest = answer.day("start"), start > latest else { return }
    guard fact("delay_reason") == nil else { return }
    refuse(
      "start-too-late",
      "Work for safety has to start by \(reckoner.shown(latest)). If that cannot be done, the letter has to say why.",
      at: "start", why: working,
      suggestions: ["\(name("start")): \(reckoner.shown(latest))", "\(name("delay_reason")): WHY IT CANNOT START"])
  }

  /// STD-03 to STD-07, L20: the letter prints the time, not only the name of the class, and it is the class's time.
  mutating func repair() {
    sendingDay()
    guard let reported = event("reported"), let name = option("class") else { return }
    let answer: Answer
    do {
      answer = try reckoner.repair(reported: reported, class: name)
    } catch {
      let isKnown = reckoner.rules.limits.repairs.contains { $0.name == FieldPath.fold(name) }
      return refuse(
        "bad-value", error.message, at: isKnown ? "reported" : "class", suggestions: error.suggestions)
    }
    verdict.answer = answer
    guard case .when(let due)? = answer["due"] else { return }
    let (role, other) = due.moment == nil ? ("due_on", "due_at") : ("due_at", "due_on")
    if fact(role) == nil {
      refuse("missing-value", "“\(self.name(role))” is missing: it is \(reckoner.by(due)).", at: role, why: working)
    }
    if fact(other) != nil {
      refuse(
        "wrong-due-date", "“\(self.name(other))” has no place here: this repair is due \(reckoner.by(due)).", at: other,
        why: working)
    }
    mustBe(role, due)
    guard case .slot(let slot)? = fact("starts"), Moment(slot.date, at: slot.to) > due.end else { return }
    warn(
      "promise-missed", "The visit is after the repair is due, \(reckoner.by(due)). Offer an earlier one or say sorry.",
      at: "starts")
  }

  private func option(_ role: String) -> String? {
    switch fact(role) {
    case .choice(let option, words: _): option
    case .text(let text): text
    default: nil
    }
  }
}

extension When {
  /// The moment after which it is past: a day counts in full (CNT-10).
  fileprivate var end: Moment { moment ?? Moment(day + 1, at: .midnight) }
}
