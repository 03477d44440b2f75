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

  /// Stage 1 with our own aim for saying that we have the complaint (standards.md 1.6, L04).
  func acknowledgedComplaint(received: Day) -> Answer {
    let limit = rules.limits.complaintStage1Acknowledgement
    let acknowledge = limit.day(from: received, rules.calendar)
    var answer = stage1(received, isExtended: false, nil)
    answer.entries.append(.init(key: "acknowledge", value: .when(.day(acknowledge))))
    answer.working.append("We aim to say that we have it within \(shown(limit.span)): by \(shown(acknowledge)).")
    return answer
  }

  func stage1(_ received: Day, isExtended: Bool, _ dayOne: DayOne?) -> Answer {
    let limit = (isExtended ? rules.limits.extendedStage1 : rules.limits.complaintStage1).with(dayOne)
    var working = ["We got this complaint on \(shown(received))."]
    if isExtended {
      let more = rules.limits.complaintExtension
      let usual = rules.limits.complaintStage1.with(dayOne).day(from: received, rules.calendar)
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

  func stage2(_ received: Day, _ dayOne: DayOne?) -> Answer {
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
