import LetterModel

extension Formats {
  /// A date as this language writes it in a letter.
  func findWrittenDate(_ scanner: inout Scanner) -> Fact? {
    let start = scanner.at
    for pattern in [date.shown, date.table] {
      scanner.at = start
      if let day = match(pattern, &scanner) { return .date(day) }
    }
    return nil
  }

  private func match(_ pattern: Pattern<DateSlot>, _ scanner: inout Scanner) -> Day? {
    var (weekday, day, month, year) = (Int?.none, 0, 0, 0)
    for piece in pattern.pieces {
      switch piece {
      case .text(let text):
        if text.allSatisfy({ $0 == " " }) {
          guard scanner.skipSpaces() else { return nil }
        } else {
          guard scanner.take(oneOf: [text]) != nil else { return nil }
        }
      case .slot(.weekday):
        guard let index = scanner.take(oneOf: date.weekdays) else { return nil }
        weekday = index + 1
      case .slot(.month), .slot(.monthShort):
        let names = piece == .slot(.month) ? date.months : date.monthsShort
        guard let index = scanner.take(oneOf: names) else { return nil }
        month = index + 1
      case .slot(.day):
        guard let digits = scanner.digits(), digits.count <= 2 else { return nil }
        day = digits.value
      case .slot(.daySaid):
        guard let index = scanner.take(oneOf: date.daysSaid) else { return nil }
        day = index + 1
      case .slot(.year):
        guard let digits = scanner.digits(), digits.count == 4 else { return nil }
        year = digits.value
      }
    }
    guard let found = Day(year: year, month: month, day: day), weekday ?? found.weekday == found.weekday else {
      return nil
    }
    return found
  }
}
