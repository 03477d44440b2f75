/// Every number that a deadline or a notice is worked out with. Press fills it from law.yaml, standards.yaml,
/// organisation.yaml and holidays.yaml; no number of its own stands in this target.
public struct Rulebook: Sendable {
  public var calendar: WorkingCalendar
  public var service: ServiceRules
  public var rent: RentRules
  public var access: AccessRules
  public var limits: Limits

  /// All of it; none has a default.
  public init(
    calendar: WorkingCalendar, service: ServiceRules, rent: RentRules, access: AccessRules, limits: Limits
  ) {
    self.calendar = calendar
    self.service = service
    self.rent = rent
    self.access = access
    self.limits = limits
  }
}

/// The times within which we do things: the stricter of law and promise where there are both.
public struct Limits: Sendable {
  public var reply: Limit
  public var application: Limit
  public var appointment: Limit
  public var homeVisit: Limit
  public var complaintStage1: Limit
  /// Added to stage 1, where a manager agrees.
  public var complaintExtension: Span
  /// Our own aim: the model procedure asks for no such letter at stage 1.
  public var complaintStage1Acknowledgement: Limit
  public var complaintAcknowledgement: Limit
  public var complaintStage2: Limit
  /// Our promise, and the month after which silence is consent (CONS-1, CONS-2).
  public var consentTarget: Limit
  public var consentHardStop: Limit
  /// How many days after we were asked we look whether there is an answer (CONS-2).
  public var consentReminders: [Int]
  /// DAMP-1: each begins on the day after.
  public var dampInvestigation: Limit
  public var dampSummary: Limit
  public var dampStart: Limit
  /// Classes of repair by name, quickest first: emergency, urgent, …
  public var repairs: [Repair]

  /// One class of repair.
  public struct Repair: Sendable {
    public var name: String
    public var limit: Limit

    /// A class and its time.
    public init(name: String, limit: Limit) {
      self.name = name
      self.limit = limit
    }
  }

  /// All of them; none has a default.
  public init(
    reply: Limit, application: Limit, appointment: Limit, homeVisit: Limit, complaintStage1: Limit,
    complaintExtension: Span, complaintStage1Acknowledgement: Limit, complaintAcknowledgement: Limit,
    complaintStage2: Limit, consentTarget: Limit, consentHardStop: Limit, consentReminders: [Int],
    dampInvestigation: Limit, dampSummary: Limit, dampStart: Limit, repairs: [Repair]
  ) {
    self.reply = reply
    self.application = application
    self.appointment = appointment
    self.homeVisit = homeVisit
    self.complaintStage1 = complaintStage1
    self.complaintExtension = complaintExtension
    self.complaintStage1Acknowledgement = complaintStage1Acknowledgement
    self.complaintAcknowledgement = complaintAcknowledgement
    self.complaintStage2 = complaintStage2
    self.consentTarget = consentTarget
    self.consentHardStop = consentHardStop
    self.consentReminders = consentReminders
    self.dampInvestigation = dampInvestigation
    self.dampSummary = dampSummary
    self.dampStart = dampStart
    self.repairs = repairs
  }
}
