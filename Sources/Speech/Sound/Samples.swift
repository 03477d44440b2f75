/// 16-bit sound as numbers from -1 to 1, and back.
extension [Int16] {
  var floats: [Float] { map { Float($0) / 32_768 } }
}

extension [Float] {
  /// Rounded; what is too loud is cut off.
  var int16s: [Int16] { map { Int16(Swift.max(-32_768, Swift.min(32_767, ($0 * 32_768).rounded()))) } }

  mutating func amplify(byDecibels decibels: Double) {
    let factor = Float(ratio(ofDecibels: decibels))
    for index in indices { self[index] *= factor }
  }

  /// Fades in at the start and out at the end, so that no join clicks.
  mutating func fade(over length: Int) {
    let length = Swift.min(length, count / 2)
    for index in 0..<length {
      let part = (Float(index) + 0.5) / Float(length)
      self[index] *= part
      self[count - 1 - index] *= part
    }
  }
}

func ratio(ofDecibels decibels: Double) -> Double { power(10, decibels / 20) }
