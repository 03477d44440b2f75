internal import Facts
internal import LetterModel

extension NoticeCheck {
  private enum Decision { case yes, conditional, no }

  /// CONS-1, CONS-2, L19: in writing, with reasons where it is no, and before silence counts as yes.
  ///
  /// Section 32 stands in the same chapter of the 2001 Act as section 25, so section 40 names the ways this may go too
  /// (SERV-0, R6; the chapter is general knowledge, so have it looked at).
  mutating func consentDecision() {
    let decision = self.decision()
    guard let receipt = receipt(), let received = event("received") else { return }
    var answer = reckoner.consent(received: received)
    answer.working += reckoner.sentences(on: receipt, asDay: true)
    answer.rules += reckoner.rules(on: receipt)
    answer.warnings = reckoner.warnings(on: receipt)
    verdict.answer = answer
    let limits = reckoner.rules.limits
    let hardStop = limits.consentHardStop.day(from: received.day, reckoner.rules.calendar)
    if sent > hardStop {
      tooLate(hardStop, decision)
    } else if receipt.received.day > hardStop {
      // The Act is met by the day it is served; whether posting by then is enough is not settled. So somebody decides.
      verdict.overridable.append(
        finding(
          "received-too-late",
          "It counts as received \(reckoner.at(.day(receipt.received.day))), and without an answer by "
            + "\(reckoner.shown(hardStop)) the answer counts as yes.", at: "method", why: working,
          suggestions: [ServiceMethod.byHand, .throughTheDoor].map { "\(name("method")): \($0.rawValue)" }))
    } else {
      missed(limits.consentTarget.day(from: received.day, reckoner.rules.calendar), "decide", at: "sent")
    }
  }

  /// After the hard stop the law has given consent: a no or a condition cannot take it back, whatever the reason. A yes
  /// only confirms it, so it may still go, with a reason on record.
  private mutating func tooLate(_ hardStop: Day, _ decision: Decision?) {
    let law = "The law gave us until \(reckoner.shown(hardStop)), and the answer counts as yes since then."
    if decision == .yes {
      verdict.overridable.append(
        finding("deemed-consent", "\(law) This letter can only confirm it.", at: "sent", why: working))
    } else {
      refuse(
        "deemed-consent", "\(law) It is too late to say no or to set conditions.", at: "sent", why: working,
        suggestions: ["\(name("decision")): yes"])
    }
  }

  /// A no needs its reasons, a yes with conditions its conditions.
  private mutating func decision() -> Decision? {
    guard case .choice(let option, words: _)? = fact("decision") else { return nil }
    switch FieldPath.fold(option) {
    case "yes": return .yes
    case "yes_with_conditions":
      need("conditions", "A yes with conditions needs its conditions.")
      return .conditional
    case "no":
      need("reasons", "The Act asks for the reasons where the answer is no (schedule 5, part 2).")
      return .no
    default:
      refuse(
        "unknown-decision", "“\(option)” is not a decision that this rule knows.", at: "decision",
        suggestions: ["yes", "yes-with-conditions", "no"].map { "\(name("decision")): \($0)" })
      return nil
    }
  }

  private mutating func need(_ role: String, _ why: String) {
    guard fact(role) == nil else { return }
    refuse("missing-value", "“\(name(role))” is missing. \(why)", at: role)
  }
}
