internal import Facts
public import LetterModel

/// When a letter counts as sent and as received: numbers from organisation.yaml and law.yaml (R1, R2, R6, section 1.4
/// of standards.md).
public struct ServiceRules: Sendable {
  public var lastCollection: TimeOfDay
  public var byHandFrom: TimeOfDay
  public var byHandUntil: TimeOfDay
  /// Working days after posting, for each kind of post.
  public var postDays: [ServiceMethod: Int]
  public var postArrivesAt: TimeOfDay
  /// Post never counts as received sooner than this (SERV-B).
  public var postHours: Int
  public var emailHours: Int
  /// Ordinary post that the association has decided to accept for notices under the 2001 Act.
  public var accepted: Set<ServiceMethod>
  /// What lets a notice under the 2001 Act go by email; nil where nothing does.
  public var emailBasis: String?

  /// Every number and choice is given; none has a default.
  public init(
    lastCollection: TimeOfDay, byHandFrom: TimeOfDay, byHandUntil: TimeOfDay, postDays: [ServiceMethod: Int],
    postArrivesAt: TimeOfDay, postHours: Int, emailHours: Int, accepted: Set<ServiceMethod>, emailBasis: String?
  ) {
    self.lastCollection = lastCollection
    self.byHandFrom = byHandFrom
    self.byHandUntil = byHandUntil
    self.postDays = postDays
    self.postArrivesAt = postArrivesAt
    self.postHours = postHours
    self.emailHours = emailHours
    self.accepted = accepted
    self.emailBasis = emailBasis
  }
}

/// One sending: when it went, and when the law counts it as received.
public struct Receipt: Sendable, Hashable {
  public let sent: When
  public let method: ServiceMethod
  /// The working day on which it counts as posted (R1); nil for what is not posted.
  public let posted: Day?
  /// A moment, but for a letter handed over on a date alone (R5).
  public let received: When

  /// Works it out; a later sending never counts as received sooner.
  public init(of sent: When, by method: ServiceMethod, _ rules: ServiceRules, _ calendar: WorkingCalendar) {
    self.sent = sent
    self.method = method
    switch method {
    case .byHand, .throughTheDoor:
      posted = nil
      received = Self.handedOver(sent, rules)
    case .recorded, .firstClass, .secondClass:
      let isLate = sent.moment.map { $0.time > rules.lastCollection } ?? false
      let day = calendar.workingDay(onOrAfter: isLate ? sent.day + 1 : sent.day)
      let arrival = Moment(
        calendar.workingDay(rules.postDays[method] ?? 0, after: day), at: rules.postArrivesAt)
      // Counted from the last collection, whatever the hour: so a later posting is never received sooner.
      let floor = Moment(day, at: rules.lastCollection).adding(hours: rules.postHours)
      posted = day
      received = .moment(max(arrival, floor))
    case .email:
      // With a date alone, the last minute of that day, so that the time is never too short.
      let moment =
        sent.moment ?? LondonClock.moment(atInstant: Moment(sent.day + 1, at: .midnight).instant - 1)
      posted = nil
      received = .moment(moment.adding(hours: rules.emailHours))
    }
  }

  private static func handedOver(_ sent: When, _ rules: ServiceRules) -> When {
    guard let moment = sent.moment else { return sent }
    if moment.time < rules.byHandFrom { return .moment(Moment(moment.day, at: rules.byHandFrom)) }
    if moment.time > rules.byHandUntil { return .moment(Moment(moment.day + 1, at: rules.byHandFrom)) }
    return sent
  }

  /// What is wrong with a way of sending a notice under section 25 or schedule 4 (SERV-0, R6).
  public enum Objection: Sendable, Hashable {
    /// The law names no such way and the association has no basis for it.
    case refused
    /// It may go so, but nothing presumes that it arrived: proof has to be kept.
    case noPresumption
  }

  /// Nil for the ways that section 40 of the 2001 Act names, and for those that the association has settled.
  public static func objection(to method: ServiceMethod, _ rules: ServiceRules) -> Objection? {
    switch method {
    case .byHand, .throughTheDoor, .recorded: nil
    case .firstClass, .secondClass: rules.accepted.contains(method) ? nil : .noPresumption
    case .email: rules.emailBasis == nil ? .refused : nil
    }
  }
}
