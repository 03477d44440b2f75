internal import Facts
internal import LetterModel

/// Checks a template as a whole: every name is known, every field is used, nothing can be left unfilled.
struct TemplateCheck {
  private let template: Template
  private let scope: FieldScope
  private(set) var findings: [Finding] = []
  private var used: Set<String> = []

  init(_ template: Template, surroundings: Surroundings) {
    self.template = template
    scope = FieldScope(template, surroundings: surroundings)
  }

  /// - Parameter bodyIsSound: whether every mark of the body could be read; where not, a field may look unused that
  ///   is not.
  mutating func run(bodyIsSound: Bool) {
    visit(template.body, Context())
    checkHeadings()
    checkRecipient()
    checkComputations()
    for entry in template.notice { used.insert(FieldPath.fold(entry.value)) }
    for field in template.fields where bodyIsSound && !used.contains(field.name) {
      findings.append(
        Finding(
          "unused-field", "The field “\(field.name)” is asked for and never used.",
          why: "Nobody should have to fill in what no letter shows.", at: field.range))
    }
  }

  /// What is known at a point of the body: the fields that are there, and the lists whose entry is at hand.
  private struct Context {
    var given: Set<FieldPath> = []
    var entries: Set<String> = []
  }

  private mutating func visit(_ blocks: [Block<Unfilled>], _ outer: Context) {
    for block in blocks {
      let context = enter(block.when, outer)
      switch block.kind {
      case .heading(_, let content), .paragraph(let content): visit(content, context)
      case .list(_, let items):
        for item in items {
          visit(item.blocks, repeating(item.ownSlots, enter(item.when, context), at: item.range))
        }
      case .table(let table):
        for cell in table.header { visit(cell.content, context) }
        for row in table.rows {
          let inner = repeating(row.ownSlots, enter(row.when, context), at: row.range)
          for cell in row.cells { visit(cell.content, inner) }
        }
      case .address(_, let lines):
        for line in lines { visit(line.content, repeating(line.ownSlots, enter(line.when, context), at: line.range)) }
      case .keyFacts(let facts):
        for fact in facts {
          let inner = repeating(fact.ownSlots, enter(fact.when, context), at: fact.range)
          visit(fact.label, inner)
          visit(fact.value, inner)
        }
      case .callout(_, let children), .passage(_, _, let children): visit(children, context)
      }
    }
  }

  private mutating func visit(_ inlines: [Inline<Unfilled>], _ outer: Context) {
    for inline in inlines {
      let context = enter(inline.when, outer)
      switch inline.kind {
      case .text, .lineBreak: break
      case .strong(let inside), .language(_, _, let inside): visit(inside, context)
      case .link(let pieces, let inside):
        checkLink(pieces, at: inline.range, context)
        visit(inside, context)
      case .slot(let path): checkSlot(path, at: inline.range, context)
      }
    }
  }

  /// A row, item or key fact that uses a list's columns is repeated, so the entry is at hand inside.
  private mutating func repeating(_ slots: [FieldPath], _ context: Context, at place: SourceRange) -> Context {
    let lists = Set(slots.filter { scope.field($0.field)?.type == .list }.map(\.field)).subtracting(context.entries)
    if lists.count > 1 {
      findings.append(
        Finding(
          "two-lists", "This uses two lists at once: \(lists.sorted().joined(separator: " and ")).",
          why: "A row or item is repeated for each entry of one list.", at: place))
    }
    var inner = context
    inner.entries.formUnion(lists)
    return inner
  }

  private mutating func enter(_ marks: [SectionMark], _ outer: Context) -> Context {
    var context = outer
    for mark in marks {
      checkMark(mark)
      guard !mark.inverted else { continue }
      context.given.insert(mark.path)
      context.given.insert(FieldPath(mark.path.field))
      if scope.field(mark.path.field)?.type == .list { context.entries.insert(mark.path.field) }
    }
    return context
  }

  private mutating func checkMark(_ mark: SectionMark) {
    used.insert(mark.path.field)
    if scope.type(of: mark.path) == nil { findings.append(unknown(mark.path, at: mark.range)) }
  }

