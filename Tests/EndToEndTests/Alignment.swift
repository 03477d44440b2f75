/// Expected lines laid beside the lines that came, with as few differences as can be.
struct Alignment: Equatable {
  var steps: [Step]

  enum Step: Equatable {
    /// The expected line and the line that came, by index.
    case same(Int, Int)
    /// A line that came where `…` stands.
    case any(Int)
    /// An expected line that did not come.
    case missing(Int)
    /// A line that came and was not expected.
    case extra(Int)
  }

  let expected: [String]
  let got: [String]

  init(expected: [String], got: [String]) {
    self.expected = expected
    self.got = got
    // cost[i][j]: the fewest differences between expected[i...] and got[j...].
    var cost = [[Int]](repeating: [Int](repeating: 0, count: got.count + 1), count: expected.count + 1)
    func options(_ i: Int, _ j: Int) -> [(cost: Int, step: Step?, i: Int, j: Int)] {
      var options: [(Int, Step?, Int, Int)] = []
      let hasExpected = i < expected.count
      let hasGot = j < got.count
      if hasExpected, expected[i] == "…" {
        options.append((cost[i + 1][j], nil, i + 1, j))
        if hasGot { options.append((cost[i][j + 1], .any(j), i, j + 1)) }
        return options
      }
      if hasExpected, hasGot, matches(got[j], pattern: expected[i]) {
        options.append((cost[i + 1][j + 1], .same(i, j), i + 1, j + 1))
      }
      if hasExpected { options.append((cost[i + 1][j] + 1, .missing(i), i + 1, j)) }
      if hasGot { options.append((cost[i][j + 1] + 1, .extra(j), i, j + 1)) }
      return options
    }
    for i in (0...expected.count).reversed() {
      for j in (0...got.count).reversed() { cost[i][j] = options(i, j).map(\.cost).min() ?? 0 }
    }
    steps = []
    var place = (i: 0, j: 0)
    while let best = options(place.i, place.j).min(by: { $0.cost < $1.cost }) {
      if let step = best.step { steps.append(step) }
      place = (best.i, best.j)
    }
  }

  /// Whether what came is what was expected.
  var holds: Bool {
    steps.allSatisfy { step in
      switch step {
      case .same, .any: true
      case .missing, .extra: false
      }
    }
  }

  /// The two side by side for a person: `-` for what was expected and did not come, `+` for what came instead, with its
  /// line in the page or in the output.
  ///
  /// - Parameter line: the line of the page on which the expected lines start.
  func report(line: Int) -> String {
    steps.map { step in
      switch step {
      case .same(_, let index): "           \(got[index])"
      case .any(let index): "         … \(got[index])"
      case .missing(let index): "- page \(pad(line + index)) \(expected[index])"
      case .extra(let index): "+ got  \(pad(index + 1)) \(got[index])"
      }
    }.joined(separator: "\n")
  }

  private func pad(_ number: Int) -> String {
    let figures = String(number)
    return String(repeating: " ", count: max(0, 3 - figures.count)) + figures
  }
}

/// Whether a line is what the pattern says, where each `…` of the pattern stands for any characters.
func matches(_ line: String, pattern: String) -> Bool {
  let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
  guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return line == pattern }
  guard line.count >= first.count + last.count, line.hasPrefix(first), line.hasSuffix(last) else { return false }
  var rest = line.dropFirst(first.count).dropLast(last.count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let found = rest.firstRange(of: piece) else { return false }
    rest = rest[found.upperBound...]
  }
  return true
}
