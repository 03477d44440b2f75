internal import DataFiles
public import LetterModel

/// One service standard of `Templates/standards.yaml`: leaflet, letters, due dates and the linter all read it.
public struct Standard: Sendable, Hashable {
  /// How templates name it: `general_correspondence`.
  public var id: String
  /// `STD-01`.
  public var standard: String
  public var subject: String
  /// One Plain English sentence.
  public var promise: String
  /// How many of `unit`, where the standard is a number.
  public var value: Int?
  /// In the singular: `working day`.
  public var unit: String?
  public var limit: Limit?
  public var clause: String
  /// Which letters keep it, and the dates that say how long each took: for the yearly report.
  public var measures: [Measure] = []

  /// One template whose records tell how long we took.
  public struct Measure: Sendable, Hashable {
    /// The template's id.
    public var template: String
    /// The field with the day, or moment, that the time begins.
    public var from: String
    /// The field with its end; nil for the date of the letter itself.
    public var until: String?
    /// The named clock that says which working day is the first; nil for the day after.
    public var clock: String?
  }

  /// Whether the value is the most or the least that it may be.
  public enum Limit: String, Sendable, Hashable, Codable { case maximum, minimum }

  /// What a template shows: "7 working days", or the promise itself.
  public var fact: Fact {
    guard let value, let unit else { return .text(promise) }
    return unit == "%" ? .percent(DecimalNumber(figures: value)) : .count(value, unit: unit)
  }
}

extension Standard {
  /// Every row of the file, in the order written.
  static func all(in node: DataNode) throws(Findings) -> [Standard] {
    var findings: [Finding] = []
    let rows = (node.entries ?? []).map { entry in
      var keys = MapReader(entry.value, as: "A standard")
      let number = keys.text("value")
      let limit = keys.text("limit")
      let row = Standard(
        id: FieldPath.fold(entry.key), standard: keys.requiredText("standard"),
        subject: keys.requiredText("subject"), promise: keys.requiredText("promise"),
        value: number.flatMap { Int($0) }, unit: keys.text("unit"), limit: limit.flatMap(Limit.init(rawValue:)),
        clause: keys.requiredText("clause"), measures: measures(keys.take("measured_by"), &keys))
      if number != nil, row.value == nil || row.unit == nil || row.limit == nil {
        keys.add(
          Finding(
            "bad-standard", "A standard with a value needs a whole number, a unit, and a limit: maximum or minimum.",
            at: entry.keyRange))
      }
      findings += keys.finish()
      return row
    }
    try findings.throwIfErrors()
    return rows
  }

  private static func measures(_ entry: DataNode.Entry?, _ outer: inout MapReader) -> [Measure] {
    (entry?.value.items ?? []).map { node in
      var keys = MapReader(node, as: "“measured_by”")
      let measure = Measure(
        template: keys.requiredText("template"), from: FieldPath.fold(keys.requiredText("from")),
        until: keys.text("until").map { FieldPath.fold($0) }, clock: keys.text("clock"))
      for finding in keys.finish() { outer.add(finding) }
      return measure
    }
  }
}
