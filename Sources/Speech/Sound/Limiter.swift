/// Holds the peaks of one whole utterance under a ceiling. It keeps nothing from one utterance to the next, so the
/// same utterance always sounds the same (standards.md R24).
///
/// Each sample asks for a gain that brings it under the ceiling; the lowest asked for within 4 ms on either side, then
/// smoothed over as long, is applied. So the gain is already down when a peak comes, and it never jumps.
struct Limiter {
  /// The highest sample that is let through, of 1.
  var ceiling: Float
  /// How far it looks ahead and back, in samples.
  var reach: Int

  init(ceiling decibels: Double, sampleRate: Int) {
    ceiling = Float(ratio(ofDecibels: decibels))
    reach = sampleRate * 4 / 1_000
  }

  func limit(_ samples: inout [Float]) {
    guard samples.contains(where: { abs($0) > ceiling }) else { return }
    let wanted = samples.map { abs($0) > ceiling ? ceiling / abs($0) : 1 }
    let lowest = lowest(of: wanted)
    // A mean over 2 reach + 1 samples, each of which is low enough for the sample in the middle.
    var sum = Float(reach + 1) + lowest[..<min(reach, lowest.count)].reduce(0, +)
    let width = Float(2 * reach + 1)
    for index in samples.indices {
      let (entering, leaving) = (index + reach, index - reach - 1)
      sum += entering < lowest.count ? lowest[entering] : 1
      sum -= leaving >= 0 ? lowest[leaving] : 1
      samples[index] = max(-ceiling, min(ceiling, samples[index] * sum / width))
    }
  }

  /// For each sample the lowest number within reach of it. Most are 1, so only the others are spread.
  private func lowest(of wanted: [Float]) -> [Float] {
    var lowest = wanted
    for (index, gain) in wanted.enumerated() where gain < 1 {
      for near in max(0, index - reach)...min(wanted.count - 1, index + reach) where gain < lowest[near] {
        lowest[near] = gain
      }
    }
    return lowest
  }
}
