public import LetterModel

extension Reckoner {
  /// `rent-increase`: the earliest start of a new rent (RENT-2 to RENT-5, CNT-2 to CNT-6, R3, R4).
  ///
  /// - Parameters:
  ///   - period: nil where it is not known; then only the earliest days are given (R7).
  ///   - payDaysBefore: nil for what organisation.yaml says.
  public func rentIncrease(
    sent: When, method: ServiceMethod, period: RentalPeriod? = nil, payDaysBefore: Int? = nil
  ) -> Answer {
    let receipt = Receipt(of: sent, by: method, rules.service, rules.calendar)
    return answer(
      RentIncrease(receipt, period: period, payDaysBefore: payDaysBefore ?? rules.rent.payDaysBefore, rules.rent))
  }

  func answer(_ rise: RentIncrease) -> Answer {
    var entries: [Answer.Entry] = [
      .init(key: "received", value: .when(.day(rise.receipt.received.day))),
      .init(key: "earliest", value: .bounds(rise.earliest)),
    ]
    if let start = rise.start { entries.append(.init(key: "start", value: .bounds(start))) }
    let isEarly = rise.payDaysBefore > 0
    return Answer(
      kind: "rent-increase", entries: entries,
      working: sentences(on: rise.receipt, asDay: true) + sentences(on: rise),
      warnings: warnings(on: rise.receipt),
      rules: ["RENT-2"] + (isEarly ? ["RENT-3", "R4"] : []) + rules(on: rise.receipt) + [
        "CNT-2", "CNT-3", "CNT-6", "R3",
      ]
        + (rise.start == nil ? [] : ["RENT-5", "CNT-4", "CNT-5"]))
  }

  private func sentences(on rise: RentIncrease) -> [String] {
    let (earliest, first) = (rise.earliest, rise.firstDays)
    let clear = count(rules.rent.clearDays, "clear day")
    var sentences = ["The Act asks for notice of at least \(shown(rules.rent.notice)) (\(rules.rent.act))."]
    if rise.payDaysBefore > 0 {
      sentences.append(
        "Rent is due \(count(rise.payDaysBefore, "day")) before its period starts, and the notice is counted up to "
          + "the day it is due. The Act allows \(shown(earliest.floor)) for that day; we advise "
          + "\(shown(earliest.safe)), which leaves \(clear) between.")
    }
    guard let start = rise.start, let period = rise.period else {
      let why = rise.payDaysBefore > 0 ? "" : ", which leaves \(clear) between"
      return sentences + ["The Act allows a start on \(shown(first.floor)); we advise \(shown(first.safe))\(why)."]
    }
    if rise.payDaysBefore == 0 {
      sentences.append(
        "That makes \(shown(earliest.floor)) the earliest day. We advise \(shown(earliest.safe)) or later, which "
          + "leaves \(clear) between.")
    }
    sentences.append(
      "A new rent starts on the first day of a rental period, and this rent is \(period.length.rawValue).")
    return sentences + [allowed(start)]
  }

  /// Both messages of R3, in the words that an answer, a refusal and a record share.
  func allowed(_ first: Bounds) -> String {
    let floor = "The Act allows a start on \(shown(first.floor))"
    return first.floor == first.safe
      ? "\(floor), and that is what we advise." : "\(floor); we advise \(shown(first.safe))."
  }
}
