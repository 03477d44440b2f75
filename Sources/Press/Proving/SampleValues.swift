internal import LetterModel

/// The shortest and the longest that people lawfully write for each type of field: what `templates check` fills a
/// template with beside its own examples.
enum SampleValues: String, CaseIterable {
  case short, long

  /// A value of this size for a field; nil for a type with one size only, and where what is chosen counts (a choice, yes
  /// or no, the way a letter is sent): `Variants` goes through those one by one.
  func value(for field: Field) -> DataNode? {
    switch field.type {
    case .text: text(field).map { DataNode(.scalar($0), range: field.range) }
    case .list: list(field)
    default: scalar(field.type).map { DataNode(.scalar($0), range: field.range) }
    }
  }

  private func scalar(_ type: FactType) -> String? {
    let both = Self.scalars[type]
    return self == .short ? both?.short : both?.long
  }

  /// 60 letters with an apostrophe and a hyphen; 7 address lines (R17); the longest day and month of a year.
  private static let scalars: [FactType: (short: String, long: String)] = [
    .number: ("1", "12,345"),
    .count: ("1", "12"),
    .person: ("Ms Li Ng", "Professor Alexandrina-Wilhelmina O'Shaughnessy-Featherstonehaugh"),
    .address: (
      "1 Elm Road\nAyr\nKA7 1AA",
      """
      Flat 12/3, Block C
      St Andrew's Sheltered Homes
      127 to 129 Upper Craigenputtock Road
      Auchtermuchty Industrial Estate
      Kirkcudbright
      Dumfries and Galloway
      DG12 6AB
      """
    ),
    .postcode: ("G1 1AA", "SW1A 1AA"),
    .phone: ("999", "01632 960 145"),
    .email: ("a@b.uk", "customer-service-and-repairs-team@harbour-homes.example.org"),
    .url: ("https://b.uk", "https://www.example.org/customers/tell-us-what-you-think-about-your-home"),
    .reference: ("A1", "REP-2026/0123-456789"),
    .money: ("£0.05", "£12,345.67"),
    .percent: ("0.1%", "12.5%"),
    .date: ("1 May 2026", "Wednesday 30 September 2026"),
    .time: ("9am", "10:45am"),
    .moment: ("1 May 2026 at 9am", "Wednesday 30 September 2026 at 10:45am"),
    .slot: ("1 May 2026 from 9am to 5pm", "Wednesday 30 September 2026 from 10:15am to 12:45pm"),
    .staff: (
      "Li Ng, clerk, 01632 960 145",
      "Alexandrina-Wilhelmina O'Shaughnessy-Featherstonehaugh, Senior customer service officer, 01632 960 145"
    ),
  ]

  /// A field of sentences gets sentences, and one that stands inside a sentence gets a few words.
  private func text(_ field: Field) -> String? {
    guard let example = field.example?.text else { return nil }
    let isSentence = example.last.map { ".?!".contains($0) } ?? false
    switch self {
    case .short: return isSentence ? "Yes." : "it"
    case .long:
      let more = isSentence ? " We can tell you more by phone. You can also come to our office." : " by the red door"
      let text = example + more
      return field.most.map { String(text.prefix($0)) } ?? text
    }
  }

  /// One entry, or four and no more than the field takes, each as short or as long as its columns can be.
  private func list(_ field: Field) -> DataNode? {
    guard let items = field.example.map({ $0.items ?? [$0] }), let last = items.last else { return nil }
    let count = self == .short ? 1 : min(field.most ?? 4, 4)
    let entries = (0..<count).map { entry(items.indices.contains($0) ? items[$0] : last, of: field) }
    return DataNode(.list(entries), range: field.range)
  }

  private func entry(_ example: DataNode, of field: Field) -> DataNode {
    if let only = field.columns.first, only.name.isEmpty { return value(only, example) }
    let entries = (example.entries ?? []).map { entry in
      var entry = entry
      if let column = field.columns.first(where: { $0.name == FieldPath.fold(entry.key) }) {
        entry.value = value(column, entry.value)
      }
      return entry
    }
    return DataNode(.map(entries), range: example.range)
  }

  /// A column has no example of its own: the list's stands in for it.
  private func value(_ column: Field, _ example: DataNode) -> DataNode {
    var column = column
    column.example = example
    return value(for: column) ?? example
  }
}
