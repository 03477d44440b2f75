internal import DataFiles
internal import Deadlines
internal import Facts
internal import LetterModel

/// Reads the settings of organisation.yaml by name, and collects what is wrong with them.
struct Settings {
  private let nodes: [String: DataNode]
  private let file: SourceRange
  private(set) var findings: [Finding] = []

  init(_ organisation: Organisation) {
    nodes = organisation.settings
    file = .top(of: "Templates/organisation.yaml")
  }

  /// The text of a setting; nil where it is empty or not there.
  func text(_ name: String) -> String? { nodes[name]?.text }

  mutating func time(_ name: String) -> TimeOfDay {
    let fact = fact(name, .time)
    if case .time(let time)? = fact { return time }
    return .midnight
  }

  /// A whole number from 0 to 1,000: of days or hours, none of which is ever longer.
  mutating func count(_ name: String) -> Int {
    if let number = text(name).flatMap({ Int($0) }), (0...1_000).contains(number) { return number }
    refuse(name, "needs a whole number, 1,000 at most.", ["\(name): 2"])
    return 0
  }

  /// A list of whole numbers, 1 or more; empty where nothing is written.
  mutating func counts(_ name: String) -> [Int] {
    guard let node = nodes[name], !node.isEmpty else { return [] }
    let counts = node.items?.compactMap { $0.text.flatMap { Int($0) } }.filter { (1...1_000).contains($0) }
    if let counts, counts.count == node.items?.count { return counts }
    refuse(name, "needs a list of whole numbers.", ["\(name): [14, 21, 25]"])
    return []
  }

  mutating func yesNo(_ name: String) -> Bool { fact(name, .yesNo) == .yesNo(true) }

  /// One of a few words.
  mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(_ name: String, or fallback: Choice) -> Choice {
    if let choice = text(name).flatMap(Choice.init(rawValue:)) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    refuse(name, "needs one of: \(known.joined(separator: ", ")).", known.map { "\(name): \($0)" })
    return fallback
  }

  /// A list of dates; empty where nothing is written.
  mutating func days(_ name: String) -> Set<Day> {
    guard let node = nodes[name], !node.isEmpty else { return [] }
    guard let items = node.items else {
      refuse(name, "needs a list of dates, one on each line after “- ”.", [])
      return []
    }
    var days: Set<Day> = []
    for item in items {
      if case .date(let day)? = fact(item, name, .date) { days.insert(day) }
    }
    return days
  }

  private mutating func fact(_ name: String, _ type: FactType) -> Fact? {
    guard let node = nodes[name] else {
      refuse(name, "is missing.", [])
      return nil
    }
    return fact(node, name, type)
  }

  private mutating func fact(_ node: DataNode, _ name: String, _ type: FactType) -> Fact? {
    do {
      return try Facts.read(node.text ?? "", as: Field(name: name, type: type, range: node.range))
    } catch {
      findings.append(
        Finding("bad-setting", "“\(name)”: \(error.message)", suggestions: error.suggestions, at: node.range))
      return nil
    }
  }

  private mutating func refuse(_ name: String, _ problem: String, _ suggestions: [String]) {
    findings.append(
      Finding("bad-setting", "“\(name)” \(problem)", suggestions: suggestions, at: nodes[name]?.range ?? file))
  }

  /// A finding of the reader's own.
  mutating func add(_ finding: Finding) { findings.append(finding) }
}
