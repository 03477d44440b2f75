public import Facts
public import LetterModel

extension Reckoner {
  /// `access`: when we may come into a home (ACC-1, CNT-7, R8). Refuses a sending without the time it needs (R5).
  public func access(sent: When, method: ServiceMethod) throws(Refusal) -> Answer {
    let receipt = Receipt(of: sent, by: method, rules.service, rules.calendar)
    return answer(try Access(receipt, rules.access, rules.calendar))
  }

  func answer(_ access: Access) -> Answer {
    let window = formats.shown(.slot(access.window))
    let hours = "\(shown(rules.access.from)) to \(shown(rules.access.to))"
    var working = sentences(on: access.receipt, asDay: false)
    working.append("The Act asks for notice of at least \(shown(rules.access.notice)) (\(rules.access.act)).")
    if rules.access.promise.count > rules.access.notice.count {
      working.append("We promise \(shown(rules.access.promise)).")
    }
    if access.received.offset != access.earliest.offset {
      working.append("The clocks change in between, so the time of day moves by an hour.")
    }
    working.append("We may come in \(at(.moment(access.earliest))) at the earliest.")
    working += whichOfTwo(.moment(access.earliest))
    working += [
      "We visit on working days, from \(hours). The first visit of \(count(rules.access.visitHours, "hour")) is on "
        + "\(window)."
    ]
    return Answer(
      kind: "access",
      entries: [
        .init(key: "received", value: .when(.moment(access.received))),
        .init(key: "earliest", value: .when(.moment(access.earliest))),
        .init(key: "window", value: .window(access.window)),
      ],
      working: working, warnings: warnings(on: access.receipt),
      rules: ["ACC-1", "ACC-5"] + rules(on: access.receipt) + ["CNT-7", "R5", "R8"])
  }
}
