internal import LetterModel

/// The page of all rules, for writers: `Locales/<tag>/plain-english/README.md`.
public enum RulePage {
  /// One section for each rule, the most severe first: what it says, why, where it comes from, and its own examples.
  public static func markdown(of rules: RuleSet) -> String {
    var lines = [
      "# The rules of Plain English", "",
      "This page is made from the files in `rules/`, one file a rule: change those, not this page. A new rule is a new",
      "file there, with a wrong and a right example. A new word is a row in one of the lists in `words/`;",
      "`words/house.tsv` says how. No programmer is needed.", "",
      "An **error** stops a letter. A **warning** is shown, and a good letter has none. **Advice** may be passed over.",
      "",
    ]
    for severity in Severity.allCases.sorted(by: >) {
      let those = rules.rules.filter { $0.severity == severity }
      guard !those.isEmpty else { continue }
      lines += ["## \(heading(severity))", ""]
      for rule in those.sorted(by: { $0.id < $1.id }) { lines += section(of: rule) }
    }
    return lines.joined(separator: "\n")
  }

  private static func heading(_ severity: Severity) -> String {
    switch severity {
    case .error: "Errors"
    case .warning: "Warnings"
    case .advice: "Advice"
    }
  }

  private static func section(of rule: RuleFile) -> [String] {
    let off = rule.isEnabled ? "" : " It has to be switched on."
    return ["### \(rule.id)", "", "\(rule.message)\\", "\(rule.why)\(off)", "", "Source: \(rule.source).", ""]
      + examples(rule.wrong, "Wrong") + examples(rule.right, "Right")
  }

  private static func examples(_ examples: [RuleFile.Example], _ title: String) -> [String] {
    let texts = examples.map { example in
      let kind = example.kind.map { "in \($0.rawValue): " } ?? ""
      let words = example.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
      return "- \(kind)\(words.count > 160 ? words.prefix(150) + " …" : words[...])"
    }
    return ["\(title):", ""] + texts + [""]
  }
}
