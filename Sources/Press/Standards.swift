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
        clause: keys.requiredText("clause"))
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
}
