public import LetterModel

/// Findings that were there before and are forgiven: a text file with one on each line, `rule fingerprint count`. It
/// holds no words of any letter.
public struct Baseline: Sendable {
  private var counts: [Fingerprint: Int] = [:]

  /// - Throws: a finding for each line that is not one of a baseline.
  public init(_ text: String, path: String) throws(Findings) {
    var findings: [Finding] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }
      if words.isEmpty || line.hasPrefix("#") { continue }
      guard words.count == 3, let count = Int(words[2]), count > 0, words[1].count == 16 else {
        let start = SourcePosition(line: index + 1, column: 1)
        findings.append(
          Finding(
            "bad-baseline", "This line is not one of a baseline: rule, fingerprint and count.",
            suggestions: ["Write the baseline anew with --write-baseline"],
            at: SourceRange(file: path, start: start, end: start)))
        continue
      }
      counts[Fingerprint(rule: String(words[0]), text: String(words[1])), default: 0] += count
    }
    try findings.throwIfErrors()
  }

  /// A baseline that forgives all that is in these files now.
  public init(forgiving files: [LintedFile]) {
    for file in files {
      for found in file.report.findings { counts[Fingerprint(found, in: file.reading.draft), default: 0] += 1 }
    }
  }

  /// As it is written to a file, sorted.
  public var text: String {
    let lines = counts.map { "\($0.key.rule) \($0.key.text) \($0.value)" }.sorted()
    return (["# Findings that “plainspoken lint --baseline” forgives: rule, fingerprint, how many."] + lines)
      .map { $0 + "\n" }.joined()
  }

  /// Takes the forgiven findings out, each as often as it was there before.
  public mutating func forgive(_ file: inout LintedFile) {
    let draft = file.reading.draft
    file.report.findings.removeAll { found in
      let fingerprint = Fingerprint(found, in: draft)
      guard let left = counts[fingerprint], left > 0 else { return false }
      counts[fingerprint] = left - 1
      file.forgiven += 1
      return true
    }
  }
}
