internal import Facts
internal import LetterModel

extension NoticeCheck {
  /// STD-15, STD-17, L09, L12: soon enough after somebody asked. A later day is a warning: they may have chosen it.
  mutating func appointment(_ clock: Reckoner.Clock) {
    sendingDay()
    let requested = event("requested")
    let answer = requested.map { reckoner.clock(clock, from: $0) }
    verdict.answer = answer
    guard case .slot(let slot)? = fact("starts"), !isOver(slot.date, at: "starts") else { return }
    usualHours(slot, at: "starts")
    guard let due = answer?.day("due"), slot.date > due else { return }
    warn(
      "promise-missed",
      "“\(name("starts"))” is \(reckoner.shown(slot.date)), and we promised a day by \(reckoner.shown(due)). If they did "
        + "not choose a later day, offer an earlier one or say sorry.", at: "starts")
  }

  /// STD-19, L10: why, and a new time; a template that may leave without one has words on how to choose it. We promise
  /// to tell people before the appointment. One that we have missed is told too, and the letter has to say so.
  mutating func appointmentChanged() {
    sendingDay()
    guard case .slot(let old)? = fact("old") else { return }
    let isMissed = fact("missed") == .yesNo(true)
    var working = ["We had an appointment on \(reckoner.formats.shown(.slot(old)))."]
    var entries = [Answer.Entry(key: "old", value: .window(old))]
    working.append("We write on \(reckoner.shown(sent)).")
    if case .slot(let new)? = fact("new") {
      working.append("The new appointment is on \(reckoner.formats.shown(.slot(new))).")
      entries.append(.init(key: "new", value: .window(new)))
    }
    verdict.answer = Answer(kind: rawKind, entries: entries, working: working, rules: ["STD-19", "L10"])
    if old.date < sent, !isMissed {
      refuse(
        "already-past",
        "The appointment on \(reckoner.shown(old.date)) is over when this letter goes. If we missed it, the letter has "
          + "to say so.", at: "old", suggestions: ["\(name("missed")): yes"])
    } else if isMissed, old.date > sent {
      refuse(
        "not-yet", "The appointment on \(reckoner.shown(old.date)) is still to come, so we have not missed it.",
        at: "missed", suggestions: ["\(name("missed")): no"])
    } else if isMissed {
      warn("promise-missed", "We promise to tell people before the appointment, and this one was missed.", at: "old")
    }
    newTime(old)
  }

  private var rawKind: String { NoticeRule.appointmentChanged.rawValue }

  private mutating func newTime(_ old: TimeSlot) {
    guard case .slot(let new)? = fact("new"), !isOver(new.date, at: "new") else { return }
    if new == old {
      refuse("not-moved", "The new appointment is at the same time as the old one.", at: "new")
    }
    usualHours(new, at: "new")
  }

  /// By day unless somebody agreed to another time (ACC-5, L12).
  private mutating func usualHours(_ slot: TimeSlot, at role: String) {
    let rules = reckoner.rules
    guard !Access.isReasonable(slot, rules.access, rules.calendar) else { return }
    warn(
      "unusual-hours",
      "“\(name(role))” is not within \(reckoner.shown(rules.access.from)) to \(reckoner.shown(rules.access.to)) on a "
        + "working day. Make sure that they have agreed to it.", at: role)
  }
}
