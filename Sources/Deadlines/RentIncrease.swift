public import LetterModel

/// How much notice of a rent rise: numbers from law.yaml, standards.yaml and organisation.yaml.
public struct RentRules: Sendable {
  /// Which of the two dates a notice is refused by (R3).
  public enum Counting: String, Sendable, Hashable, CaseIterable { case safe, floor }

  /// What the Act asks for, in days or weeks (RENT-2).
  public var notice: Span
  /// Where the Act says so.
  public var act: String
  /// What we promise; where it is more than the Act asks for, it is what we advise.
  public var promise: Span
  public var counting: Counting
  /// Where a tenancy does not say (R4).
  public var payDaysBefore: Int

  /// Every number and choice is given; none has a default.
  public init(notice: Span, act: String, promise: Span, counting: Counting, payDaysBefore: Int) {
    self.notice = notice
    self.act = act
    self.promise = promise
    self.counting = counting
    self.payDaysBefore = payDaysBefore
  }

  var floorDays: Int { notice.days ?? 0 }
  /// So many clear days: neither the day of receipt nor the first day of the rent is counted (CNT-3).
  var clearDays: Int { max(floorDays, promise.days ?? 0) }
}

/// The earliest day that the Act allows and the earliest that we advise (R3). The second is never before the first.
public struct Bounds: Sendable, Hashable {
  public var floor: Day
  public var safe: Day
}

/// When a rise of rent may start, by the day its notice counts as received (CNT-2 to CNT-5, R3, R4).
public struct RentIncrease: Sendable, Hashable {
  public let receipt: Receipt
  public let period: RentalPeriod?
  public let payDaysBefore: Int
  /// The earliest day for the first payment of the new rent.
  public let earliest: Bounds
  /// The first rental period whose payment is due on such a day or later; nil where the period is not known.
  public let start: Bounds?

  /// How many days before its period rent may be due: a year ahead at most.
  public static let payDays = 0...366

  /// - Parameter payDaysBefore: how many days before its period rent is due, one of `payDays`.
  public init(_ receipt: Receipt, period: RentalPeriod?, payDaysBefore: Int, _ rules: RentRules) {
    self.receipt = receipt
    self.period = period
    self.payDaysBefore = payDaysBefore
    let received = receipt.received.day
    let earliest = Bounds(floor: received + rules.floorDays, safe: received + rules.clearDays + 1)
    self.earliest = earliest
    start = period.map { period in
      Bounds(
        floor: period.start(onOrAfter: earliest.floor + payDaysBefore),
        safe: period.start(onOrAfter: earliest.safe + payDaysBefore))
    }
  }

  /// The earliest first days of the new rent: those of a period where it is known.
  public var firstDays: Bounds {
    start ?? Bounds(floor: earliest.floor + payDaysBefore, safe: earliest.safe + payDaysBefore)
  }
}
