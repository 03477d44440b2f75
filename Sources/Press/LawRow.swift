internal import DataFiles
public import LetterModel

/// One statutory rule of `Templates/law.yaml`, with where it comes from and when somebody last looked.
public struct LawRow: Sendable, Hashable {
  /// How templates name it: `access-notice`.
  public var id: String
  public var title: String
  public var value: String?
  public var unit: String?
  public var act: String
  public var inForceFrom: Day?
  public var inForceTo: Day?
  public var source: String
  public var checked: Day
  /// How sure the row is, in words.
  public var sure: String

  /// What a template shows as `law.NAME`: "6 months"; its title where it is not a number of something.
  public var fact: Fact {
    guard let unit, let number = value.flatMap({ Int($0) }) else { return .text(title) }
    return unit == "pound" ? .money(Money(pence: number * 100)) : .count(number, unit: unit)
  }

  /// A law not looked at for a year is due for a check.
  public func isDueForCheck(on today: Day) -> Bool { today - checked > 365 }
}

extension LawRow {
  /// Every row of the file, in the order written.
  static func all(in node: DataNode) throws(Findings) -> [LawRow] {
    var findings: [Finding] = []
    let rows = (node.entries ?? []).map { entry in
      var keys = MapReader(entry.value, as: "A law")
      func day(_ key: String) -> Day? {
        guard let text = keys.text(key) else { return nil }
        if let day = Day(iso8601: text) { return day }
        keys.add(
          Finding("bad-value", "“\(key)” needs a date.", suggestions: ["\(key): 2026-11-21"], at: keys.range))
        return nil
      }
      let checked = day("checked")
      if checked == nil {
        keys.add(Finding("missing-key", "“checked” is missing: the day somebody last looked.", at: entry.keyRange))
      }
      let row = LawRow(
        id: entry.key, title: keys.requiredText("title"), value: keys.text("value"), unit: keys.text("unit"),
        act: keys.requiredText("act"), inForceFrom: day("in-force-from"), inForceTo: day("in-force-to"),
        source: keys.requiredText("source"), checked: checked ?? Day(number: 0), sure: keys.requiredText("sure"))
      findings += keys.finish()
      return row
    }
    try findings.throwIfErrors()
    return rows
  }
}
