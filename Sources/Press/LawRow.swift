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
  /// The row that this one takes the place of from `inForceFrom` on; nil for the first of its kind.
  public var replaces: String?
  /// The tenancies that it covers, as templates name them; empty where the row does not say.
  public var tenancies: [String]
  public var inForceFrom: Day?
  public var inForceTo: Day?
  public var source: String
  public var checked: Day
  /// How sure the row is, in words.
  public var sure: String

  /// What a template shows as `law.NAME`: "6 months"; its title where it is not a number of something.
  public var fact: Fact {
    guard let unit, let number = value.flatMap({ Int($0) }) else { return .text(title) }
    guard unit == "pound" else { return .count(number, unit: unit) }
    let (pence, overflow) = number.multipliedReportingOverflow(by: 100)
    return overflow ? .text(title) : .money(Money(pence: pence))
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
        act: keys.requiredText("act"), replaces: keys.text("replaces"), tenancies: keys.texts("tenancies") ?? [],
        inForceFrom: day("in-force-from"), inForceTo: day("in-force-to"), source: keys.requiredText("source"),
        checked: checked ?? Day(number: 0), sure: keys.requiredText("sure"))
      findings += keys.finish()
      return row
    }
    findings += rows.misplaced(at: node)
    try findings.throwIfErrors()
    return rows
  }
}

extension [LawRow] {
  /// The row that holds on a day: the one of that name, or the last of those that replace it and are in force by then.
  public func row(_ id: String, on day: Day) -> LawRow? {
    guard var row = first(where: { $0.id == id }) else { return nil }
    // The dates of a chain only grow (`misplaced`), so this ends.
    while let next = first(where: { $0.replaces == row.id }), let from = next.inForceFrom, from <= day { row = next }
    return row
  }

  /// The first row of a row's kind: itself, or what it and those before it replace.
  func origin(of id: String) -> String {
    guard let older = first(where: { $0.id == id })?.replaces else { return id }
    return origin(of: older)
  }

  /// The tenancies that a row covers: those that it names, else those of the row that it replaces.
  func tenancies(of id: String) -> [String] {
    guard let row = first(where: { $0.id == id }) else { return [] }
    return row.tenancies.isEmpty ? row.replaces.map(tenancies(of:)) ?? [] : row.tenancies
  }

  /// Rows that replace one that is not there, or not a later one, or that another row replaces too.
  fileprivate func misplaced(at node: DataNode) -> [Finding] {
    var replaced: Set<String> = []
    return compactMap { row in
      guard let id = row.replaces else { return nil }
      let place = node.entries?.first { $0.key == row.id }?.keyRange ?? node.range
      guard let old = first(where: { $0.id == id }) else {
        return Finding(
          "unknown-law", "“\(row.id)” replaces “\(id)”, and there is no such row.",
          suggestions: nearest(to: id, in: map(\.id)), at: place)
      }
      guard let from = row.inForceFrom, from > (old.inForceFrom ?? Day(number: Int.min)) else {
        return Finding(
          "bad-value", "“\(row.id)” needs an “in-force-from” that is later than that of “\(id)”, which it replaces.",
          at: place)
      }
      guard replaced.insert(id).inserted else {
        return Finding("bad-value", "“\(id)” is replaced by two rows. Name the later one’s own forerunner.", at: place)
      }
      return nil
    }
  }
}
