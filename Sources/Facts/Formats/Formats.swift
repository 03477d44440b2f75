public import DataFiles
public import LetterModel

/// How facts are shown and said in one language: `Locales/<tag>/formats.yaml`, read once. Each type's own file adds
/// how that type uses it.
public struct Formats: Sendable, Hashable {
  /// What the language is called: "English".
  public let name: String
  /// The way the language runs across the page.
  public let direction: Direction
  /// Which form of a word goes with which number.
  public let plurals: PluralRules
  let numbers: NumberFormat
  let money: MoneyFormat
  let percent: PercentFormat
  let date: DateFormat
  let time: TimeFormat
  let moment: MomentFormat
  let slot: SlotFormat
  let yesNo: YesNoFormat
  let method: [ServiceMethod: String]
  let staff: Pattern<StaffSlot>
  let list: ListFormat
  let spelling: SpellingFormat
  let phoneWords: [String]
  /// The first groups of phone numbers that are not said figure by figure the second time: "0800".
  let phoneStarts: [String: String]
  let counted: [String: Plural<CountSlot>]
  /// What is said for a number and its word where no voice says the figure right: "2 godziny" is "dwie godziny".
  let saidCounts: [String: String]

  /// Money and dates are written a little differently in a table (standards.md R14, 5.2).
  public enum Style: Sendable, Hashable {
    case sentence, table
  }

  /// Reads the whole file. Throws a finding for each key that is missing or unknown, and for each pattern that would
  /// lose a fact.
  public init(_ node: DataNode) throws(Findings) {
    var reader = FormatReader(node, as: "formats.yaml")
    name = reader.text("name")
    direction = reader.direction("direction")
    let plurals = reader.pluralRules("plurals")
    self.plurals = plurals
    reader.categories = plurals.categories
    numbers = reader.group("numbers", NumberFormat.init)
    money = reader.group("money", MoneyFormat.init)
    percent = reader.group("percent", PercentFormat.init)
    date = reader.group("date", DateFormat.init)
    time = reader.group("time", TimeFormat.init)
    moment = reader.group("moment", MomentFormat.init)
    slot = reader.group("slot", SlotFormat.init)
    yesNo = reader.group("yes_no", YesNoFormat.init)
    method = reader.group("method") { group in
      Dictionary(uniqueKeysWithValues: ServiceMethod.allCases.map { ($0, group.text($0.rawValue)) })
    }
    staff = reader.pattern("staff")
    list = reader.group("list", ListFormat.init)
    spelling = reader.group("spelling", SpellingFormat.init)
    phoneWords = reader.texts("phone_words")
    phoneStarts = Dictionary(reader.entries("phone_starts"), uniquingKeysWith: { first, _ in first })
    counted = reader.plurals("counted")
    saidCounts = Dictionary(reader.entries("said_counts"), uniquingKeysWith: { first, _ in first })
    try reader.finish().throwIfErrors()
  }

  /// What can be counted, by the names that a field's `unit` may have.
  public var units: [String] { counted.keys.sorted() }

  /// The fact with both its forms, for a place in a letter.
  /// - Parameter field: the name it came from: `new_rent`.
  public func value(field: String, fact: Fact, style: Style = .sentence) -> Value {
    Value(field: field, fact: fact, shown: shown(fact, style: style), spoken: spoken(fact))
  }

  /// What stands on paper or screen: "£412.50", "Thursday 1 April 2027" (standards.md 5.2).
  public func shown(_ fact: Fact, style: Style = .sentence) -> String {
    switch fact {
    case .text(let text): text
    case .number(let number): shown(number)
    case .count(let count, let unit): shown(count, of: unit)
    case .yesNo(let answer): shown(answer)
    case .choice(_, let words): words
    case .person(let person): person.full
    case .address(let address): address.lines.joined(separator: "\n")
    case .postcode(let postcode): postcode
    case .phone(let phone): PhoneType.grouped(phone)
    case .email(let email): email
    case .url(let url): url
    case .reference(let reference): reference
    case .money(let money): shown(money, style: style)
    case .percent(let percent): shown(percent: percent)
    case .date(let day): shown(day, style: style)
    case .time(let time): shown(time)
    case .moment(let moment): shown(moment, style: style)
    case .slot(let slot): shown(slot, style: style)
    case .method(let method): shown(method)
    case .staff(let staff): shown(staff)
    case .list(let rows): joined(rows) { shown($0, style: style) }
    }
  }

  /// What a voice says: "412 pounds and 50 pence" (standards.md R16, 7.3).
  public func spoken(_ fact: Fact) -> String {
    switch fact {
    case .text(let text): text
    case .number(let number): spoken(number)
    case .count(let count, let unit): spoken(count, of: unit)
    case .yesNo(let answer): shown(answer)
    case .choice(_, let words): words
    case .person(let person): person.full
    case .address(let address): spoken(address)
    case .postcode(let postcode): spoken(postcode: postcode)
    case .phone(let phone): spoken(phone: phone)
    case .email(let email): spoken(email: email)
    case .url(let url): spoken(url: url)
    case .reference(let reference): spoken(reference: reference)
    case .money(let money): spoken(money)
    case .percent(let percent): spoken(percent: percent)
    case .date(let day): spoken(day)
    case .time(let time): spoken(time)
    case .moment(let moment): spoken(moment)
    case .slot(let slot): spoken(slot)
    case .method(let method): shown(method)
    case .staff(let staff): shown(staff)
    case .list(let rows): joined(rows, spoken)
    }
  }
}
