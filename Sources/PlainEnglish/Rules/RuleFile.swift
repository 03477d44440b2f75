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
  /// Where the kind's own keys are read from, each once; what is never read is refused as unknown.
  var keys: MapReader
  let lists: WordLists
  /// One of its lists is at fault, and has been told so: that the rule lacks words is no fault of its own.
  private(set) var lacksList = false
  /// The rows of standards.yaml with a number, by their names.
  let standards: [String: ServiceStandard]

  /// A text in which the rule has to find something, or nothing.
  public struct Example: Sendable, Hashable {
    public var text: String
    /// The kind of document it stands for (`as: cards`), for rules that look at it.
    public var kind: TemplateKind?
    public var source: SourceRange
  }

  init(_ node: DataNode, path: String, lists: WordLists, standards: [String: ServiceStandard] = [:]) {
    self.path = path
    self.lists = lists
    self.standards = standards
    var keys = MapReader(node, as: "a rule")
    id = keys.requiredText("id")
    let name = path.split(separator: "/").last.map { $0.split(separator: ".")[0] } ?? ""
    if !id.isEmpty, id != name {
      keys.add(Finding("wrong-id", "The id has to be the name of the file: “\(name)”.", at: node.range))
    }
    kind = keys.requiredText("kind")
    severity = RuleFile.severity(&keys)
    isEnabled = keys.yesNo("enabled") ?? true
    message = keys.requiredText("message")
    why = keys.requiredText("why")
    source = keys.requiredText("source")
    wrong = RuleFile.examples("wrong", &keys)
    right = RuleFile.examples("right", &keys)
    self.keys = keys
  }

  private static func severity(_ keys: inout MapReader) -> Severity {
    let entry = keys.take("severity")
    let range = entry?.value.range ?? keys.range
    guard let text = entry?.value.text, let severity = Severity(rawValue: text) else {
      let known = Severity.allCases.reversed().map(\.rawValue)
      keys.add(Finding("wrong-severity", "A rule needs a severity.", suggestions: known, at: range))
      return .advice
    }
    return severity
  }

  private static func examples(_ key: String, _ keys: inout MapReader) -> [Example] {
    let entry = keys.take(key)
    let items = entry?.value.items ?? entry.map { [$0.value] } ?? []
    let examples = items.compactMap { item -> Example? in
      if let text = item.text { return Example(text: text, source: item.range) }
      var map = MapReader(item, as: "an example")
      var example = Example(text: map.requiredText("text"), source: item.range)
      if let entry = map.take("as") {
        example.kind = entry.value.text.flatMap(TemplateKind.init)
        if example.kind == nil {
          map.add(
            Finding(
              "wrong-shape", "“as” names a kind of document.", suggestions: TemplateKind.allCases.map(\.rawValue),
              at: entry.value.range))
        }
      }
      for finding in map.finish() { keys.add(finding) }
      return example
    }
    if examples.isEmpty {
      keys.add(
        Finding(
          "missing-example", "A rule needs at least one text under “\(key)”.",
          why: "The examples are the rule's tests and its page in the guide.", at: entry?.keyRange ?? keys.range))
    }
    return examples
  }
}

// What a kind's `init` reads its settings with, beside `keys.text`, `keys.texts`, `keys.yesNo` and `keys.take`.
extension RuleFile {
  /// A whole number; a fault where the key holds anything else.
  mutating func number(_ key: String) -> Int? {
    guard let entry = keys.take(key), !entry.value.isEmpty else { return nil }
    guard let text = entry.value.text, let number = Int(text) else {
      keys.add(Finding("wrong-shape", "“\(key)” needs a whole number.", at: entry.value.range))
      return nil
    }
    return number
  }

  /// One of a few words; a fault with the words to choose from where the key holds anything else.
  mutating func choice<Option: RawRepresentable & CaseIterable>(
    _ key: String, of type: Option.Type
  ) -> Option? where Option.RawValue == String {
    guard let entry = keys.take(key), !entry.value.isEmpty else { return nil }
    if let option = entry.value.text.flatMap(Option.init) { return option }
    keys.add(
      Finding(
        "wrong-shape", "“\(key)” needs one of a few words.", suggestions: type.allCases.map(\.rawValue),
        at: entry.value.range))
    return nil
  }

  /// The rows of the list that `list:` names; a fault where there is no such list.
  mutating func list(_ key: String = "list") -> [Term] {
    (keys.texts(key) ?? []).flatMap { name -> [Term] in
      if lists.unread.contains(name) { lacksList = true }
      if let terms = lists.lists[name] { return terms }
      keys.add(
        Finding(
          "unknown-list", "There is no word list “\(name)”.", suggestions: nearest(to: name, in: lists.lists.keys),
          at: keys.range))
      return []
    }
  }

  /// The terms of `words:` and of the lists that `list:` names, with what the rule says of all of them: `case: match`,
  /// `inflect: no`, `marks:` (which rows of a list; all but `[expand]` and `[known]` unless it says), `when:` (a
  /// condition, see `WordCondition`) and `unless_near:` (never with one of these in the sentence; classes such as `date`
  /// may stand without their brackets).
  mutating func terms() -> [Term] {
    let marks = marks()
    var terms = list().filter { marks.contains($0.mark) }
    let entry = keys.take("words")
    let words = entry?.value.items ?? entry.map { [$0.value] } ?? []
    for word in words {
      if let text = word.text {
        terms.append(Term(pattern: text, source: word.range))
      } else {
        keys.add(Finding("wrong-shape", "“words” needs a list of texts.", at: word.range))
      }
    }
    let matchesCase = caseIsMatched()
    let inflects = keys.yesNo("inflect") ?? true
    let clauses = conditions()
    return terms.map { term in
      var term = term
      if matchesCase { term.matchesCase = true }
      if !inflects { term.isFixed = true }
      term.condition.clauses += clauses
      return term
    }
  }

  private mutating func marks() -> Set<WordMark> {
    guard let names = keys.texts("marks") else { return [.swap, .check, .context, .keep] }
    let marks = names.compactMap(WordMark.init)
    if marks.count != names.count {
      keys.add(
        Finding(
          "wrong-shape", "“marks” names a mark that is not known.", suggestions: WordMark.allCases.map(\.rawValue),
          at: keys.range))
    }
    return Set(marks)
  }

  private mutating func caseIsMatched() -> Bool {
    guard let entry = keys.take("case") else { return false }
    if entry.value.text == "match" { return true }
    keys.add(Finding("wrong-shape", "“case” may only say “match”; leave it out otherwise.", at: entry.value.range))
    return false
  }

  private mutating func conditions() -> [WordCondition.Clause] {
    var clauses: [WordCondition.Clause] = []
    if let entry = keys.take("when") {
      do throws(TermPattern.Fault) {
        clauses += try WordCondition(entry.value.text ?? "").clauses
      } catch {
        keys.add(Finding("bad-condition", "This cannot be read: \(error.message).", at: entry.value.range))
      }
    }
    if let near = keys.texts("unless_near") {
      let patterns = near.map { PatternClass(rawValue: $0) == nil ? $0 : "<\($0)>" }
      clauses.append(.near(.with, patterns, isWanted: false))
    }
    return clauses
  }

  /// Every fault so far, and each key that nobody read.
  mutating func finish() -> [Finding] { keys.finish() }
}
