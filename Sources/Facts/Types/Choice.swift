import LetterModel

/// One of the options that the template names, written as its name or as its words in the letter.
enum ChoiceType {
  static func read(_ text: String, options: [ChoiceOption]) throws(Refusal) -> Fact {
    if let exact = options.first(where: { $0.name == text }) { return .choice(exact.name, words: exact.words) }
    let wanted = FieldPath.fold(text)
    if let named = options.first(where: { FieldPath.fold($0.name) == wanted }) {
      return .choice(named.name, words: named.words)
    }
    let worded = options.filter { FieldPath.fold($0.words) == wanted }
    if worded.count == 1, let only = worded.first { return .choice(only.name, words: only.words) }
    let near = wanted.utf8.count < 100 ? nearest(to: wanted, in: options.map(\.name)) : []
    throw Refusal(
      "\(quoted(text)) is not one of the choices. Write \(either(options.map(\.name))).",
      suggestions: near.isEmpty ? options.map(\.name) : near)
  }
}
