internal import Facts
internal import LetterModel

/// The clocks that a template can name for a field that is worked out: `from: {clock: complaint-stage-1, of: received}`.
public enum NamedClock: String, Sendable, CaseIterable {
  case reply, application, appointment
  case homeVisit = "home-visit"
  case complaintStage1 = "complaint-stage-1"
  /// The latest day that an extension of stage 1 may reach.
  case complaintStage1Extended = "complaint-stage-1-extended"
  case complaintStage2Acknowledgement = "complaint-stage-2-acknowledgement"
  case complaintStage2 = "complaint-stage-2"
  /// Stage 1 or 2, as the field under `stage` says.
  case complaint
  case consentTarget = "consent-target"
  case consentHardStop = "consent-hard-stop"
  case dampInvestigation = "damp-investigation"
  case dampSummary = "damp-summary"
  case dampStart = "damp-start"
  /// The class of repair that the field under `class` says: a moment where that is counted in hours, else a day.
  case repair

  /// The key of the choice that this clock needs besides `of`; nil for most.
  public var chooser: String? {
    switch self {
    case .complaint: "stage"
    case .repair: "class"
    default: nil
    }
  }

  /// The last day or moment in time.
  ///
  /// - Parameter option: the option that was chosen, for a clock with a chooser.
  /// - Returns: nil for an option that the clock does not know, and for hours counted from a date without a time.
  public func end(from event: When, choosing option: String?, _ rules: Rulebook) -> When? {
    try? limit(rules.limits, option)?.end(from: event, rules.calendar)
  }

  /// Where its working days begin; nil for a clock with a chooser.
  public func dayOne(_ limits: Limits) -> DayOne? { limit(limits, nil)?.dayOne }

  private func limit(_ limits: Limits, _ option: String?) -> Limit? {
    switch self {
    case .reply: limits.reply
    case .application: limits.application
    case .appointment: limits.appointment
    case .homeVisit: limits.homeVisit
    case .complaintStage1: limits.complaintStage1
    case .complaintStage1Extended: limits.extendedStage1
    case .complaintStage2Acknowledgement: limits.complaintAcknowledgement
    case .complaintStage2: limits.complaintStage2
    case .complaint:
      switch option.flatMap(Reckoner.ComplaintStage.init(named:)) {
      case .one: limits.complaintStage1
      case .two: limits.complaintStage2
      case nil: nil
      }
    case .consentTarget: limits.consentTarget
    case .consentHardStop: limits.consentHardStop
    case .dampInvestigation: limits.dampInvestigation
    case .dampSummary: limits.dampSummary
    case .dampStart: limits.dampStart
    case .repair: limits.repairs.first { repair in option.map { FieldPath.fold($0) == repair.name } ?? false }?.limit
    }
  }
}

extension Limits {
  /// Stage 1 with all the time that a manager may add to it (R9).
  var extendedStage1: Limit {
    var limit = complaintStage1
    limit.span.count += complaintExtension.count
    return limit
  }
}

extension Reckoner.ComplaintStage {
  /// As a template names it: `1`, `stage-1`.
  init?(named name: String) {
    switch FieldPath.fold(name) {
    case "1", "stage_1": self = .one
    case "2", "stage_2": self = .two
    default: return nil
    }
  }
}
