import LetterModel

/// So many of something: "7 working days".
enum CountType {
  static func read(_ text: String, unit: String) throws(Refusal) -> Fact {
    var scanner = Scanner(text)
    guard let count = try scanner.wholeNumber() else {
      throw Refusal("\(quoted(text)) is not a count. Write a whole number in figures, such as 3.")
    }
    scanner.skipSpaces()
    let named = scanner.text(scanner.at..<scanner.bytes.count).lowercased()
    guard named.isEmpty || names(of: unit).contains(named) else {
      let right = "\(count) \(count == 1 ? unit : names(of: unit)[1])"
      throw Refusal(
        "This counts in \(names(of: unit)[1]), and not in \(quoted(named)). Write \(right).",
        suggestions: [right])
    }
    return .count(count, unit: unit)
  }

  /// The unit as people write it in English, singular first, then its usual plural.
  private static func names(of unit: String) -> [String] {
    let folded = unit.lowercased()
    let plural =
      switch folded {
      case _ where folded.hasSuffix("person"): String(folded.dropLast(6)) + "people"
      case _ where folded.hasSuffix("child"): folded + "ren"
      case _ where folded.hasSuffix("copy"): String(folded.dropLast(1)) + "ies"
      case _ where folded.hasSuffix("s") || folded.hasSuffix("x") || folded.hasSuffix("ch"): folded + "es"
      default: folded + "s"
      }
    return [folded, plural]
  }
}

extension Scanner {
  private static let numberWords: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
  ]

  /// A whole number in figures, or in words up to twelve; nil where neither stands here.
  fileprivate mutating func wholeNumber() throws(Refusal) -> Int? {
    if let word = word() { return Scanner.numberWords[word] }
    guard let number = try decimal(negative: false, written: { $0.contains(".") ? nil : $0 }) else { return nil }
    guard number.places == 0 else {
      throw Refusal("\(number.text) is not a whole number. Write a whole number, such as 3.")
    }
    return number.figures
  }
}

/// The place of the number in "{count} working days".
public enum CountSlot: String, PatternSlot { case count }

extension Formats {
  /// In the plural form of the language. A unit that formats.yaml does not know stands as it is; `units` lets a
  /// template be refused before that.
  func shown(_ count: Int, of unit: String) -> String {
    counted[unit]?.filled(for: count, by: plurals, shown(DecimalNumber(figures: count)))
      ?? "\(shown(DecimalNumber(figures: count))) \(unit)"
  }

  func spoken(_ count: Int, of unit: String) -> String {
    counted[unit].map { said(count, $0) } ?? "\(count) \(unit)"
  }

  /// A number with its word. `said_counts:` has words for what a voice says in the wrong gender; those for the last two
  /// figures, or the last one where it is not 11 to 20, are said behind the rest: "20 dwie godziny".
  ///
  /// `said_thousands:` has the word for thousands where a voice says that in the wrong form: "2 тисячі 500 фунтів".
  func said<Slot>(_ count: Int, _ word: Plural<Slot>) -> String {
    let (thousands, rest) = count.quotientAndRemainder(dividingBy: 1000)
    if let thousandsWord = numbers.saidThousands, (1..<1000).contains(thousands) {
      let words = said(thousands, thousandsWord)
      return rest == 0 ? word.filled(for: count, by: plurals, words) : "\(words) \(said(rest, word))"
    }
    for size in saidCounts.isEmpty ? [] : [Int.max, 100, count % 100 > 20 ? 10 : 100] {
      let last = count % size
      if let words = saidCounts[word.filled(for: count, by: plurals, String(last))] {
        return last == count ? words : "\(count - last) \(words)"
      }
    }
    return word.filled(for: count, by: plurals, String(count))
  }
}
