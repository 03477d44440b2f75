internal import CSoxr

/// Changes the sampling rate of a whole piece of sound, with libsoxr at its high quality.
enum Resampler {
  /// - Parameter passband: the highest frequency that is kept whole, in Hz; nil for all that the lower rate can hold.
  static func resample(_ samples: [Float], from: Int, to: Int, passband: Double? = nil) throws(SpeechError) -> [Float] {
    let count = (samples.count * to + from - 1) / from
    var quality = soxr_quality_spec(UInt(SOXR_HQ), 0)
    if let passband {
      quality.passband_end = passband / (Double(min(from, to)) / 2)
      quality.stopband_begin = 1
    }
    var problem: soxr_error_t?
    let resampled = [Float](unsafeUninitializedCapacity: count) { output, made in
      var done = 0
      problem = soxr_oneshot(
        Double(from), Double(to), 1, samples, samples.count, nil, output.baseAddress, count, &done, nil, &quality, nil)
      made = done
    }
    if let problem { throw .library("libsoxr", String(cString: problem)) }
    return resampled
  }
}
