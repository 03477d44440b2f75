internal import Foundation
internal import LetterModel

/// Where scripts are spoken. It keeps what was said and encoded, within a bound, so that through a whole mailing the
/// same words are never spoken or encoded twice while they are still at hand.
public actor Studio {
  private let pool: WorkerPool
  private var takes: BoundedCache<SpeechRequest, Take>
  private var pieces: BoundedCache<PieceKey, [UInt8]>
  private var speaking: [SpeechRequest: Task<Take, any Error>] = [:]
  private var encoding: [PieceKey: Task<[UInt8], any Error>] = [:]

  private struct PieceKey: Hashable {
    var request: SpeechRequest
    var kind: PieceKind
  }

  /// The most that is spoken at once, in characters: about four hours.
  public static let longest = 200_000

  /// - Parameters:
  ///   - worker: the program that speaks: this one, but under `swift test`.
  ///   - cores: how many worker processes there may be at once; nil for as many as the machine has cores.
  ///   - memory: how many bytes of finished sound are kept to be used again, about.
  public init(worker: WorkerProgram, cores: Int? = nil, memory: Int = 128 << 20) {
    pool = WorkerPool(worker, size: cores ?? ProcessInfo.processInfo.activeProcessorCount)
    takes = BoundedCache(limit: memory / 2)
    pieces = BoundedCache(limit: memory / 2)
  }

  /// Speaks a script.
  ///
  /// - Parameters:
  ///   - draft: a recording of almost the same script: what it says already is not spoken again.
  ///   - progress: told how many utterances are done, and of how many, each time one is.
  /// - Throws: `SpeechError` when the text cannot be said, a voice is missing, or workers keep dying.
  public func speak(
    _ script: Script, _ settings: SpeechSettings, reusing draft: Recording? = nil,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async throws -> Recording {
    let lines = try Self.lines(of: script, settings)
    let spoken = (draft?.parts ?? []).map { ($0.take.request, $0.take) }
    let takes = try await withThrowingTaskGroup(of: Take.self) { group in
      var takes = Dictionary(spoken, uniquingKeysWith: { first, _ in first })
      var seen = Set(takes.keys)
      for line in lines where seen.insert(line.request).inserted {
        group.addTask { try await self.take(line) }
      }
      for try await take in group {
        takes[take.request] = take
        progress?(takes.count, seen.count)
      }
      return takes
    }
    return Recording(script, takes: lines.compactMap { line in takes[line.request].map { ($0, line.text) } })
  }

  /// What a script asks of the voices, one line for each utterance, all checked before anything is spoken.
  private static func lines(of script: Script, _ settings: SpeechSettings) throws(SpeechError) -> [Line] {
    guard !script.utterances.isEmpty else {
      throw SpeechError(.content, "There is nothing to say: the text is empty.", advice: "Give it at least one word.")
    }
    let length = script.utterances.reduce(0) { $0 + $1.text.utf8.count }
    guard length <= longest else {
      throw SpeechError(
        .content, "The text is too long to be spoken at once: \(length) characters, and \(longest) is the most.",
        advice: "Split it into parts and have each spoken on its own.")
    }
    var lines: [Line] = []
    for utterance in script.utterances {
      let (voice, rate) = try settings.speaker(for: utterance.language)
      let text = try SpokenText(utterance, voice: voice)
      lines.append(Line(voice: voice, rate: rate, text: text))
    }
    return lines
  }

  /// One utterance, ready for its voice.
  private struct Line: Sendable {
    var voice: Voice
    var rate: Int
    var text: SpokenText

    var request: SpeechRequest {
      SpeechRequest(
        speaker: Speaker(voice: voice.key, rate: rate), text: text.fed, hasPhonemes: text.hasPhonemes)
    }
  }

  private func take(_ line: Line) async throws -> Take {
    let request = line.request
    if let take = takes[request] { return take }
    let task = speaking[request] ?? Task { [pool] in try await Self.speak(line, in: pool) }
    speaking[request] = task
    defer { speaking[request] = nil }
    let take = try await task.value
    takes.insert(take, for: request, cost: take.samples.count * 2 + request.text.utf8.count)
    return take
  }

  private static func speak(_ line: Line, in pool: WorkerPool) async throws -> Take {
    let speech = try await pool.speak(line.request)
    return try Take(speech, of: line.request, voice: line.voice)
  }

  /// The bytes of a recording's takes as pieces of one kind, each encoded once.
  func pieces(_ kind: PieceKind, of recording: Recording) async throws -> [SpeechRequest: [UInt8]] {
    try await withThrowingTaskGroup(of: (SpeechRequest, [UInt8]).self) { group in
      for take in Set(recording.parts.map(\.take)) {
        group.addTask { (take.request, try await self.piece(kind, of: take)) }
      }
      var pieces: [SpeechRequest: [UInt8]] = [:]
      for try await (request, piece) in group { pieces[request] = piece }
      return pieces
    }
  }

  private func piece(_ kind: PieceKind, of take: Take) async throws -> [UInt8] {
    let key = PieceKey(request: take.request, kind: kind)
    if let piece = pieces[key] { return piece }
    let task = encoding[key] ?? Task.detached { try kind.encode(take) }
    encoding[key] = task
    defer { encoding[key] = nil }
    let piece = try await task.value
    pieces.insert(piece, for: key, cost: piece.count + key.request.text.utf8.count)
    return piece
  }
}

extension Take {
  /// How long the ends are faded over, in samples: 10 ms (standards.md 7.3).
  static let fade = ESpeak.sampleRate / 100
  /// Silence before the first sound, in samples: an MP3 smears a sudden sound over as many as 1,152 samples before it, and
  /// gives it 1,105 late (`MP3.delay`); the 20 ms after a join, 441 samples, have to stay silent.
  static let lead = 500
  /// The ceiling leaves room under -1 dBTP for what lies between samples and for what MP3, Opus and the telephone add.
  static let ceiling = -2.5

  /// Brings what a voice said to its loudness.
  init(_ speech: Speech, of request: SpeechRequest, voice: Voice) throws(SpeechError) {
    guard speech.samples.contains(where: { $0 != 0 }) else {
      throw SpeechError(
        .content, "The voice “\(voice.name)” says nothing for one of the sentences.",
        advice: "Look for a line of signs only, and write it in words.")
    }
    var samples = speech.samples.floats
    samples.amplify(byDecibels: voice.gain(atEngineRate: request.speaker.rate))
    Limiter(ceiling: Self.ceiling, sampleRate: ESpeak.sampleRate).limit(&samples)
    samples.fade(over: Self.fade)
    let later = Int32(Self.lead * 1_000 / ESpeak.sampleRate)
    let words = speech.words.map {
      Speech.Word(offset: $0.offset, length: $0.length, milliseconds: $0.milliseconds + later)
    }
    self.init(
      request: request, samples: [Int16](repeating: 0, count: Self.lead) + samples.int16s, words: words,
      telephoneGain: voice.telephoneGain)
  }
}
