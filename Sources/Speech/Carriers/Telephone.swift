internal import CSndfile

/// Sound for a telephone system: G.711 at 8 kHz, from 300 to 3,400 Hz (standards.md 7.5).
enum Telephone {
  static let sampleRate = 8_000
  private static let band = 300.0...3_400.0

  /// A take in the telephone's band, as loud as it is outside of it.
  static func piece(of take: Take) throws(SpeechError) -> [Int16] {
    let low = try Resampler.resample(
      take.samples.floats, from: ESpeak.sampleRate, to: sampleRate, passband: band.upperBound)
    var samples = HighPass(frequency: band.lowerBound, sampleRate: sampleRate).filter(low)
    samples.amplify(byDecibels: take.telephoneGain)
    Limiter(ceiling: Take.ceiling, sampleRate: sampleRate).limit(&samples)
    samples.fade(over: sampleRate / 100)
    return samples.int16s
  }

  static func join(
    _ recording: Recording, _ pieces: [SpeechRequest: [UInt8]], companding: Carrier.Companding
  ) throws(SpeechError) -> [UInt8] {
    let samples = [Int16](
      here(recording.length),
      pieces: recording.parts.map { (here($0.start), pieces[$0.take.request] ?? []) })
    let law = companding == .aLaw ? SF_FORMAT_ALAW : SF_FORMAT_ULAW
    return try SoundFile.write(samples, SF_FORMAT_WAV | law, rate: sampleRate, title: nil)
  }

  /// A place in the recording, in samples of the telephone.
  private static func here(_ samples: Int) -> Int {
    (samples * sampleRate + ESpeak.sampleRate / 2) / ESpeak.sampleRate
  }
}