  private mutating func checkSlot(_ path: FieldPath, at place: SourceRange, _ context: Context) {
    if let part = path.partReference {
      findings.append(
        Finding(
          "misplaced-part", "The part “\(part)” needs a line of its own, between paragraphs.",
          suggestions: ["{{> \(part)}}"], at: place))
      return
    }
    used.insert(path.field)
    guard let field = scope.field(path.field), scope.type(of: path) != nil else {
      findings.append(unknown(path, at: place))
      return
    }
    if scope.isColumn(path), !context.entries.contains(path.field) {
      findings.append(
        Finding(
          "column-outside-row", "“\(path)” has a value for each entry of the list “\(path.field)”.",
          why: "Use it in a table row, a list item or a section, which is repeated for each entry.",
          suggestions: ["- {{\(path)}}", "{{#\(path.field)}}…{{/\(path.field)}}"], at: place))
    }
    let isGuarded =
      context.given.contains(path)
      || context.given.contains(FieldPath(path.field)) && !isOptionalColumn(path, field)
    if isOptional(path, field), !isGuarded {
      findings.append(
        Finding(
          "may-be-missing", "“\(path)” need not be given, and nothing stands here without it.",
          suggestions: ["{{#\(path)}}…{{\(path)}}…{{/\(path)}}"], at: place))
    }
  }

  private func isOptional(_ path: FieldPath, _ field: Field) -> Bool {
    // Rows and items of a list that is not given are simply not there.
    if field.type == .list { return path.part == nil ? !field.required : isOptionalColumn(path, field) }
    return !field.required
  }

  private func isOptionalColumn(_ path: FieldPath, _ field: Field) -> Bool {
    guard field.type == .list, let part = path.part else { return false }
    let column = part.split(separator: ".").first.map(String.init)
    return field.columns.first { $0.name == column }?.required == false
  }

  /// A link is written out (`https://…`), or is `mailto:` and an email, `tel:` and a phone, or a url alone.
  private mutating func checkLink(_ pieces: [LinkPiece], at place: SourceRange, _ context: Context) {
    func refuse(_ message: String) { findings.append(Finding("bad-link", message, at: place)) }
    let slots = pieces.compactMap { if case .slot(let path) = $0 { path } else { nil } }
    for path in slots { checkSlot(path, at: place, context) }
    let types = slots.map { scope.type(of: $0) }
    let text = pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
    switch (text, types) {
    case ("", [.url]), ("mailto:", [.email]), ("tel:", [.phone]): break
    case (_, []) where ["https://", "mailto:", "tel:"].contains { text.hasPrefix($0) }: break
    case (_, []): refuse("A link leads to https, mailto or tel, not to “\(text)”.")
    default: refuse("The address of a link is a url, “mailto:” and an email, or “tel:” and a phone.")
    }
  }

  private func unknown(_ path: FieldPath, at place: SourceRange) -> Finding {
    let known = scope.field(path.field) != nil
    let near =
      known ? scope.parts(of: path.field) : nearest(to: path.description, in: scope.names)
    return Finding(
      "unknown-field",
      known ? "“\(path.field)” has no part “\(path.part ?? "")”." : "There is no field “\(path)”.",
      suggestions: near, at: place)
  }

  private mutating func checkHeadings() {
    var last = 0
    for block in template.body {
      guard case .heading(let level, _) = block.kind else { continue }
      if level == 1, last > 0 {
        findings.append(
          Finding("second-title", "A letter has one title: one heading with a single “#”.", at: block.range))
      } else if level > last + 1 {
        findings.append(
          Finding(
            "skipped-heading", "This heading is of level \(level) and stands under level \(last).",
            why: "A screen reader's list of headings needs every step.",
            suggestions: [String(repeating: "#", count: last + 1)], at: block.range))
      }
      last = level
    }
    if last == 0 {
      findings.append(
        Finding(
          "no-title", "The letter has no title.", suggestions: ["# We need to come into your home"],
          at: .top(of: template.body.first?.range.file ?? template.id)))
    }
  }

  private mutating func checkRecipient() {
    guard let name = template.recipient else { return }
    used.insert(name)
    let place = SourceRange.top(of: template.fields.first?.range.file ?? template.id)
    guard let field = scope.field(name) else {
      findings.append(Finding("unknown-field", "“to” names the field “\(name)”, which is not there.", at: place))
      return
    }
    if field.type != .person, field.columns.first?.type != .person {
      findings.append(
        Finding("bad-recipient", "“to” names a person, or a list of people, not \(field.type.rawValue).", at: place))
    }
  }

  private mutating func checkComputations() {
    for field in template.fields {
      guard let computation = field.computation else { continue }
      findings += Computing.check(computation, for: field, in: scope)
      for input in computation.inputs { used.insert(input.path.field) }
    }
  }
}
