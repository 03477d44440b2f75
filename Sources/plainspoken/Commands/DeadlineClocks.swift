internal import ArgumentParser
internal import Deadlines
internal import Facts
internal import LetterModel

/// `deadline complaint`
struct ComplaintKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint", abstract: "When our answer to a complaint is due.")

  @Option(help: ArgumentHelp("The day we got it.", valueName: "date"), transform: WhenArgument.transform)
  var received: WhenArgument

  @Option(help: ArgumentHelp("1 or 2; 1 without it.", valueName: "stage"), transform: oneOf)
  var stage: Reckoner.ComplaintStage?

  @Flag(name: .customLong("extension"), help: "A manager has agreed to the extension of stage 1.")
  var isExtended = false

  @OptionGroup var first: DayOneOption
  @OptionGroup var options: DeadlineOptions

  func run() throws {
    let law = stage == .two ? "complaint-stage-2" : "complaint-stage-1"
    try options.answer(on: received.when.day, law: law) { reckoner in
      try Refusal.naming("--extension") { () throws(Refusal) in
        try reckoner.complaint(
          received: received.when, stage: stage ?? .one, isExtended: isExtended, dayOne: first.dayOne)
      }
    }
  }
}

/// `--day-one`, for every count of working days that may begin on either day (CNT-8, R9).
struct DayOneOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whether day 1 is the day of receipt or the next; without it, as organisation.yaml says.",
      valueName: "receipt|next"), transform: oneOf)
  var dayOne: DayOne?
}

/// A count of working days from one day.
private protocol WorkingDayClock: ParsableArguments {
  var start: WhenArgument { get }
  var first: DayOneOption { get }
  var options: DeadlineOptions { get }
}

extension WorkingDayClock {
  fileprivate func answer(_ clock: Reckoner.Clock) throws {
    try options.answer(on: start.when.day) { $0.clock(clock, from: start.when, dayOne: first.dayOne) }
  }
}

/// A count of working days from the day that something reached us.
struct ReceivedClock: WorkingDayClock {
  @Option(
    name: .customLong("received"), help: ArgumentHelp("The day we got it.", valueName: "date"),
    transform: WhenArgument.transform)
  var start: WhenArgument

  @OptionGroup var first: DayOneOption
  @OptionGroup var options: DeadlineOptions
}

/// A count of working days from the day that somebody asked us.
struct RequestedClock: WorkingDayClock {
  @Option(
    name: .customLong("requested"), help: ArgumentHelp("The day we were asked.", valueName: "date"),
    transform: WhenArgument.transform)
  var start: WhenArgument

  @OptionGroup var first: DayOneOption
  @OptionGroup var options: DeadlineOptions
}

/// `deadline reply`
struct ReplyKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "When our answer to a letter or email is due.")

  @OptionGroup var clock: ReceivedClock

  func run() throws { try clock.answer(.reply) }
}

/// `deadline application`
struct ApplicationKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "application", abstract: "When we have to deal with a form that asks for a home.")

  @OptionGroup var clock: ReceivedClock

  func run() throws { try clock.answer(.application) }
}

/// `deadline appointment`
struct AppointmentKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "appointment", abstract: "By when we have to give an appointment.")

  @OptionGroup var clock: RequestedClock

  func run() throws { try clock.answer(.appointment) }
}

/// `deadline home-visit`
struct HomeVisitKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home-visit", abstract: "By when we have to visit somebody who asked.")

  @OptionGroup var clock: RequestedClock

  func run() throws { try clock.answer(.homeVisit) }
}

/// `deadline working-days`
struct WorkingDaysKind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "working-days", abstract: "So many working days from a date.")

  @Option(
    name: [.customLong("received"), .customLong("from")],
    help: ArgumentHelp("The day to count from.", valueName: "date"), transform: WhenArgument.transform)
  var received: WhenArgument

  @Option(parsing: .unconditional, help: ArgumentHelp("How many working days, 1 or more.", valueName: "n"))
  var days: Int

  @OptionGroup var first: DayOneOption
  @OptionGroup var options: DeadlineOptions

  func validate() throws {
    guard days >= 1 else { throw ValidationError("--days \(days) is too few: 1 or more.") }
    let last = Day(year: years.upperBound, month: 12, day: 31) ?? received.when.day
    guard days <= last - received.when.day else {
      throw ValidationError("--days \(days) goes past the year \(years.upperBound).")
    }
  }

  func run() throws {
    try options.answer(on: received.when.day) { $0.workingDays(days, from: received.when, dayOne: first.dayOne) }
  }
}

/// The years that dates may lie in (R7).
let years = 2000...2100
