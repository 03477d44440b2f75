internal import Deadlines
internal import LetterModel

extension LetterReport.Timing {
  /// Every letter that keeps a standard, by the dates in its record.
  init(_ standard: Standard, _ orders: [ReportedOrder], _ content: Content) {
    let measured = orders.flatMap { order in
      standard.measures.filter { $0.template == order.template }.map { (order, $0) }
    }
    let clock = TimeTaken(standard)
    var times: [TimeTaken.Amount] = []
    var (letters, kept, undated) = (0, 0, 0)
    for (order, measure) in measured {
      letters += order.copies.count
      guard let from = order.when(measure.from), let until = measure.until.map(order.when) ?? .day(order.day),
        let amount = clock.amount(from: from, until: until, measure, content.rulebook(on: from.day))
      else {
        undated += order.copies.count
        continue
      }
      times += Array(repeating: amount, count: order.copies.count)
      if amount.isKept { kept += order.copies.count }
    }
    let counts = times.map(\.count).sorted()
    self.init(
      id: standard.id, standard: standard.standard, subject: standard.subject, value: standard.value ?? 0,
      unit: standard.unit ?? "", limit: standard.limit ?? .maximum, letters: letters, kept: kept,
      withoutDates: undated,
      taken: counts.isEmpty
        ? nil : LetterReport.Taken(least: counts[0], middle: counts[counts.count / 2], most: counts[counts.count - 1]),
      takenIn: clock.unit)
  }
}

/// How long something took, counted as its standard counts.
struct TimeTaken {
  struct Amount {
    var count: Int
    var isKept: Bool
  }

  /// In the singular: working day, day, hour.
  let unit: String
  private let span: Span?
  private let limit: Standard.Limit

  init(_ standard: Standard) {
    span = Span(standard)
    limit = standard.limit ?? .maximum
    switch span?.unit {
    case .workingDay: unit = "working day"
    case .hour: unit = "hour"
    case .day, .week, .month, nil: unit = "day"
    }
  }

  /// Nil where hours are asked for and only a date is known.
  func amount(from: When, until: When, _ measure: Standard.Measure, _ rules: Rulebook) -> Amount? {
    guard let span else { return nil }
    switch span.unit {
    case .hour:
      guard let start = from.moment, let end = until.moment else { return nil }
      let minutes = end.instant - start.instant
      return Amount(count: minutes / 60, isKept: keeps(minutes, span.count * 60))
    case .workingDay:
      let clock = measure.clock.flatMap(NamedClock.init(rawValue:))
      let isFirst = clock?.dayOne(rules.limits) == .receipt
      let days = Self.workingDays(after: isFirst ? from.day - 1 : from.day, until: until.day, rules.calendar)
      return Amount(count: days, isKept: keeps(days, span.count))
    case .day, .week, .month:
      let days = until.day - from.day
      return Amount(count: days, isKept: keeps(days, span.days ?? span.count * 31))
    }
  }

  private func keeps(_ taken: Int, _ promised: Int) -> Bool {
    limit == .maximum ? taken <= promised : taken >= promised
  }

  /// The number of the working day on which something happened, or of the next one; 0 on the day before the first.
  private static func workingDays(after start: Day, until end: Day, _ calendar: WorkingCalendar) -> Int {
    var (count, day) = (0, start)
    while day < end {
      day = calendar.workingDay(onOrAfter: day + 1)
      count += 1
    }
    return count
  }
}
