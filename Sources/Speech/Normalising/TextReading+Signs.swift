import Facts
import LetterModel

/// The rules that start at a sign.
extension TextReading {
  /// £1.5 million, £2m
  mutating func largeMoney() -> Bool {
    guard tokens[at].isSign("£"), let number = token(1), number.kind == .figures else { return false }
    let gap = token(2)?.kind == .space ? 3 : 2
    guard let size = token(gap).flatMap({ words.largeSizes[String($0.text)] }) else { return false }
    take(gap + 1, saying: words.largeMoney.filled { $0 == .number ? String(number.text) : size })
    return true
  }

  /// 9am-5pm, Mon–Fri, 3 - 5: "to". Elsewhere a dash between spaces is a pause, and one inside a word stays.
  mutating func range() -> Bool {
    guard tokens[at].isSign("-") || tokens[at].isSign("–") else { return false }
    if canRange(previous), canRange(next(from: 1)) {
      skipSpaces(after: words.range)
      return true
    }
    let isApart = token(-1)?.kind == .space || token(1)?.kind == .space
    if isApart {
      while out.last == " " { out.removeLast() }
      take(1, saying: out.isEmpty ? "" : ",")
      return true
    }
    guard tokens[at].isSign("–") else { return false }
    take(1, sayingApart: words.range)
    return true
  }

  private mutating func skipSpaces(after word: String) {
    take(1, sayingApart: word)
    if token(0)?.kind == .space, out.last == " " { at += 1 }
  }

  private func canRange(_ token: Token?) -> Bool {
    guard let token else { return false }
    return token.kind == .figures || token.kind == .fact || words.days[String(token.text)] != nil
      || words.days.values.contains(String(token.text)) || language.formats.months.contains(String(token.text))
      || words.months[String(token.text)] != nil
  }

  /// tenant/owner is "tenant or owner", £50/week is "£50 a week", 2/1 is "2 slash 1".
  mutating func slash() -> Bool {
    guard tokens[at].isSign("/") else { return false }
    guard let before = token(-1), token(1)?.kind == .word else {
      take(1, sayingApart: words.slash)
      return true
    }
    let isAmount = before.kind == .fact || words.units[String(before.text)] != nil
    take(1, sayingApart: isAmount ? words.each : before.kind == .word ? words.either : words.slash)
    return true
  }

  /// A sign with a word of its own; one without is not said.
  mutating func sign() -> Bool {
    guard let sign = tokens[at].text.first, !Sentences.marks.contains(sign), !"'()-".contains(sign),
      sign != Cleaning.lineEnd
    else { return false }
    if let word = words.signs[sign] {
      take(1, sayingApart: word)
    } else {
      take(1, saying: " ")
    }
    return true
  }
}
