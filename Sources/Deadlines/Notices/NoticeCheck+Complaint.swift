internal import Facts
internal import LetterModel

extension NoticeCheck {
  /// L04, L07: we have the complaint, and the day it gives for our answer is the one the clock gives.
  mutating func acknowledgement(_ stage: Reckoner.ComplaintStage) {
    sendingDay()
    guard let received = event("received") else { return }
    let answer =
      stage == .one
      ? reckoner.acknowledgedComplaint(received: received.day) : reckoner.stage2(received.day, nil)
    verdict.answer = answer
    if let due = answer.day("due") { mustBe("due", .day(due)) }
    if let acknowledge = answer.day("acknowledge") { missed(acknowledge, "say that we have it", at: "received") }
  }

  /// L05, L08: late or not, an answer has to leave; that it is late goes into the record.
  mutating func complaintReply(_ stage: Reckoner.ComplaintStage) {
    sendingDay()
    guard let received = event("received") else { return }
    let answer =
      stage == .one ? reckoner.stage1(received.day, isExtended: false, nil) : reckoner.stage2(received.day, nil)
    verdict.answer = answer
    guard let due = answer.day("due") else { return }
    let extended = day("extended_to")
    if let extended, extended <= due { notLater("extended_to", than: due) }
    missed(max(extended ?? due, due), "answer", at: "received")
  }

  /// L06: a later day, told before the old one passes; at stage 1 within the extension that the procedure allows.
  mutating func complaintExtension() {
    sendingDay()
    guard let received = event("received")?.day, let stage = complaintStage() else { return }
    let answer =
      stage == .one ? reckoner.stage1(received, isExtended: true, nil) : reckoner.stage2(received, nil)
    verdict.answer = answer
    let limits = reckoner.rules.limits
    let usual = (stage == .one ? limits.complaintStage1 : limits.complaintStage2)
      .day(from: received, reckoner.rules.calendar)
    mustBe("old_date", .day(usual))
    let before = day("told_before")
    if let before, before <= usual { notLater("told_before", than: usual) }
    let old = max(before ?? usual, usual)
    guard let new = day("new_date") else { return }
    if new <= old {
      notLater("new_date", than: old)
    } else if stage == .one, let latest = answer.day("due"), new > latest {
      refuse(
        "extension-too-long",
        "At stage 1 an extension may reach \(reckoner.shown(latest)) at the latest. If that is too soon, take the "
          + "complaint to stage 2.", at: "new_date", why: working,
        suggestions: ["\(name("new_date")): \(reckoner.shown(latest))"])
    } else {
      _ = isOver(new, at: "new_date")
    }
    tellBefore(old)
  }

  private mutating func complaintStage() -> Reckoner.ComplaintStage? {
    guard case .choice(let option, words: _)? = fact("stage") else { return nil }
    if let stage = Reckoner.ComplaintStage(named: option) { return stage }
    refuse(
      "unknown-stage", "“\(option)” is not a stage of the complaints procedure.", at: "stage",
      suggestions: ["\(name("stage")): stage-1", "\(name("stage")): stage-2"])
    return nil
  }

  // MARK: - Delays (STD-20, L02)

  /// A full answer that will be late: why, and a later day, told before the time is up.
  mutating func delay() {
    sendingDay()
    guard let received = event("received") else { return }
    let answer = reckoner.clock(.reply, from: received)
    verdict.answer = answer
    guard let due = answer.day("due"), let new = day("new_date") else { return }
    mustBe("due", .day(due))
    if new <= due { notLater("new_date", than: due) } else { _ = isOver(new, at: "new_date") }
    tellBefore(due)
  }

  private mutating func notLater(_ role: String, than old: Day) {
    refuse(
      "not-later", "“\(name(role))” has to be later than \(reckoner.shown(old)), when our answer is due.", at: role,
      why: working,
      suggestions: ["\(name(role)): \(reckoner.shown(reckoner.rules.calendar.workingDay(1, after: old)))"])
  }

  /// STD-20 and the model procedure say: before the time is up. A letter after that is refused, so that nobody makes it
  /// without a thought; with a reason it goes, because somebody who waits is owed the news all the same.
  private mutating func tellBefore(_ old: Day) {
    guard sent > old else { return }
    verdict.overridable.append(
      finding(
        "told-too-late",
        "This letter goes on \(reckoner.shown(sent)). It had to go by \(reckoner.shown(old)), before our answer was "
          + "late.", at: "received", why: working, suggestions: ["send the full answer instead, and say sorry"]))
  }
}

extension Answer {
  /// The day under a key; nil where there is none.
  func day(_ key: String) -> Day? { if case .when(let when)? = self[key] { when.day } else { nil } }
}
