internal import DataFiles
internal import LetterModel

/// Facts written in a form that is not ours (section 5.2 of standards.md): "1st April", "17.30", "£75.00".
///
/// Setting: `forms`, names of `WrongForm`. The right form is the suggestion, and `--fix` may put it in where the rule
/// says `swap: yes`. All such rules' forms are looked for in one pass, by `FormMatcher`.
struct FormatKind: RuleKind {
  static let name = "format"
  /// All that it looks for.
  let starts: WrongForms
  /// The same, in the order in which they are tried.
  private let forms: [(form: WrongForm, bit: WrongForms)]
  private let isSwap: Bool

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
    self.forms = forms.map { ($0, WrongForms([$0])) }
    starts = WrongForms(forms)
    isSwap = rule.keys.yesNo("swap") ?? false
  }

  /// The first of its forms that stands at a token.
  ///
  /// - Parameter starts: the forms that may start there; see `WrongForms`.
  func hit(at: Int, ofBlock index: Int, _ block: AnalysedBlock, starts: WrongForms) -> Hit? {
    let start = Int(block.tokens[at].start)
    for (form, bit) in forms where !bit.isDisjoint(with: starts) {
      var reader = FormReader(bytes: block.bytes, at: start)
      guard let found = form.read(&reader, in: block, at: at) else { continue }
      let range = start..<max(found.end ?? reader.at, start)
      return Hit(
        block: index, range: range, suggestions: found.right.map { [$0] } ?? [],
        fix: found.right.flatMap { isSwap ? Hit.Fix(range: range, text: $0) : nil })
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
  case slash

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
    case .slash: reader.slash()
    }
  }
}
