public import Facts
internal import LetterModel

extension Reckoner {
  /// The kinds that are one time from one event.
  public enum Clock: String, Sendable, CaseIterable {
    case reply, application, appointment
    case homeVisit = "home-visit"
  }

  /// `reply`, `application`, `appointment`, `home-visit`: what we promise (STD-01, STD-11, STD-15, STD-17, CNT-8).
  public func clock(_ clock: Clock, from event: When, dayOne: DayOne? = nil) -> Answer {
    let (own, asked, done, id) =
      switch clock {
      case .reply: (rules.limits.reply, "We got this", "Our answer is due", "STD-01")
      case .application: (rules.limits.application, "We got this form", "We have to deal with it", "STD-11")
      case .appointment: (rules.limits.appointment, "We were asked", "We have to give an appointment", "STD-15")
      case .homeVisit: (rules.limits.homeVisit, "We were asked", "We have to visit", "STD-17")
      }
    let limit = own.with(dayOne)
    let due = limit.day(from: event.day, rules.calendar)
    return Answer(
      kind: clock.rawValue,
      entries: [
        .init(key: "received", value: .when(.day(event.day))), .init(key: "due", value: .when(.day(due))),
      ],
      working: ["\(asked) on \(shown(event.day))."] + counting(limit, from: event.day, to: due)
        + ["\(done) by \(shown(due))."],
      rules: [id, "CNT-8", "CNT-9"])
  }

  /// `working-days`: so many of them, without a promise behind them.
  public func workingDays(_ number: Int, from event: When, dayOne: DayOne? = nil) -> Answer {
    let limit = Limit(Span(number, .workingDay)).with(dayOne)
    let due = limit.day(from: event.day, rules.calendar)
    return Answer(
      kind: "working-days",
      entries: [
        .init(key: "received", value: .when(.day(event.day))), .init(key: "due", value: .when(.day(due))),
      ],
      working: ["We count from \(shown(event.day))."] + counting(limit, from: event.day, to: due)
        + ["That is \(shown(due))."],
      rules: ["CNT-8", "CNT-9"])
  }

  /// `repair`: by its class; hours run round the clock (STD-03 to STD-07, CNT-9). Refuses an unknown class, and a date
  /// without a time where the class is counted in hours.
  public func repair(reported: When, class name: String, dayOne: DayOne? = nil) throws(Refusal) -> Answer {
    guard let repair = rules.limits.repairs.first(where: { $0.name == FieldPath.fold(name) }) else {
      let known = rules.limits.repairs.map(\.name)
      throw Refusal(
        "There is no class of repair “\(name)”. There is: \(known.joined(separator: ", ")).", suggestions: known)
    }
    let limit = repair.limit.with(dayOne)
    let due = try limit.end(from: reported, rules.calendar)
    let isHours = limit.span.unit == .hour
    let start = isHours ? reported : .day(reported.day)
    return Answer(
      kind: "repair",
      entries: [.init(key: "received", value: .when(start)), .init(key: "due", value: .when(due))],
      working: ["The repair was reported \(at(start)). Its class is \(repair.name)."] + whichOfTwo(start)
        + (isHours
          ? ["We have \(shown(limit.span)), day and night, weekends and holidays too."]
          : counting(limit, from: reported.day, to: due.day)) + ["It is due \(by(due))."] + whichOfTwo(due),
      rules: [isHours ? "CNT-7" : "CNT-8", "CNT-9"])
  }

  /// What the count is and what it stepped over.
  func counting(_ limit: Limit, from event: Day, to due: Day) -> [String] {
    guard limit.span.unit == .workingDay else { return ["We have \(shown(limit.span))."] }
    let first = rules.calendar.workingDay(onOrAfter: limit.dayOne == .receipt ? event : event + 1)
    let isSame = first == event
    return ["We have \(shown(limit.span)). Day 1 is \(isSame ? "that day" : shown(first))."]
      + skipped(from: limit.dayOne == .receipt ? event : event + 1, to: due)
  }
}

extension Limit {
  /// The same time with another first day, where one is asked for.
  func with(_ dayOne: DayOne?) -> Limit { Limit(span, dayOne: dayOne ?? self.dayOne) }
}
