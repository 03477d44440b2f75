public import Facts
internal import LetterModel

extension Reckoner {
  /// The stages of the model complaints procedure.
  public enum ComplaintStage: Int, Sendable, CaseIterable { case one = 1, two = 2 }

  /// `complaint`: when our answer is due, and at stage 2 also when we have to say that we have it (standards.md 1.6,
  /// R9). Refuses an extension of stage 2, which has none.
  public func complaint(
    received: When, stage: ComplaintStage = .one, isExtended: Bool = false, dayOne: DayOne? = nil
  ) throws(Refusal) -> Answer {
    switch stage {
    case .one: return stage1(received.day, isExtended: isExtended, dayOne)
    case .two:
      guard !isExtended else {
        throw Refusal(
          "Only stage 1 has an extension. If stage 2 takes longer, tell the customer why, and give a new date.")
      }
      return stage2(received.day, dayOne)
    }
  }

  private func stage1(_ received: Day, isExtended: Bool, _ dayOne: DayOne?) -> Answer {
    var limit = rules.limits.complaintStage1.with(dayOne)
    let usual = limit.day(from: received, rules.calendar)
    var working = ["We got this complaint on \(shown(received))."]
    if isExtended {
      let more = rules.limits.complaintExtension
      limit.span.count += more.count
      working.append(
        "Our answer was due by \(shown(usual)). A manager has agreed to \(shown(more)) more, so we must tell the "
          + "customer why, and the new date.")
    }
    let due = limit.day(from: received, rules.calendar)
    return Answer(
      kind: "complaint",
      entries: [
        .init(key: "received", value: .when(.day(received))), .init(key: "due", value: .when(.day(due))),
      ],
      working: working + counting(limit, from: received, to: due)
        + ["Our answer at stage 1 is due by \(shown(due))."],
      rules: ["STD-08", "CNT-8", "CNT-9", "R9"])
  }

  private func stage2(_ received: Day, _ dayOne: DayOne?) -> Answer {
    let (acknowledgement, answer) = (
      rules.limits.complaintAcknowledgement.with(dayOne), rules.limits.complaintStage2.with(dayOne)
    )
    let acknowledge = acknowledgement.day(from: received, rules.calendar)
    let due = answer.day(from: received, rules.calendar)
    return Answer(
      kind: "complaint",
      entries: [
        .init(key: "received", value: .when(.day(received))),
        .init(key: "acknowledge", value: .when(.day(acknowledge))),
        .init(key: "due", value: .when(.day(due))),
      ],
      working: ["We got this complaint for stage 2 on \(shown(received))."]
        + counting(answer, from: received, to: due) + [
          "We must say that we have it within \(shown(acknowledgement.span)): by \(shown(acknowledge)).",
          "Our full answer at stage 2 is due by \(shown(due)).",
        ],
      rules: ["STD-09", "STD-10", "CNT-8", "CNT-9", "R9"])
  }
}
