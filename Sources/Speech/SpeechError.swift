/// Why something cannot be spoken: what is wrong, where, and what to do.
public struct SpeechError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whose fault it is, which decides the exit code.
  public enum Fault: Sendable, Hashable {
    /// The text: it cannot be said as it stands (exit code 1).
    case content
    /// The machine: a file, a program or memory that is missing (exit code 2).
    case surroundings
    /// The order: a language, a voice or a rate that there is not (exit code 64).
    case order
  }

  public let fault: Fault
  public let message: String
  public let advice: String

  init(_ fault: Fault, _ message: String, advice: String) {
    self.fault = fault
    self.message = message
    self.advice = advice
  }

  public var description: String { "\(message)\n\(advice)" }
}

extension SpeechError {
  /// A library of ours refuses something that it should never refuse.
  static func library(_ name: String, _ reason: String) -> SpeechError {
    SpeechError(
      .surroundings, "\(name) failed: \(reason).", advice: "Look whether there is memory left, then try again.")
  }
}
