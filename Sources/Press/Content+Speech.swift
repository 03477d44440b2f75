internal import DataFiles
public import LetterModel
public import Speech

extension Content {
  /// What makes the script of a letter in that language. Passages in English, such as the English notice behind a
  /// translated one, are said as English.
  ///
  /// Throws findings for a `speech.yaml` or a `lexicon.pls` with mistakes in it, and `SurroundingsError` where a
  /// language has no `speech.yaml`: it cannot be said.
  /// - Parameter rate: true words a minute.
  public func scriptMaker(_ language: LanguageTag, rate: Int = 150) throws -> ScriptMaker {
    let own = try speechLanguage(language)
    let others = language == .source ? [] : [try speechLanguage(.source)]
    return ScriptMaker(own, others: others, rate: rate)
  }

  /// How that language is said: `speech.yaml` and, where there is one, `lexicon.pls`.
  public func speechLanguage(_ language: LanguageTag) throws -> SpeechLanguage {
    let formats = try formats(language)
    let folder = "Locales/\(language)"
    let lexicon = "\(folder)/lexicon.pls"
    return try SpeechLanguage(
      tag: language, formats: formats, messages: messages(language),
      words: SpeechWords(files.data("\(folder)/speech.yaml"), formats: formats),
      lexicon: files.exists(lexicon)
        ? Lexicon(pls: files.bytes(lexicon), path: lexicon, language: language) : Lexicon())
  }
}
