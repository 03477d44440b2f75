/// How much a finding matters. `error` stops a letter; the others are shown.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable, Codable {
  case advice, warning, error

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something wrong with what a person wrote: a template, a value, a draft. Findings are values, collected and shown
/// all at once. Wrong surroundings (no folder, no voice) are thrown errors instead.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
  /// Names the bad pattern, in lower case with hyphens: `unknown-field`.
  public var rule: String
  public var severity: Severity
  /// What is wrong, in one sentence that a writer understands.
  public var message: String
  /// Why it matters; empty where the message says it all.
  public var why: String
  /// What to write or do instead, best first.
  public var suggestions: [String]
  public var source: SourceRange

  public init(
    _ rule: String, _ message: String, severity: Severity = .error, why: String = "", suggestions: [String] = [],
    at source: SourceRange
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.why = why
    self.suggestions = suggestions
    self.source = source
  }

  /// `path:line:column: severity rule: message`, with the why and the suggestions indented below.
  public var description: String {
    var lines = ["\(source): \(severity.rawValue) \(rule): \(message)"]
    if !why.isEmpty { lines.append("    \(why)") }
    lines += suggestions.map { "    Try: \($0.replacing("\n", with: "\n         "))" }
    return lines.joined(separator: "\n")
  }
}

/// Findings that stop the work, thrown where a function cannot give back what was asked for.
public struct Findings: Error, CustomStringConvertible {
  public let all: [Finding]

  public init(_ all: [Finding]) { self.all = all }

  public var description: String { all.map(\.description).joined(separator: "\n") }
}

extension [Finding] {
  /// Whether anything here stops a letter.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order that a person reads a file.
  public var inReadingOrder: [Finding] {
    sorted { ($0.source.file, $0.source.start, $0.rule) < ($1.source.file, $1.source.start, $1.rule) }
  }

  /// Throws them all when at least one is an error.
  public func throwIfErrors() throws(Findings) {
    if hasErrors { throw Findings(inReadingOrder) }
  }
}
