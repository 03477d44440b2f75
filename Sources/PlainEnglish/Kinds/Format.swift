internal import DataFiles
internal import LetterModel

/// Facts written in a form that is not ours (section 5.2 of standards.md): "1st April", "17.30", "£75.00".
///
/// Setting: `forms`, names of `WrongForm`. The right form is the suggestion, and `--fix` may put it in where the rule
/// says `swap: yes`.
struct FormatKind: SentenceKind {
  static let name = "format"
  let forms: [WrongForm]
  private let isSwap: Bool
  /// Whether a plain word may start one of the forms.
  private let startsWithWords: Bool
  /// Whether a number in words may.
  private let startsWithNumberWords: Bool

  init(_ rule: inout RuleFile) {
    var forms: [WrongForm] = []
    for name in rule.keys.texts("forms") ?? [] {
      guard let form = WrongForm(rawValue: name) else {
        rule.keys.add(
          Finding(
            "unknown-form", "There is no form “\(name)”.", suggestions: WrongForm.allCases.map(\.rawValue),
            at: rule.keys.range))
        continue
      }
      forms.append(form)
    }
    self.forms = forms
    startsWithWords = forms.contains(.pluralInBrackets) || forms.contains(.slash)
    startsWithNumberWords = forms.contains(.twice)
    isSwap = rule.keys.yesNo("swap") ?? false
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    var hits: [Hit] = []
    var end = 0
    for at in sentence where Int(analysed.tokens[at].start) >= end {
      let token = analysed.tokens[at]
      if token.kind == .word, !startsWithWords, !token.flags.contains(.capital),
        !startsWithNumberWords || !text.lexicon.classes(token.word).contains(.numberWord)
      {
        continue
      }
      guard token.flags.isDisjoint(with: [.kept, .value, .link]), token.kind != .web, token.kind != .email,
        let (found, suggestion) = first(at: at, in: analysed, isCalendar: isCalendar(token, text.lexicon))
      else { continue }
      end = found.upperBound
      hits.append(
        Hit(
          block: block, range: found, suggestions: suggestion.map { [$0] } ?? [],
          fix: suggestion.flatMap { isSwap ? Hit.Fix(range: found, text: $0) : nil }))
    }
    return hits
  }

  /// A month or a weekday, in full or short.
  private func isCalendar(_ token: Token, _ lexicon: Lexicon) -> Bool {
    token.flags.contains(.capital) && lexicon.classes(token.word).isAny(of: [.month, .weekday])
  }

  private func first(at: Int, in block: AnalysedBlock, isCalendar: Bool) -> (Range<Int>, String?)? {
    let token = block.tokens[at]
    let start = Int(token.start)
    // Only where a word or a number starts: not inside "HC/2026/17".
    if token.flags.contains(.touches), at > 0, block.tokens[at - 1].isWordLike { return nil }
    for form in forms {
      guard form.mayStart(with: token, block, isCalendar: isCalendar) else { continue }
      var reader = FormReader(bytes: block.bytes, at: start)
      guard let found = form.read(&reader, in: block, at: at) else { continue }
      return (start..<max(found.end ?? reader.at, start), found.right)
    }
    return nil
  }
}

/// What a form that is wrong should be instead, where that is certain.
struct FoundForm {
  var right: String?
  /// Where it ends, if not where the reader stands.
  var end: Int?
}

/// A way of writing a fact that is not ours. What each is stands beside its reading, in `Forms/`.
enum WrongForm: String, CaseIterable, Sendable {
  case ordinalDate = "ordinal-date"
  case commaDate = "comma-date"
  case figuresDate = "figures-date"
  case shortMonth = "short-month"
  case shortWeekday = "short-weekday"
  case slashYear = "slash-year"
  case dotTime = "dot-time"
  case dotClock24 = "24-hour-dot-time"
  case clock24 = "24-hour-time"
  case noon
  case spacedTime = "spaced-time"
  case timeRange = "time-range"
  case zeroPence = "zero-pence"
  case pence
  case penceSign = "pence-sign"
  case shortAmount = "short-amount"
  case noThousands = "no-thousands"
  case spacedPercent = "spaced-percent"
  case twice
  case postcode
  case numberRange = "number-range"
  case phone
  case ampersand
  case pluralInBrackets = "plural-in-brackets"
  case slash

  /// Tells quickly that most tokens start nothing of the kind.
  func mayStart(with token: Token, _ block: AnalysedBlock, isCalendar: Bool) -> Bool {
    let byte = block.bytes[Int(token.start)]
    func follows(_ sign: UInt8) -> Bool {
      let next = block.bytes[Int(token.end)..<min(Int(token.end) + 2, block.bytes.count)]
      return next.first == sign || next.first == 0x20 && next.last == sign
    }
    switch self {
    case .ordinalDate, .commaDate, .shortMonth: return isCalendar || (0x30...0x39).contains(byte)
    case .shortWeekday: return isCalendar
    case .figuresDate, .slashYear, .dotTime, .dotClock24, .clock24, .noon, .spacedTime, .timeRange, .numberRange,
      .penceSign, .spacedPercent:
      return (0x30...0x39).contains(byte)
    case .zeroPence, .pence: return byte == 0xC2
    case .shortAmount, .noThousands: return byte == 0xC2 || (0x30...0x39).contains(byte)
    case .twice: return token.end - token.start < 9 && follows(0x28)
    case .postcode: return token.kind == .code && token.end - token.start < 8
    case .phone: return byte == 0x28 || byte == 0x2B || byte == 0x30
    case .ampersand: return byte == 0x26
    case .pluralInBrackets: return token.kind == .word && !token.flags.contains(.joined) && follows(0x28)
    case .slash: return token.kind == .word && !token.flags.contains(.joined) && follows(0x2F)
    }
  }

  func read(_ reader: inout FormReader, in block: AnalysedBlock, at: Int) -> FoundForm? {
    switch self {
    case .ordinalDate: reader.ordinalDate()
    case .commaDate: reader.commaDate()
    case .figuresDate: reader.figuresDate()
    case .shortMonth: reader.shortMonth(in: block)
    case .shortWeekday: reader.shortWeekday()
    case .slashYear: reader.slashYear()
    case .dotTime: reader.dotTime()
    case .dotClock24: reader.dotClock24()
    case .clock24: reader.clock24()
    case .noon: reader.noon()
    case .spacedTime: reader.spacedTime()
    case .timeRange: reader.timeRange()
    case .zeroPence: reader.zeroPence(in: block)
    case .pence: reader.pence(in: block)
    case .penceSign: reader.penceSign(in: block)
    case .shortAmount: reader.shortAmount(in: block)
    case .noThousands: reader.noThousands()
    case .spacedPercent: reader.spacedPercent()
    case .twice: reader.twice()
    case .postcode: reader.postcode()
    case .numberRange: reader.numberRange()
    case .phone: reader.phone()
    case .ampersand: reader.ampersand(in: block, at: at)
    case .pluralInBrackets: reader.pluralInBrackets()
    case .slash: reader.slash(in: block, at: at)
    }
  }
}
