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
  /// Checks a filled notice. Throws every finding where it is refused.
  ///
  /// - Parameter english: what the working is written with; it is for staff and for the record.
  /// - Returns: the notice, nil for a letter that is none or whose rule has no dates; and what is worth saying about it.
  func checkNotice(
    _ template: Template, _ facts: [String: Fact], _ order: LetterOrder, today: Day, english: Formats
  ) throws(Findings) -> (notice: CheckedNotice?, findings: [Finding]) {
    guard let rule = template.noticeRule else { return (nil, []) }
    let notice = FilledNotice(
      entries: entries(rule, template, facts, order), tenancies: template.tenancies, today: today,
      now: order.isExample ? nil : order.now, place: order.data.range)
    let event = When(notice.entries[rule.event]?.fact)?.day ?? today
    let row = law.first { $0.id == template.law }
    guard let rules = rule.rulebook(rulebook(on: event), law: Span(row), act: row?.act ?? "") else {
      throw Findings(lawFindings(template, rule, .top(of: "Templates/\(template.id).md")))
    }
    let verdict = rule.check(notice, Reckoner(rules, formats: english))
    var findings = verdict.findings + (row.map { notInForce($0, on: event, notice.entries[rule.event], order) } ?? [])
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
    return (verdict.answer.map { CheckedNotice(rule: rule, answer: $0, override: reason) }, findings)
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

  /// A letter rests on the row that it names, words and number: where that row does not hold on the day of the event,
  /// the letter has to be gone over.
  private func notInForce(
    _ row: LawRow, on day: Day, _ entry: FilledNotice.Entry?, _ order: LetterOrder
  ) -> [Finding] {
    let current = law.row(row.id, on: day) ?? row
    let isEarly = row.inForceFrom.map { day < $0 } ?? false
    guard isEarly || current.id != row.id || row.inForceTo.map({ day > $0 }) ?? false else { return [] }
    return [
      Finding(
        "law-not-in-force", "The law “\(row.id)” is not in force on \(day.iso8601), which is when it counts here.",
        why:
          "law.yaml says from when and until when. Go over the words of the letter, and name the row that is in force.",
        suggestions: current.id == row.id ? [] : ["law: \(current.id)"], at: entry?.place ?? order.data.range)
    ]
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
