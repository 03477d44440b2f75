private import LetterModel

extension Voice {
  /// Every voice that we offer: those that standards.md 7.4 found usable, a language's usual voice first.
  ///
  /// The last three columns were measured with eSpeak NG 1.51 (VoiceMeasures), on the texts of
  /// `Tests/SpeechTests/voice-samples.tsv`, and a test measures them again.
  public static let all: [Voice] = [
    row("en-GB", "en-GB", "en-gb", "English (Great Britain)", [.latin], 1, 0, 0),
    row("en-GB-scotland", "en-GB", "en-gb-scotland", "English (Scotland)", [.latin], 1, 0, 0),
    row("en-GB-female", "en-GB", "en-gb", "English (Great Britain), higher", [.latin], 1, 0, 0, gender: .female),
    row("gd", "gd", "gd", "Scottish Gaelic", [.latin], 1, 0, 0, write),
    row("pl", "pl", "pl", "Polish", [.latin], 1, 0, 0, write),
    row("ur", "ur", "ur", "Urdu", [.arabic, .latin], 1, 0, 0, vowels),
    row("ar", "ar", "ar", "Arabic", [.arabic, .latin], 1, 0, 0, vowels),
    row("uk", "uk", "uk", "Ukrainian", [.cyrillic, .latin], 1, 0, 0, write),
    row("ro", "ro", "ro", "Romanian", [.latin], 1, 0, 0),
    row("lt", "lt", "lt", "Lithuanian", [.latin], 1, 0, 0),
    row("lv", "lv", "lv", "Latvian", [.latin], 1, 0, 0, write),
    row("bg", "bg", "bg", "Bulgarian", [.cyrillic, .latin], 1, 0, 0, write),
    row("ru", "ru", "ru", "Russian", [.cyrillic, .latin], 1, 0, 0, write),
    row("zh-Hans", "zh-Hans", "cmn-latn-pinyin", "Chinese (Mandarin)", [.chinese, .latin], 1, 0, 0),
    row("yue-Hant", "yue-Hant", "yue", "Chinese (Cantonese)", [.chinese, .latin], 1, 0, 0, ear),
    row("pa", "pa", "pa", "Punjabi (Gurmukhi)", [.gurmukhi, .latin], 1, 0, 0, ear),
    row("pt", "pt", "pt", "Portuguese", [.latin], 1, 0, 0),
    row("pt-BR", "pt-BR", "pt-br", "Portuguese (Brazil)", [.latin], 1, 0, 0),
    row("es", "es", "es", "Spanish", [.latin], 1, 0, 0),
    row("tr", "tr", "tr", "Turkish", [.latin], 1, 0, 0),
    row("fa", "fa", "fa", "Persian", [.arabic, .latin], 1, 0, 0, vowels),
    row("ku", "ku", "ku", "Kurdish (Kurmanji)", [.latin], 1, 0, 0, ear),
  ].compactMap { $0 }

  private static let write = "Write dates and ordinals in words: figures are read as plain numbers."
  private static let vowels = "Vowels that are not written are guessed: have a speaker listen first."
  private static let ear = "Have a speaker listen first."

  private static func row(
    _ name: String, _ language: String, _ properties: String, _ about: String, _ scripts: [WritingScript],
    _ pace: Double, _ gain: Double, _ telephoneGain: Double, _ caution: String = "", gender: VoiceKey.Gender = .any
  ) -> Voice? {
    LanguageTag(language).map {
      Voice(
        name: name, language: $0, about: about, caution: caution,
        key: VoiceKey(language: properties, gender: gender), scripts: scripts, pace: pace, gain: gain,
        telephoneGain: telephoneGain)
    }
  }
}
