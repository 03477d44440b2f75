internal import CEBUR128

/// How loud sound is, by EBU R 128, as libebur128 measures it.
struct Loudness: Sendable, Hashable {
  /// Over the whole, in LUFS.
  var integrated: Double
  /// The highest true peak, in dBTP.
  var truePeak: Double

  /// The aim for every recording, in LUFS, and the highest true peak, in dBTP (standards.md R24).
  static let target = -19.0
  static let highestPeak = -1.0

  /// - Parameter samples: one channel.
  init(of samples: [Float], sampleRate: Int) throws(SpeechError) {
    let mode = Int32(EBUR128_MODE_I.rawValue | EBUR128_MODE_TRUE_PEAK.rawValue)
    var state = ebur128_init(1, UInt(sampleRate), mode)
    defer { ebur128_destroy(&state) }
    (integrated, truePeak) = (0, 0)
    var peak = 0.0
    guard state != nil,
      ebur128_add_frames_float(state, samples, samples.count) == EBUR128_SUCCESS.rawValue,
      ebur128_loudness_global(state, &integrated) == EBUR128_SUCCESS.rawValue,
      ebur128_true_peak(state, 0, &peak) == EBUR128_SUCCESS.rawValue
    else { throw .library("libebur128", "it could not measure the sound") }
    truePeak = 20 * logarithm10(peak)
  }
}
