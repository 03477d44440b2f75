public import Facts
public import LetterModel

/// How much notice of a visit, and when a visit may be: numbers from law.yaml, standards.yaml and organisation.yaml.
///
/// Invariant: a visit fits into the reasonable hours.
public struct AccessRules: Sendable {
  /// What the Act asks for, in hours (ACC-1).
  public var notice: Span
  /// Where the Act says so.
  public var act: String
  /// What we promise, in hours.
  public var promise: Span
  /// The reasonable hours of a working day (ACC-5, R8).
  public let from: TimeOfDay
  public let to: TimeOfDay
  public let visitHours: Int

  /// Nil where a visit of that length does not fit between the two times.
  public init?(notice: Span, act: String, promise: Span, from: TimeOfDay, to: TimeOfDay, visitHours: Int) {
    guard visitHours > 0, from.minutes + visitHours * 60 <= to.minutes else { return nil }
    self.notice = notice
    self.act = act
    self.promise = promise
    self.from = from
    self.to = to
    self.visitHours = visitHours
  }

  /// The longer of what the Act asks for and what we promise.
  var hours: Int { max(notice.count, promise.count) }
}

/// When somebody may come into a home, by the moment the notice counts as received (ACC-1, CNT-7, R8).
public struct Access: Sendable, Hashable {
  public let receipt: Receipt
  public let received: Moment
  public let earliest: Moment
  /// The first visit of the usual length in reasonable hours of a working day.
  public let window: TimeSlot

  /// Refuses a notice that was handed over or emailed on a date without a time (R5).
  public init(_ receipt: Receipt, _ rules: AccessRules, _ calendar: WorkingCalendar) throws(Refusal) {
    let isPosted = receipt.posted != nil
    guard let received = receipt.received.moment, isPosted || receipt.sent.moment != nil else {
      throw Refusal(
        "The time of sending is needed, because notice of a visit is counted in hours. "
          + "Write it like 10 November 2026 at 2pm.")
    }
    self.receipt = receipt
    self.received = received
    earliest = received.adding(hours: rules.hours)
    window = Self.window(from: earliest, rules, calendar)
  }

  private static func window(
    from earliest: Moment, _ rules: AccessRules, _ calendar: WorkingCalendar
  ) -> TimeSlot {
    var (day, from) = (earliest.day, max(earliest.time, rules.from))
    while true {
      var to = from
      to.minutes += rules.visitHours * 60
      if calendar.isWorking(day), to <= rules.to, Moment(day, atFirst: from) >= earliest,
        let slot = TimeSlot(date: day, from: from, to: to)
      {
        return slot
      }
      (day, from) = (day + 1, rules.from)
    }
  }

  /// Whether a slot lies wholly in reasonable hours of a working day (ACC-5).
  public static func isReasonable(_ slot: TimeSlot, _ rules: AccessRules, _ calendar: WorkingCalendar) -> Bool {
    calendar.isWorking(slot.date) && rules.from <= slot.from && slot.to <= rules.to
  }
}
