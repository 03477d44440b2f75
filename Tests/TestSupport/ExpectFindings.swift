public import LetterModel
public import Testing

/// A finding that a test waits for: its rule, and the marks of a `MarkedText` between which it stands.
public struct ExpectedFinding: Sendable {
  let rule: String
  let start: Character
  let end: Character?

  /// - Parameters:
  ///   - start: the mark before its first character.
  ///   - end: the mark after its last character; nil where the test does not care.
  public init(_ rule: String, at start: Character, to end: Character? = nil) {
    self.rule = rule
    self.start = start
    self.end = end
  }
}

/// Fails unless these findings, and no others, were made in this text; which came first does not matter. The failure
/// names what is missing and what is too many.
public func expectFindings(
  _ expected: [ExpectedFinding], in findings: [Finding], of text: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let problems = differences(expected, findings, text)
  guard !problems.isEmpty else { return }
  Issue.record(Comment(rawValue: problems.joined(separator: "\n")), sourceLocation: sourceLocation)
}

/// One line for each expected finding that was not made and each finding that was not expected.
func differences(_ expected: [ExpectedFinding], _ findings: [Finding], _ text: MarkedText) -> [String] {
  var left = findings
  var problems: [String] = []
  for one in expected {
    guard let start = text.positions[one.start] else {
      problems.append("The text has no mark \(one.start).")
      continue
    }
    let end = one.end.flatMap { text.positions[$0] }
    if let mark = one.end, end == nil { problems.append("The text has no mark \(mark).") }
    let match = left.firstIndex {
      $0.rule == one.rule && $0.source.start == start && (end == nil || $0.source.end == end)
    }
    if let match {
      left.remove(at: match)
    } else {
      let upTo = one.end.flatMap { mark in end.map { " to \(mark) (\($0.line):\($0.column))" } } ?? ""
      problems.append("missing: \(one.rule) at \(one.start) (\(start.line):\(start.column))\(upTo)")
    }
  }
  return problems
    + left.inReadingOrder.map { finding in
      let (start, end) = (finding.source.start, finding.source.end)
      return """
        not expected: \(finding.rule) from \(start.line):\(start.column) to \(end.line):\(end.column): \(finding.message)
        """
    }
}
