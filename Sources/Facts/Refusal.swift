/// Why a value a person typed was not taken: what is wrong, and what to write instead.
///
/// Facts are sacred (standards.md R13): what could be read two ways is refused, with every reading offered.
public struct Refusal: Error, Sendable, Hashable {
  /// What is wrong and what to do, in Plain English.
  public var message: String
  /// The readings offered, each as a person would type it and as the same field would take it.
  public var suggestions: [String]

  public init(_ message: String, suggestions: [String] = []) {
    self.message = message
    self.suggestions = suggestions
  }
}

/// What was written, in quotation marks and cut short, so that a message stays readable whatever was pasted in.
func quoted(_ written: some StringProtocol) -> String {
  // By scalars: one character may be a letter with a megabyte of accents.
  var start = String.UnicodeScalarView()
  start.append(contentsOf: written.unicodeScalars.prefix(60))
  return written.unicodeScalars.dropFirst(60).isEmpty ? "“\(String(start))”" : "“\(String(start))…”"
}

/// `a, b or c`, for messages.
func either(_ choices: [String]) -> String {
  guard choices.count > 1, let last = choices.last else { return choices.first ?? "" }
  return choices.dropLast().joined(separator: ", ") + " or " + last
}
