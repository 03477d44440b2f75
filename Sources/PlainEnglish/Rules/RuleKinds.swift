/// The kinds that a rule file may name. A new kind is a file in `Kinds/` and a line here.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    Acronym.self,
    Existence.self,
    Occurrence.self,
    ParagraphLength.self,
    Readability.self,
    SentenceLength.self,
    Substitution.self,
  ]

  static func named(_ name: String) -> (any RuleKind.Type)? { all.first { $0.name == name } }
}
