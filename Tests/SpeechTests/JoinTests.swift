internal import LetterModel
internal import Testing

@testable internal import Speech

@Suite("MP3 pieces join as if the whole had been encoded at once")
struct JoinTests {
  /// The frames of the letter without its tag and its Info frame, and the recording that they come from.
  private func joined(rate: Int = 150) async throws -> (recording: Recording, frames: [ArraySlice<UInt8>]) {
    let studio = try studio()
    let recording = try await studio.speak(.letter, SpeechSettings(language: .source, rate: rate))
    let bytes = try await studio.encode(recording, as: .mp3)[0].bytes
    let frames = MP3.frames(of: bytes.dropFirst(ID3.tag(recording).count))
    #expect(frames.joined().count == bytes.count - ID3.tag(recording).count, "bytes between frames")
    return (recording, Array(frames.dropFirst()))
  }

  @Test("the decoded length is exact, and every part is late by the same number of samples")
  func length() async throws {
    let (recording, frames) = try await joined()
    let decoded = try Decoded(mp3: frames.joined()).samples
    #expect(frames.count * Recording.step == recording.length + 2 * Recording.step)
    // The decoder gives its last frame only when another follows.
    #expect(abs(decoded.count - frames.count * Recording.step) <= Recording.step)
    for part in recording.parts {
      let noise = (-3...3).map { shift in
        signalToNoise(part.take.samples, Array(decoded.dropFirst(part.start)), late: MP3.delay + shift)
      }
      #expect(noise.max() == noise[3], "“\(part.utterance.text)” has another delay")
      #expect(noise[3] > 15)
    }
  }

  @Test("nothing is above -90 dBFS within 20 ms of a join", arguments: [120, 140, 150, 170, 200])
  func silenceAtJoins(rate: Int) async throws {
    let (recording, frames) = try await joined(rate: rate)
    let decoded = try Decoded(mp3: frames.joined()).samples
    let near = ESpeak.sampleRate / 50
    for part in recording.parts {
      for join in [part.start, part.start + MP3Piece.steps(of: part.take) * Recording.step] {
        let loudest = decoded[(join - near)..<(join + near)].map { abs(Int($0)) }.max() ?? 0
        #expect(loudest <= 1, "“\(part.utterance.text)”: \(loudest) at \(join)")
      }
    }
  }

  @Test("each piece decodes to what it decodes to alone, but for the rounding of a sample")
  func alone() async throws {
    let (recording, frames) = try await joined()
    let decoded = try Decoded(mp3: frames.joined()).samples
    for part in recording.parts {
      let piece = try MP3Piece.encode(part.take)
      let alone = try Decoded(mp3: piece).samples
      let apart = zip(decoded[part.start...], alone).map { abs(Int($0) - Int($1)) }.max()
      #expect(try #require(apart) <= 1)
    }
  }

  @Test("the noise is within 0.2 dB of encoding the whole at once")
  func noise() async throws {
    let (recording, frames) = try await joined()
    let samples = recording.samples
    let whole = try MP3Piece.encode(samples, frames: frames.count).joined()
    let ours = signalToNoise(samples, try Decoded(mp3: frames.joined()).samples, late: MP3.delay)
    let theirs = signalToNoise(samples, try Decoded(mp3: whole).samples, late: MP3.delay)
    #expect(abs(ours - theirs) < 0.2, "joined \(ours) dB, whole \(theirs) dB")
    #expect(ours > 20)
  }
}
