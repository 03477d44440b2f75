internal import Deadlines
internal import LetterModel

extension Content {
  /// What is wrong with a template's `notice:` and `tenancy:`: an unknown rule or role, a field that is not there or of
  /// another type, a law that states no such time, a tenancy that nobody is asked for.
  func noticeFindings(_ template: Template) -> [Finding] {
    let top = SourceRange.top(of: "Templates/\(template.id).md")
    guard let entry = template.notice.first(where: { $0.key == "rule" }) else { return withoutRule(template, top) }
    guard let rule = NoticeRule(rawValue: entry.value) else {
      let near = nearest(to: entry.value, in: NoticeRule.allCases.map(\.rawValue))
      return [
        Finding(
          "unknown-notice-rule", "There is no notice rule “\(entry.value)”.",
          suggestions: near.isEmpty ? NoticeRule.names : near.map { "rule: \($0)" }, at: entry.range)
      ]
    }
    return unknownRoles(template, rule) + rule.roles.compactMap { misfit(template, $0, top) }
      + wordsWithout(template, rule) + tenancyFindings(template, rule, top) + lawFindings(template, rule, top)
  }

  private func withoutRule(_ template: Template, _ top: SourceRange) -> [Finding] {
    let unchecked = uncheckedLaw(template, nil, top)
    guard unchecked.isEmpty else { return unchecked }
    if !template.tenancies.isEmpty {
      return [
        Finding(
          "missing-notice-rule", "A letter for some tenancies only needs “notice:”, so that the tenancy is checked.",
          suggestions: ["notice:\n  rule: tenancy"], at: top)
      ]
    }
    return template.notice.isEmpty
      ? [] : [Finding("missing-key", "“notice” needs a “rule”.", suggestions: NoticeRule.names, at: top)]
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

  /// A letter that moves an appointment gives a new one, or says how to choose one (L10).
  private func wordsWithout(_ template: Template, _ rule: NoticeRule) -> [Finding] {
    rule.roles.filter(\.needsWordsWithout).compactMap { role in
      guard let field = template.field(for: role), !field.required else { return nil }
      let isThere = template.body.contains { block in
        block.when.contains { $0.inverted && $0.path == FieldPath(field.name) }
      }
      guard !isThere else { return nil }
      return Finding(
        "missing-words", "“\(field.name)” need not be given, and the letter does not say what happens without it.",
        suggestions: ["{{^\(field.name)}} Please phone us to choose … {{/\(field.name)}}"], at: field.range)
    }
  }

  /// A law whose time one rule checks, named by a letter that leaves by another rule or by none.
  private func uncheckedLaw(_ template: Template, _ rule: NoticeRule?, _ top: SourceRange) -> [Finding] {
    guard let id = template.law, let needed = NoticeRule.allCases.first(where: { $0.law == law.origin(of: id) }),
      needed != rule
    else { return [] }
    return [
      Finding(
        "missing-notice-rule",
        "A letter under the law “\(id)” needs the rule “\(needed.rawValue)”, so that its dates are checked.",
        suggestions: ["notice:\n  rule: \(needed.rawValue)"], at: top)
    ]
  }

  /// RENT-1: a letter for some tenancies asks which one the person has, each that it names can be chosen, and the law
  /// that it rests on covers each.
  private func tenancyFindings(_ template: Template, _ rule: NoticeRule, _ top: SourceRange) -> [Finding] {
    let covered = template.law.map { law.tenancies(of: $0) } ?? []
    guard !template.tenancies.isEmpty, let role = rule.roles.first(where: { $0.name == "tenancy" }) else {
      guard let id = template.law, !covered.isEmpty || rule.law != nil else { return [] }
      return [
        Finding(
          "missing-tenancy", "The law “\(id)” covers some tenancies only, so the letter has to name those it is for.",
          suggestions: covered.isEmpty ? [] : ["tenancy: [\(covered.joined(separator: ", "))]"], at: top)
      ]
    }
    guard let field = template.field(for: role), field.required else {
      return [
        Finding(
          "missing-notice-field",
          "This letter is for some tenancies only, so it has to ask which one the person has: a choice, always given.",
          suggestions: ["fields:\n  tenancy:\n    type: choice"], at: top)
      ]
    }
    let options = field.options.map(\.name)
    return template.tenancies.compactMap { name in
      if field.type == .choice, !options.contains(FieldPath.fold(name)) {
        return Finding(
          "unknown-tenancy", "“tenancy” names “\(name)”, which is not an option of “\(field.name)”.",
          suggestions: options, at: field.range)
      }
      guard !covered.isEmpty, !covered.contains(where: { FieldPath.fold($0) == FieldPath.fold(name) }) else {
        return nil
      }
      return Finding(
        "uncovered-tenancy",
        "“tenancy” names “\(name)”, and law.yaml does not say that “\(template.law ?? "")” covers it.",
        suggestions: covered, at: top)
    }
  }

  /// A rule that checks a law's time needs a letter under that law, or under a row that takes its place: another row
  /// could state a shorter time.
  func lawFindings(_ template: Template, _ rule: NoticeRule, _ top: SourceRange) -> [Finding] {
    let row = law.first { $0.id == template.law }
    let day = row?.inForceFrom ?? template.written
    let isItsOwn = rule.law.map { own in row.map { law.origin(of: $0.id) == own } ?? false } ?? true
    if isItsOwn, rule.rulebook(rulebook(on: day), law: Span(row), act: "") != nil {
      return uncheckedLaw(template, rule, top)
    }
    return [
      Finding(
        "missing-law", "This notice needs “law:” with a row of law.yaml that states the time it has to keep to.",
        suggestions: law.map(\.id).filter { law.origin(of: $0) == rule.law }.map { "law: \($0)" }, at: top)
    ]
  }
}

extension NoticeRule {
  fileprivate static var names: [String] { allCases.map { "rule: \($0.rawValue)" } }
}

extension Template {
  /// The rule that `notice:` names; nil for a letter that is no notice.
  var noticeRule: NoticeRule? {
    notice.first { $0.key == "rule" }.flatMap { NoticeRule(rawValue: $0.value) }
  }

  /// The field that plays a role: the one that `notice:` names, else the one of the same name.
  func field(for role: NoticeRule.Role) -> Field? {
    let name = FieldPath.fold(notice.first { $0.key == role.name }?.value ?? role.name)
    return fields.first { $0.name == name }
  }
}
