internal import DataFiles
public import LetterModel

/// One rule as its file gives it: what every rule has, and the keys of its kind, which the kind takes out.
public struct RuleFile: Sendable {
  /// Names the bad pattern: `vague-time`. The file's own name.
  public let id: String
  /// As shown to a person.
  public let path: String
  public let kind: String
  public let severity: Severity
  /// Rules that have to be asked for say `enabled: no`.
  public let isEnabled: Bool
  /// With `{match}`, `{suggestion}` and what the kind offers.
  public let message: String
  public let why: String
  /// The rule of standards.md or another source: "PE-21".
  public let source: String
  public let wrong: [Example]
  public let right: [Example]
  /// Where the rule's own keys are read from.
  var keys: MapReader
  /// The folder that `list:` paths are in: `Locales/<tag>/plain-english`.
  var lists: WordLists

  /// A text that the rule has to find something in, or nothing.
  public struct Example: Sendable, Hashable {
    public var text: String
    /// The kind of document it stands for (`as: cards`), for rules that look at it.
    public var kind: TemplateKind?
    public var source: SourceRange
  }

  // What a kind's `init` reads its settings with: each key once. A key that is never read is refused as unknown.
  //   keys.text("…"), keys.texts("…"), keys.yesNo("…"), keys.take("…"), keys.add(finding)

  /// A whole number; a fault where the key holds anything else.
  mutating func number(_ key: String) -> Int? {
    guard let entry = keys.take(key), !entry.value.isEmpty else { return nil }
    guard let text = entry.value.text, let number = Int(text) else {
      keys.add(Finding("wrong-shape", "“\(key)” needs a whole number.", at: entry.value.range))
      return nil
    }
    return number
  }

  /// The terms of `words:` and of the list file named by `list:`, with the rule's `case: match`, `inflect: no` and
  /// `marks: [swap, check, context]` (those rows of the list; all but expand and known unless it says).
  mutating func terms() -> [Term] { [] }
}

/// The word lists of one language, each read once.
struct WordLists: Sendable {}
