/// Which rules are off at a place, told from the draft's switches as a sweep through the text meets them.
struct Switches {
  private let switches: [Draft.Switch]
  private var next = 0
  private var allAreOff = false
  /// Rules that are not as all the others are.
  private var exceptions: Set<String> = []

  init(_ switches: [Draft.Switch]) {
    self.switches = switches.sorted { ($0.block, $0.offset) < ($1.block, $1.offset) }
  }

  /// Whether a rule is off there. Ask in reading order.
  mutating func isOff(_ rule: String, block: Int, offset: Int) -> Bool {
    while next < switches.count, (switches[next].block, switches[next].offset) <= (block, offset) {
      turn(switches[next])
      next += 1
    }
    return allAreOff != exceptions.contains(rule)
  }

  private mutating func turn(_ change: Draft.Switch) {
    if change.rules.isEmpty {
      allAreOff = !change.isOn
      exceptions = []
    } else if change.isOn == allAreOff {
      exceptions.formUnion(change.rules)
    } else {
      exceptions.subtract(change.rules)
    }
  }
}
