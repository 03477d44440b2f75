internal import CLame

/// One take as whole MP3 frames that can stand between any others.
///
/// A frame of MP3 leans on its neighbours: the decoder adds the end of one to the start of the next. So each take is
/// encoded by a fresh encoder, without the bit reservoir that would borrow from earlier frames, and ends in so much
/// silence that nothing of it is left to add. Then the pieces, with frames of silence between, decode to the very
/// samples that they would decode to alone (design.md 10).
enum MP3Piece {
  /// Kilobits a second (standards.md 7.5).
  static let bitRate = 64
  /// Silence after the sound, in samples: 100 ms. A decoder gives the sound 1,105 samples late (`MP3.delay`), spread over
  /// some hundred samples more, and then 20 ms have to be silent. Before the sound there is `Take.lead`.
  static let silence = ESpeak.sampleRate / 10
  /// LAME's quality, from 0 to 9. At 64 kbit/s the steps below 7 take longer and bring a voice no nearer to the
  /// original: signal to noise was 25.2 dB at 7, and 23.3 dB at 3, LAME's own choice.
  static let quality: Int32 = 7

  /// How many frames the take has.
  static func steps(of take: Take) -> Int { Recording.steps(samples: take.samples.count + silence) }

  static func encode(_ take: Take) throws(SpeechError) -> [UInt8] {
    Array(try encode(take.samples, frames: steps(of: take)).joined())
  }

  /// A frame of silence among silence.
  static func silentFrame() throws(SpeechError) -> [UInt8] {
    // The third: the encoder is past its start.
    try Array(encode([], frames: 3)[2])
  }

  /// The first so many frames of what the samples, and silence after them, are encoded to.
  static func encode(_ samples: [Int16], frames: Int) throws(SpeechError) -> [ArraySlice<UInt8>] {
    // The encoder holds a few frames back: silence pushes them out.
    let padded = samples + [Int16](repeating: 0, count: max(0, (frames + 4) * Recording.step - samples.count))
    var stream = [UInt8](repeating: 0, count: padded.count * 5 / 4 + 7_200)
    let encoder = try open()
    defer { lame_close(encoder) }
    let count = lame_encode_buffer(encoder, padded, padded, Int32(padded.count), &stream, Int32(stream.count))
    guard count >= 0 else { throw .library("LAME", "code \(count)") }
    let whole = MP3.frames(of: stream.prefix(Int(count)))
    guard whole.count >= frames else { throw .library("LAME", "it gave \(whole.count) frames of \(frames)") }
    return Array(whole.prefix(frames))
  }

  private static func open() throws(SpeechError) -> lame_t {
    guard let encoder = lame_init() else { throw .library("LAME", "no memory") }
    let codes = [
      lame_set_num_channels(encoder, 1), lame_set_mode(encoder, MONO),
      lame_set_in_samplerate(encoder, Int32(ESpeak.sampleRate)),
      lame_set_out_samplerate(encoder, Int32(ESpeak.sampleRate)), lame_set_VBR(encoder, vbr_off),
      lame_set_brate(encoder, Int32(bitRate)), lame_set_quality(encoder, quality),
      lame_set_disable_reservoir(encoder, 1), lame_set_bWriteVbrTag(encoder, 0), lame_init_params(encoder),
    ]
    guard codes.allSatisfy({ $0 >= 0 }) else {
      lame_close(encoder)
      throw .library("LAME", "it did not take our settings")
    }
    return encoder
  }
}
