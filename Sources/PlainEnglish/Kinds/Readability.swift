internal import DataFiles
internal import LetterModel

/// A reading measure that is out of its bounds (standards.md 6). Settings: `measure`; `most` or `least`; `error_beyond`,
/// from which it is an error; `in` (`text` or `paragraph`); `from_words` (shorter stretches are passed over); `kinds`.
/// The message may use `{value}` and `{limit}`.
struct Readability: RuleKind {
  static let name = "readability"

  enum Measure: String, CaseIterable {
    case averageSentence = "average-sentence"
    case readingEase = "flesch-reading-ease"
    case fleschKincaid = "flesch-kincaid"
    case fog = "gunning-fog"
    case smog
    case colemanLiau = "coleman-liau"
    case ari
    case lix
    case veryLongWords = "words-of-four-syllables"
    case readingAge = "reading-age"

    func value(of measures: Measures) -> Double {
      switch self {
      case .averageSentence: measures.averageSentence
      case .readingEase: measures.fleschReadingEase
      case .fleschKincaid: measures.fleschKincaid
      case .fog: measures.gunningFog
      case .smog: measures.smog
      case .colemanLiau: measures.colemanLiau
      case .ari: measures.ari
      case .lix: measures.lix
      case .veryLongWords: measures.veryLongWordShare
      case .readingAge: Double(measures.readingAge)
      }
    }
  }

  enum Scope: String, CaseIterable { case text, paragraph }

  private let measure: Measure
  private let most: Int?
  private let least: Int?
  private let errorBeyond: Int?
  private let scope: Scope
  private let fromWords: Int
  private let kinds: Set<TemplateKind>

  init(_ rule: inout RuleFile) {
    if let measure = rule.choice("measure", of: Measure.self) {
      self.measure = measure
    } else {
      measure = .readingEase
      rule.keys.add(
        Finding(
          "missing-key", "This rule needs a “measure”.", suggestions: Measure.allCases.map(\.rawValue),
          at: rule.keys.range))
    }
    most = rule.number("most")
    least = rule.number("least")
    errorBeyond = rule.number("error_beyond")
    scope = rule.choice("in", of: Scope.self) ?? .text
    fromWords = rule.number("from_words") ?? 100
    kinds = rule.kinds()
    if (most == nil) == (least == nil) {
      rule.keys.add(Finding("missing-key", "This rule needs “most” or “least”, one of them.", at: rule.keys.range))
    }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    guard kinds.isEmpty || text.draft.kind.map(kinds.contains) == true else { return [] }
    var whole = Measures()
    var hits: [Hit] = []
    var first: Int?
    for (index, block) in text.blocks.enumerated() where block.isScored {
      first = first ?? index
      let measures = block.measures.reduce(Measures(), +)
      whole = whole + measures
      if scope == .paragraph, let hit = hit(measures, index, block.sentences.first.map(block.range) ?? 0..<0) {
        hits.append(hit)
      }
    }
    if scope == .text, let first, let hit = hit(whole, first, 0..<0) { hits.append(hit) }
    return hits
  }

  private func hit(_ measures: Measures, _ block: Int, _ range: Range<Int>) -> Hit? {
    guard measures.words >= fromWords, measure != .smog || measures.smogReliable else { return nil }
    let value = measure.value(of: measures)
    func isBeyond(_ limit: Int) -> Bool { most != nil ? value > Double(limit) : value < Double(limit) }
    guard let limit = most ?? least, isBeyond(limit) else { return nil }
    return Hit(
      block: block, range: range, arguments: ["value": "\(Int(value.rounded()))", "limit": "\(limit)"],
      severity: errorBeyond.map(isBeyond) == true ? .error : nil)
  }
}
