/// The canonical form of each fact: what `record/report.json` holds and other programs read (standards.md R12).
extension Fact: Encodable {
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text), .postcode(let text), .phone(let text), .email(let text), .url(let text),
      .reference(let text), .choice(let text, words: _):
      try encoder.single(text)
    case .number(let number), .percent(let number): try encoder.single(number.text)
    case .count(let count, unit: _): try encoder.single(String(count))
    case .yesNo(let answer): try encoder.single(answer)
    case .person(let person): try encoder.single(person.full)
    case .address(let address): try encoder.single(address.lines.joined(separator: "\n"))
    case .money(let money): try encoder.keyed(["pence": money.pence])
    case .date(let day): try encoder.single(day.iso8601)
    case .time(let time): try encoder.single(time.iso8601)
    case .moment(let moment): try encoder.single(moment.iso8601)
    case .slot(let slot):
      try encoder.keyed(["date": slot.date.iso8601, "from": slot.from.iso8601, "to": slot.to.iso8601])
    case .method(let method): try encoder.single(method.rawValue)
    case .staff(let staff):
      var named = ["name": staff.name, "job": staff.job]
      named["phone"] = staff.phone
      named["email"] = staff.email
      try encoder.keyed(named)
    case .list(let rows): try encoder.single(rows)
    }
  }
}

extension FactRow: Encodable {
  /// A list of single values is an array of those values; any other is an array of objects.
  public func encode(to encoder: any Encoder) throws {
    if cells.count == 1, let only = cells.first, only.name.isEmpty { return try encoder.single(only.fact) }
    try encoder.keyed(Dictionary(cells.map { ($0.name, $0.fact) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Encoder {
  fileprivate func single(_ value: some Encodable) throws {
    var container = singleValueContainer()
    try container.encode(value)
  }

  fileprivate func keyed(_ values: [String: some Encodable]) throws {
    var container = singleValueContainer()
    try container.encode(values)
  }
}
