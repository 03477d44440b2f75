import LetterModel

/// Pounds and pence: "£412.50" (standards.md R13, R14).
enum MoneyType {
  static func read(_ text: String, negative: Bool) throws(Refusal) -> Money {
    if let foreign = otherCurrency(in: text) {
      throw Refusal(
        "\(quoted(text)) is in \(foreign). Amounts here are in pounds: work it out and write it like £412.50.")
    }
    var scanner = Scanner(text)
    guard let amount = try scanner.money(alone: true), scanner.atEnd else {
      throw Refusal("\(quoted(text)) is not an amount. Write the amount alone, such as £412 or £412.50.")
    }
    if amount.money.pence < 0 && !negative { throw Refusal("This amount cannot be less than nothing.") }
    return amount.money
  }

  private static let otherCurrencies: [String: String] = [
    "usd": "dollars", "dollar": "dollars", "dollars": "dollars", "eur": "euros", "euro": "euros", "euros": "euros",
    "cents": "cents", "cent": "cents", "zloty": "zloty", "pln": "zloty", "yen": "yen",
  ]

  private static func otherCurrency(in text: String) -> String? {
    // Figures, commas, points, spaces and £ are the whole of nearly every amount.
    if text.utf8.allSatisfy({ $0 < 0x40 && $0 != 0x24 || $0 == 0xC2 || $0 == 0xA3 }) { return nil }
    for (sign, name) in [("$", "dollars"), ("€", "euros"), ("¥", "yen")] where text.contains(sign) { return name }
    let words = text.prefix(200).lowercased().split { !$0.isLetter }
    return words.lazy.compactMap { otherCurrencies[String($0)] }.first
  }

  /// How a reading is typed: `£12.34`, and `£12.50` for 12.5.
  fileprivate static func typed(_ figures: String) -> String {
    let places = figures.split(separator: ".").dropFirst().first?.count ?? 0
    return "£" + figures + (places == 1 ? "0" : "")
  }
}

extension Scanner {
  /// An amount, and whether it says that it is money ("£", "pence") rather than being bare figures.
  typealias Amount = (money: Money, marked: Bool)

  /// An amount of money; nil where none stands here.
  /// - Parameter alone: whether it is a field of its own, where "412 pounds 36" can only be 36 pence.
  mutating func money(alone: Bool) throws(Refusal) -> Amount? {
    let start = at
    var isNegative = takeMinus()
    let pound = takePoundSign() || take(word: "gbp")
    skipSpaces()
    if pound, !isNegative { isNegative = takeMinus() }
    if pound && peek() == UInt8(ascii: ".") && peek(1).isDigit {
      throw Refusal(
        "The amount has no figure before the point. Write it like £0.99.")
    }
    let figuresStart = at
    guard let figures = figures() else {
      at = start
      return nil
    }
    let written = figuresStart..<at
    let unit = try currencyWord(after: pound, written: written)
    let pence = try pence(figures, unit: unit, written: written)
    let takesPence = (pound || unit == .pounds) && pence % 100 == 0
    let extra = takesPence ? try penceAfterPounds(pence / 100, bare: alone && unit == .pounds) : 0
    let (sum, over) = pence.addingReportingOverflow(extra)
    if over { throw Refusal("\(quoted(text(written))) is too large an amount.") }
    return (Money(pence: isNegative ? -sum : sum), pound || unit != nil)
  }

  private enum CurrencyWord { case pounds, pence }

  private mutating func currencyWord(after pound: Bool, written: Range<Int>) throws(Refusal) -> CurrencyWord? {
    let start = at
    skipSpaces()
    switch word() {
    case "pound", "pounds", "gbp": return .pounds
    case "p", "pence", "penny":
      guard pound else { return .pence }
      throw Refusal(
        "This has both a pound sign and pence. Write £\(text(written)), or the pence alone.",
        suggestions: ["£\(text(written))"])
    default:
      at = start
      return nil
    }
  }

  /// The figures as pence. Figures after the point are two or none: "£1,234.5" could be 50 pence or 5.
  private func pence(_ figures: WrittenFigures, unit: CurrencyWord?, written: Range<Int>) throws(Refusal) -> Int {
    switch figures {
    case .tooLarge: throw Refusal("\(quoted(text(written))) is too large an amount.")
    case .unclear(let readings):
      let offered = readings.map(MoneyType.typed)
      throw Refusal(
        "The commas and points in \(quoted(text(written))) are not where they belong"
          + (offered.isEmpty ? ". Write it like £1,234.50." : ". Write \(either(offered))."), suggestions: offered)
    case .good(let value):
      if unit == .pence {
        if value.places == 0 { return value.whole }
        throw Refusal("\(quoted(text(written))) pence is not a whole number of pence. Write it like £1.50 or 99p.")
      }
      switch value.places {
      case 0, 2: break
      case 1:
        let offered = ["£\(grouped(value.whole)).\(value.fraction)0", "£\(grouped(value.whole)).0\(value.fraction)"]
        throw Refusal(
          "\(quoted(text(written))) has one figure for the pence. Write \(either(offered)).", suggestions: offered)
      default:
        throw threeOrMorePlaces(value, written: written)
      }
      let (pounds, over) = value.whole.multipliedReportingOverflow(by: 100)
      let (sum, more) = pounds.addingReportingOverflow(value.fraction)
      if over || more { throw Refusal("\(quoted(text(written))) is too large an amount.") }
      return sum
    }
  }

