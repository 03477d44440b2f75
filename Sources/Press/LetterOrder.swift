public import LetterModel

/// What somebody asks for: one template, one person's data, and the formats to make.
public struct LetterOrder: Sendable {
  /// The template's id: `notices/access`.
  public var template: String
  /// The data as written; `example` takes its place where that is set.
  public var data: DataNode
  /// Values from the command line, which win over those of the data.
  public var overrides: [DataNode.Entry]
  /// Use the template's own examples, and the day they were written for.
  public var isExample: Bool
  /// Nil for the format that the person's data asks for, else `standard`.
  public var formats: [Format]?
  /// Nil for the language that the person's data asks for, else English.
  public var language: LanguageTag?
  /// In points; nil for the size of the look.
  public var fontSize: Int?
  /// Where lines of plain text end; nil for one line a paragraph (standards.md R22).
  public var columns: Int?
  public var today: Day
  /// The moment at which the letter is made, where its date is that day: a notice cannot have been sent before it. Nil
  /// where somebody says the date, so that the same order makes the same letter.
  public var now: Moment?
  /// The reason for leaving out what the person asked for; it goes into the record.
  public var anyway: String?
  /// The reason for sending a notice before the date that we advise, where the law allows it (standards.md R3); it goes
  /// into the record.
  public var override: String?
  /// Send a translation that nobody has reviewed, with a banner that says so (design.md 5); it goes into the record.
  public var allowUnreviewed: Bool
  /// How a recording is to be spoken.
  public var voice = VoiceWishes()

  /// An order; everything but the template, the data and the day may be left to its default.
  public init(
    template: String, data: DataNode, overrides: [DataNode.Entry] = [], isExample: Bool = false,
    formats: [Format]? = nil, language: LanguageTag? = nil, fontSize: Int? = nil, columns: Int? = nil, today: Day,
    anyway: String? = nil, override: String? = nil, allowUnreviewed: Bool = false
  ) {
    self.template = template
    self.data = data
    self.overrides = overrides
    self.isExample = isExample
    self.formats = formats
    self.language = language
    self.fontSize = fontSize
    self.columns = columns
    self.today = today
    self.anyway = anyway
    self.override = override
    self.allowUnreviewed = allowUnreviewed
  }
}

/// How somebody wants to hear a letter.
public struct VoiceWishes: Sendable, Hashable {
  /// The voice's name; nil for the usual one of the language.
  public var name: String?
  /// True words a minute (standards.md 7.3).
  public var rate: Int
  /// For a telephone system of North America or Japan: mu-law instead of A-law.
  public var muLaw: Bool

  public init(name: String? = nil, rate: Int = 150, muLaw: Bool = false) {
    self.name = name
    self.rate = rate
    self.muLaw = muLaw
  }
}

/// One letter for one person, in every format asked for.
public struct Letter: Sendable {
  public var template: Template
  public var document: Document
  /// Every fact that the order gave or worked out, in the order of the template's fields.
  public var values: [Value]
  public var today: Day
  /// Which copy this is, from one, and of how many: joint tenants get one each.
  public var copy: Int
  public var copies: Int
  public var renditions: [Rendition]
  /// What is worth saying about it; nothing here stopped it.
  public var findings: [Finding]
  /// Why a format or language that the person asked for was left out.
  public var anyway: String?
  /// Whether its translation has been read by nobody but the translator.
  public var isUnreviewed = false
  /// What was found of a notice; nil for a letter that is none.
  public var notice: CheckedNotice?
}

extension Letter {
  /// What the files of a copy are called, before the format: never a person's name.
  static func name(of template: Template, copy: Int, of copies: Int) -> String {
    lastName(template.id) + (copies > 1 ? "-copy-\(copy)" : "")
  }

  /// `access` of `notices/access`.
  static func lastName(_ id: String) -> String { id.split(separator: "/").last.map(String.init) ?? id }
}
