/// The kinds that a rule file may name. A new kind is a file in `Kinds/` and a line here.
enum RuleKinds {
  static let all: [any RuleKind.Type] = [
    Acronym.self,
    CapitalsKind.self,
    ConsistencyKind.self,
    Existence.self,
    FormatKind.self,
    HeadingKind.self,
    ListInSentenceKind.self,
    ListLengthKind.self,
    MentionKind.self,
    MissingKind.self,
    NominalisationKind.self,
    NounStringKind.self,
    NumberingKind.self,
    Occurrence.self,
    PairKind.self,
    ParagraphLength.self,
    PassiveKind.self,
    PromiseKind.self,
    Readability.self,
    RepeatedWordKind.self,
    SentenceLength.self,
    ShareKind.self,
    SpellingKind.self,
    Substitution.self,
    UnexplainedKind.self,
  ]

  static func named(_ name: String) -> (any RuleKind.Type)? { all.first { $0.name == name } }
}
