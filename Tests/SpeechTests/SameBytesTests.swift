internal import LetterModel
internal import Testing

@testable internal import Speech

@Suite("The same words in the same voice have the same bytes")
struct SameBytesTests {
  private let sentences = [
    "Your rent is going up.", "From the 5th of April you will pay 412 pounds and 50 pence every four weeks.",
    "Phone us.", "Your rent is going up.", "Please talk to us soon.",
  ]

  @Test("in whatever order they are said, and by whichever worker")
  func orders() async throws {
    let voice = try Voice.of(.source)
    var heard: [String: Set<[Int16]>] = [:]
    for order in [sentences, sentences.reversed(), Array(sentences.suffix(2) + sentences.prefix(3))] {
      let pool = WorkerPool(try worker(), size: 1)
      for sentence in order + order {
        let speech = try await speech(sentence, voice: voice, engineRate: 140, in: pool)
        heard[sentence, default: []].insert(speech.samples)
      }
    }
    #expect(heard.count == 4)
    #expect(heard.values.allSatisfy { $0.count == 1 })
  }

  @Test("whichever voices and rates there were before")
  func voices() async throws {
    let pool = WorkerPool(try worker(), size: 1)
    let samples = try voiceSamples().filter { $0.voice != "declaration" }
    var first: [String: Speech] = [:]
    for sample in samples + samples.reversed() {
      let voice = try #require(Voice.all.first { $0.name == sample.voice })
      let text = VoiceMeasures.sentences(sample.text)[0]
      let said = try await speech(text, voice: voice, engineRate: 100 + text.utf8.count, in: pool)
      let isSame = said == first[sample.voice, default: said]
      #expect(isSame, "\(voice.name) sounds different after other voices")
      first[sample.voice] = said
    }
    #expect(await pool.idleWorkers.count == 3)
  }

  @Test(
    "on every carrier, with one worker or several, in a new studio or one that has spoken",
    arguments: [Carrier.mp3, .wav, .flac, .opus, .telephone(.aLaw), .telephone(.muLaw), .cd])
  func carriers(carrier: Carrier) async throws {
    let settings = try SpeechSettings(language: .source)
    let (one, many) = (try studio(cores: 1), try studio(cores: 3, memory: 1_000))
    let other = Script(Script.letter.utterances.reversed())
    _ = try await many.encode(many.speak(other, settings), as: carrier)
    let first = try await one.encode(one.speak(.letter, settings), as: carrier)
    let second = try await many.encode(many.speak(.letter, settings), as: carrier)
    #expect(first == second)
    #expect(first.allSatisfy { !$0.bytes.isEmpty })
  }

  @Test("a sentence said twice is spoken once")
  func once() async throws {
    let counted = Counter()
    _ = try await studio().speak(.letter, SpeechSettings(language: .source)) { done, all in counted.note(done, all) }
    #expect(counted.notes.map(\.all) == Array(repeating: 6, count: 6))
    #expect(counted.notes.map(\.done).sorted() == Array(1...6))
  }

  @Test("what a draft has said is not spoken again, and sounds the same")
  func draft() async throws {
    let settings = try SpeechSettings(language: .source)
    var script = Script.letter
    let draft = try await studio().speak(script, settings)
    script.utterances.insert(Utterance("It lasts about 1 minute."), at: 1)
    let counted = Counter()
    // A studio of its own, so nothing comes out of what the first one keeps.
    let finished = try await studio().speak(script, settings, reusing: draft) { counted.note($0, $1) }
    #expect(counted.notes.map(\.done) == [7] && counted.notes.map(\.all) == [7])
    #expect(try await finished.samples == studio().speak(script, settings).samples)
  }
}
