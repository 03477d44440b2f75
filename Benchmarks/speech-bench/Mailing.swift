internal import Foundation
internal import LetterModel
internal import Speech

/// Many rent notices as MP3, through one studio.
struct Mailing: Sendable {
  let notice: RentNotice
  let studio: Studio
  let folder: String

  /// Speaks, encodes and writes one letter.
  func letter(tenant: Int) async throws -> Recording {
    let settings = try SpeechSettings(language: .source)
    let recording = try await studio.speak(notice.script(tenant: tenant), settings)
    // A mailing of thousands is gigabytes: ten files, written over and over, cost the same time.
    for file in try await studio.encode(recording, as: .mp3) {
      try Data(file.bytes).write(to: URL(filePath: folder).appending(path: "letter-\(tenant % 10).\(file.suffix)"))
    }
    return recording
  }

  /// After so many letters the most memory that was held until then is printed.
  private static let milestones = [10, 100, 300, 1_000]

  /// Prints milliseconds for the whole, the most memory after so many letters in KiB, and what was said in milliseconds.
  static func run(_ notice: RentNotice, letters: Int, cores: Int, folder: String) async throws {
    let mailing = Mailing(notice: notice, studio: Studio(worker: .current, cores: cores), folder: folder)
    let clock = ContinuousClock()
    let start = clock.now
    var last: Recording?
    try await withThrowingTaskGroup(of: (Int, Recording).self) { group in
      var next = 1
      var done = 0
      while next <= min(cores, letters) {
        group.addTask { [next] in (next, try await mailing.letter(tenant: next)) }; next += 1
      }
      for try await (tenant, recording) in group {
        done += 1
        if milestones.contains(done) || done == letters { print("memory-\(done)", peakKilobytes()) }
        if tenant == letters { last = recording }
        guard next <= letters else { continue }
        group.addTask { [next] in (next, try await mailing.letter(tenant: next)) }
        next += 1
      }
    }
    print("milliseconds", Int((clock.now - start) / .milliseconds(1)))
    guard let last else { return }
    let sound = notice.sound(of: last)
    print("duration", last.duration)
    print("sound", sound.all)
    print("own-sound", sound.own)
    print("own-sound-once", sound.ownOnce)
  }

  /// The most that this process has held in memory, in KiB.
  private static func peakKilobytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}

/// A recording as `times.wav`, and `times.json`: for each utterance its words and when it starts and ends.
func writeTimes(of script: Script, into folder: String) async throws {
  struct Line: Encodable {
    var text: String
    var start, end: Int
  }
  let studio = Studio(worker: .current)
  let recording = try await studio.speak(script, SpeechSettings(language: script.language))
  let lines = recording.parts.map {
    Line(text: $0.utterance.text, start: $0.milliseconds.lowerBound, end: $0.milliseconds.upperBound)
  }
  let out = URL(filePath: folder)
  for file in try await studio.encode(recording, as: .wav) {
    try Data(file.bytes).write(to: out.appending(path: "times.\(file.suffix)"))
  }
  try JSONEncoder().encode(lines).write(to: out.appending(path: "times.json"))
}
