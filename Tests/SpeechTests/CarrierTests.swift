internal import Foundation
internal import LetterModel
internal import TestSupport
internal import Testing

@testable internal import Speech

@Suite("What is on each carrier")
struct CarrierTests {
  private func letter(as carrier: Carrier) async throws -> (recording: Recording, files: [AudioFile]) {
    let studio = try studio()
    let recording = try await studio.speak(.letter, SpeechSettings(language: .source))
    return (recording, try await studio.encode(recording, as: carrier, name: "letter-cd"))
  }

  @Test("a recording starts with half a second of silence, ends with one second, and holds its pauses")
  func silence() async throws {
    let (recording, files) = try await letter(as: .wav)
    let samples = try Decoded(wav: files[0].bytes).samples
    #expect(samples.count == recording.length)
    #expect(recording.duration == Recording.milliseconds(samples.count))
    #expect(samples.prefix { $0 == 0 }.count >= 11_025)
    #expect(samples.reversed().prefix { $0 == 0 }.count >= 22_050)
    for (part, next) in zip(recording.parts, recording.parts.dropFirst()) {
      let pause = next.milliseconds.lowerBound - part.milliseconds.upperBound
      #expect(pause >= part.utterance.pause)
      #expect(pause <= max(part.utterance.pause + 28, 127))
    }
  }

  @Test("WAV and FLAC hold the same samples at 22,050 Hz in mono")
  func lossless() async throws {
    let (recording, files) = try await letter(as: .wav)
    let wave = try WaveFile(files[0].bytes)
    #expect((wave.formatTag, wave.channels, wave.sampleRate, wave.bits) == (1, 1, 22_050, 16))
    #expect([Int16](bytes: Array(wave.data)) == recording.samples)
    let flac = try await letter(as: .flac).files
    #expect(flac.map(\.suffix) == ["flac"])
    #expect(flac[0].bytes.starts(with: Array("fLaC".utf8)))
    #expect(flac[0].bytes.count < files[0].bytes.count)
  }

  @Test(
    "the telephone gets 8 kHz in A-law, or mu-law where asked, and nothing below its band",
    arguments: [(Carrier.Companding.aLaw, 6), (.muLaw, 7)])
  func telephone(law: Carrier.Companding, formatTag: Int) async throws {
    let (recording, files) = try await letter(as: .telephone(law))
    let wave = try WaveFile(files[0].bytes)
    #expect((wave.formatTag, wave.channels, wave.sampleRate, wave.bits) == (formatTag, 1, 8_000, 8))
    #expect(abs(wave.data.count - recording.duration * 8) <= 8)
  }

  @Test("of the telephone's band 300 to 3,400 Hz is kept, and what is outside of it is not")
  func band() throws {
    func level(_ frequency: Double) throws -> Double {
      let tone = (0..<22_050).map { Float(sin(Double($0) * frequency * 2 * .pi / 22_050)) / 4 }
      let take = Take(
        request: SpeechRequest(speaker: Speaker(voice: VoiceKey(language: ""), rate: 0), text: "", hasPhonemes: false),
        samples: tone.int16s, words: [], telephoneGain: 0)
      let piece = try Telephone.piece(of: take).floats.dropFirst(800).dropLast(800)
      return 10 * log10(Double(piece.map { $0 * $0 }.reduce(0, +)) / Double(piece.count) * 32)
    }
    for frequency in [400.0, 1_000, 2_000, 3_000, 3_350] { #expect(abs(try level(frequency)) < 1.5, "\(frequency)") }
    #expect(abs(try level(300) + 3) < 0.5)
    #expect(try level(100) < -35)
    #expect(try level(4_600) < -60)
  }

  @Test("a CD has a track for each chapter, all of whole sectors and 4 seconds or more")
  func disc() async throws {
    let (recording, files) = try await letter(as: .cd)
    let tracks = files.dropFirst()
    #expect(files.map(\.suffix) == ["cue", "track-01.wav", "track-02.wav", "track-03.wav"])
    for track in tracks {
      let wave = try WaveFile(track.bytes)
      #expect((wave.formatTag, wave.channels, wave.sampleRate, wave.bits) == (1, 2, 44_100, 16))
      #expect(wave.data.count % 2_352 == 0)
      #expect(wave.data.count >= 4 * 176_400)
      let samples = [Int16](bytes: Array(wave.data))
      #expect(stride(from: 0, to: samples.count, by: 2).allSatisfy { samples[$0] == samples[$0 + 1] })
    }
    let length = try tracks.reduce(0) { $0 + (try WaveFile($1.bytes).data.count) }
    #expect(length >= recording.length * 8 && length < recording.length * 8 + 3 * 2_352)
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        TITLE "Your rent"
        FILE "letter-cd.track-01.wav" WAVE
          TRACK 01 AUDIO
            TITLE "The letter"
            INDEX 01 00:00:00
        FILE "letter-cd.track-02.wav" WAVE
          TRACK 02 AUDIO
            TITLE "Your rent"
            INDEX 01 00:00:00
        FILE "letter-cd.track-03.wav" WAVE
          TRACK 03 AUDIO
            TITLE "What to do"
            INDEX 01 00:00:00

        """)
  }

  @Test("short chapters of a CD are joined, a lone short one is filled up, and quotation marks do no harm")
  func shortTracks() async throws {
    let studio = try studio()
    let script = Script(
      [Utterance("Yes.", pause: 0, chapter: "One \"and\" two"), Utterance("No.", chapter: "Two")], title: "A \"title\"")
    let recording = try await studio.speak(script, SpeechSettings(language: .source))
    let files = try await studio.encode(recording, as: .cd)
    #expect(files.map(\.suffix) == ["cue", "track-01.wav"])
    #expect(try WaveFile(files[1].bytes).data.count == 4 * 176_400)
    let sheet = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(sheet.contains("TITLE \"A 'title'\"") && sheet.contains("TITLE \"One 'and' two\""))
  }

  @Test(
    "every carrier is within 1 LU of -19 LUFS, its true peak at most -1 dBTP", arguments: [120, 150, 200])
  func loudness(rate: Int) async throws {
    let sample = try #require(try voiceSamples().first { $0.voice == "en-GB" })
    let script = Script(VoiceMeasures.sentences(sample.text).map { Utterance($0) })
    let studio = try studio()
    for voice in Voice.all where voice.language == .source {
      let settings = try SpeechSettings(language: .source, voice: voice.name, rate: rate)
      let recording = try await studio.speak(script, settings)
      let mp3 = try await studio.encode(recording, as: .mp3)[0].bytes.dropFirst(ID3.tag(recording).count)
      let low = try await studio.pieces(.telephone, of: recording).values.map { [Int16](bytes: $0) }
        .joined(separator: [Int16](repeating: 0, count: 4_000))
      let heard = [
        ("wav", recording.samples, 22_050), ("mp3", try Decoded(mp3: mp3).samples, 22_050),
        ("telephone", Array(low), 8_000),
      ]
      for (name, samples, sampleRate) in heard {
        let loudness = try Loudness(of: samples.floats, sampleRate: sampleRate)
        #expect(abs(loudness.integrated - Loudness.target) <= 1, "\(voice.name) \(name): \(loudness)")
        #expect(loudness.truePeak <= Loudness.highestPeak, "\(voice.name) \(name): \(loudness)")
      }
    }
  }
}
