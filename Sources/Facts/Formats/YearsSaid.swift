import LetterModel

/// `years_said:` of `date:` in formats.yaml: what a voice says for a year, where it would say the figures wrongly or
/// stiffly. "2026" is "20 26", twenty twenty-six (standards.md 7.3).
struct YearsSaid: Sendable, Hashable {
  private let lines: [Line]
  /// The days of the month, which are the ordinals that a year ends with in some languages.
  private let days: [String]

  private struct Line: Sendable, Hashable {
    /// Four signs, each a figure or the "?" that stands for any.
    var shape: [UInt8]
    var words: Pattern<YearSlot>
  }

  /// - Parameters:
  ///   - lines: a shape such as "20??" and its words, in the order to try them; none for a language whose voice says
  ///     years right from their figures.
  ///   - days: the days of the month as they are said, from the 1st to the 31st.
  init(_ lines: [(shape: String, words: Pattern<YearSlot>)], days: [String]) {
    self.lines = lines.map { Line(shape: Array($0.shape.utf8), words: $0.words) }
    self.days = days
  }

  /// The words for a year; nil where no line fits it, or its line asks for a day that no month has.
  func words(for year: Int) -> String? {
    if lines.isEmpty { return String(year) }
    let figures = Array(String(year).utf8)
    guard let line = lines.first(where: { Self.fits(figures, $0.shape) }) else { return nil }
    var isWhole = true
    let words = line.words.filled { slot in
      let word = self.word(slot, of: year)
      isWhole = isWhole && word != nil
      return word ?? ""
    }
    return isWhole ? words : nil
  }

  private func word(_ slot: YearSlot, of year: Int) -> String? {
    func day(_ number: Int) -> String? { days.indices.contains(number - 1) ? days[number - 1] : nil }
    return switch slot {
    case .year: String(year)
    case .century: String(year / 100)
    case .rest: String(year % 100)
    case .restAsDay: day(year % 100)
    case .lastAsDay: day(year % 10)
    }
  }

  private static func fits(_ figures: [UInt8], _ shape: [UInt8]) -> Bool {
    figures.count == shape.count && zip(figures, shape).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "?") }
  }
}

enum YearSlot: String, PatternSlot {
  case year, century, rest
  case restAsDay = "rest_as_day"
  case lastAsDay = "last_as_day"
}