  private func grouped(_ pounds: Int) -> String { NumberType.grouped(String(pounds), by: ",") }

  /// "1.234" is a thousand on the continent, and a slip of the finger here.
  private func threeOrMorePlaces(_ value: Figures, written: Range<Int>) -> Refusal {
    let tail = String(value.fraction)
    let places = String(repeating: "0", count: value.places - tail.count) + tail
    var offered = ["£\(grouped(value.whole)).\(places.prefix(2))"]
    if value.places == 3, value.whole > 0 {
      offered.insert("£" + NumberType.grouped(String(value.whole) + places, by: ","), at: 0)
    }
    return Refusal(
      "\(quoted(text(written))) has \(value.places) figures after the point, and pence are two. Write \(either(offered)).",
      suggestions: offered)
  }

  /// "36p", "36 pence" or "and 36 pence" after whole pounds, and "36" alone where `bare` allows it; 0 where there is
  /// nothing of the kind.
  private mutating func penceAfterPounds(_ pounds: Int, bare: Bool) throws(Refusal) -> Int {
    let start = at
    guard skipSpaces() else { return 0 }
    if take(word: "and") { skipSpaces() }
    if let digits = digits(), digits.count <= 2 {
      let end = at
      skipSpaces()
      if take(word: "p", "pence", "penny") { return digits.value }
      at = end
      if bare && atEnd && digits.count == 2 { return digits.value }
      if bare && atEnd {
        let offered = ["£\(grouped(pounds)).\(digits.value)0", "£\(grouped(pounds)).0\(digits.value)"]
        throw Refusal(
          "It is not clear how many pence are meant. Write \(either(offered)).",
          suggestions: offered)
      }
    }
    at = start
    return 0
  }

  /// An amount in running text: it has to say that it is money, and nothing after it may make it another amount.
  mutating func findMoney() throws(Refusal) -> Fact? {
    guard let amount = try money(alone: false), amount.marked else { return nil }
    let end = at
    skipSpaces()
    if take(word: "thousand", "million", "billion", "trillion", "k", "m", "bn") { return nil }
    at = end
    return .money(amount.money)
  }
}

/// `money:` in formats.yaml.
struct MoneyFormat: Sendable, Hashable {
  var group: String
  var pounds: Pattern<PoundsSlot>
  var poundsAndPence: Pattern<MoneySlot>
  var minus: Pattern<AmountSlot>
  var pence: Plural<PenceSlot>
  var saidPounds: Plural<PoundsSlot>
  var saidPence: Plural<PenceSlot>
  var saidBoth: Pattern<MoneySlot>

  init(_ reader: inout FormatReader) {
    group = reader.text("group")
    pounds = reader.pattern("pounds")
    poundsAndPence = reader.pattern("pounds_and_pence")
    minus = reader.pattern("minus")
    pence = reader.plural("pence")
    saidPounds = reader.plural("said_pounds")
    saidPence = reader.plural("said_pence")
    saidBoth = reader.pattern("said_both")
  }
}

enum PoundsSlot: String, PatternSlot { case pounds }
enum PenceSlot: String, PatternSlot { case pence }
enum MoneySlot: String, PatternSlot { case pounds, pence }
enum AmountSlot: String, PatternSlot { case amount }

extension Formats {
  /// "£412", "£412.50", "99 pence"; in a table always "£412.00" (standards.md R14).
  func shown(_ money: Money, style: Style) -> String {
    let (pounds, pence) = Int(clamping: money.pence.magnitude).quotientAndRemainder(dividingBy: 100)
    let size: String
    if style == .sentence, pounds == 0, pence > 0 {
      size = self.money.pence.filled(for: pence, by: plurals, String(pence))
    } else {
      let whole = NumberType.grouped(String(pounds), by: self.money.group)
      if style == .sentence, pence == 0 {
        size = self.money.pounds.filled { _ in whole }
      } else {
        size = self.money.poundsAndPence.filled { $0 == .pounds ? whole : twoFigures(pence) }
      }
    }
    return money.pence < 0 ? self.money.minus.filled { _ in size } : size
  }

  /// "412 pounds and 36 pence" (standards.md R16).
  func spoken(_ money: Money) -> String {
    let (pounds, pence) = Int(clamping: money.pence.magnitude).quotientAndRemainder(dividingBy: 100)
    var size = ""
    if pounds > 0 || pence == 0 { size = said(pounds, self.money.saidPounds) }
    if pence > 0 {
      let rest = said(pence, self.money.saidPence)
      size = pounds == 0 ? rest : self.money.saidBoth.filled { $0 == .pounds ? size : rest }
    }
    return money.pence < 0 ? self.money.minus.filled { _ in size } : size
  }
}

/// `05` for 5.
func twoFigures(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
