/// What a template is for, named by its folder under `Templates/`.
public enum TemplateKind: String, Sendable, Hashable, CaseIterable, Codable {
  case letter = "letters"
  case notice = "notices"
  case leaflet = "leaflets"
  case card = "cards"
  case message = "messages"
  case script = "scripts"
  case report = "reports"
  case poster = "posters"
}

/// A letter as its writer wrote it: typed fields, and a body with slots and sections.
public struct Template: Sendable {
  /// The path under `Templates/` without `.md`: `notices/access`.
  public var id: String
  public var title: String
  public var kind: TemplateKind
  /// The clause of the customer service policy that asks for this letter.
  public var clause: String
  /// A row of `law.yaml`, for letters that the law asks for.
  public var law: String?
  /// "Today" for the example, as a person wrote it.
  public var written: Day
  /// The field that holds whom the letter is to: a person, or a list of people who get a copy each.
  public var recipient: String?
  /// The tenancies it may be sent to; empty where that does not matter.
  public var tenancies: [String]
  /// How the notice rules find their dates: `rule`, `sent`, `method`, `starts` and so on, in the order written.
  public var notice: [NoticeEntry]
  /// The print looks it makes sense in; nil for all.
  public var looks: [String]?
  public var paper: Paper
  /// Rules of Plain English that this letter may break, each with the reason.
  public var lintExcuses: [String: String] = [:]
  /// Its own fields, then those of the parts it uses.
  public var fields: [Field]
  public var body: [Block<Unfilled>]
  /// Hexadecimal SHA-256 of every file it was read from, for the record.
  public var sha256: String

  public init(
    id: String, title: String, kind: TemplateKind, clause: String, law: String? = nil, written: Day,
    recipient: String? = nil, tenancies: [String] = [], notice: [NoticeEntry] = [], looks: [String]? = nil,
    paper: Paper = .a4, fields: [Field], body: [Block<Unfilled>], sha256: String = ""
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.clause = clause
    self.law = law
    self.written = written
    self.recipient = recipient
    self.tenancies = tenancies
    self.notice = notice
    self.looks = looks
    self.paper = paper
    self.fields = fields
    self.body = body
    self.sha256 = sha256
  }
}

/// One line of a template's `notice:`: `starts: visit`.
public struct NoticeEntry: Sendable, Hashable {
  public var key: String
  public var value: String
  public var range: SourceRange

  public init(key: String, value: String, range: SourceRange) {
    self.key = key
    self.value = value
    self.range = range
  }
}
