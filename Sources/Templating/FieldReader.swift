internal import DataFiles
internal import Facts
public import LetterModel

/// Reads the `fields:` of a template, a part or `organisation.yaml`.
public struct FieldReader {
  /// What holds a field's own data: a template's `example`, the organisation's `value`.
  public enum Source: String, Sendable { case example, value }

  private let source: Source
  /// What is wrong with the fields read so far.
  public private(set) var findings: [Finding] = []

  /// A reader for one kind of file.
  public init(_ source: Source) { self.source = source }

  /// The fields of a map of names to settings, in the order written.
  public mutating func fields(in node: DataNode) -> [Field] {
    guard let entries = node.entries else {
      if !node.isEmpty {
        findings.append(Finding("wrong-shape", "“fields” needs names, each with a type.", at: node.range))
      }
      return []
    }
    var seen: [String: DataNode.Entry] = [:]
    return entries.compactMap { entry in
      let name = FieldPath.fold(entry.key)
      if let first = seen[name] {
        findings.append(
          Finding(
            "key-given-twice",
            "“\(entry.key)” is the same name as “\(first.key)” of line \(first.keyRange.start.line).",
            at: entry.keyRange))
        return nil
      }
      seen[name] = entry
      return field(entry, isColumn: false)
    }
  }

  private mutating func field(_ entry: DataNode.Entry, isColumn: Bool) -> Field? {
    checkName(entry)
    // A column may be given by its type alone: `job: text`.
    if isColumn, let type = entry.value.text {
      guard let type = factType(type, at: entry.value.range) else { return nil }
      return Field(name: FieldPath.fold(entry.key), type: type, range: entry.keyRange)
    }
    var keys = MapReader(entry.value, as: "The field “\(entry.key)”")
    defer { findings += keys.finish() }
    let typeEntry = keys.take("type")
    let about = keys.text("about") ?? ""
    let required = keys.yesNo("required") ?? true
    let sensitive = keys.yesNo("sensitive") ?? false
    let negative = keys.yesNo("negative") ?? false
    let unit = keys.text("unit")
    let most = keys.take("most")
    let of = keys.take("of")
    let from = keys.take("from")
    let example = keys.take(source.rawValue)
    guard let typeText = typeEntry?.value.text else {
      keys.add(
        Finding(
          "missing-key", "The field “\(entry.key)” has no type.", suggestions: FactType.allCases.map(\.rawValue),
          at: entry.keyRange))
      return nil
    }
    guard let type = factType(typeText, at: typeEntry?.value.range ?? entry.keyRange) else { return nil }
    var field = Field(
      name: FieldPath.fold(entry.key), type: type, about: about, required: required, sensitive: sensitive,
      negative: negative, unit: unit, most: self.most(most, type), example: example?.value, range: entry.keyRange)
    field.computation = from.flatMap { computation($0) }
    readSettings(of: &field, of, isColumn: isColumn)
    if !isColumn { checkCompleteness(field, entry: entry) }
    return field
  }

  private mutating func most(_ entry: DataNode.Entry?, _ type: FactType) -> Int? {
    guard let entry else { return nil }
    if type == .text || type == .list, let most = entry.value.text.flatMap({ Int($0) }), most > 0 { return most }
    findings.append(
      Finding(
        "bad-most", "“most” is for a text or a list: the most letters or entries that it may have.",
        suggestions: ["most: 60"], at: entry.value.range))
    return nil
  }

  private mutating func readSettings(of field: inout Field, _ of: DataNode.Entry?, isColumn: Bool) {
    switch field.type {
    case .choice:
      field.options = (of?.value.entries ?? []).map {
        ChoiceOption(name: FieldPath.fold($0.key), words: $0.value.text ?? "")
      }
      if field.options.count < 2 || field.options.contains(where: \.words.isEmpty) {
        findings.append(
          Finding(
            "bad-choice", "A choice needs “of:” with two options or more, each with its words.",
            suggestions: ["inspect: look at your home"], at: of?.keyRange ?? field.range))
      }
    case .list:
      guard !isColumn else {
        findings.append(Finding("bad-list", "A list cannot stand inside a list.", at: field.range))
        return
      }
      field.columns = columns(of, of: field)
    case .count:
      if field.unit == nil {
        findings.append(
          Finding("missing-key", "A count needs its unit.", suggestions: ["unit: working day"], at: field.range))
      }
    default:
      if let of {
        findings.append(
          Finding("unknown-key", "Only a choice and a list have “of”.", at: of.keyRange))
      }
    }
  }

  private mutating func columns(_ of: DataNode.Entry?, of field: Field) -> [Field] {
    guard let of else {
      findings.append(
        Finding("bad-list", "A list needs “of:”, its columns or the type of its entries.", at: field.range))
      return []
    }
    if let type = of.value.text {
      guard let type = factType(type, at: of.value.range) else { return [] }
      return [Field(name: "", type: type, range: of.keyRange)]
    }
    return (of.value.entries ?? []).compactMap { self.field($0, isColumn: true) }
  }

  private mutating func computation(_ entry: DataNode.Entry) -> Computation? {
    guard let entries = entry.value.entries, let rule = entries.first?.key else {
      findings.append(
        Finding(
          "bad-computation", "“from” needs a rule and its fields.",
          suggestions: ["from: {subtract: old_rent, of: new_rent}"], at: entry.value.range))
      return nil
    }
    var inputs: [Computation.Input] = []
    // A clock has a name of its own, which is no field's.
    let clock = rule == Computing.clock.rawValue ? entries.first?.value.text : nil
    for entry in entries.dropFirst(clock == nil ? 0 : 1) {
      let texts = entry.value.text.map { [$0] } ?? (entry.value.items ?? []).compactMap(\.text)
      for text in texts {
        guard let path = FieldPath(written: text) else {
          findings.append(
            Finding("bad-computation", "“\(text)” is not the name of a field.", at: entry.value.range))
          continue
        }
        inputs.append(Computation.Input(key: entry.key, path: path))
      }
    }
    return Computation(rule: rule, inputs: inputs, clock: clock, range: entry.keyRange)
  }

  private mutating func checkName(_ entry: DataNode.Entry) {
    if FieldPath(written: entry.key)?.part != nil || FieldPath(written: entry.key) == nil {
      findings.append(
        Finding("bad-name", "“\(entry.key)” is no name for a field: use letters, figures and “_”.", at: entry.keyRange))
    }
    if Surroundings.reserved.contains(FieldPath.fold(entry.key)) {
      findings.append(
        Finding("reserved-name", "“\(entry.key)” is always there: give the field another name.", at: entry.keyRange))
    }
  }

  private mutating func checkCompleteness(_ field: Field, entry: DataNode.Entry) {
    if field.about.isEmpty {
      findings.append(
        Finding(
          "missing-key", "The field “\(entry.key)” has no “about”: one line that explains it.", at: entry.keyRange))
    }
    if field.example?.isEmpty != false, field.computation == nil {
      findings.append(
        Finding("missing-key", "The field “\(entry.key)” has no “\(source.rawValue)”.", at: entry.keyRange))
    }
  }

  private mutating func factType(_ text: String, at place: SourceRange) -> FactType? {
    let wanted = FieldPath.fold(text)
    if let type = FactType.allCases.first(where: { FieldPath.fold($0.rawValue) == wanted }) { return type }
    let names = FactType.allCases.map(\.rawValue)
    let near = nearest(to: text, in: names)
    findings.append(
      Finding("unknown-type", "There is no type “\(text)”.", suggestions: near.isEmpty ? names : near, at: place))
    return nil
  }
}
