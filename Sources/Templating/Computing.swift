internal import LetterModel

/// Fields worked out from others by a named rule. To add a rule, add a case here; its name is what a writer types.
enum Computing: String, CaseIterable {
  /// `{subtract: old_rent, of: new_rent}`: money, `of` less `subtract`.
  case subtract
  /// `{percent-change: old_rent, to: new_rent}`: to one decimal, half away from zero.
  case percentChange = "percent-change"
  /// `{total: [new_rent, charges.new]}`: money fields and list columns added up.
  case total
  /// `{clock: complaint-stage-1, of: received}`: when a time is up (`Clocks`).
  case clock

  /// The other key that the rule needs, and the type of what it gives.
  private var shape: (second: String?, result: FactType)? {
    switch self {
    case .subtract: ("of", .money)
    case .percentChange: ("to", .percent)
    case .total: (nil, .money)
    case .clock: nil
    }
  }

  static func check(_ computation: Computation, for field: Field, in scope: FieldScope) -> [Finding] {
    guard let rule = Computing(rawValue: computation.rule) else {
      let names = allCases.map(\.rawValue)
      return [
        Finding(
          "unknown-rule", "There is no rule “\(computation.rule)” to work a field out.",
          suggestions: names, at: computation.range)
      ]
    }
    guard let shape = rule.shape else { return scope.clocks.check(computation, for: field, in: scope) }
    var findings: [Finding] = []
    func add(_ message: String) { findings.append(Finding("bad-computation", message, at: computation.range)) }
    if field.type != shape.result {
      add("“\(rule.rawValue)” gives \(shape.result.rawValue), and the field is \(field.type.rawValue).")
    }
    let keys = [rule.rawValue] + (shape.second.map { [$0] } ?? [])
    for key in keys where !computation.inputs.contains(where: { $0.key == key }) {
      add("“\(rule.rawValue)” needs a field after “\(key)”.")
    }
    for input in computation.inputs {
      if !keys.contains(input.key) {
        add("“\(rule.rawValue)” has no use for “\(input.key)”.")
      } else if scope.type(of: input.path) != .money {
        add("“\(input.path)” is not a money field.")
      }
    }
    return findings
  }

  /// The value of a field, or nil where something it needs was not given. Nil also where a percentage of nothing is
  /// asked for, or the sum is too large to hold.
  static func value(of field: Field, from facts: [String: Fact], _ clocks: Clocks) -> Fact? {
    guard let computation = field.computation else { return nil }
    guard let rule = Computing(rawValue: computation.rule) else { return nil }
    func pence(_ key: String) -> Int? {
      computation.inputs.first { $0.key == key }.flatMap { amounts($0.path, in: facts)?.first }
    }
    switch rule {
    case .subtract:
      guard let less = pence("subtract"), let whole = pence("of") else { return nil }
      let (difference, overflow) = whole.subtractingReportingOverflow(less)
      return overflow ? nil : .money(Money(pence: difference))
    case .percentChange:
      guard let old = pence("percent-change"), let new = pence("to"), old > 0 else { return nil }
      return DecimalNumber(percentFrom: old, to: new).map(Fact.percent)
    case .total:
      var sum = 0
      for amount in computation.inputs.flatMap({ amounts($0.path, in: facts) ?? [] }) {
        let (next, overflow) = sum.addingReportingOverflow(amount)
        if overflow { return nil }
        sum = next
      }
      return .money(Money(pence: sum))
    case .clock: return clocks.value(computation, of: facts, as: field.type)
    }
  }

  /// The pence of a money field, or of each entry of a list's column.
  private static func amounts(_ path: FieldPath, in facts: [String: Fact]) -> [Int]? {
    switch facts[path.field] {
    case .money(let money): return [money.pence]
    case .list(let rows):
      return rows.compactMap { row in
        if case .money(let money)? = row[path.part ?? ""] { money.pence } else { nil }
      }
    default: return nil
    }
  }
}
