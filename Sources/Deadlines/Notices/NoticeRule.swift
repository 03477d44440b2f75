public import LetterModel

/// The rules that a template can name under `notice:`. Each checks the facts of a filled letter before it is made.
public enum NoticeRule: String, Sendable, Hashable, CaseIterable {
  /// A rise of rent under section 25 of the 2001 Act (RENT-1 to RENT-10).
  case rentIncrease = "rent-increase"
  /// A visit under schedule 4, paragraph 4 (ACC-1 to ACC-5).
  case access

  /// One fact that a rule looks at. A template's `notice:` says which field it is; without a line there, it is the field
  /// of the same name.
  public struct Role: Sendable, Hashable {
    public var name: String
    public var types: [FactType]
    public var isRequired: Bool

    init(_ name: String, _ types: FactType..., isRequired: Bool = true) {
      self.name = name
      self.types = types
      self.isRequired = isRequired
    }
  }

  /// Everything that the rule looks at.
  public var roles: [Role] {
    let tenancy = Role("tenancy", .choice, .text, isRequired: false)
    switch self {
    case .rentIncrease:
      return [
        Role("sent", .date, .moment), Role("method", .method), Role("starts", .date), Role("old_rent", .money),
        Role("new_rent", .money), Role("consultation_closed", .date), Role("period", .choice, isRequired: false),
        Role("from_day", .date, isRequired: false), Role("pay_days_before", .number, .count, isRequired: false),
        Role("rent_change", .money, isRequired: false), Role("rent_percent", .percent, isRequired: false),
        Role("charges", .list, isRequired: false), Role("old_total", .money, isRequired: false),
        Role("new_total", .money, isRequired: false), tenancy,
      ]
    case .access:
      return [
        Role("sent", .moment, .date), Role("method", .method), Role("starts", .slot), Role("purpose", .choice),
        Role("visitors", .list), tenancy,
      ]
    }
  }

  /// Whether a row of law.yaml is one that letters may use only under this rule.
  public func guards(law id: String) -> Bool { id.hasPrefix("\(rawValue)-notice") }

  /// The rules with the time of the law's row that a template names; nil where that states no such time.
  public func rulebook(_ rules: Rulebook, law: Span?, act: String) -> Rulebook? {
    guard let law else { return nil }
    var rules = rules
    switch self {
    case .rentIncrease:
      guard law.days != nil else { return nil }
      rules.rent.notice = law
      rules.rent.act = act
    case .access:
      guard law.unit == .hour else { return nil }
      rules.access.notice = law
      rules.access.act = act
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
    }
    return check.verdict
  }
}

/// A filled letter, as far as a notice rule looks at it.
public struct FilledNotice: Sendable {
  /// A fact, with the name of its field and where it was written.
  public struct Entry: Sendable {
    public var field: String
    public var fact: Fact?
    public var place: SourceRange

    /// - Parameter fact: nil where it was not given.
    public init(field: String, fact: Fact?, place: SourceRange) {
      self.field = field
      self.fact = fact
      self.place = place
    }
  }

  /// By the name of the role.
  public var entries: [String: Entry]
  /// The tenancies that the letter is for; empty for any.
  public var tenancies: [String]
  /// The date of the letter.
  public var today: Day
  /// The letter as a whole.
  public var place: SourceRange

  /// All that a rule may look at.
  public init(entries: [String: Entry], tenancies: [String], today: Day, place: SourceRange) {
    self.entries = entries
    self.tenancies = tenancies
    self.today = today
    self.place = place
  }
}

/// What a rule says of a filled notice.
public struct NoticeVerdict: Sendable {
  /// The dates and their working; nil where a fact that they need is missing or wrong.
  public var answer: Answer?
  /// Errors refuse the notice whatever anybody says; warnings go into its record.
  public var findings: [Finding] = []
  /// What refuses the notice unless somebody gives a reason, which is recorded (R3).
  public var overridable: [Finding] = []
}
