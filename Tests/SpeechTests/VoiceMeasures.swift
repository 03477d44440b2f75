internal import LetterModel
internal import Testing

@testable internal import Speech

/// What the table of voices says of one voice, measured anew.
struct VoiceMeasures {
  var pace: Double
  var gain: Double
  var telephoneGain: Double

  /// - Parameter rate: eSpeak NG's own.
  static func measure(_ voice: Voice, _ text: String, rate: Int = 175, in pool: WorkerPool) async throws -> Self {
    var spoken: [Speech] = []
    for sentence in sentences(text) {
      spoken.append(try await speech(sentence, voice: voice, engineRate: rate, in: pool))
    }
    let seconds = Double(spoken.reduce(0) { $0 + $1.samples.count }) / Double(ESpeak.sampleRate)
    let pace = Double(words(text)) / seconds * 60 / Double(rate)
    // The limiter takes a little away, so what is missing after it is added once more.
    var louder = voice
    louder.gain = Loudness.target - (try loudness(spoken.map(\.samples)))
    louder.gain += Loudness.target - (try loudness(takes(spoken, louder).map(\.samples)))
    louder.telephoneGain = 0
    for _ in 0..<2 {
      let band = try takes(spoken, louder).map { try Telephone.piece(of: $0) }
      louder.telephoneGain += Loudness.target - (try loudness(band, sampleRate: Telephone.sampleRate))
    }
    return VoiceMeasures(pace: pace, gain: louder.gain, telephoneGain: louder.telephoneGain)
  }

  private static func takes(_ spoken: [Speech], _ voice: Voice) throws -> [Take] {
    try spoken.map {
      try Take(
        $0, of: SpeechRequest(speaker: Speaker(voice: voice.key, rate: 175), text: "", hasPhonemes: false), voice: voice
      )
    }
  }

  /// With half a second between sentences, as a letter has.
  private static func loudness(_ sentences: [[Int16]], sampleRate: Int = ESpeak.sampleRate) throws -> Double {
    let pause = [Int16](repeating: 0, count: sampleRate / 2)
    return try Loudness(of: Array(sentences.joined(separator: pause)).floats, sampleRate: sampleRate).integrated
  }

  static func sentences(_ text: String) -> [String] {
    text.split { ".?。۔।".contains($0) }.filter { $0.contains(where: \.isLetter) }.map { "\($0)." }
  }

  /// Chinese has no spaces: two characters count as one word.
  static func words(_ text: String) -> Int {
    let chinese = text.unicodeScalars.count { WritingScript($0) == .chinese }
    return chinese > 0 ? chinese / 2 : text.split { $0 == " " }.count
  }
}

@Suite("The table of voices")
struct VoiceTableTests {
  @Test("every voice is on this machine, and is as fast and as loud as the table says")
  func measures() async throws {
    let pool = WorkerPool(try worker(), size: 2)
    let samples = Dictionary(uniqueKeysWithValues: try voiceSamples())
    func measure(_ voice: Voice, _ sample: String) async throws -> VoiceMeasures {
      try await VoiceMeasures.measure(voice, try #require(samples[sample]), in: pool)
    }
    let english = try Voice.of(.source)
    let (letter, declaration) = (try await measure(english, "en-GB"), try await measure(english, "declaration"))
    for voice in Voice.all {
      let measured = try await measure(voice, voice.language.description)
      let shorterWords = voice.language == .source ? 1 : letter.pace / declaration.pace
      let said = [measured.pace * shorterWords, measured.gain, measured.telephoneGain]
      let row = [voice.pace, voice.gain, voice.telephoneGain]
      let isSame = abs(said[0] - row[0]) < 0.006 && abs(said[1] - row[1]) < 0.06 && abs(said[2] - row[2]) < 0.06
      #expect(isSame, "\(voice.name): measured \(said), the table has \(row)")
    }
  }
}
