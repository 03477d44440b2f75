import LetterModel

extension PlainTextWriter {
  /// Something of the document that plain text has no way to say.
  enum Loss {
    case bold
    case language(LanguageTag)
  }

  /// Notes a loss at the first place where it happens: one note for bold, one for each language.
  mutating func note(_ loss: Loss, at range: SourceRange) {
    let finding =
      switch loss {
      case .bold:
        Finding(
          "bold-left-out", "Plain text cannot show bold. The words are there, without their weight.",
          severity: .advice, at: range)
      case .language(let language):
        Finding(
          "language-left-out",
          "Plain text cannot mark the words in \(language). A screen reader may say them in the wrong voice.",
          severity: .advice, suggestions: ["send the web page, which marks each language"], at: range)
      }
    guard !notes.contains(where: { $0.message == finding.message }) else { return }
    notes.append(finding)
  }
}
