/// Something wrong with the surroundings rather than with what a person wrote: a folder, a disk, a library. It says
/// what is wrong, where, and what to do. The program ends with exit code 2.
public struct SurroundingsError: Error, Sendable, Hashable, CustomStringConvertible {
  public let what: String
  public let advice: String

  /// Two plain sentences: what is wrong and where; what to do.
  public init(_ what: String, advice: String) {
    self.what = what
    self.advice = advice
  }

  public var description: String { advice.isEmpty ? what : "\(what)\n\(advice)" }
}

/// Something asked for that does not exist: a template, a format, a language. The program ends with exit code 64.
public struct UnknownName: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String

  /// A message of its own, for a name that is not right in another way.
  public init(_ message: String) { description = message }

  /// - Parameters:
  ///   - kind: what was asked for: "template".
  ///   - near: the names that may have been meant, best first; where there are none, `all` is shown.
  public init(_ kind: String, _ name: String, near: [String], all: [String]) {
    let help =
      near.isEmpty
      ? "There is: \(all.joined(separator: ", "))."
      : "Did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?"
    description = "There is no \(kind) “\(name)”. \(all.isEmpty && near.isEmpty ? "" : help)"
  }
}
