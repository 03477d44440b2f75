public import Deadlines
internal import Facts
internal import LetterModel

/// A notice that was found lawful, for its record.
public struct CheckedNotice: Sendable, Encodable {
  public var rule: NoticeRule
  /// Its dates and their working.
  public var answer: Answer
  /// Why it was sent before the date that we advise (R3); nil where that was not needed.
  public var override: String?

  enum CodingKeys: String, CodingKey { case rule, override }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule.rawValue, forKey: .rule)
    try container.encodeIfPresent(override, forKey: .override)
    try answer.encode(to: encoder)
  }
}

extension Content {
  /// What is wrong with a template's `notice:`: an unknown rule or role, a field that is not there or of another type,
  /// a law that states no such time.
  func noticeFindings(_ template: Template) -> [Finding] {
    let top = SourceRange.top(of: "Templates/\(template.id).md")
    guard let entry = template.notice.first(where: { $0.key == "rule" }) else {
      guard let law = template.law, let rule = NoticeRule.allCases.first(where: { $0.guards(law: law) }) else {
        return template.notice.isEmpty
          ? [] : [Finding("missing-key", "“notice” needs a “rule”.", suggestions: NoticeRule.names, at: top)]
      }
      return [
        Finding(
          "missing-notice-rule", "A letter under the law “\(law)” needs “notice:”, so that its dates are checked.",
          suggestions: ["notice:\n  rule: \(rule.rawValue)"], at: top)
      ]
    }
    guard let rule = NoticeRule(rawValue: entry.value) else {
      return [
        Finding(
          "unknown-notice-rule", "There is no notice rule “\(entry.value)”.", suggestions: NoticeRule.names,
          at: entry.range)
      ]
    }
    return unknownRoles(template, rule) + rule.roles.compactMap { misfit(template, $0, top) }
      + lawFindings(template, rule)
  }

  private func unknownRoles(_ template: Template, _ rule: NoticeRule) -> [Finding] {
    let known = ["rule"] + rule.roles.map(\.name)
    return template.notice.filter { !known.contains($0.key) }.map { entry in
      let near = nearest(to: entry.key, in: known)
      return Finding(
        "unknown-key", "The rule “\(rule.rawValue)” does not know “\(entry.key)”.",
        suggestions: near.isEmpty ? known : near, at: entry.range)
    }
  }

  private func misfit(_ template: Template, _ role: NoticeRule.Role, _ top: SourceRange) -> Finding? {
    let entry = template.notice.first { $0.key == role.name }
    let types = role.types.map(\.rawValue).joined(separator: " or ")
    guard let field = template.field(for: role) else {
      guard role.isRequired || entry != nil else { return nil }
      return Finding(
        "missing-notice-field", "The notice rule needs a field of type \(types) for “\(role.name)”.",
        suggestions: ["\(role.name): NAME-OF-THE-FIELD under “notice:”"], at: entry?.range ?? top)
    }
    guard !role.types.contains(field.type) else { return nil }
    return Finding(
      "wrong-type",
      "“\(role.name)” of the notice needs a field of type \(types), and “\(field.name)” is "
        + "\(field.type.rawValue).", at: entry?.range ?? field.range)
  }

  private func lawFindings(_ template: Template, _ rule: NoticeRule) -> [Finding] {
    let row = law.first { $0.id == template.law }
    guard rule.rulebook(rulebook, law: Span(row), act: "") == nil else { return [] }
    return [
      Finding(
        "missing-law", "A notice needs “law:” with a row of law.yaml that states how long before it has to be given.",
        suggestions: law.map(\.id).filter(rule.guards).map { "law: \($0)" },
        at: .top(of: "Templates/\(template.id).md"))
    ]
  }

  /// Checks a filled notice; nil for a letter that is none. Throws every finding where it is refused.
  ///
  /// - Parameter english: what the working is written with; it is for staff and for the record.
  /// - Returns: the notice, and what is worth saying about it.
  func checkNotice(
    _ template: Template, _ facts: [String: Fact], _ order: LetterOrder, today: Day, english: Formats
  ) throws(Findings) -> (notice: CheckedNotice, findings: [Finding])? {
    guard let name = template.notice.first(where: { $0.key == "rule" })?.value, let rule = NoticeRule(rawValue: name),
      let row = law.first(where: { $0.id == template.law }),
      let rules = rule.rulebook(rulebook, law: Span(row), act: row.act)
    else { return nil }
    let notice = FilledNotice(
      entries: entries(rule, template, facts, order), tenancies: template.tenancies, today: today,
      place: order.data.range)
    let verdict = rule.check(notice, Reckoner(rules, formats: english))
    var findings = verdict.findings + notInForce(row, notice)
    let reason = verdict.overridable.isEmpty ? nil : order.override
    findings += verdict.overridable.map { finding in
      var finding = finding
      if let reason {
        finding.severity = .warning
        finding.message += " Sent all the same: \(reason)"
        finding.suggestions = []
      } else {
        finding.suggestions.append("--override REASON, which goes into the record")
      }
      return finding
    }
    try findings.throwIfErrors()
    return verdict.answer.map { (CheckedNotice(rule: rule, answer: $0, override: reason), findings) }
  }

  private func entries(
    _ rule: NoticeRule, _ template: Template, _ facts: [String: Fact], _ order: LetterOrder
  ) -> [String: FilledNotice.Entry] {
    var entries: [String: FilledNotice.Entry] = [:]
    for role in rule.roles {
      guard let field = template.field(for: role) else { continue }
      entries[role.name] = FilledNotice.Entry(
        field: field.name, fact: facts[field.name], place: order.place(of: field))
    }
    return entries
  }

  private func notInForce(_ row: LawRow, _ notice: FilledNotice) -> [Finding] {
    guard let entry = notice.entries["sent"], let sent = When(entry.fact)?.day else { return [] }
    let isEarly = row.inForceFrom.map { sent < $0 } ?? false
    guard isEarly || row.inForceTo.map({ sent > $0 }) ?? false else { return [] }
    return [
      Finding(
        "law-not-in-force", "The law “\(row.id)” is not in force on \(sent.iso8601), when this is sent.",
        why: "law.yaml says from when and until when. Name the row that is in force in the template.", at: entry.place)
    ]
  }
}

extension NoticeRule {
  fileprivate static var names: [String] { allCases.map { "rule: \($0.rawValue)" } }
}

extension Template {
  /// The field that plays a role: the one that `notice:` names, else the one of the same name.
  fileprivate func field(for role: NoticeRule.Role) -> Field? {
    let name = FieldPath.fold(notice.first { $0.key == role.name }?.value ?? role.name)
    return fields.first { $0.name == name }
  }
}

extension LetterOrder {
  /// Where the value of a field was written.
  fileprivate func place(of field: Field) -> SourceRange {
    let entries = (isExample ? [] : data.entries ?? []) + overrides
    let written = entries.last { FieldPath.fold($0.key) == field.name }
    return written?.value.range ?? (isExample ? field.range : data.range)
  }
}
