public import LetterModel

/// A fact in running text, and where it stands.
public struct FoundFact: Sendable, Hashable {
  public var fact: Fact
  public var range: Range<String.Index>

  public init(fact: Fact, range: Range<String.Index>) {
    self.fact = fact
    self.range = range
  }
}

/// Finds facts in running text: amounts, percentages, dates, times, phone numbers, postcodes, e-mail and web
/// addresses, and references; in a letter's own form, and in the sloppier forms that can be read one way only. What
/// could be read two ways is passed over. A slot or a moment is found as its date and its times.
public struct FactFinder: Sendable {
  private let formats: Formats

  /// - Parameter formats: of the language of the text, for its words for months, midday and so on. What people write
  ///   in English is found whatever the language.
  public init(_ formats: Formats) { self.formats = formats }

  /// Every fact from left to right, the longest where several could start; none overlaps another.
  public func find(in text: String) -> [FoundFact] {
    var text = text
    text.makeContiguousUTF8()
    var scanner = Scanner(text)
    var found: [FoundFact] = []
    var lastEnd = 0
    while !scanner.atEnd {
      let start = scanner.at
      guard canStart(at: start, after: lastEnd, in: scanner) else {
        skip(&scanner)
        continue
      }
      switch longest(in: scanner) {
      case .fact(let fact, let end):
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: start)
        found.append(FoundFact(fact: fact, range: lower..<utf8.index(lower, offsetBy: end - start)))
        scanner.at = end
        lastEnd = end
      case .refused(let end): scanner.at = end
      case .nothing: skip(&scanner)
      }
    }
    return found
  }

  /// Facts start where a word or a number starts, or with a sign of their own.
  private func canStart(at index: Int, after lastEnd: Int, in scanner: Scanner) -> Bool {
    if scanner.isLetterOrDigit(at: index - 1) { return false }
    guard index > lastEnd + 1, scanner.peek().isDigit else { return true }
    // Not inside a longer number or reference: the 45 of "12,345" and "A-45".
    let before = scanner.bytes[index - 1]
    return !(".,/:-'".utf8.contains(before) && scanner.isLetterOrDigit(at: index - 2))
  }

  private enum Found {
    case fact(Fact, end: Int)
    /// What cannot be right, or could be read two ways, to its end: nothing inside is a fact either. "Friday 1 April
    /// 2027" does not hold "1 April 2027".
    case refused(end: Int)
    case nothing
  }

  private func longest(in scanner: Scanner) -> Found {
    var best: (fact: Fact, end: Int)?
    var refused = scanner.at
    func consider(_ find: (inout Scanner) throws(Refusal) -> Fact?) {
      var trial = scanner
      do throws(Refusal) {
        guard let fact = try find(&trial), trial.at > best?.end ?? scanner.at, endsWell(trial) else { return }
        best = (fact, trial.at)
      } catch {
        refused = max(refused, trial.at)
      }
    }
    considerAll(scanner, consider)
    if let best { return .fact(best.fact, end: best.end) }
    return refused > scanner.at ? .refused(end: refused) : .nothing
  }

  /// Tries every type that could start with the byte here.
  private func considerAll(_ scanner: Scanner, _ consider: ((inout Scanner) throws(Refusal) -> Fact?) -> Void) {
    let first = scanner.peek()
    if first.isDigit || first == 0xC2 || first == 0xE2 || first == UInt8(ascii: "-") || first | 0x20 == 0x6D {
      consider { scanner throws(Refusal) in try scanner.findMoney() }
      consider { scanner throws(Refusal) in try scanner.findPercent() }
    }
    if first == 0x30 || first == UInt8(ascii: "+") || first == UInt8(ascii: "(") { consider { $0.findPhone() } }
    if first.isDigit, followsPhoneWord(scanner) { consider { $0.findShortPhone() } }
    guard first.isDigit || scanner.isLetter(at: scanner.at) else { return }
    consider { scanner throws(Refusal) in try scanner.findDate() }
    consider { scanner throws(Refusal) in try scanner.findTime() }
    consider { formats.findWrittenDate(&$0) }
    consider { $0.findEmail() }
    if first | 0x20 == 0x68 || first | 0x20 == 0x77 { consider { $0.findURL() } }
    if first.isUpper { consider { $0.findPostcode() } }
    consider { $0.findReference() }
  }

  /// Nothing after the fact makes it part of something longer: "£412.505", "1/4/2027/3".
  private func endsWell(_ scanner: Scanner) -> Bool {
    let end = scanner.at
    guard !scanner.isLetterOrDigit(at: end) || !scanner.isLetterOrDigit(at: end - 1) else { return false }
    guard scanner.bytes[end - 1].isDigit, ".,/:".utf8.contains(scanner.peek()) else { return true }
    return !scanner.peek(1).isDigit
  }

  /// Whether the word before is one like "phone", which makes a phone number of 101.
  private func followsPhoneWord(_ scanner: Scanner) -> Bool {
    var end = scanner.at
    while end > 0, scanner.bytes[end - 1] == 0x20 || scanner.bytes[end - 1] == 0x3A { end -= 1 }
    guard end < scanner.at else { return false }
    var start = end
    while start > 0, end - start < 40, scanner.isLetter(at: start - 1) { start -= 1 }
    return formats.phoneWords.contains(scanner.text(start..<end).lowercased())
  }

  /// Goes on behind a run of letters and figures, or by one sign.
  private func skip(_ scanner: inout Scanner) {
    let start = scanner.at
    while scanner.isLetterOrDigit(at: scanner.at) { scanner.at += 1 }
    if scanner.at == start { scanner.at += 1 }
  }
}
