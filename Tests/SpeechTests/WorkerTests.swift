internal import Foundation
internal import LetterModel
internal import TestSupport
internal import Testing

@testable internal import Speech

@Suite("Speech workers")
struct WorkerTests {
  @Test("a worker that dies is replaced and its work done again")
  func dies() async throws {
    let pool = WorkerPool(try worker(), size: 1)
    let voice = try Voice.of(.source)
    let before = try await speech("Your rent is going up.", voice: voice, engineRate: 140, in: pool)
    let first = try #require(await pool.idleWorkers.first)
    kill(first, SIGKILL)
    let after = try await speech("Your rent is going up.", voice: voice, engineRate: 140, in: pool)
    #expect(before == after)
    #expect(await pool.idleWorkers.count == 1)
    #expect(await pool.idleWorkers.first != first)
  }

  @Test("workers that are killed all the while lose nothing and change nothing")
  func dieOften() async throws {
    let pool = WorkerPool(try worker(), size: 2)
    let voice = try Voice.of(.source)
    let texts = (1...40).map { "You pay \($0) pounds and \(100 - $0) pence every month." }
    let killer = Task {
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(60))
        for worker in await pool.idleWorkers.prefix(1) { kill(worker, SIGKILL) }
      }
    }
    var heard: [Speech] = []
    for text in texts { heard.append(try await speech(text, voice: voice, engineRate: 140, in: pool)) }
    killer.cancel()
    let calm = WorkerPool(try worker(), size: 1)
    for (text, speech) in zip(texts, heard) {
      #expect(try await SpeechTests.speech(text, voice: voice, engineRate: 140, in: calm) == speech)
    }
  }

  @Test("a program that is no worker is told of, not waited for")
  func noWorker() async throws {
    let voice = try Voice.of(.source)
    for path in ["/bin/true", "/bin/cat"] {
      let pool = WorkerPool(WorkerProgram(path: path), size: 1)
      await #expect(throws: SpeechError.self) {
        try await speech("Hello.", voice: voice, engineRate: 140, in: pool)
      }
    }
    let missing = WorkerPool(WorkerProgram(path: "/nowhere/plainspoken"), size: 1)
    let error = await #expect(throws: SpeechError.self) {
      try await speech("Hello.", voice: voice, engineRate: 140, in: missing)
    }
    #expect(error?.message == "A speech worker could not be started: No such file or directory.")
    #expect(error?.fault == .surroundings)
  }

  @Test("without the folder of voices, the message names the package")
  func noData() async throws {
    let folder = try TemporaryFolder()
    let studio = Studio(worker: try worker(data: folder.path), cores: 1)
    let error = await #expect(throws: SpeechError.self) {
      try await studio.speak(.letter, SpeechSettings(language: .source))
    }
    #expect(error?.message == "The folder with eSpeak NG's voices is missing or broken.")
    #expect(error?.advice.contains("espeak-ng-data") == true)
    #expect(error?.fault == .surroundings)
  }

  @Test("words have their times, in order, and a name from a lexicon stands at its place")
  func words() async throws {
    let script = Script([
      Utterance(
        block: "b", sentence: 0, language: .source,
        pieces: [.words("We are in "), .phonemes("f'O@f@", written: "Forfar"), .words(" on Monday [[h@l'oU]].")],
        pause: 0)
    ])
    let part = try await studio().speak(script, SpeechSettings(language: .source)).parts[0]
    let text = Array(part.utterance.text.unicodeScalars)
    #expect(part.utterance.text == "We are in Forfar on Monday [[h@l'oU]].")
    let starts = part.words.map { String(String.UnicodeScalarView(text[$0.offset...].prefix(3))) }
    #expect(Array(starts.prefix(6)) == ["We ", "are", "in ", "For", "on ", "Mon"])
    #expect(part.words.map(\.milliseconds) == part.words.map(\.milliseconds).sorted())
    #expect(part.words.allSatisfy { part.milliseconds.contains($0.milliseconds) })
  }

  @Test("messages that are not ours are refused, not believed")
  func wire() {
    let request = SpeechRequest(
      speaker: Speaker(voice: VoiceKey(language: "en-gb", gender: .female), rate: 140), text: "Hé £5", hasPhonemes: true
    )
    #expect(Wire.request(Array(Wire.encode(request).dropFirst(4))) == request)
    let speech = Speech(
      samples: [1, -2, 32_767], words: [Speech.Word(offset: 3, length: 4, milliseconds: 50)])
    #expect(Wire.reply(Array(Wire.encode(.speech(speech)).dropFirst(4))) == .speech(speech))
    #expect(Wire.reply(Array(Wire.encode(.refusal(.noVoice)).dropFirst(4))) == .refusal(.noVoice))
    for broken: [UInt8] in [[], [9], [0, 1], [0, 255, 255, 255, 127], [0, 0, 0, 0, 0, 1]] {
      #expect(Wire.reply(broken) == nil)
    }
    for broken: [UInt8] in [[], [7, 0, 0, 0, 0, 0, 0], [0, 0, 200, 0, 0, 0, 0]] { #expect(Wire.request(broken) == nil) }
    #expect(Wire.length([255, 255, 255, 255]) == nil)
  }
}
