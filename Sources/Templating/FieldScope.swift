internal import Facts
internal import LetterModel

/// Finds what a path in a template names: a field, a part of one, a column, an option, or what is always there.
struct FieldScope {
  private let fields: [String: Field]
  private let surroundings: Surroundings
  private let range: SourceRange

  init(_ template: Template, surroundings: Surroundings) {
    range = .top(of: template.id)
    fields = Dictionary(
      (template.fields + Surroundings.orderFields(at: range)).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    self.surroundings = surroundings
  }

  /// Every name that a writer may use, for near names.
  var names: [String] { fields.keys.sorted() + surroundings.facts.keys.sorted() }

  var clocks: Clocks { surroundings.clocks }

  func field(_ name: String) -> Field? {
    fields[name]
      ?? surroundings.facts[name].map { fact in Field(name: name, type: fact.type, range: range) }
  }

  /// The type that a path has, or nil where it names nothing.
  func type(of path: FieldPath) -> FactType? {
    guard let field = field(path.field) else { return nil }
    guard let part = path.part else { return field.type }
    let steps = part.split(separator: ".").map(String.init)
    if field.type == .choice, steps.count == 1, field.options.contains(where: { $0.name == steps[0] }) {
      return .yesNo
    }
    if field.type == .list {
      if let column = field.columns.first(where: { $0.name == steps[0] }) {
        return type(of: steps.dropFirst(), in: column)
      }
      // A list of single values: `tenants.salutation` is a part of the entry.
      guard let only = field.columns.first, only.name.isEmpty else { return nil }
      return type(of: steps[...], in: only)
    }
    return type(of: steps[...], in: field)
  }

  private func type(of steps: ArraySlice<String>, in field: Field) -> FactType? {
    if let step = steps.first, steps.count == 1, field.type == .choice,
      field.options.contains(where: { $0.name == step })
    {
      return .yesNo
    }
    var type: FactType? = field.type
    for step in steps { type = type.flatMap { Facts.parts(of: $0)[step] } }
    return type
  }

  /// What could follow the dot.
  func parts(of name: String) -> [String] {
    guard let field = field(name) else { return [] }
    let own = field.options.map(\.name) + field.columns.map(\.name).filter { !$0.isEmpty }
    return (own + Facts.parts(of: field.type).keys.sorted()).map { "\(name).\($0)" }
  }

  /// Whether a path names a value of each entry of a list: a column, or a part of a single value.
  func isColumn(_ path: FieldPath) -> Bool { field(path.field)?.type == .list && path.part != nil }
}
