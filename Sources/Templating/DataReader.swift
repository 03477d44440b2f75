internal import DataFiles
internal import Facts
public import LetterModel

/// The values for one letter, read and checked.
public struct LetterData: Sendable {
  /// Facts by folded field name; a field that was not given is not here.
  public var facts: [String: Fact]
  /// The format that the person has asked us for, where their record says so.
  public var format: String?
  /// The language that the person has asked us for, where their record says so.
  public var language: String?
  /// Fields and columns whose text was given in no other language than English.
  public var englishOnly: Set<String> = []
  public var place: SourceRange
}

/// Reads a person's data by the fields of a template. All that is wrong is found at once.
public struct DataReader {
  private let fields: [Field]
  private let language: LanguageTag
  private let clocks: Clocks
  private var findings: [Finding] = []
  private var englishOnly: Set<String> = []

  private init(fields: [Field], language: LanguageTag, clocks: Clocks) {
    self.fields = fields
    self.language = language
    self.clocks = clocks
  }

  /// Reads values; later ones (a `--set` on the command line) win over earlier ones of the same name.
  ///
  /// - Parameters:
  ///   - language: of the letter. A text may be given in several (`pl: …` below the field's name); one that is not
  ///     given in the letter's own is taken in English, and `englishOnly` names it.
  ///   - clocks: what fields that are worked out from dates need.
  public static func read(
    _ data: DataNode, overrides: [DataNode.Entry] = [], for fields: [Field], in language: LanguageTag = .source,
    clocks: Clocks = .none
  ) throws(Findings) -> LetterData {
    var reader = DataReader(fields: fields, language: language, clocks: clocks)
    var result = reader.read(data, overrides: overrides)
    result.englishOnly = reader.englishOnly
    try reader.findings.throwIfErrors()
    return result
  }

  /// The data made of every field's own example.
  public static func examples(of fields: [Field], in file: String) -> DataNode {
    let entries = fields.compactMap { field -> DataNode.Entry? in
      field.example.map { DataNode.Entry(key: field.name, keyRange: field.range, value: $0) }
    }
    return DataNode(.map(entries), range: .top(of: file))
  }

  private mutating func read(_ data: DataNode, overrides: [DataNode.Entry]) -> LetterData {
    var result = LetterData(facts: [:], place: data.range)
    if data.entries == nil, !data.isEmpty {
      findings.append(
        Finding("wrong-shape", "The data needs a name and a value on each line, not \(data.shape).", at: data.range))
    }
    var given = byName(data.entries ?? [])
    if !overrides.isEmpty { given.merge(byName(overrides)) { _, override in override } }
    for (name, entry) in given {
      switch name {
      case "format": result.format = entry.value.text
      case "language": result.language = entry.value.text
      default:
        guard let field = fields.first(where: { $0.name == name }) else {
          findings.append(unknown(entry))
          continue
        }
        if let fact = fact(entry.value, field, name: entry.key) { result.facts[name] = fact }
      }
    }
    compute(&result.facts, given: given)
    for field in fields where field.required && result.facts[field.name] == nil {
      let wasRefused = given[field.name].map { !$0.value.isEmpty && $0.value.items?.isEmpty != true } ?? false
      // What it is worked out from is missed by its own name.
      let hasInputs = field.computation?.inputs.allSatisfy { result.facts[$0.path.field] != nil } ?? true
      if !wasRefused, hasInputs { findings.append(missing(field, at: data.range)) }
    }
    return result
  }

  private mutating func byName(_ entries: [DataNode.Entry]) -> [String: DataNode.Entry] {
    var named: [String: DataNode.Entry] = [:]
    named.reserveCapacity(entries.count)
    for entry in entries {
      if let first = named.updateValue(entry, forKey: FieldPath.fold(entry.key)) {
        findings.append(
          Finding(
            "key-given-twice", "“\(entry.key)” is given twice, first on line \(first.keyRange.start.line). Keep one.",
            at: entry.keyRange))
      }
    }
    return named
  }

