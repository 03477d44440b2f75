internal import ArgumentParser
internal import Deadlines
internal import Facts
internal import LetterModel

/// `deadline rent-increase`
struct RentIncreaseKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rent-increase", abstract: "The earliest start of a new rent.")

  @Option(
    help: ArgumentHelp("When the notice is posted or handed over: a date, or a date and time.", valueName: "when"),
    transform: WhenArgument.transform)
  var sent: WhenArgument

  @Option(
    help: "How: by-hand, through-the-door, recorded, first-class, second-class or email.",
    transform: ServiceMethod.transform)
  var method: ServiceMethod

  @Option(
    help: "How often rent is charged: weekly, fortnightly, four-weekly or monthly.",
    transform: RentalPeriod.Length.transform)
  var period: RentalPeriod.Length?

  @Option(
    help: ArgumentHelp(
      "The first day of any rental period: a date, a day of the month for monthly, a weekday for weekly.",
      valueName: "day"))
  var fromDay: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many days before its period rent is due: 0 to 366.", valueName: "n"))
  var payDaysBefore: Int?

  @OptionGroup var options: DeadlineOptions

  func validate() throws {
    _ = try rentalPeriod()
    if let payDaysBefore, !RentIncrease.payDays.contains(payDaysBefore) {
      throw ValidationError(
        "--pay-days-before \(payDaysBefore) is not between 0 and \(RentIncrease.payDays.upperBound).")
    }
  }

  func run() throws {
    try options.answer(on: sent.when.day, law: "rent-increase-notice") { reckoner in
      try method.refuseForNotice(reckoner.rules)
      return reckoner.rentIncrease(
        sent: sent.when, method: method, period: try rentalPeriod(), payDaysBefore: payDaysBefore)
    }
  }

  private func rentalPeriod() throws -> RentalPeriod? {
    switch (period, fromDay) {
    case (nil, nil): return nil
    case (let period?, nil):
      throw ValidationError("--period \(period.rawValue) needs --from-day: \(Self.forms(period)).")
    case (nil, .some):
      throw ValidationError("--from-day needs --period: weekly, fortnightly, four-weekly or monthly.")
    case (let period?, let written?): return try Self.rentalPeriod(period, written)
    }
  }

  private static func rentalPeriod(_ length: RentalPeriod.Length, _ written: String) throws -> RentalPeriod {
    if let number = Int(written) {
      guard length == .monthly, let period = RentalPeriod(monthlyOn: number) else {
        throw ValidationError(
          "--from-day \(written) is not a first day for \(length.rawValue) rent. Give \(forms(length)).")
      }
      return period
    }
    do {
      if length == .weekly, let first = Day.named(written) { return try RentalPeriod(length, firstDay: first) }
      let field = Field(name: "from-day", type: .date, range: .option("--from-day"))
      guard case .date(let first) = try Facts.read(written, as: field) else {
        throw ValidationError("--from-day needs \(forms(length)).")
      }
      return try RentalPeriod(length, firstDay: first)
    } catch let refusal as Refusal {
      throw ValidationError("--from-day: \(refusal.help) It takes \(forms(length)).")
    }
  }

  private static func forms(_ length: RentalPeriod.Length) -> String {
    let date = "the date of any period's first day"
    return switch length {
    case .monthly: "the day of the month (1 to 31), or \(date)"
    case .weekly: "the weekday (Monday), or \(date)"
    case .fortnightly, .fourWeekly: date
    }
  }
}

extension RentalPeriod.Length {
  /// For an option's `transform`: its errors name every length.
  fileprivate static func transform(_ written: String) throws -> RentalPeriod.Length {
    if let length = RentalPeriod.Length(named: written) { return length }
    return try oneOf(written)
  }
}

extension Day {
  /// Some day of a weekday, by its English name; nil for any other word.
  fileprivate static func named(_ weekday: String) -> Day? {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard let index = names.firstIndex(of: weekday.lowercased()) else { return nil }
    let monday = Day(number: 1 - Day(number: 0).weekday)
    return monday + index
  }
}

/// `deadline access`
struct AccessKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "The earliest that we may come into a home.")

  @Option(
    help: ArgumentHelp(
      "When the notice is posted or handed over. By hand and by email the time is needed.", valueName: "when"),
    transform: WhenArgument.transform)
  var sent: WhenArgument

  @Option(
    help: "How: by-hand, through-the-door, recorded, first-class, second-class or email.",
    transform: ServiceMethod.transform)
  var method: ServiceMethod

  @OptionGroup var options: DeadlineOptions

  func run() throws {
    try options.answer(on: sent.when.day, law: "access-notice") { reckoner in
      try method.refuseForNotice(reckoner.rules)
      return try Refusal.naming("--sent") { () throws(Refusal) in
        try reckoner.access(sent: sent.when, method: method)
      }
    }
  }
}
