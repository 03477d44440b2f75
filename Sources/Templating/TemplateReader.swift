public import DataFiles
internal import Facts
public import LetterModel

/// Reads a template file, with the parts it uses, into a checked `Template`.
public struct TemplateReader: Sendable {
  /// The parts that may be used, by name without `.md`.
  public let parts: [String: SourceText]
  /// What is always there to use.
  public let surroundings: Surroundings

  /// A reader for one content root.
  public init(parts: [String: SourceText], surroundings: Surroundings) {
    self.parts = parts
    self.surroundings = surroundings
  }

  /// The template, or every finding that stops it. Findings that do not stop it come with it.
  ///
  /// - Parameter id: the path without `.md`; its folder gives the kind.
  public func read(_ source: SourceText, id: String) throws(Findings) -> (template: Template, findings: [Finding]) {
    var findings: [Finding] = []
    let front = try FrontMatter(source, isRequired: true)
    var keys = MapReader(front.data, as: "The front matter")
    var template = self.template(id: id, keys: &keys, at: source, findings: &findings)
    findings += keys.finish()

    var body = BodyReader(parts: parts)
    template.body = body.read(
      front.body, file: source.path, firstLine: front.firstBodyLine, prefix: "", chain: [])
    findings += body.findings
    for (part, fields) in body.partFields {
      merge(fields, of: part, into: &template, findings: &findings)
    }
    var check = TemplateCheck(template, surroundings: surroundings)
    check.run(bodyIsSound: !body.findings.hasErrors)
    findings += check.findings
    try findings.throwIfErrors()
    return (template, findings.inReadingOrder)
  }

  private func template(
    id: String, keys: inout MapReader, at source: SourceText, findings: inout [Finding]
  ) -> Template {
    let folder = id.split(separator: "/").first.map(String.init) ?? id
    let kind = TemplateKind(rawValue: folder)
    if kind == nil {
      findings.append(
        Finding(
          "unknown-kind", "“\(folder)” is not a folder for templates.",
          suggestions: TemplateKind.allCases.map(\.rawValue), at: .top(of: source.path)))
    }
    let title = keys.requiredText("title", why: "The title names the letter in lists and in the reader's window.")
    let written = day(keys.take("written"), keys: &keys)
    let recipient = keys.text("to").map { FieldPath.fold($0) }
    let clause = keys.requiredText("clause", why: "It says which promise of the policy this letter keeps.")
    let law = keys.text("law")
    let tenancies = keys.texts("tenancy") ?? []
    let notice = self.notice(keys.take("notice"), findings: &findings)
    let looks = self.looks(keys.take("looks"), findings: &findings)
    let paper = self.paper(keys.take("paper"), findings: &findings)
    let excuses = self.excuses(keys.take("lint"), findings: &findings)
    var fields = FieldReader(.example)
    let own = keys.take("fields").map { fields.fields(in: $0.value) } ?? []
    findings += fields.findings
    var template = Template(
      id: id, title: title, kind: kind ?? .letter, clause: clause, law: law, written: written, recipient: recipient,
      tenancies: tenancies, notice: notice, looks: looks, paper: paper, fields: own, body: [])
    template.lintExcuses = excuses
    return template
  }

  /// `lint:` names each rule that this letter may break, with the reason.
  private func excuses(_ entry: DataNode.Entry?, findings: inout [Finding]) -> [String: String] {
    guard let entry else { return [:] }
    guard let entries = entry.value.entries, entries.allSatisfy({ $0.value.text?.isEmpty == false }) else {
      findings.append(
        Finding(
          "wrong-shape", "“lint” needs the name of each rule that may be broken, and the reason.",
          suggestions: ["lint:\n  vague-time: The day is in the table."], at: entry.value.range))
      return [:]
    }
    return Dictionary(entries.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  private func day(_ entry: DataNode.Entry?, keys: inout MapReader) -> Day {
    let fallback = Day(number: 0)
    guard let entry, let text = entry.value.text else {
      keys.add(
        Finding(
          "missing-key", "“written” is missing here.",
          why: "It is the “today” of the example, so that its dates make sense.", suggestions: ["written: 2026-11-10"],
          at: keys.range))
      return fallback
    }
    let field = Field(name: "written", type: .date, range: entry.value.range)
    do {
      guard case .date(let day) = try Facts.read(text, as: field) else { return fallback }
      return day
    } catch {
      keys.add(
        Finding("bad-value", error.message, suggestions: error.suggestions, at: entry.value.range))
      return fallback
    }
  }

  private func notice(_ entry: DataNode.Entry?, findings: inout [Finding]) -> [NoticeEntry] {
    guard let entry else { return [] }
    guard let entries = entry.value.entries else {
      findings.append(Finding("wrong-shape", "“notice” needs names and values.", at: entry.value.range))
      return []
    }
    return entries.map { NoticeEntry(key: $0.key, value: $0.value.text ?? "", range: $0.value.range) }
  }

  private func looks(_ entry: DataNode.Entry?, findings: inout [Finding]) -> [String]? {
    guard let entry else { return nil }
    let known = Format.all.compactMap(\.look)
    let nodes = entry.value.items ?? [entry.value]
    return nodes.compactMap { node in
      if let name = node.text, known.contains(name) { return name }
      findings.append(
        Finding("unknown-look", "There is no look “\(node.text ?? "")”.", suggestions: known, at: node.range))
      return nil
    }
  }

  private func paper(_ entry: DataNode.Entry?, findings: inout [Finding]) -> Paper {
    guard let entry else { return .a4 }
    if let paper = entry.value.text.flatMap({ Paper(rawValue: $0.uppercased()) }) { return paper }
    findings.append(
      Finding(
        "unknown-paper", "There is no paper “\(entry.value.text ?? "")” here.",
        suggestions: Paper.allCases.map(\.rawValue), at: entry.value.range))
    return .a4
  }

  /// A part brings its fields along; where the template names one itself, the types have to agree and its own words
  /// win.
  private func merge(
    _ fields: [Field], of part: String, into template: inout Template, findings: inout [Finding]
  ) {
    for field in fields {
      guard let own = template.fields.first(where: { $0.name == field.name }) else {
        template.fields.append(field)
        continue
      }
      if own.type != field.type {
        findings.append(
          Finding(
            "fields-disagree",
            "The field “\(own.name)” is \(own.type.rawValue) here and \(field.type.rawValue) in the part “\(part)”.",
            at: own.range))
      }
    }
  }
}
