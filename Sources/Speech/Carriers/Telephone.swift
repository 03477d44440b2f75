internal import CSndfile

/// Sound for a telephone system: G.711 at 8 kHz, from 300 to 3,400 Hz (standards.md 7.5).
enum Telephone {
  static let sampleRate = 8_000
  private static let band = 300.0...3_400.0

  /// A take in the telephone's band, as loud as it is outside of it.
  ///
  /// Its peaks are held at the higher rate: between samples so far apart as a telephone's they could rise by 2 dB.
  static func piece(of take: Take) throws(SpeechError) -> [Int16] {
    let low = try resampled(take.samples.floats, from: ESpeak.sampleRate, to: sampleRate)
    let inBand = HighPass(frequency: band.lowerBound, sampleRate: sampleRate).filter(low)
    var samples = try resampled(inBand, from: sampleRate, to: ESpeak.sampleRate)
    samples.amplify(byDecibels: take.telephoneGain)
    Limiter(ceiling: Take.ceiling, sampleRate: ESpeak.sampleRate).limit(&samples)
    samples.fade(over: Take.fade)
    return try resampled(samples, from: ESpeak.sampleRate, to: sampleRate).int16s
  }

  private static func resampled(_ samples: [Float], from: Int, to: Int) throws(SpeechError) -> [Float] {
    try Resampler.resample(samples, from: from, to: to, passband: band.upperBound)
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
