import Foundation
import Speech
import TestSupport

/// The sounds that eSpeak NG makes of words, by its own program.
enum Espeak {
  /// The phonemes of each text, without stress, pauses and the spaces between words.
  static func sounds(_ texts: [String]) async throws -> [String] {
    try await phonemes(texts).map(plain)
  }

  /// The phonemes of each text as eSpeak NG writes them. One process says all: a word that no text holds stands between.
  static func phonemes(_ texts: [String], voice: String = "en-gb") async throws -> [String] {
    let between = try await written("quokka.", voice: voice)
    let input = texts.map { $0.replacing("\n", with: " ") + "\n\nquokka.\n\n" }.joined()
    let pieces = try await written(input, voice: voice).components(separatedBy: between)
    guard pieces.count == texts.count + 1 else { throw MissingVoice(errors: "\(pieces.count) of \(texts.count) texts") }
    return pieces.dropLast().map { $0.replacing("\n", with: " ") }
  }

  private static func written(_ text: String, voice: String) async throws -> String {
    let run = try await runProgram(
      "/usr/bin/env", arguments: ["espeak-ng", "-q", "-x", "-v", voice, "--stdin"], input: text)
    guard run.exit == 0, !run.output.isEmpty else { throw MissingVoice(errors: run.errors) }
    return run.output
  }

  struct MissingVoice: Error {
    let errors: String
  }

  /// How long eSpeak NG takes to say a script, with its pauses, in seconds.
  /// - Parameter rate: as eSpeak NG counts it: 135 is a true 150 words a minute (standards.md 7.1).
  static func seconds(_ script: Script, rate: Int = 135) async throws -> Double {
    let folder = try TemporaryFolder()
    var seconds = 0.0
    for utterance in script.utterances {
      let run = try await runProgram(
        "/usr/bin/env",
        arguments: ["espeak-ng", "-v", "en-gb", "-s", "\(rate)", "-z", "-w", "\(folder.path)/it.wav", utterance.marked])
      guard run.exit == 0 else { throw MissingVoice(errors: run.errors) }
      let size = try Data(contentsOf: folder.url.appending(path: "it.wav")).count
      // 44 bytes of header, then 22,050 samples a second of two bytes each.
      seconds += Double(size - 44) / 44_100 + Double(utterance.pause) / 1_000
    }
    return seconds
  }

  private static func plain(_ phonemes: String) -> String {
    // A pause, stress, the joining "r" before a vowel, and whether "and" is said full or short do not change a word.
    phonemes.replacing(#/_[:!|]?/#, with: "").replacing("r- ", with: "").replacing(#/[',; ]/#, with: "")
      .replacing("I2", with: "I").replacing("@nd", with: "@n").replacing("and", with: "@n").replacing("D2", with: "D")
      .replacing("o@", with: "O@")
  }
}

extension Utterance {
  /// As eSpeak NG's program takes it, with phonemes in double brackets.
  var marked: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .phonemes(let phonemes, _): "[[\(phonemes)]]"
      }
    }.joined()
  }
}
