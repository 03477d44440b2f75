public import LetterModel

/// The clocks that a computed field can name: `from: {clock: complaint-stage-1, of: received}`. Whoever knows the
/// calendar and the law hands them in; templates know only their names.
public struct Clocks: Sendable {
  /// One clock, as far as a template has to know it.
  public struct Clock: Sendable, Hashable {
    public var name: String
    /// The key of the choice that it needs besides `of`: the `class` of a repair; nil for none.
    public var chooser: String?

    public init(name: String, chooser: String? = nil) {
      self.name = name
      self.chooser = chooser
    }
  }

  /// Every clock there is.
  public let all: [Clock]
  private let end: @Sendable (_ clock: String, _ event: Fact, _ option: String?) -> Fact?

  /// - Parameter end: the last day or moment of a clock's time; nil for an option that the clock does not know, and for
  ///   hours counted from a date without a time.
  public init(
    _ all: [Clock], end: @escaping @Sendable (_ clock: String, _ event: Fact, _ option: String?) -> Fact?
  ) {
    self.all = all
    self.end = end
  }

  /// None: for files whose fields are not worked out from dates.
  public static let none = Clocks([]) { _, _, _ in nil }

  subscript(name: String) -> Clock? { all.first { FieldPath.fold($0.name) == FieldPath.fold(name) } }

  /// Nil where what it needs was not given, or where the end is not of the type asked for: a repair counted in hours
  /// ends at a moment, others at the end of a day.
  func value(_ computation: Computation, of facts: [String: Fact], as type: FactType) -> Fact? {
    guard let clock = computation.clock.flatMap({ self[$0] }), let event = computation.fact("of", in: facts) else {
      return nil
    }
    var option: String?
    if let chooser = clock.chooser {
      guard case .choice(let chosen, words: _)? = computation.fact(chooser, in: facts) else { return nil }
      option = chosen
    }
    let end = end(clock.name, event, option)
    return end?.type == type ? end : nil
  }

  /// What is wrong with a field that names a clock.
  func check(_ computation: Computation, for field: Field, in scope: FieldScope) -> [Finding] {
    guard let name = computation.clock, let clock = self[name] else {
      let names = all.map(\.name)
      let near = nearest(to: computation.clock ?? "", in: names)
      return [
        Finding(
          "unknown-clock", "There is no clock “\(computation.clock ?? "")”.", suggestions: near.isEmpty ? names : near,
          at: computation.range)
      ]
    }
    var findings: [Finding] = []
    func add(_ message: String) { findings.append(Finding("bad-computation", message, at: computation.range)) }
    if field.type != .date, field.type != .moment {
      add("A clock gives a date or a moment, and the field is \(field.type.rawValue).")
    }
    let wanted: [(key: String, types: [FactType], words: String)] =
      [("of", [.date, .moment], "a date or a moment")] + (clock.chooser.map { [($0, [.choice], "a choice")] } ?? [])
    for (key, types, words) in wanted {
      guard let input = computation.inputs.first(where: { $0.key == key }) else {
        add("The clock “\(clock.name)” needs a field after “\(key)”.")
        continue
      }
      if !types.contains(where: { $0 == scope.type(of: input.path) }) { add("“\(input.path)” is not \(words).") }
    }
    for input in computation.inputs where !wanted.contains(where: { $0.key == input.key }) {
      add("The clock “\(clock.name)” has no use for “\(input.key)”.")
    }
    return findings
  }
}

extension Computation {
  fileprivate func fact(_ key: String, in facts: [String: Fact]) -> Fact? {
    inputs.first { $0.key == key }.flatMap { facts[$0.path.field] }
  }
}
