internal import Glibc

/// Takes away what is too low for a telephone: a Butterworth high-pass of the fourth order, two biquads in a row. No
/// library that we link with has one.
struct HighPass {
  private var sections: [Section]

  /// - Parameter frequency: where it has lost 3 dB, in Hz.
  init(frequency: Double, sampleRate: Int) {
    sections = [0.541_196_1, 1.306_563].map { Section(frequency: frequency / Double(sampleRate), quality: $0) }
  }

  func filter(_ samples: [Float]) -> [Float] {
    sections.reduce(samples) { $1.filter($0) }
  }

  /// One biquad, by R. Bristow-Johnson's formulas.
  private struct Section {
    let (b0, b1, a1, a2): (Double, Double, Double, Double)

    init(frequency: Double, quality: Double) {
      let angle = 2 * Double.pi * frequency
      let alpha = sin(angle) / (2 * quality)
      let scale = 1 + alpha
      b0 = (1 + cos(angle)) / 2 / scale
      b1 = -2 * b0
      a1 = -2 * cos(angle) / scale
      a2 = (1 - alpha) / scale
    }

    func filter(_ samples: [Float]) -> [Float] {
      var (x1, x2, y1, y2) = (0.0, 0.0, 0.0, 0.0)
      return samples.map { sample in
        let x = Double(sample)
        let y = b0 * (x + x2) + b1 * x1 - a1 * y1 - a2 * y2
        (x1, x2, y1, y2) = (x, x1, y, y1)
        return Float(y)
      }
    }
  }
}

/// The same as the C library's, for files that have no other need of it.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
func logarithm2(_ number: Double) -> Double { log2(number) }
func logarithm10(_ number: Double) -> Double { log10(number) }
