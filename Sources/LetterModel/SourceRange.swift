/// A place in a file that a person wrote: one-based line, and one-based column counted in characters.
public struct SourcePosition: Sendable, Hashable, Comparable, Codable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a file that a person wrote. Every node of a template keeps one to the end, so that a finding can
/// point at the words without searching for them again.
///
/// Invariant: `end` is just past the last character and never before `start`.
public struct SourceRange: Sendable, Hashable, CustomStringConvertible {
  /// The path as it is shown to a person.
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// The very start of a file: for what is wrong with the file as a whole.
  public static func top(of file: String) -> SourceRange {
    let start = SourcePosition(line: 1, column: 1)
    return SourceRange(file: file, start: start, end: start)
  }

  /// A place that has no lines: an option of the command line. It stands before every line of a file.
  public static func option(_ name: String) -> SourceRange {
    let start = SourcePosition(line: 0, column: 0)
    return SourceRange(file: name, start: start, end: start)
  }

  /// `path:line:column`, as compilers and editors write it; an option by its name alone.
  public var description: String { start.line == 0 ? file : "\(file):\(start.line):\(start.column)" }
}
