internal import Deadlines
internal import LetterModel

/// One way to fill a template, for a check.
struct Variant: Sendable {
  /// In words: "with long values", "without “bring”".
  var name: String
  /// What is not as in the example; an empty value takes the example away.
  var changes: [DataNode.Entry] = []
  /// Whether a notice rule may refuse it: it changes or leaves out what the rule looks at.
  var mayBeRefused = false
  /// Optional fields that a notice rule looks at, taken away where the rule does not allow the example's.
  var relaxed: [DataNode.Entry] = []
}

/// How `templates check` fills a template: with its example; with short values, one entry in each list; with long
/// values, four entries in each; without each optional field in turn, and without all of them; and with each option of
/// each choice, yes-no and way of sending in turn. One thing at a time, not every pairing: sections of a template hang
/// on one field each, and where two nest, the outer is on in the example.
///
/// What a notice rule looks at, and what another field is worked out from, keeps its example in short and long data, so
/// that the letter stays lawful.
struct Variants {
  private let template: Template
  private let bound: Set<String>

  init(_ template: Template) {
    self.template = template
    let roles = template.noticeRule?.roles ?? []
    let inputs = template.fields.flatMap { $0.computation?.inputs.map(\.path.field) ?? [] }
    bound = Set(roles.compactMap { template.field(for: $0)?.name } + inputs)
  }

  var all: [Variant] {
    [Variant(name: "from its example")]
      + (SampleValues.allCases.map(sized) + withoutOptional + options).filter { !$0.changes.isEmpty }
  }

  /// The fields that somebody fills in.
  private var given: [Field] { template.fields.filter { $0.computation == nil && $0.example != nil } }

  private func sized(_ size: SampleValues) -> Variant {
    let free = given.filter { !bound.contains($0.name) }
    return Variant(
      name: "with \(size.rawValue) values",
      changes: free.compactMap { field in size.value(for: field).map { entry(field, $0) } })
  }

  private var withoutOptional: [Variant] {
    let optional = given.filter { !$0.required }
    let each = optional.map { field in
      Variant(
        name: "without “\(field.name)”", changes: [empty(field)], mayBeRefused: bound.contains(field.name))
    }
    guard optional.count > 1 else { return each }
    let all = Variant(
      name: "without anything that may be left out", changes: optional.map(empty),
      mayBeRefused: optional.contains { bound.contains($0.name) })
    return each + [all]
  }

  private var options: [Variant] {
    given.flatMap { field in
      Self.options(of: field).map { option in
        Variant(
          name: "with “\(field.name): \(option)”",
          changes: [entry(field, DataNode(.scalar(option), range: field.range))],
          mayBeRefused: bound.contains(field.name),
          relaxed: given.filter { !$0.required && bound.contains($0.name) && $0.name != field.name }.map(empty))
      }
    }
  }

  /// Every option but the one of the example.
  private static func options(of field: Field) -> [String] {
    let all: [String] =
      switch field.type {
      case .choice: field.options.map(\.name)
      case .yesNo: ["yes", "no"]
      case .method: ServiceMethod.allCases.map(\.rawValue)
      default: []
      }
    let example = field.example?.text.map { FieldPath.fold($0) }
    return all.filter { FieldPath.fold($0) != example }
  }

  private func empty(_ field: Field) -> DataNode.Entry { entry(field, DataNode(.empty, range: field.range)) }

  private func entry(_ field: Field, _ value: DataNode) -> DataNode.Entry {
    DataNode.Entry(key: field.name, keyRange: field.range, value: value)
  }
}
