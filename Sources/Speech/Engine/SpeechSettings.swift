public import LetterModel

/// How a script is to be spoken.
public struct SpeechSettings: Sendable, Hashable {
  /// The voice for the script's own language; passages in another language have that language's usual voice.
  public var voice: Voice
  /// True words a minute in running text, the half second after each sentence counted (standards.md 7.3).
  public var rate: Int

  /// 140 to 160 suits most listeners, 120 to 130 is for numbers and for those who need time (standards.md 7.3).
  public static let usualRate = 150

  /// - Parameter voice: its name; nil for the usual voice of the language.
  public init(language: LanguageTag, voice: String? = nil, rate: Int = usualRate) throws(SpeechError) {
    self.voice = if let voice { try Voice.named(voice, for: language) } else { try Voice.of(language) }
    self.rate = rate
    try self.voice.check(rate)
  }

  /// Who says an utterance in a language, and how fast in eSpeak NG's own measure.
  func speaker(for language: LanguageTag) throws(SpeechError) -> (voice: Voice, rate: Int) {
    let voice = language == self.voice.language ? self.voice : try Voice.of(language)
    try voice.check(rate)
    return (voice, voice.engineRate(for: rate))
  }
}

extension Voice {
  /// A sentence of our rent notice has 10 words, and half a second follows it (standards.md 7.3).
  static let pauseForEachWord = 0.5 / 10
  /// The rate that the table's gains were measured at, eSpeak NG's own usual one.
  static let measuredAt = 175
  /// What eSpeak NG takes (standards.md 7.1), but no faster than a practised listener follows.
  private static let engineRates = 80...300

  /// The true words a minute that this voice can say.
  public var rates: ClosedRange<Int> {
    func wordsAMinute(_ engineRate: Int) -> Double {
      60 / (60 / (Double(engineRate) * pace) + Self.pauseForEachWord)
    }
    let (slowest, fastest) = (Self.engineRates.lowerBound, Self.engineRates.upperBound)
    return Int(wordsAMinute(slowest).rounded(.up))...Int(wordsAMinute(fastest).rounded(.down))
  }

  /// The rate to ask of eSpeak NG for so many true words a minute.
  func engineRate(for wordsAMinute: Int) -> Int {
    let secondsForEachWord = 60 / Double(wordsAMinute) - Self.pauseForEachWord
    return Int((60 / secondsForEachWord / pace).rounded())
  }

  /// What brings this voice to -19 LUFS at a rate, in decibels. Every voice that was measured (80 to 250, in English and
  /// Polish) loses about 1.05 dB when its rate is doubled.
  func gain(atEngineRate rate: Int) -> Double {
    gain + 1.05 * logarithm2(Double(rate) / Double(Self.measuredAt))
  }

  func check(_ wordsAMinute: Int) throws(SpeechError) {
    guard rates.contains(wordsAMinute) else {
      throw SpeechError(
        .order, "The voice “\(name)” cannot say \(wordsAMinute) words a minute.",
        advice: "Ask for \(rates.lowerBound) to \(rates.upperBound); \(SpeechSettings.usualRate) suits most people.")
    }
  }
}
