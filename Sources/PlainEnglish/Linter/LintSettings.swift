public import DataFiles
public import LetterModel

/// `.plainspoken.yml`: what a folder of drafts settles for itself. Every change to a rule needs its reason.
///
/// ```yaml
/// language: en-GB
/// words:
///   - Homehunt
/// rules:
///   passive:
///     severity: advice
///     reason: These are minutes of meetings
///   vague-time:
///     severity: off
///     reason: The dates are in the table
/// ```
public struct LintSettings: Sendable {
  /// The file's name.
  public static let fileName = ".plainspoken.yml"

  /// What the drafts are in, where they do not say.
  public private(set) var language: LanguageTag?
  /// Names and words that are right here: for the speller, and as abbreviations that need no explanation.
  public private(set) var words: [String] = []
  /// Rules that have another severity here.
  public private(set) var severities: [String: Severity] = [:]
  public private(set) var switchedOff: Set<String> = []
  /// Every rule that is named, with the place, so that a name that is no rule's can be told.
  public private(set) var named: [(rule: String, range: SourceRange)] = []

  /// Nothing is changed.
  public init() {}

  /// - Throws: findings for unknown keys and for a change without its reason.
  public init(_ source: SourceText) throws(Findings) {
    var keys = MapReader(try DataFile.read(source), as: "This file")
    if let entry = keys.take("language"), let text = entry.value.text {
      language = LanguageTag(text)
      if language == nil {
        keys.add(
          Finding("bad-language", "“\(text)” is not a language tag.", suggestions: ["en-GB"], at: entry.value.range))
      }
    }
    words = keys.texts("words") ?? []
    let rules = keys.take("rules")
    var findings = keys.finish()
    if let rules {
      if rules.value.entries == nil, !rules.value.isEmpty {
        findings.append(
          Finding("wrong-shape", "“rules” needs the name of a rule on each line.", at: rules.value.range))
      }
      for entry in rules.value.entries ?? [] { findings += read(entry) }
    }
    try findings.throwIfErrors()
  }

  private mutating func read(_ entry: DataNode.Entry) -> [Finding] {
    var keys = MapReader(entry.value, as: "The rule “\(entry.key)”")
    named.append((entry.key, entry.keyRange))
    let severity = keys.take("severity")
    _ = keys.requiredText("reason", why: "Whoever reads this file next has to know why the rule was changed.")
    switch severity?.value.text {
    case "off"?: switchedOff.insert(entry.key)
    case let text? where Severity(rawValue: text) != nil: severities[entry.key] = Severity(rawValue: text)
    default:
      keys.add(
        Finding(
          "wrong-severity", "“\(entry.key)” needs a severity.", suggestions: ["error", "warning", "advice", "off"],
          at: severity?.value.range ?? entry.keyRange))
    }
    return keys.finish()
  }

  /// Names in the settings that are no rule's.
  ///
  /// - Parameter known: the ids of every rule.
  public func unknownRules(_ known: [String]) -> [Finding] {
    named.filter { !known.contains($0.rule) }.map { rule, range in
      Finding("unknown-rule", "There is no rule “\(rule)”.", suggestions: nearest(to: rule, in: known), at: range)
    }
  }

  /// The report with the severities that are set here.
  public func apply(to report: inout LintReport) {
    for index in report.findings.indices {
      if let severity = severities[report.findings[index].finding.rule] {
        report.findings[index].finding.severity = severity
      }
    }
  }
}
