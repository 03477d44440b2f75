public import LetterModel

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
  /// The moment at which it is made; nil for a letter of another day, and for one that is made again.
  public var now: Moment?
  /// The letter as a whole.
  public var place: SourceRange

  /// All that a rule may look at.
  public init(entries: [String: Entry], tenancies: [String], today: Day, now: Moment? = nil, place: SourceRange) {
    self.entries = entries
    self.tenancies = tenancies
    self.today = today
    self.now = now
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
