internal import LetterModel
internal import PlainEnglish
internal import Press

/// The rules, in words for a writer.
struct RuleGuide {
  let rules: [RuleFile]

  init(_ rules: [RuleFile]) { self.rules = rules }

  /// One line a rule.
  func list() throws {
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      let name = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = rule.isEnabled ? rule.severity.rawValue : "off"
      Console.say("\(name)  \(severity)\(String(repeating: " ", count: 7 - severity.count))  \(rule.why)")
    }
  }

  /// What one rule is for, with its examples.
  func explain(_ id: String) throws {
    guard let rule = rules.first(where: { $0.id == id }) else {
      throw UnknownName("rule", id, near: nearest(to: id, in: rules.map(\.id)), all: [])
    }
    Console.say(
      "\(rule.id) (\(rule.isEnabled ? rule.severity.rawValue : "\(rule.severity.rawValue), off until you switch it on"))"
    )
    Console.say("")
    Console.say(rule.why)
    Console.say("From: \(rule.source)")
    show("Not:", rule.wrong)
    show("But:", rule.right)
    Console.say(
      """

      To keep one as it is:
        <!-- plainspoken off: \(rule.id) --> … <!-- plainspoken on: \(rule.id) -->
      """)
  }

  private func show(_ title: String, _ examples: [RuleFile.Example]) {
    guard !examples.isEmpty else { return }
    Console.say("\n\(title)")
    for example in examples {
      let lines = example.text.split { $0.isNewline }
      Console.say("  - " + lines.joined(separator: "\n    "))
    }
  }
}
