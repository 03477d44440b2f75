public import LetterModel

/// How a script is to be spoken.
public struct SpeechSettings: Sendable, Hashable {
  /// The voice for the script's own language; passages in another language have that language's usual voice.
  public var voice: Voice
  /// True words a minute in running text, the half second after each sentence counted (standards.md 7.3).
  public var rate: Int

  /// 140 to 160 suits most listeners, 120 to 130 is for numbers and for those who need time (standards.md 7.3).
  public static let usualRate = 150
  public static let rates = 100...300

  /// - Parameter voice: its name; nil for the usual voice of the language.
  public init(language: LanguageTag, voice: String? = nil, rate: Int = usualRate) throws(SpeechError) {
    guard Self.rates.contains(rate) else {
      throw SpeechError(
        .order, "A rate of \(rate) words a minute cannot be had.",
        advice: "Ask for \(Self.rates.lowerBound) to \(Self.rates.upperBound); \(Self.usualRate) suits most people.")
    }
    self.voice = if let voice { try Voice.named(voice, for: language) } else { try Voice.of(language) }
    self.rate = rate
  }

  /// Who says an utterance in a language, and how fast in eSpeak NG's own measure.
  func speaker(for language: LanguageTag) throws(SpeechError) -> (voice: Voice, rate: Int) {
    let voice = language == self.voice.language ? self.voice : try Voice.of(language)
    return (voice, voice.engineRate(for: rate))
  }
}

extension Voice {
  /// A sentence has 14 words in our letters, and half a second follows it (standards.md 7.3).
  static let pauseForEachWord = 0.5 / 14
  /// What eSpeak NG takes (standards.md 7.1).
  static let engineRates = 80...450

  /// The rate to ask of eSpeak NG for so many true words a minute.
  func engineRate(for wordsAMinute: Int) -> Int {
    let secondsForEachWord = 60 / Double(wordsAMinute) - Self.pauseForEachWord
    let rate = Int((60 / secondsForEachWord / pace).rounded())
    return min(max(rate, Self.engineRates.lowerBound), Self.engineRates.upperBound)
  }
}
