public import LetterModel

extension NoticeRule {
  /// One fact that a rule looks at. A template's `notice:` says which field it is; without a line there, it is the field
  /// of the same name.
  public struct Role: Sendable, Hashable {
    public var name: String
    public var types: [FactType]
    public var isRequired: Bool
    /// Where it need not be given, the letter has to hold words that stand only without it.
    public var needsWordsWithout: Bool

    init(_ name: String, _ types: FactType..., isRequired: Bool = true, needsWordsWithout: Bool = false) {
      self.name = name
      self.types = types
      self.isRequired = isRequired
      self.needsWordsWithout = needsWordsWithout
    }

    fileprivate static func optional(_ name: String, _ types: FactType...) -> Role {
      var role = Role(name, isRequired: false)
      role.types = types
      return role
    }
  }

  /// Everything that the rule looks at.
  public var roles: [Role] { own + [.optional("tenancy", .choice, .text)] }

  private var own: [Role] {
    switch self {
    case .rentIncrease:
      [
        Role("sent", .date, .moment), Role("method", .method), Role("starts", .date), Role("old_rent", .money),
        Role("new_rent", .money), Role("consultation_closed", .date),
        // Without them nobody can tell whether the new rent starts with a period (RENT-2, CNT-4).
        Role("period", .choice), Role("from_day", .date),
        .optional("pay_days_before", .number, .count), .optional("rent_change", .money),
        .optional("rent_percent", .percent), .optional("charges", .list), .optional("old_total", .money),
        .optional("new_total", .money),
      ]
    case .access:
      [
        Role("sent", .moment, .date), Role("method", .method), Role("starts", .slot), Role("purpose", .choice),
        Role("visitors", .list),
      ]
    case .consentDecision:
      [
        Role("sent", .date, .moment), Role("method", .method), Role("received", .date, .moment),
        Role("decision", .choice), .optional("reasons", .text, .list), .optional("conditions", .text, .list),
      ]
    case .complaintStage1Acknowledgement, .complaintStage1Reply, .complaintStage2Acknowledgement,
      .complaintStage2Reply, .complaintExtension:
      complaint
    case .delay:
      [
        Role("received", .date, .moment), Role("reason", .text), Role("new_date", .date), .optional("due", .date), sent,
      ]
    case .appointment: [Role("starts", .slot), .optional("requested", .date, .moment), sent]
    case .homeVisit: [Role("starts", .slot), Role("requested", .date, .moment), sent]
    case .appointmentChanged:
      [
        Role("old", .slot), Role("new", .slot, isRequired: false, needsWordsWithout: true), Role("reason", .text),
        .optional("missed", .yesNo), sent,
      ]
    case .dampSummary:
      [
        Role("investigated", .date), .optional("known", .date, .moment), .optional("start", .date),
        .optional("delay_reason", .text), sent,
      ]
    case .repair:
      [
        Role("reported", .moment, .date), Role("class", .choice, .text), .optional("due_at", .moment),
        .optional("due_on", .date), .optional("starts", .slot), sent,
      ]
    case .tenancy: []
    }
  }

  private var complaint: [Role] {
    let received = Role("received", .date, .moment)
    return switch self {
    case .complaintStage1Acknowledgement: [received, .optional("due", .date), sent]
    case .complaintStage2Acknowledgement:
      // The model procedure wants both confirmed (standards.md 1.6).
      [received, Role("points", .text, .list), Role("outcome", .text, .list), .optional("due", .date), sent]
    case .complaintExtension:
      [
        received, Role("stage", .choice), Role("reason", .text), Role("new_date", .date), .optional("old_date", .date),
        .optional("told_before", .date), sent,
      ]
    default: [received, .optional("extended_to", .date), sent]
    }
  }

  /// A letter that the law does not serve goes on its own date, unless a field says another.
  private var sent: Role { .optional("sent", .date, .moment) }

  /// The role whose day tells which version of a law holds; where it has no day, that is the date of the letter.
  public var event: String {
    switch self {
    case .rentIncrease, .access, .appointmentChanged, .tenancy: "sent"
    case .consentDecision, .complaintStage1Acknowledgement, .complaintStage1Reply, .complaintStage2Acknowledgement,
      .complaintStage2Reply, .complaintExtension, .delay:
      "received"
    case .appointment, .homeVisit: "requested"
    case .dampSummary: "investigated"
    case .repair: "reported"
    }
  }
}
