internal import COpusEnc
internal import LetterModel

/// Ogg Opus with libopusenc: libsndfile offers no way to set its effort, and gives each file a random number.
enum Opus {
  /// Bits a second (standards.md 7.5).
  private static let bitRate: Int32 = 32_000
  /// Opus's effort, from 0 to 10.
  private static let complexity: Int32 = 5

  static func encode(_ recording: Recording) throws(SpeechError) -> [UInt8] {
    let collected = Collected()
    return try withExtendedLifetime(collected) { () throws(SpeechError) in
      guard let comments = ope_comments_create() else { throw .library("libopusenc", "no memory") }
      defer { ope_comments_destroy(comments) }
      for (name, value) in tags(recording) { ope_comments_add(comments, name, value) }
      var callbacks = OpusEncCallbacks(
        write: { target, bytes, count in
          guard let target, let bytes else { return 1 }
          let collected = Unmanaged<Collected>.fromOpaque(target).takeUnretainedValue()
          collected.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
          return 0
        }, close: { _ in 0 })
      var code: Int32 = 0
      let encoder = ope_encoder_create_callbacks(
        &callbacks, Unmanaged.passUnretained(collected).toOpaque(), comments, Int32(ESpeak.sampleRate), 1, 0, &code)
      guard let encoder, code == OPE_OK else { throw .library("libopusenc", "code \(code)") }
      defer { ope_encoder_destroy(encoder) }
      let samples = recording.samples
      let codes = [
        // The number that tells streams of one file apart: the same for all, so the same sound has the same bytes.
        plainspoken_ope_set(encoder, OPE_SET_SERIALNO_REQUEST, 1),
        plainspoken_ope_set(encoder, OPUS_SET_BITRATE_REQUEST, bitRate),
        plainspoken_ope_set(encoder, OPUS_SET_COMPLEXITY_REQUEST, complexity),
        // Told that this is a voice, it predicts from one pitch period to the next, and where a voice is as regular as
        // ours, the decoder then gives peaks of up to +4.9 dBTP.
        plainspoken_ope_set(encoder, OPUS_SET_SIGNAL_REQUEST, OPUS_SIGNAL_MUSIC),
        ope_encoder_write(encoder, samples, Int32(samples.count)), ope_encoder_drain(encoder),
      ]
      guard codes.allSatisfy({ $0 == OPE_OK }) else { throw .library("libopusenc", "codes \(codes)") }
      return collected.bytes
    }
  }

  /// Vorbis comments; the chapters as most players read them.
  private static func tags(_ recording: Recording) -> [(String, String)] {
    let chapters = recording.chapters.prefix(999).enumerated().flatMap { index, chapter in
      let number = "CHAPTER\(digits(index, 3))"
      return [(number, time(chapter.milliseconds)), ("\(number)NAME", chapter.title)]
    }
    return [("TITLE", recording.title), ("LANGUAGE", recording.language.description)] + chapters
  }

  private static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    return "\(digits(seconds / 3_600, 2)):\(digits(seconds / 60 % 60, 2)):\(digits(seconds % 60, 2))"
      + ".\(digits(milliseconds % 1_000, 3))"
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private final class Collected {
    var bytes: [UInt8] = []
  }
}