  private mutating func fact(_ node: DataNode, _ field: Field, name: String) -> Fact? {
    switch (field.type, node.content) {
    case (_, .empty): return nil
    case (.list, _): return list(node, field)
    case (.staff, .map): return staff(node, field)
    case (.text, .map): return text(node, field, name: name)
    case (_, .scalar(let text)):
      if field.type == .text { englishOnly.insert(field.name) }
      return fact(text, field, name: name, at: node.range)
    case (_, .list), (_, .map):
      if let text = node.asWritten(field.type) { return fact(text, field, name: name, at: node.range) }
      findings.append(
        Finding(
          "wrong-shape", "“\(name)” is \(field.type.rawValue): it needs text, not \(node.shape).", at: node.range))
      return nil
    }
  }

  private mutating func fact(_ text: String, _ field: Field, name: String, at place: SourceRange) -> Fact? {
    do {
      return try Facts.read(text, as: field)
    } catch {
      findings.append(refused(error, field, name: name, at: place))
      return nil
    }
  }

  /// A text in several languages.
  private mutating func text(_ node: DataNode, _ field: Field, name: String) -> Fact? {
    let entries = node.entries ?? []
    for entry in entries where LanguageTag(entry.key) == nil {
      findings.append(
        Finding(
          "unknown-language", "“\(name)” needs a language before each text, not “\(entry.key)”.",
          suggestions: ["\(LanguageTag.source): the text in English"], at: entry.keyRange))
    }
    if let own = entries.first(where: { LanguageTag($0.key) == language }) {
      return own.value.text.flatMap { fact($0, field, name: name, at: own.value.range) }
    }
    guard let english = entries.first(where: { LanguageTag($0.key) == .source })?.value, let text = english.text else {
      findings.append(
        Finding(
          "missing-value", "“\(name)” is given in other languages, and not in English.",
          suggestions: ["\(LanguageTag.source): the text in English"], at: node.range))
      return nil
    }
    englishOnly.insert(field.name)
    return fact(text, field, name: name, at: english.range)
  }

  private mutating func list(_ node: DataNode, _ field: Field) -> Fact? {
    // One entry may stand alone.
    let items = node.items ?? [node]
    let rows = items.compactMap { row($0, field) }
    if let most = field.most, items.count > most {
      findings.append(
        Finding(
          "too-many", "“\(field.name)” has \(items.count) entries. \(most) are the most.", why: field.about,
          at: node.range))
    }
    return rows.isEmpty ? nil : .list(rows)
  }

  private mutating func row(_ node: DataNode, _ field: Field) -> FactRow? {
    if let only = field.columns.first, only.name.isEmpty {
      return fact(node, only, name: field.name).map { FactRow(cells: [.init(name: "", fact: $0)]) }
    }
    guard let entries = node.entries else {
      findings.append(
        Finding(
          "wrong-shape",
          "Each entry of “\(field.name)” needs \(field.columns.map { "“\($0.name)”" }.joined(separator: ", ")).",
          at: node.range))
      return nil
    }
    var given = byName(entries)
    var cells: [FactRow.Cell] = []
    for column in field.columns {
      let entry = given.removeValue(forKey: column.name)
      if let entry, !entry.value.isEmpty {
        if let fact = fact(entry.value, column, name: entry.key) { cells.append(.init(name: column.name, fact: fact)) }
      } else if column.required {
        findings.append(
          Finding(
            "missing-value", "This entry of “\(field.name)” has no “\(column.name)”.", at: node.range))
      }
    }
    for entry in given.values.sorted(by: { $0.keyRange.start < $1.keyRange.start }) {
      findings.append(
        Finding(
          "unknown-field", "A “\(field.name)” entry has no “\(entry.key)”.",
          suggestions: field.columns.map(\.name), at: entry.keyRange))
    }
    return FactRow(cells: cells)
  }

