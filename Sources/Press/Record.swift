internal import Foundation
internal import LetterModel

/// `record/report.json`: what was made, from what, with which facts. Other programs read it; its keys are a promise
/// (design.md 8). It lies apart from what is posted.
struct Record: Encodable {
  struct TemplateID: Encodable {
    var id: String
    var sha256: String
  }

  struct RecordedFact: Encodable {
    var field: String
    var type: FactType
    var value: Fact?
    var shown: String?
    var spoken: String?
    /// A sensitive value is named and not shown.
    var sensitive: Bool?
  }

  struct RecordedFinding: Encodable {
    var rule: String
    var severity: Severity
    var message: String
    var file: String
    var line: Int
    var column: Int
  }

  /// A letter that is no notice may still rest on a law.
  struct Notice: Encodable {
    var law: String?
    var checked: CheckedNotice?

    enum CodingKeys: String, CodingKey { case law }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(law, forKey: .law)
      try checked?.encode(to: encoder)
    }
  }

  struct File: Codable {
    var format: String
    var look: String?
    /// Below the output folder.
    var path: String
    var bytes: Int
    var sha256: String
    /// Which person's copy, from one.
    var copy: Int
    var notes: [String]
  }

  var template: TemplateID
  var language: LanguageTag
  var today: String
  var facts: [RecordedFact]
  var findings: [RecordedFinding]
  var notice: Notice
  var files: [File]
  /// Why something that the person asked for was left out.
  var anyway: String?
  /// Whether its translation has been read by nobody but the translator, as somebody allowed.
  var unreviewed: Bool?

  init?(_ letters: [Letter], files: [File]) {
    guard let first = letters.first else { return nil }
    let sensitive = Set(first.template.fields.filter(\.sensitive).map(\.name))
    template = TemplateID(id: first.template.id, sha256: first.template.sha256)
    language = first.document.language
    today = first.today.iso8601
    facts = Self.values(of: letters).map { value in
      let type = value.fact.type
      return sensitive.contains(value.field.prefix { $0 != "." }.description)
        ? RecordedFact(field: value.field, type: type, sensitive: true)
        : RecordedFact(
          field: value.field, type: type, value: value.fact, shown: value.shown, spoken: value.spoken)
    }
    findings = first.findings.map { finding in
      RecordedFinding(
        rule: finding.rule, severity: finding.severity, message: finding.message, file: finding.source.file,
        line: finding.source.start.line, column: finding.source.start.column)
    }
    notice = Notice(law: first.template.law, checked: first.notice)
    self.files = files
    anyway = first.anyway
    unreviewed = first.isUnreviewed ? true : nil
  }

  /// The facts of the order, then what else stands in the letters: who we are, what we promise, the day.
  private static func values(of letters: [Letter]) -> [Value] {
    var found = letters.first?.values ?? []
    let own = Set(found.map(\.field))
    var seen: Set<String> = []
    for value in letters.flatMap(\.document.values) {
      let isOwn = own.contains(value.field.prefix { $0 != "." }.description)
      if !isOwn, value.field != "recipient", !value.field.hasPrefix("recipient."), value.field != "other_recipients",
        seen.insert(value.field).inserted
      {
        found.append(value)
      }
    }
    return found
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [0x0A]
  }
}
