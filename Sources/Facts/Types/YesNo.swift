/// Yes or no.
enum YesNoType {
  static func read(_ text: String) throws(Refusal) -> Bool {
    switch text.utf8.count < 6 ? text.lowercased() : "" {
    case "yes", "y", "true": return true
    case "no", "n", "false": return false
    default: throw Refusal("Write yes or no, not \(quoted(text)).", suggestions: ["yes", "no"])
    }
  }
}

/// `yes_no:` in formats.yaml.
struct YesNoFormat: Sendable, Hashable {
  var yes: String
  var no: String

  init(_ reader: inout FormatReader) {
    yes = reader.text("yes")
    no = reader.text("no")
  }
}

extension Formats {
  func shown(_ answer: Bool) -> String { answer ? yesNo.yes : yesNo.no }
}