  private mutating func staff(_ node: DataNode, _ field: Field) -> Fact? {
    var keys = MapReader(node, as: "“\(field.name)”")
    let (name, job) = (keys.requiredText("name"), keys.requiredText("job"))
    let (phone, email) = (keys.text("phone"), keys.text("email"))
    let wrong = keys.finish()
    findings += wrong
    guard wrong.isEmpty else { return nil }
    do {
      return .staff(try Facts.readStaff(name: name, job: job, phone: phone, email: email))
    } catch {
      findings.append(refused(error, field, name: field.name, at: node.range))
      return nil
    }
  }

  /// Works out the computed fields, in an order that lets one use another; a value given anyway has to agree.
  private mutating func compute(_ facts: inout [String: Fact], given: [String: DataNode.Entry]) {
    var left = fields.filter { $0.computation != nil }
    while !left.isEmpty {
      let ready = left.filter { field in
        field.computation?.inputs.allSatisfy { input in
          !left.contains { $0.name == input.path.field }
        } ?? true
      }
      guard !ready.isEmpty else {
        findings.append(
          Finding(
            "circular-fields",
            "These fields are worked out from each other: \(left.map(\.name).joined(separator: ", ")).",
            at: left[0].range))
        return
      }
      for field in ready {
        guard let worked = Computing.value(of: field, from: facts, clocks) else { continue }
        if let written = facts[field.name], !agree(written, worked), let entry = given[field.name] {
          findings.append(
            Finding(
              "does-not-agree", "“\(entry.key)” does not agree with the fields it is worked out from.",
              why: field.sensitive ? "" : "They give \(worked.canonicalText).", suggestions: ["leave it out"],
              at: entry.value.range))
        }
        facts[field.name] = worked
      }
      left.removeAll { field in ready.contains { $0.name == field.name } }
    }
  }

  /// 4.2% and 4.20% agree.
  private func agree(_ left: Fact, _ right: Fact) -> Bool {
    if case .percent(let first) = left, case .percent(let second) = right {
      let places = max(first.places, second.places)
      return first.figures(atPlaces: places) == second.figures(atPlaces: places)
    }
    return left == right
  }

  private func refused(_ refusal: Refusal, _ field: Field, name: String, at place: SourceRange) -> Finding {
    guard !field.sensitive else {
      return Finding(
        "bad-value", "“\(name)” cannot be read as \(field.type.rawValue). (It is sensitive, so it is not shown here.)",
        at: place)
    }
    return Finding("bad-value", "“\(name)”: \(refusal.message)", suggestions: refusal.suggestions, at: place)
  }

  private func missing(_ field: Field, at place: SourceRange) -> Finding {
    Finding(
      "missing-value", "“\(field.name)” is missing. \(field.about)",
      suggestions: field.example.map { [$0.asWritten(named: field.name)] } ?? [], at: place)
  }

  private func unknown(_ entry: DataNode.Entry) -> Finding {
    let near = nearest(to: entry.key, in: fields.map(\.name))
    return Finding(
      "unknown-field", "This letter has no field “\(entry.key)”.",
      suggestions: near.isEmpty ? fields.map(\.name) : near, at: entry.keyRange)
  }
}

extension DecimalNumber {
  /// The figures with more places; nil where that would not fit.
  fileprivate func figures(atPlaces wanted: Int) -> Int? {
    var figures = figures
    for _ in places..<max(places, wanted) {
      let (next, overflow) = figures.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      figures = next
    }
    return figures
  }
}

extension Fact {
  /// Enough to compare by eye in a message.
  fileprivate var canonicalText: String {
    switch self {
    case .money(let money): "£" + DecimalNumber(figures: money.pence, places: 2).text
    case .percent(let percent): percent.text + "%"
    case .date(let day): day.iso8601
    case .moment(let moment): moment.iso8601
    default: "another value"
    }
  }
}
