import Facts
import LetterModel

/// The rules that start at a figure.
extension TextReading {
  /// 1 April, 20 Nov, 3rd May: a day without its year.
  mutating func dayAndMonth() -> Bool {
    guard let day = Int(tokens[at].text), language.formats.daysSaid.indices.contains(day - 1) else { return false }
    let hasEnding = token(1).map { ["st", "nd", "rd", "th"].contains($0.text) } ?? false
    let gap = hasEnding ? 2 : 1
    guard token(gap)?.kind == .space, let month = token(gap + 1).map({ String($0.text) }) else { return false }
    guard let name = language.formats.months.first(where: { $0 == month }) ?? words.months[month] else { return false }
    let said = language.formats.daysSaid[day - 1]
    take(gap + 2, saying: words.dayAndMonth.filled { $0 == .day ? said : name })
    if name != month { passDot(endsName: false) }
    return true
  }

  /// 1/2, and 2 1/2. Not "Flat 1/2", nor "1/2, 12 High Street": those are homes.
  mutating func fraction() -> Bool {
    guard token(1)?.isSign("/") == true, let below = token(2), below.kind == .figures else { return false }
    let key = "\(tokens[at].text)/\(below.text)"
    guard let alone = words.fractions[key], !isHome(after: 3), token(-1)?.isSign("/") != true else { return false }
    let isAfterNumber = token(-1)?.kind == .space && token(-2)?.kind == .figures
    take(3, saying: isAfterNumber ? words.afterAWholeNumber[key] ?? alone : alone)
    return true
  }

  private func isHome(after length: Int) -> Bool {
    if let word = previous, words.homes.contains(String(word.text)) { return true }
    let rest = tokens.dropFirst(at + length).drop { $0.kind == .space || $0.isSign(",") }
    return token(length)?.isSign("/") == true || rest.first?.kind == .figures || rest.first?.isCapitalised == true
  }

  /// 2026/27, 2026-27
  mutating func yearRange() -> Bool {
    guard let year = Int(tokens[at].text), (1100...2100).contains(year), tokens[at].text.count == 4,
      let join = token(1), join.kind == .sign, "/-–".contains(join.text),
      let second = token(2), second.kind == .figures, second.text.count == 2, token(3)?.isSign("/") != true
    else { return false }
    // Where years are said in the form of a date, those in running text are left to the voice.
    let said = words.yearAfter.isEmpty ? String(year) : language.formats.spoken(year: year)
    take(3, saying: "\(said) \(words.range) \(second.text)")
    return true
  }

  /// 5km, 20 mph, 1.5 kg
  mutating func unit() -> Bool {
    let gap = token(1)?.kind == .space ? 2 : 1
    for length in [3, 2, 1] {
      guard at + gap + length <= tokens.count else { continue }
      let unit = tokens[at + gap..<at + gap + length].map(\.text).joined()
      guard let forms = words.units[unit], token(gap + length)?.kind != .word else { continue }
      let figures = String(tokens[at].text)
      // A number with places takes the form of many: 1.5 kilometres.
      let count = Int(figures.filter { $0 != "," }) ?? 0
      take(gap + length, saying: forms.filled(for: count, by: language.formats.plurals, figures))
      passDot()
      return true
    }
    return false
  }

  /// 1987, the Act of 2014, the 1990s: a year after a word that tells so.
  mutating func year() -> Bool {
    let figures = tokens[at].text
    guard figures.count == 4, let year = Int(figures), (1100...2100).contains(year) else { return false }
    let isDecade = token(1)?.text == "s"
    guard isDecade || previous.map({ words.yearAfter.contains(String($0.text)) }) == true else { return false }
    take(1, saying: language.formats.spoken(year: year))
    return true
  }

  /// An account number, or a number that starts with 0: figure by figure, in groups.
  mutating func longFigures() -> Bool {
    let figures = tokens[at].text
    guard figures.allSatisfy({ ("0"..."9").contains($0) }),
      figures.count > 6 || (figures.count > 1 && figures.first == "0")
    else { return false }
    take(1, saying: language.formats.spoken(.reference(String(figures))))
    return true
  }
}
