public import Facts
public import LetterModel

/// Fills a template's tree with facts. Values go in after Markdown has been parsed, so no value can become markup.
public final class Filler: Sendable {
  private let title: String
  private let kind: TemplateKind
  private let paper: Paper
  private let body: [PreparedBlock]
  private let formats: Formats
  private let surroundings: [String: Fact]
  /// The names that hold lists, given or not: what uses their columns is repeated.
  private let lists: Set<String>
  /// Values that are the same in every letter.
  private let values: [FieldPath: Value]

  /// A filler for one template in one language. What is the same in every letter is filled here, once.
  public init(_ template: Template, formats: Formats, surroundings: Surroundings) {
    title = template.title
    kind = template.kind
    paper = template.paper
    self.formats = formats
    self.surroundings = surroundings.facts
    lists = Set(template.fields.filter { $0.type == .list }.map(\.name)).union(["other_recipients"])
    let always = Filling(formats: formats, lists: lists)
    let scope = FactScope(facts: [:], surroundings: surroundings.facts)
    body = template.body.map { block in
      PreparedBlock(
        block: block, fixed: block.isFixed(given: surroundings.facts) ? always.filled(block, scope) : nil)
    }
    values = always.values
  }

  /// One finished document. Every required field has a fact by now: `DataReader` saw to that, and `TemplateCheck`
  /// that nothing optional stands unguarded.
  public func fill(
    _ facts: [String: Fact], today: Day, recipient: Person? = nil, others: [Person] = [],
    language: LanguageTag = .source
  ) -> Document {
    var all = facts
    all["today"] = .date(today)
    all["recipient"] = recipient.map(Fact.person)
    if !others.isEmpty {
      all["other_recipients"] = .list(others.map { FactRow(cells: [.init(name: "", fact: .person($0))]) })
    }
    let scope = FactScope(facts: all, surroundings: surroundings)
    return Document(
      language: language, direction: formats.direction, title: title, kind: kind, paper: paper,
      blocks: Filling(formats: formats, lists: lists, fixed: values).filled(body, scope))
  }
}
