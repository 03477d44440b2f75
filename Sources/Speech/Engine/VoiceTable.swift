private import LetterModel

extension Voice {
  /// Every voice that we offer: those that standards.md 7.4 found usable, a language's usual voice first.
  ///
  /// The last three columns were measured with eSpeak NG 1.51 at its rate of 175, on the texts of
  /// `Tests/SpeechTests/voice-samples.tsv`, and a test measures them again (VoiceMeasures).
  public static let all: [Voice] = [
    // A speech recogniser misheard 9 words in 100 of ten letters in klatt2, and 13 in the plain voice (four letters).
    row("en-GB", "en-GB", "en-gb", "English (Great Britain)", [.latin], 1.284, 2.25, 0.80, variant: "klatt2"),
    row("en-GB-soft", "en-GB", "en-gb", "English (Great Britain), softer", [.latin], 1.288, 1.47, 0.83),
    row("en-GB-scotland", "en-GB", "en-gb-scotland", "English (Scotland)", [.latin], 1.340, 1.04, 1.03),
    row(
      "en-GB-female", "en-GB", "en-gb", "English (Great Britain), higher", [.latin], 1.266, -0.37, 0.93, gender: .female
    ),
    row("gd", "gd", "gd", "Scottish Gaelic", [.latin], 1.556, -0.03, 0.66, write, stumbles: true),
    row("pl", "pl", "pl", "Polish", [.latin], 0.945, 2.53, 1.15, write),
    row("ur", "ur", "ur", "Urdu", [.arabic, .latin], 1.164, 0.54, 0.84, vowels),
    row("ar", "ar", "ar", "Arabic", [.arabic, .latin], 0.736, 1.97, 0.89, vowels),
    row("uk", "uk", "uk", "Ukrainian", [.cyrillic, .latin], 1.364, 1.68, 1.53, write, stumbles: true),
    row("ro", "ro", "ro", "Romanian", [.latin], 1.013, 2.62, 1.33),
    row("lt", "lt", "lt", "Lithuanian", [.latin], 0.908, 1.32, 1.17),
    row("lv", "lv", "lv", "Latvian", [.latin], 0.902, 1.29, 2.52, write),
    row("bg", "bg", "bg", "Bulgarian", [.cyrillic, .latin], 1.187, 2.87, 1.22, write),
    row("ru", "ru", "ru", "Russian", [.cyrillic, .latin], 1.177, 2.03, 1.79, write),
    row("zh-Hans", "zh-Hans", "cmn-latn-pinyin", "Chinese (Mandarin)", [.chinese, .latin], 0.658, 0.31, 1.20),
    row("yue-Hant", "yue-Hant", "yue", "Chinese (Cantonese)", [.chinese, .latin], 0.829, 0.56, 1.14, ear),
    row("pa", "pa", "pa", "Punjabi (Gurmukhi)", [.gurmukhi, .latin], 1.114, 0.99, 0.83, ear),
    row("pt", "pt", "pt", "Portuguese", [.latin], 1.143, 1.80, 1.53),
    row("pt-BR", "pt-BR", "pt-br", "Portuguese (Brazil)", [.latin], 1.096, 1.62, 1.38),
    row("es", "es", "es", "Spanish", [.latin], 1.084, 2.41, 1.31),
    row("tr", "tr", "tr", "Turkish", [.latin], 0.726, 1.01, 0.83),
    row("fa", "fa", "fa", "Persian", [.arabic, .latin], 0.988, 1.03, 0.45, vowels),
    row("ku", "ku", "ku", "Kurdish (Kurmanji)", [.latin], 1.197, 1.27, 0.76, ear),
  ].compactMap { $0 }

  private static let write = "Write dates and ordinals in words: figures are read as plain numbers."
  private static let vowels = "Vowels that are not written are guessed: have a speaker listen first."
  private static let ear = "Have a speaker listen first."

  private static func row(
    _ name: String, _ language: String, _ properties: String, _ about: String, _ scripts: [WritingScript],
    _ pace: Double, _ gain: Double, _ telephoneGain: Double, _ caution: String = "", gender: VoiceKey.Gender = .any,
    variant: String = "", stumbles: Bool = false
  ) -> Voice? {
    LanguageTag(language).map {
      Voice(
        name: name, language: $0, about: about, caution: caution,
        key: VoiceKey(language: properties, gender: gender, variant: variant), scripts: scripts,
        stumblesAtApostrophes: stumbles, pace: pace, gain: gain, telephoneGain: telephoneGain)
    }
  }
}
