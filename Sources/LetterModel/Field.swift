/// The types a field may have. One file each in `Facts/`; a test keeps that folder and this table the same.
public enum FactType: String, Sendable, Hashable, CaseIterable, Codable {
  case text, number, count
  case yesNo = "yes-no"
  case choice, person, address, postcode, phone, email, url, reference, money, percent, date, time, moment, slot,
    method, staff, list
}

/// One field of a template: what the letter needs to know.
public struct Field: Sendable, Hashable {
  /// Folded (`FieldPath.fold`).
  public var name: String
  public var type: FactType
  /// One line that explains the field to the person who fills it in.
  public var about: String
  public var required: Bool
  /// Kept out of cards, messages, terminals and every report.
  public var sensitive: Bool
  /// For money and number: whether less than nothing makes sense.
  public var negative: Bool
  /// For count: what is counted, in the singular, as `formats.yaml` names it ("working day").
  public var unit: String?
  /// For text: the most letters that it may have. For list: the most entries.
  public var most: Int?
  /// For choice: each option and the words that stand in the letter.
  public var options: [ChoiceOption]
  /// For list: the columns; one column with an empty name where each entry is a single value.
  public var columns: [Field]
  /// How the value is worked out from others, where it is.
  public var computation: Computation?
  /// What a person would write here; the preview, the golden file and the help all use it.
  public var example: DataNode?
  public var range: SourceRange

  public init(
    name: String, type: FactType, about: String = "", required: Bool = true, sensitive: Bool = false,
    negative: Bool = false, unit: String? = nil, most: Int? = nil, options: [ChoiceOption] = [], columns: [Field] = [],
    computation: Computation? = nil, example: DataNode? = nil, range: SourceRange
  ) {
    self.name = name
    self.type = type
    self.about = about
    self.required = required
    self.sensitive = sensitive
    self.negative = negative
    self.unit = unit
    self.most = most
    self.options = options
    self.columns = columns
    self.computation = computation
    self.example = example
    self.range = range
  }
}

/// One option of a choice: its name in data and in marks, and its words in the letter.
public struct ChoiceOption: Sendable, Hashable {
  public var name: String
  public var words: String

  public init(name: String, words: String) {
    self.name = name
    self.words = words
  }
}

/// A field worked out by a named rule: `from: {subtract: old_rent, of: new_rent}`.
public struct Computation: Sendable, Hashable {
  /// The first key: `subtract`, `percent-change`, `total`, `clock`.
  public var rule: String
  /// The named inputs, in the order written; a list of paths for one key is several entries.
  public var inputs: [Input]
  /// The name after `clock`, for that rule alone.
  public var clock: String?
  public var range: SourceRange

  public init(rule: String, inputs: [Input], clock: String? = nil, range: SourceRange) {
    self.rule = rule
    self.inputs = inputs
    self.clock = clock
    self.range = range
  }

  public struct Input: Sendable, Hashable {
    public var key: String
    /// The field, or the column of a list.
    public var path: FieldPath

    public init(key: String, path: FieldPath) {
      self.key = key
      self.path = path
    }
  }
}
