internal import Facts
internal import LetterModel

extension NoticeCheck {
  // MARK: - Amounts (RENT-2, RENT-8)

  /// The new rent is more than the old; the change, the percentage and the totals are what they say.
  mutating func rentAmounts() {
    guard let old = money("old_rent"), let new = money("new_rent") else { return }
    guard new > old else {
      let problem = new == old ? "The new rent is the same as the old." : "The new rent is less than the old."
      return refuse("not-a-rise", "\(problem) This notice is for a rise.", at: "new_rent")
    }
    // Wide enough for any two amounts; what no amount can hold agrees with none.
    let change = Int(exactly: Int128(new) - Int128(old))
    agree("rent_change", change.map { .money(Money(pence: $0)) }, "the new rent less the old")
    if old > 0 {
      agree("rent_percent", DecimalNumber(percentFrom: old, to: new).map { .percent($0) }, "the rise in each 100")
    }
    total("old_total", rent: old, column: "old")
    total("new_total", rent: new, column: "new")
  }

  private mutating func total(_ role: String, rent: Int, column: String) {
    var sum = Int128(rent)
    if case .list(let charges)? = fact("charges") {
      for charge in charges {
        guard case .money(let money)? = charge[column] else {
          return refuse(
            "missing-value", "Each entry of “\(name("charges"))” needs an amount “\(column)”.", at: "charges")
        }
        sum += Int128(money.pence)
      }
    }
    agree(role, Int(exactly: sum).map { .money(Money(pence: $0)) }, "the rent and the charges together")
  }

  private mutating func agree(_ role: String, _ expected: Fact?, _ what: String) {
    guard let given = fact(role), given != expected else { return }
    guard let expected else {
      return refuse("does-not-add-up", "“\(name(role))” cannot be \(what): that is too much.", at: role)
    }
    refuse(
      "does-not-add-up",
      "“\(name(role))” is \(reckoner.formats.shown(given)), and \(what) is "
        + "\(reckoner.formats.shown(expected)).", at: role,
      suggestions: ["\(name(role)): \(reckoner.formats.shown(expected))"])
  }

  /// RENT-6: tenants were asked, and could answer until a day before this was sent.
  mutating func consultation() {
    guard let closed = day("consultation_closed"), let sent = day("sent"), closed >= sent else { return }
    refuse(
      "consultation-still-open",
      "Tenants could tell us their views until \(reckoner.shown(closed)), and this is sent on \(reckoner.shown(sent)).",
      at: "consultation_closed",
      why: "The Act asks us to have regard to their views before we give notice (section 25(4)).")
  }

  // MARK: - Dates (RENT-2, RENT-3, CNT-2 to CNT-5, R3, R4)

  mutating func rentDates() {
    let period = rentalPeriod()
    guard let receipt = receipt(), let starts = day("starts"), let period, let early = payDaysBefore() else { return }
    let rise = RentIncrease(receipt, period: period, payDaysBefore: early, reckoner.rules.rent)
    let answer = reckoner.answer(rise)
    verdict.answer = answer
    let (first, why) = (rise.firstDays, answer.working.joined(separator: " "))
    let lawful = reckoner.allowed(first)
    let advised = ["\(name("starts")): \(reckoner.shown(first.safe))"]
    let firstPayment = starts - early
    if firstPayment < rise.earliest.floor {
      refuse(
        "notice-too-short", "The new rent would start too soon. \(lawful)", at: "starts", why: why,
        suggestions: advised)
    } else if !period.starts(on: starts) {
      refuse(
        "not-a-period-start",
        "\(reckoner.shown(starts)) is not the first day of a \(period.length.rawValue) rental period. \(lawful)",
        at: "starts", why: why, suggestions: advised)
    } else if firstPayment < rise.earliest.safe, reckoner.rules.rent.counting == .safe {
      verdict.overridable.append(
        finding(
          "notice-before-safe-date", "The new rent would start before the day that we advise. \(lawful)", at: "starts",
          why: why, suggestions: advised))
    }
  }

  /// Nil, with a finding, where the periods cannot be told.
  private mutating func rentalPeriod() -> RentalPeriod? {
    guard case .choice(let option, words: _)? = fact("period"), let first = day("from_day") else { return nil }
    guard let length = RentalPeriod.Length(named: option) else {
      refuse(
        "unknown-period", "“\(option)” is not a rental period.", at: "period",
        suggestions: RentalPeriod.Length.allCases.map(\.rawValue))
      return nil
    }
    do {
      return try RentalPeriod(length, firstDay: first)
    } catch {
      refuse("bad-value", "“\(name("from_day"))”: \(error.message)", at: "from_day", suggestions: error.suggestions)
      return nil
    }
  }

  /// What the letter says, else what organisation.yaml says (R4); nil, with a finding, for what is no number of days.
  private mutating func payDaysBefore() -> Int? {
    let given: Int? =
      switch fact("pay_days_before") {
      case .count(let count, unit: _): count
      case .number(let number) where number.places == 0: number.figures
      case nil: reckoner.rules.rent.payDaysBefore
      default: nil
      }
    if let given, RentIncrease.payDays.contains(given) { return given }
    refuse(
      "bad-value",
      "“\(name("pay_days_before"))” needs a whole number of days, from 0 to \(RentIncrease.payDays.upperBound).",
      at: "pay_days_before")
    return nil
  }
}
