public import LetterModel

/// What every template can use besides its own fields: who we are (`organisation.*`), what we promise
/// (`standards.*`), what the law says (`law.*`), and `today`, `recipient` and `other_recipients`, which come with the order.
public struct Surroundings: Sendable {
  /// Facts by the name that a template uses: `organisation.phone`, `standards.general_correspondence`.
  public var facts: [String: Fact]
  /// What a computed field can be timed by.
  public var clocks: Clocks

  /// Folded names and their facts.
  public init(facts: [String: Fact] = [:], clocks: Clocks = .none) {
    self.facts = facts
    self.clocks = clocks
  }

  /// The groups whose names have two pieces.
  static let prefixes: Set<String> = ["organisation", "standards", "law"]
  /// Names that no template may give to a field of its own.
  static let reserved: Set<String> = prefixes.union(["today", "recipient", "other_recipients", "format", "language"])

  /// What comes with the order, as fields.
  static func orderFields(at range: SourceRange) -> [Field] {
    [
      Field(name: "today", type: .date, about: "The date of the letter", range: range),
      Field(name: "recipient", type: .person, about: "The person this copy is for", range: range),
      Field(
        name: "other_recipients", type: .list, about: "The others who get a copy", required: false,
        columns: [Field(name: "", type: .person, range: range)], range: range),
    ]
  }
}
