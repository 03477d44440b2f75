internal import Foundation
internal import LetterModel
internal import TestSupport

@testable internal import Speech

/// The program that speaks: not this process, which is the tests' own.
func worker(data: String? = nil) throws -> WorkerProgram {
  WorkerProgram(path: try builtProgram("plainspoken").path, data: data)
}

func studio(cores: Int? = nil, memory: Int = 128 << 20) throws -> Studio {
  Studio(worker: try worker(), cores: cores, memory: memory)
}

extension LanguageTag {
  /// A tag that a test knows to be one.
  static func tag(_ text: String) -> LanguageTag { LanguageTag(text) ?? .source }
}

extension Utterance {
  init(_ words: String, pause: Int = 500, chapter: String? = nil, language: LanguageTag = .source) {
    self.init(
      block: "b1", sentence: 0, language: language, pieces: [.words(words)], pause: pause, chapter: chapter)
  }
}

extension Script {
  init(_ utterances: [Utterance], title: String = "Your rent") {
    self.init(language: utterances.first?.language ?? .source, title: title, utterances: utterances)
  }

  /// A short letter with three chapters, whose second sentence comes twice.
  static let letter = Script([
    Utterance("This is a letter from your housing association.", chapter: "The letter"),
    Utterance("Phone us on 0 1 6 3 2, 9 6 0, 1 2 3.", pause: 700),
    Utterance("Your rent is going up.", pause: 300, chapter: "Your rent"),
    Utterance("From the 5th of April you will pay 412 pounds and 50 pence every four weeks.", pause: 0),
    Utterance("At present you pay 398 pounds and 20 pence.", pause: 1_000),
    Utterance("Phone us on 0 1 6 3 2, 9 6 0, 1 2 3.", pause: 400, chapter: "What to do"),
    Utterance("If you find it hard to pay, please talk to us soon.", pause: 800),
  ])
}

/// The texts that voices are measured with.
func voiceSamples() throws -> [(voice: String, text: String)] {
  let file = packageRoot.appending(path: "Tests/SpeechTests/voice-samples.tsv")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
    let columns = $0.split(separator: "\t", maxSplits: 1).map(String.init)
    return (columns[0], columns[1])
  }
}

/// What is said of a text by eSpeak NG itself, before we touch it.
func speech(
  _ text: String, voice: Voice, engineRate: Int, in pool: WorkerPool, phonemes: Bool = false
) async throws -> Speech {
  try await pool.speak(
    SpeechRequest(speaker: Speaker(voice: voice.key, rate: engineRate), text: text, hasPhonemes: phonemes))
}
