internal import LetterModel
internal import Templating

/// What a template is and needs, in words for a person, in a file to fill in, and as JSON for a program.
struct TemplateGuide {
  let template: Template

  init(_ template: Template) { self.template = template }

  /// The fields that a person fills in: those worked out are left alone.
  private var asked: [Field] { template.fields.filter { $0.computation == nil } }

  /// Whether there is anything that a person has to give.
  var needsData: Bool { asked.contains(where: \.required) }

  /// Each field with its meaning and its example.
  var whatItNeeds: String {
    guard !asked.isEmpty else {
      return "It is the same for everyone, so it needs no data:\n  plainspoken make \(template.id)"
    }
    return """
      \(template.title) (\(template.id)) needs to know:

      \(asked.map(describe).joined(separator: "\n"))

      Put them in a file:
        plainspoken templates show \(template.id) --as-data > my-letter.yaml
      Then make the letter:
        plainspoken make \(template.id) --data my-letter.yaml --as \(FormatOptions.names.replacing(" ", with: ""))
      Or see it filled with these examples:
        plainspoken make \(template.id) --example
      """
  }

  /// The letter in a few lines, then its fields.
  var overview: String {
    var lines = [template.title, "Name: \(template.id)", "Promised in: \(template.clause)"]
    if let law = template.law { lines.append("Law: \(law) (law.yaml)") }
    if !template.tenancies.isEmpty { lines.append("For: \(template.tenancies.joined(separator: ", "))") }
    return lines.joined(separator: "\n") + "\n\n" + whatItNeeds
  }

  /// YAML that makes the example letter, each field under a comment that explains it.
  var dataFile: String {
    let head =
      "# Data for \(template.id): \(template.title).\n# Change each value. Then: plainspoken make \(template.id) --data THIS-FILE\n"
    return head
      + asked.map { field in
        "\n# \(field.about)\(field.required ? "" : " May be left out.")\(options(of: field, before: "\n#   "))\n"
          + (field.example.map { $0.asWritten(named: field.name) } ?? "\(field.name):")
      }.joined(separator: "\n") + "\n"
  }

  private func describe(_ field: Field) -> String {
    let need = field.required ? "" : ", may be left out"
    let example = (field.example.map { $0.asWritten(named: field.name) } ?? "").split(separator: "\n")
      .map { "    \($0)" }.joined(separator: "\n")
    return
      "  \(field.name) (\(field.type.rawValue)\(need)): \(field.about)\(options(of: field, before: "\n    - "))\n\(example)"
  }

  private func options(of field: Field, before: String) -> String {
    field.options.map { "\(before)\($0.name): \($0.words)" }.joined()
  }
}

/// One template of `templates list --json`; the keys are a promise (design.md 8).
struct ListedTemplate: Encodable {
  struct ListedField: Encodable {
    var name: String
    var type: FactType
    var required: Bool
    var about: String
    var example: DataNode?
  }

  var id: String
  var title: String
  var kind: TemplateKind
  var clause: String
  var languages: [LanguageTag]
  /// Where it stands on the shelf, and when it is used.
  var group: String
  var use: String
  var fields: [ListedField]

  init(_ template: Template, languages: [LanguageTag], group: String, use: String) {
    id = template.id
    title = template.title
    kind = template.kind
    clause = template.clause
    self.languages = languages
    self.group = group
    self.use = use
    fields = template.fields.map { field in
      ListedField(
        name: field.name, type: field.type, required: field.required && field.computation == nil, about: field.about,
        example: field.example)
    }
  }
}
