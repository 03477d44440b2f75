internal import LetterModel

/// What was found, as a kind editor would note it for a person at a terminal: the line, the words marked under it, why
/// it matters, what to write instead. One quiet line for a text that is clear.
public struct TextReport: Sendable {
  private let usesColour: Bool
  private let showsSummary: Bool
  /// As much of a long line as is shown, in characters.
  private static let width = 96

  /// - Parameters:
  ///   - usesColour: on a terminal, and where NO_COLOR is not set.
  ///   - showsSummary: the reading measures of every file; without it only of those that are hard to read.
  public init(usesColour: Bool = false, showsSummary: Bool = false) {
    self.usesColour = usesColour
    self.showsSummary = showsSummary
  }

  /// The whole report, lines ended.
  public func render(_ files: [LintedFile]) -> String {
    var lines: [String] = []
    for file in files {
      for finding in file.report.findings { lines += render(finding, in: file) + [""] }
      if file.report.findings.isEmpty {
        let outcome = file.hidden == 0 ? "clear" : "nothing this severe, \(file.hidden) below"
        lines.append("\(file.path): \(outcome). \(file.inShort).")
      }
      if showsSummary || file.isHardToRead { lines += summary(file) + [""] }
      if file.forgiven > 0 {
        lines.append("\(file.path): \(file.forgiven) found before and forgiven by the baseline.")
      }
    }
    let counted = files.counted
    if !counted.isEmpty { lines.append(files.count == 1 ? "\(counted)." : "\(counted) in \(files.count) files.") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func render(_ found: LintFinding, in file: LintedFile) -> [String] {
    let finding = found.finding
    let severity = paint(finding.severity.rawValue, finding.severity.colour)
    var lines = ["\(file.place(finding.source)): \(severity) \(finding.rule): \(finding.message)"]
    lines += excerpt(found, in: file)
    if !finding.why.isEmpty { lines.append("    Why: \(finding.why)") }
    if !finding.suggestions.isEmpty {
      lines.append("    Try: \(finding.suggestions.joined(separator: ", or: ").replacing("\n", with: "\n         "))")
    }
    return lines
  }

  /// The line and a caret under each character that is meant.
  private func excerpt(_ found: LintFinding, in file: LintedFile) -> [String] {
    guard let (line, start, length) = stretch(found, in: file), length > 0, !line.isEmpty else { return [] }
    let characters = Array(line)
    let from = max(0, min(start - 30, characters.count - Self.width))
    let to = min(characters.count, from + Self.width)
    let shown = String(characters[from..<to].map { $0 == "\t" ? " " : $0 })
    let before = from > 0 ? "…" : ""
    let carets = String(repeating: "^", count: max(1, min(length, to - start)))
    return [
      "      \(before)\(shown)\(to < characters.count ? "…" : "")",
      "      \(String(repeating: " ", count: start - from + before.count))\(paint(carets, found.finding.severity.colour))",
    ]
  }

  /// A line, where in it the words begin, and how many characters of them it holds; counted from 0.
  private func stretch(_ found: LintFinding, in file: LintedFile) -> (line: String, start: Int, length: Int)? {
    let place = found.finding.source
    if let source = file.reading.source, place.file == file.path, source.lines.indices.contains(place.start.line - 1) {
      let line = source.words(source.lines[place.start.line - 1])
      let start = place.start.column - 1
      let end = place.end.line == place.start.line ? place.end.column - 1 : line.count
      return start < line.count ? (line, start, end - start) : nil
    }
    guard file.reading.draft.blocks.indices.contains(found.block) else { return nil }
    let text = file.reading.draft.blocks[found.block].text
    let start = text.utf8.prefix(found.range.lowerBound).characterCount
    return (text, start, text.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count).characterCount)
  }

  private func summary(_ file: LintedFile) -> [String] {
    let measures = file.report.measures
    guard measures.words > 0 else { return ["\(file.path): no sentences to measure."] }
    let average = Double(measures.words) / Double(max(1, measures.sentences))
    var lines = [
      "\(file.path): \(measures.words) words in \(measures.sentences) sentences, \(average.shown) words a sentence.",
      "    Reading age \(measures.readingAge); Flesch reading ease \(measures.fleschReadingEase.shown) (aim for 60 or more).",
    ]
    if !file.report.worstSentences.isEmpty { lines.append("    The hardest to read:") }
    for sentence in file.report.worstSentences {
      let place =
        file.reading.format.hasLines ? "line \(sentence.source.start.line)" : "paragraph \(sentence.source.start.line)"
      let words = sentence.text.count > Self.width ? sentence.text.prefix(Self.width - 1) + "…" : sentence.text[...]
      lines.append("    - \(place), \(sentence.words) words: \(words)")
    }
    return lines
  }

  private func paint(_ text: String, _ colour: Int) -> String {
    usesColour ? "\u{1B}[\(colour);1m\(text)\u{1B}[0m" : text
  }
}

extension Severity {
  /// Of a terminal: red, yellow, cyan.
  fileprivate var colour: Int {
    switch self {
    case .error: 31
    case .warning: 33
    case .advice: 36
    }
  }
}

extension Double {
  /// With one figure after the point.
  var shown: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// To two figures after the point, for programs; 0 where there was nothing to measure.
  var measured: Double { isFinite ? (self * 100).rounded() / 100 : 0 }
}
