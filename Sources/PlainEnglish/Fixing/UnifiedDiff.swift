/// The difference between two texts as `diff -u` shows it.
public enum UnifiedDiff {
  private static let context = 3

  /// Empty where they are the same.
  public static func render(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
    let (before, after) = (lines(old), lines(new))
    let difference = after.difference(from: before)
    guard !difference.isEmpty else { return "" }
    let removed = Set(difference.removals.map(offset))
    let inserted = Set(difference.insertions.map(offset))
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left), left < before.count {
        steps.append(Step(sign: "-", line: before[left], left: left, right: right))
        left += 1
      } else if inserted.contains(right) {
        steps.append(Step(sign: "+", line: after[right], left: left, right: right))
        right += 1
      } else {
        steps.append(Step(sign: " ", line: before[left], left: left, right: right))
        left += 1
        right += 1
      }
    }
    return "--- \(path)\n+++ \(path)\n" + hunks(steps).map(render).joined()
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private struct Step {
    var sign: Character
    var line: Substring
    var left: Int
    var right: Int
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Changes with the lines around them; those that lie near together in one.
  private static func hunks(_ steps: [Step]) -> [ArraySlice<Step>] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index].sign != " " {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { steps[$0] }
  }

  private static func render(_ hunk: ArraySlice<Step>) -> String {
    guard let first = hunk.first else { return "" }
    let (old, new) = (hunk.count { $0.sign != "+" }, hunk.count { $0.sign != "-" })
    return "@@ -\(first.left + (old > 0 ? 1 : 0)),\(old) +\(first.right + (new > 0 ? 1 : 0)),\(new) @@\n"
      + hunk.map { "\($0.sign)\($0.line)\n" }.joined()
  }
}
