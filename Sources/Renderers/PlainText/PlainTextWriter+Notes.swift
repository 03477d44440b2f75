import LetterModel

extension PlainTextWriter {
  /// Notes the first place where the weight of bold is lost.
  mutating func noteBold(at range: SourceRange) {
    let rule = "bold-left-out"
    guard !notes.contains(where: { $0.rule == rule }) else { return }
    notes.append(
      Finding(
        rule, "Plain text cannot show bold. The words are there, without their weight.", severity: .advice, at: range))
  }

  /// Notes the first place where words stand in each other language.
  mutating func note(_ language: LanguageTag, at range: SourceRange) {
    let message = "Plain text cannot mark words as \(language). A screen reader may say them in the wrong voice."
    guard !notes.contains(where: { $0.message == message }) else { return }
    notes.append(
      Finding(
        "language-left-out", message, severity: .advice,
        suggestions: ["send the web page, which marks each language"], at: range))
  }
}
