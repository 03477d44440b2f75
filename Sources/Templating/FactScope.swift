internal import Facts
internal import LetterModel

/// The facts at hand at one point of a letter: the letter's own, and the entry of each list that is being repeated.
struct FactScope {
  /// Behind one reference: a scope is handed on for every block and every word.
  private final class Facts {
    let own: [String: Fact]
    let surroundings: [String: Fact]

    init(own: [String: Fact], surroundings: [String: Fact]) {
      self.own = own
      self.surroundings = surroundings
    }

    subscript(name: String) -> Fact? { own[name] ?? surroundings[name] }
  }

  private let facts: Facts
  private var entries: [(list: String, row: FactRow, number: Int)] = []

  init(facts: [String: Fact], surroundings: [String: Fact]) {
    self.facts = Facts(own: facts, surroundings: surroundings)
  }

  /// - Parameter number: which entry of the list it is, from 0.
  func entering(_ list: String, _ row: FactRow, number: Int) -> FactScope {
    var inner = self
    inner.entries.append((list, row, number))
    return inner
  }

  /// An id made unique among the entries of the lists that are being repeated.
  func unique(_ id: String) -> String {
    entries.reduce(id) { id, entry in entry.number == 0 ? id : "\(id)-entry-\(entry.number + 1)" }
  }

  func isInside(_ list: String) -> Bool { entries.contains { $0.list == list } }

  func rows(of list: String) -> [FactRow] {
    if case .list(let rows)? = facts[list] { rows } else { [] }
  }

  /// The fact that a path names, or nil where it was not given.
  func fact(_ path: FieldPath) -> Fact? {
    if !entries.isEmpty, let entry = entries.last(where: { $0.list == path.field }) {
      return entry.row.fact(path.part)
    }
    guard let fact = facts[path.field] else { return nil }
    guard let part = path.part else { return fact }
    return fact.part(along: part)
  }

  func isOn(_ mark: SectionMark) -> Bool {
    let isOn =
      switch fact(mark.path) {
      case .yesNo(let answer): answer
      case .list(let rows): !rows.isEmpty
      // Inside a list's own repetition, a mark over the list itself holds.
      case nil: mark.path.part == nil && isInside(mark.path.field)
      default: true
      }
    return isOn != mark.inverted
  }
}

extension FactRow {
  /// `name`, or `name.salutation`; in a list of single values, nothing or `salutation`.
  fileprivate func fact(_ part: String?) -> Fact? {
    guard let part else { return self[""] }
    if let single = self[""] { return single.part(along: part) }
    let steps = part.split(separator: ".", maxSplits: 1).map(String.init)
    guard let column = steps.first.flatMap({ self[$0] }) else { return nil }
    return steps.count == 1 ? column : column.part(along: steps[1])
  }
}

extension Fact {
  /// A part, or a part of a part. An option of a choice is yes or no.
  fileprivate func part(along steps: String) -> Fact? {
    if case .choice(let chosen, words: _) = self { return .yesNo(chosen == steps) }
    var fact: Fact? = self
    for step in steps.split(separator: ".") { fact = fact?.part(String(step)) }
    return fact
  }
}
