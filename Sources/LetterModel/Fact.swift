/// What a value is, whatever the language and the format. The readers, and how each is shown and said, are in `Facts`.
public enum Fact: Sendable, Hashable {
  case text(String)
  case number(DecimalNumber)
  /// So many of a unit, in the singular.
  case count(Int, unit: String)
  case yesNo(Bool)
  /// The option's name, and its words in the language of the letter.
  case choice(String, words: String)
  case person(Person)
  case address(Address)
  /// With its one space: `DD11 1AB`.
  case postcode(String)
  /// National figures `01241874444`, or `+` and figures for another country.
  case phone(String)
  case email(String)
  case url(String)
  case reference(String)
  case money(Money)
  case percent(DecimalNumber)
  case date(Day)
  case time(TimeOfDay)
  case moment(Moment)
  case slot(TimeSlot)
  case method(ServiceMethod)
  case staff(Staff)
  case list([FactRow])

  public var type: FactType {
    switch self {
    case .text: .text
    case .number: .number
    case .count: .count
    case .yesNo: .yesNo
    case .choice: .choice
    case .person: .person
    case .address: .address
    case .postcode: .postcode
    case .phone: .phone
    case .email: .email
    case .url: .url
    case .reference: .reference
    case .money: .money
    case .percent: .percent
    case .date: .date
    case .time: .time
    case .moment: .moment
    case .slot: .slot
    case .method: .method
    case .staff: .staff
    case .list: .list
    }
  }
}

/// Money in whole pence sterling; never a floating-point number.
public struct Money: Sendable, Hashable, Comparable {
  public var pence: Int

  public init(pence: Int) { self.pence = pence }

  public static func < (left: Self, right: Self) -> Bool { left.pence < right.pence }
  public static func + (left: Self, right: Self) -> Money { Money(pence: left.pence + right.pence) }
  public static func - (left: Self, right: Self) -> Money { Money(pence: left.pence - right.pence) }
}

/// A decimal number as it is written: 4.20 is 420 with 2 places.
public struct DecimalNumber: Sendable, Hashable {
  public var figures: Int
  public var places: Int

  public init(figures: Int, places: Int = 0) {
    self.figures = figures
    self.places = places
  }

  /// How much something has changed, in each 100 of the old amount: to one decimal, halves away from zero. Nil where no
  /// number can hold it.
  ///
  /// - Parameter old: more than 0.
  public init?(percentFrom old: Int, to new: Int) {
    // Wide enough for any two amounts.
    let (old, new) = (Int128(old), Int128(new))
    let change = (new - old) * 1_000
    let rounded = (abs(change) * 2 + old) / (old * 2)
    guard let tenths = Int(exactly: change < 0 ? -rounded : rounded) else { return nil }
    self.init(figures: tenths, places: 1)
  }

  /// Figures, with a point where there are places: `4.2`, `-0.5`.
  public var text: String {
    guard places > 0 else { return String(figures) }
    let digits = padded(abs(figures), to: places + 1)
    return "\(figures < 0 ? "-" : "")\(digits.dropLast(places)).\(digits.suffix(places))"
  }
}

/// One person. `full` is as written; the rest is what could be told from it.
public struct Person: Sendable, Hashable {
  public var full: String
  public var title: String?
  public var given: String?
  public var family: String

  public init(full: String, title: String?, given: String?, family: String) {
    self.full = full
    self.title = title
    self.given = given
    self.family = family
  }
}

/// A postal address in the United Kingdom: 3 to 7 lines, the last one its postcode (R17).
public struct Address: Sendable, Hashable {
  public var lines: [String]

  public init(lines: [String]) { self.lines = lines }

  public var postcode: String { lines.last ?? "" }
}

/// How a letter is sent or handed over (R6).
public enum ServiceMethod: String, Sendable, Hashable, CaseIterable, Codable {
  case byHand = "by-hand"
  case throughTheDoor = "through-the-door"
  case recorded
  case firstClass = "first-class"
  case secondClass = "second-class"
  case email
}

/// The member of staff a letter is from: name, job, and at least one way to reach them.
public struct Staff: Sendable, Hashable {
  public var name: String
  public var job: String
  public var phone: String?
  public var email: String?

  public init(name: String, job: String, phone: String?, email: String?) {
    self.name = name
    self.job = job
    self.phone = phone
    self.email = email
  }
}

/// One entry of a list: its columns in the order the template declares them. A list of single values has one column
/// with an empty name.
public struct FactRow: Sendable, Hashable {
  public var cells: [Cell]

  public init(cells: [Cell]) { self.cells = cells }

  public subscript(column: String) -> Fact? { cells.first { $0.name == column }?.fact }

  public struct Cell: Sendable, Hashable {
    public var name: String
    public var fact: Fact

    public init(name: String, fact: Fact) {
      self.name = name
      self.fact = fact
    }
  }
}
