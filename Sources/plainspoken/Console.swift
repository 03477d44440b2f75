internal import Foundation
internal import LetterModel

/// Printing: results to standard output, everything else to standard error.
enum Console {
  /// A line of the result.
  static func say(_ text: String) { print(text) }

  /// A result for a program to read: the same value gives the same text.
  static func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// A line for the person at the terminal.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }

  /// A question, with the cursor after it.
  static func prompt(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// How far a long recording has come: on a terminal only, on one line that is written over.
  static var progress: (@Sendable (Int, Int) -> Void)? {
    guard isatty(2) == 1 else { return nil }
    return { done, all in
      let end = done == all ? "\r\u{1B}[K" : ""
      FileHandle.standardError.write(Data("\rSpeaking: \(done) of \(all) sentences\(end)".utf8))
    }
  }

  /// All findings, in reading order, and how many there were.
  static func show(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    for finding in findings.inReadingOrder { complain(coloured(finding)) }
    let errors = findings.count { $0.severity == .error }
    if errors > 0 { complain(errors == 1 ? "1 thing to put right." : "\(errors) things to put right.") }
  }

  private static func coloured(_ finding: Finding) -> String {
    guard isColoured(2) else { return finding.description }
    let colour = finding.severity == .error ? "31" : "33"
    return finding.description.replacing(
      "\(finding.severity.rawValue) \(finding.rule):",
      with: "\u{1B}[\(colour);1m\(finding.severity.rawValue)\u{1B}[0m \(finding.rule):", maxReplacements: 1)
  }

  /// On a terminal only, and never where NO_COLOR is set (no-color.org).
  ///
  /// - Parameter stream: 1 for standard output, 2 for standard error.
  static func isColoured(_ stream: Int32) -> Bool {
    (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty && isatty(stream) == 1
  }
}
