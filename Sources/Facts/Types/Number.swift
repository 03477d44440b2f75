import LetterModel

/// A plain number: "1,234" and "4.2".
enum NumberType {
  static func read(_ text: String, negative: Bool) throws(Refusal) -> DecimalNumber {
    var scanner = Scanner(text)
    let number = try scanner.decimal(negative: negative) { $0 }
    guard let number, scanner.atEnd else {
      throw Refusal("\(quoted(text)) is not a number. Write figures alone, such as 12, 1,234 or 4.2.")
    }
    return number
  }

  /// The figures in threes: `1,234,567`.
  static func grouped(_ figures: String, by separator: String) -> String {
    let count = figures.utf8.count
    guard count > 3 else { return figures }
    var result: [UInt8] = []
    result.reserveCapacity(count * 2)
    for (index, figure) in figures.utf8.enumerated() {
      if index > 0, (count - index) % 3 == 0 { result += separator.utf8 }
      result.append(figure)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Scanner {
  /// A number with its sign; nil where none stands here.
  /// - Parameter written: how a reading is typed in this kind of field, `4.2%`; nil where it cannot be.
  mutating func decimal(
    negative: Bool, written: (String) -> String?
  ) throws(Refusal) -> DecimalNumber? {
    let start = at
    let isNegative = takeMinus()
    guard let figures = figures() else {
      at = start
      return nil
    }
    switch figures {
    case .tooLarge: throw Refusal("\(quoted(text(start..<at))) is too large a number.")
    case .unclear(let readings):
      let offered = readings.compactMap { written(isNegative ? "-\($0)" : $0) }
      throw Refusal(
        "The commas and points in \(quoted(text(start..<at))) are not where they belong"
          + (offered.isEmpty ? ". Write it like 1,234.5." : ". Write \(either(offered))."), suggestions: offered)
    case .good(let value):
      if isNegative && !negative { throw Refusal("This cannot be less than nothing.") }
      let scale = power(of: value.places)
      let (whole, over) = value.whole.multipliedReportingOverflow(by: scale)
      let (sum, more) = whole.addingReportingOverflow(value.fraction)
      if over || more || scale == 0 { throw Refusal("\(quoted(text(start..<at))) is too long a number.") }
      return DecimalNumber(figures: isNegative ? -sum : sum, places: value.places)
    }
  }

  /// "minus", or a hyphen or dash, before a figure or a pound sign.
  mutating func takeMinus() -> Bool {
    let start = at
    guard takeDash() || take(word: "minus") else { return false }
    skipSpaces()
    if peek().isDigit || peek() == 0xC2 { return true }
    at = start
    return false
  }

  /// 10 to the power of so many places; 0 where that is more than an `Int` holds.
  private func power(of places: Int) -> Int {
    var result = 1
    for _ in 0..<places {
      let (next, over) = result.multipliedReportingOverflow(by: 10)
      if over { return 0 }
      result = next
    }
    return result
  }
}

/// `numbers:` in formats.yaml.
struct NumberFormat: Sendable, Hashable {
  var group: String
  var point: String
  var minus: Pattern<NumberSlot>
  var saidPoint: Pattern<DecimalSlot>
  /// "5 тисяч"; nil where the voice says thousands right from their figures.
  var saidThousands: Plural<CountSlot>?

  init(_ reader: inout FormatReader) {
    group = reader.text("group")
    point = reader.text("point")
    minus = reader.pattern("minus")
    saidPoint = reader.pattern("said_point")
    saidThousands = reader.optionalPlural("said_thousands")
  }
}

enum NumberSlot: String, PatternSlot { case number }
enum DecimalSlot: String, PatternSlot { case whole, figures }

extension Formats {
  func shown(_ number: DecimalNumber) -> String {
    let (whole, fraction) = halves(of: number)
    let grouped = NumberType.grouped(whole, by: numbers.group)
    let size = fraction.isEmpty ? grouped : grouped + numbers.point + fraction
    return number.figures < 0 ? numbers.minus.filled { _ in size } : size
  }

  /// "4 point 2 5": figures after the point one by one.
  func spoken(_ number: DecimalNumber) -> String {
    let (whole, fraction) = halves(of: number)
    var size = whole
    if !fraction.isEmpty {
      size = numbers.saidPoint.filled { slot in
        switch slot {
        case .whole: whole
        case .figures: fraction.map(String.init).joined(separator: " ")
        }
      }
    }
    return number.figures < 0 ? numbers.minus.filled { _ in size } : size
  }

  private func halves(of number: DecimalNumber) -> (whole: String, fraction: String) {
    let digits = String(number.figures.magnitude)
    if number.places == 0 { return (digits, "") }
    let missing = number.places + 1 - digits.utf8.count
    let padded = missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    return (String(padded.dropLast(number.places)), String(padded.suffix(number.places)))
  }
}
