/// The rules that a template can name under `notice:`. Each checks the facts of a filled letter before it is made.
///
/// How hard a rule is follows what stands behind it. What the law gives or takes away is an error that no reason moves.
/// What the policy or the model procedure ties to a day ("write before the time is up") is refused until somebody gives
/// a reason, which is recorded: an honest letter that is late can still leave. A service promise that was missed is a
/// warning that goes into the record: a late letter is still better than none.
public enum NoticeRule: String, Sendable, Hashable, CaseIterable {
  /// A rise of rent under section 25 of the 2001 Act (RENT-1 to RENT-10).
  case rentIncrease = "rent-increase"
  /// A visit under schedule 4, paragraph 4 (ACC-1 to ACC-5).
  case access
  /// An answer on subletting, passing on or sharing a tenancy (CONS-1 to CONS-3, L19).
  case consentDecision = "consent-decision"
  /// The steps of the model complaints procedure (standards.md 1.6, L04 to L08).
  case complaintStage1Acknowledgement = "complaint-stage-1-acknowledgement"
  case complaintStage1Reply = "complaint-stage-1-reply"
  case complaintStage2Acknowledgement = "complaint-stage-2-acknowledgement"
  case complaintStage2Reply = "complaint-stage-2-reply"
  case complaintExtension = "complaint-extension"
  /// A full answer that will be late (STD-20, L02).
  case delay
  /// A meeting (STD-15, L09), a visit that somebody asked for (STD-17, L12), and one that we have to move (STD-19, L10).
  case appointment
  case homeVisit = "home-visit"
  case appointmentChanged = "appointment-changed"
  /// What we found about damp or mould (DAMP-1, L21).
  case dampSummary = "damp-summary"
  /// A repair and the time it is due by its class (STD-03 to STD-07, L20).
  case repair
  /// Only that the person has one of the tenancies that the letter is for.
  case tenancy

  /// The row of law.yaml whose time this rule checks: a letter under that row, or under one that takes its place, may
  /// leave only by this rule, and a letter of this rule rests on no other. Nil for a rule that any row may stand behind.
  public var law: String? {
    switch self {
    case .rentIncrease: "rent-increase-notice"
    case .access: "access-notice"
    case .consentDecision: "consent-decision"
    default: nil
    }
  }

  /// The rules with the time of the law's row that a template names; nil where this rule needs a time that the row
  /// does not state.
  public func rulebook(_ rules: Rulebook, law: Span?, act: String) -> Rulebook? {
    var rules = rules
    switch self {
    case .rentIncrease:
      guard let law, law.days != nil else { return nil }
      rules.rent.notice = law
      rules.rent.act = act
    case .access:
      guard let law, law.unit == .hour else { return nil }
      rules.access.notice = law
      rules.access.act = act
    case .consentDecision:
      guard let law, law.unit != .hour else { return nil }
      rules.limits.consentHardStop = Limit(law)
    default: break
    }
    return rules
  }

  /// What is to be said of a filled notice.
  public func check(_ notice: FilledNotice, _ reckoner: Reckoner) -> NoticeVerdict {
    var check = NoticeCheck(notice, reckoner)
    guard check.hasAll(roles) else { return check.verdict }
    check.tenancy()
    switch self {
    case .rentIncrease:
      check.rentAmounts()
      check.consultation()
      check.rentDates()
    case .access:
      check.purpose()
      check.visitors()
      check.accessDates()
    case .consentDecision: check.consentDecision()
    case .complaintStage1Acknowledgement: check.acknowledgement(.one)
    case .complaintStage1Reply: check.complaintReply(.one)
    case .complaintStage2Acknowledgement: check.acknowledgement(.two)
    case .complaintStage2Reply: check.complaintReply(.two)
    case .complaintExtension: check.complaintExtension()
    case .delay: check.delay()
    case .appointment: check.appointment(.appointment)
    case .homeVisit: check.appointment(.homeVisit)
    case .appointmentChanged: check.appointmentChanged()
    case .dampSummary: check.dampSummary()
    case .repair: check.repair()
    case .tenancy: break
    }
    return check.verdict
  }
}
