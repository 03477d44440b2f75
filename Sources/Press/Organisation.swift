internal import DataFiles
internal import Facts
public import LetterModel
internal import Templating

/// Who we are: `Templates/organisation.yaml`.
public struct Organisation: Sendable {
  /// Fields by folded name, for templates to use as `organisation.NAME`.
  public var fields: [String: Field]
  /// Their facts, by the same names.
  public var facts: [String: Fact]
  /// Choices that the program reads and no letter shows, by name, as written.
  public var settings: [String: DataNode]

  /// Every setting there is; standards.md R1 to R10, CNT-8, CNT-10 and design.md 5 say what each is for.
  static let settingNames = [
    "counting", "last_collection", "by_hand_from", "by_hand_until", "recorded_days", "first_class_days",
    "second_class_days", "post_arrives_at", "first_class_accepted", "second_class_accepted", "email_basis",
    "email_hours", "pay_days_before", "reasonable_hours_from", "reasonable_hours_to", "visit_hours",
    "day_one_complaint", "day_one_reply", "day_one_application", "day_one_appointment", "day_one_home_visit",
    "day_one_repair", "complaint_stage_1_acknowledgement_days", "consent_reminders", "phones_close", "holidays_added",
    "holidays_removed", "languages_offered",
    "allow_unreviewed_notices",
  ]

  init(_ node: DataNode) throws(Findings) {
    var keys = MapReader(node, as: "organisation.yaml")
    var reader = FieldReader(.value)
    let read = keys.take("fields").map { reader.fields(in: $0.value) } ?? []
    var settings = MapReader(
      keys.take("settings")?.value ?? DataNode(.empty, range: node.range), as: "“settings”")
    self.settings = [:]
    for name in Self.settingNames {
      if let entry = settings.take(name) { self.settings[name] = entry.value }
    }
    var findings = keys.finish() + reader.findings + settings.finish()
    do {
      facts = try DataReader.read(DataReader.examples(of: read, in: node.range.file), for: read).facts
    } catch {
      facts = [:]
      findings += error.all
    }
    fields = Dictionary(read.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    try findings.throwIfErrors()
  }
}
