public import LetterModel

extension BankHolidays {
  /// Reads the public file of bank holidays (gov.uk/bank-holidays.json): `scotland.events[]`, each with a `date` and a
  /// `title`; its `notes`, and whether there is `bunting`, make no difference to a deadline. Throws findings for a
  /// file that is not of that shape.
  public static func published(in node: DataNode) throws(Findings) -> [Holiday] {
    guard let events = node["scotland"]?["events"]?.items, !events.isEmpty else {
      throw Findings([
        Finding(
          "not-bank-holidays", "This is not the public file of bank holidays: it has no “events” under “scotland”.",
          suggestions: ["the file at https://www.gov.uk/bank-holidays.json"], at: node.range)
      ])
    }
    var findings: [Finding] = []
    let holidays = events.compactMap { event -> Holiday? in
      guard let written = event["date"]?.text, let day = Day(iso8601: written), let title = event["title"]?.text else {
        findings.append(
          Finding(
            "not-bank-holidays", "A bank holiday needs a “date” like 2027-01-01 and a “title”.", at: event.range))
        return nil
      }
      return Holiday(day, title)
    }
    try findings.throwIfErrors()
    return holidays
  }
}

extension DataNode {
  fileprivate subscript(key: String) -> DataNode? { entries?.first { $0.key == key }?.value }
}
