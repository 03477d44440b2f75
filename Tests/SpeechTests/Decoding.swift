internal import CLame
internal import Synchronization

@testable internal import Speech

/// Sound read back out of the bytes of a file.
struct Decoded {
  var samples: [Int16]

  /// LAME's decoder keeps its state in globals: two at once spoil each other's sound (its encoder does not).
  private static let decoderInUse = Mutex(())

  /// Every frame of an MP3 as LAME's decoder gives it, nothing left out at either end: the sound is `MP3.delay` late.
  init(mp3 stream: some Sequence<UInt8>) throws {
    let frames = MP3.frames(of: ArraySlice(stream)).map(Array.init)
    samples = try Self.decoderInUse.withLock { _ in
      guard let decoder = hip_decode_init() else { throw SpeechError.library("LAME", "no memory") }
      defer { hip_decode_exit(decoder) }
      var decoded: [Int16] = []
      var (left, right) = ([Int16](repeating: 0, count: 8_192), [Int16](repeating: 0, count: 8_192))
      for var bytes in frames {
        var count = hip_decode1(decoder, &bytes, bytes.count, &left, &right)
        while count > 0 {
          decoded += left.prefix(Int(count))
          count = hip_decode1(decoder, &bytes, 0, &left, &right)
        }
      }
      return decoded
    }
  }

  /// The samples of a WAV of 16 bits.
  init(wav bytes: [UInt8]) throws {
    samples = [Int16](bytes: Array(try WaveFile(bytes).data))
  }
}

/// The chunks of a WAV file.
struct WaveFile {
  let formatTag, channels, sampleRate, bits: Int
  let data: ArraySlice<UInt8>

  struct Broken: Error {}

  init(_ bytes: [UInt8]) throws {
    var chunks: [String: ArraySlice<UInt8>] = [:]
    var start = 12
    while start + 8 <= bytes.count {
      let length = Self.number(bytes[(start + 4)..<(start + 8)])
      guard start + 8 + length <= bytes.count else { throw Broken() }
      chunks[String(decoding: bytes[start..<(start + 4)], as: UTF8.self)] = bytes[(start + 8)..<(start + 8 + length)]
      start += 8 + length + length % 2
    }
    guard bytes.starts(with: Array("RIFF".utf8)), let format = chunks["fmt "], let data = chunks["data"] else {
      throw Broken()
    }
    let at = format.startIndex
    formatTag = Self.number(format[at..<(at + 2)])
    channels = Self.number(format[(at + 2)..<(at + 4)])
    sampleRate = Self.number(format[(at + 4)..<(at + 8)])
    bits = Self.number(format[(at + 14)..<(at + 16)])
    self.data = data
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}

/// Signal to noise in decibels, the second a copy of the first that is so many samples late.
func signalToNoise(_ original: [Int16], _ copy: [Int16], late: Int) -> Double {
  var (signal, noise) = (0.0, 0.0)
  for (index, sample) in original.enumerated() where copy.indices.contains(index + late) {
    let (wanted, got) = (Double(sample), Double(copy[index + late]))
    signal += wanted * wanted
    noise += (got - wanted) * (got - wanted)
  }
  return 10 * logarithm10(signal / max(noise, 1e-9))
}
