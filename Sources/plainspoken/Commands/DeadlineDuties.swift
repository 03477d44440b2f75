internal import ArgumentParser
internal import Deadlines
internal import Facts
internal import LetterModel

/// `deadline consent`
struct ConsentKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "By when to decide on subletting, passing on or sharing a tenancy.")

  @Option(help: ArgumentHelp("The day we were asked in writing.", valueName: "date"), transform: WhenArgument.transform)
  var received: WhenArgument

  @OptionGroup var options: DeadlineOptions

  func run() throws {
    try options.answer(on: received.when.day, law: "consent-decision") { $0.consent(received: received.when) }
  }
}

/// `deadline damp`
struct DampKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damp", abstract: "By when to look into damp and mould, write, and start work.")

  @Option(help: ArgumentHelp("The day we came to know of it.", valueName: "date"), transform: WhenArgument.transform)
  var known: WhenArgument?

  @Option(
    help: ArgumentHelp("The day the investigation ended; without it, the last day for it.", valueName: "date"),
    transform: WhenArgument.transform)
  var investigated: WhenArgument?

  @OptionGroup var options: DeadlineOptions

  func validate() throws {
    if known == nil, investigated == nil {
      throw ValidationError(
        "Give --known, the day we came to know of it, or --investigated, the day we finished looking.")
    }
  }

  func run() throws {
    let day = known?.when.day ?? investigated?.when.day ?? Place.today
    try options.answer(on: day, law: "damp-and-mould") { reckoner in
      try Refusal.naming("--investigated") { () throws(Refusal) in
        try reckoner.damp(known: known?.when, investigated: investigated?.when)
      }
    }
  }
}

/// `deadline repair`
struct RepairKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "By when a repair has to be done, by its class.")

  @Option(
    help: ArgumentHelp(
      "When it was reported; the time is needed for a class that is counted in hours.", valueName: "when"),
    transform: WhenArgument.transform)
  var reported: WhenArgument

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "emergency, urgent, essential, standard or routine: the repairs of standards.yaml.", valueName: "class"))
  var repairClass: String

  @OptionGroup var first: DayOneOption
  @OptionGroup var options: DeadlineOptions

  func run() throws {
    try options.answer(on: reported.when.day) { reckoner in
      let isKnown = reckoner.rules.limits.repairs.contains { $0.name == FieldPath.fold(repairClass) }
      return try Refusal.naming(isKnown ? "--reported" : "--class") { () throws(Refusal) in
        try reckoner.repair(reported: reported.when, class: repairClass, dayOne: first.dayOne)
      }
    }
  }
}

/// `deadline holidays`
struct HolidaysKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "The days off besides weekends.")

  @Option(help: ArgumentHelp("A year, or a range: 2027 or 2027-2029. This year without it.", valueName: "year"))
  var year: String?

  @OptionGroup var options: DeadlineOptions

  func validate() throws { _ = try range() }

  func run() throws {
    let range = try range()
    try options.answer(on: Place.today) { $0.holidays(in: range) }
  }

  private func range() throws -> ClosedRange<Int> {
    guard let year else {
      let now = Place.today.components.year
      return now...now
    }
    let ends = year.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
      throw ValidationError("--year \(year) is not a year or a range of years. Write 2027, or 2027-2029.")
    }
    guard first <= last, years.contains(first), years.contains(last) else {
      throw ValidationError(
        "--year \(year): years run from \(years.lowerBound) to \(years.upperBound), the first one first.")
    }
    return first...last
  }
}
