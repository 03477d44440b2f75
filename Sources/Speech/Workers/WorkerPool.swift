internal import Dispatch

/// The worker processes, each started when there is work for it: as many work at once as there are cores, and a few more
/// wait, for a letter has passages by other voices.
actor WorkerPool {
  private let program: WorkerProgram
  private let size: Int
  private var idle: [WorkerProcess] = []
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// How often a text is given to a new worker after one has died over it.
  private static let attempts = 3

  /// For how many voices there are workers on each core.
  private static let voicesAtHand = 3

  init(_ program: WorkerProgram, size: Int) {
    self.program = program
    self.size = max(1, size)
  }

  /// The workers that wait for work: for tests, which end some of them.
  var idleWorkers: [Int32] { idle.map(\.id) }

  /// Has a text spoken. A worker that dies is replaced, and its work done again.
  func speak(_ request: SpeechRequest) async throws(SpeechError) -> Speech {
    await enter()
    defer { leave() }
    for _ in 0..<Self.attempts {
      let worker = try worker(for: request.speaker)
      guard let reply = await Self.ask(worker, request) else { continue }
      idle.append(worker)
      if idle.count > size * Self.voicesAtHand { idle.removeFirst() }
      switch reply {
      case .speech(let speech): return speech
      case .refusal(let refusal): throw Self.error(refusal)
      }
    }
    throw SpeechError(
      .surroundings, "The speech worker broke down \(Self.attempts) times over one sentence.",
      advice: "Look whether there is memory left. If there is, say the sentence in other words.")
  }

  private func worker(for speaker: Speaker) throws(SpeechError) -> WorkerProcess {
    if let index = idle.lastIndex(where: { $0.speaker == speaker }) { return idle.remove(at: index) }
    return try WorkerProcess(program, for: speaker)
  }

  private func enter() async {
    if running < size {
      running += 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  /// The next in line takes the place over.
  private func leave() {
    if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
  }

  /// Waiting for a process would hold up a thread that others need, so it is done on one of Dispatch's.
  private static func ask(_ worker: WorkerProcess, _ request: SpeechRequest) async -> Wire.Reply? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: worker.answer(request)) }
    }
  }

  private static func error(_ refusal: ESpeak.Refusal) -> SpeechError {
    switch refusal {
    case .noData:
      SpeechError(
        .surroundings, "The folder with eSpeak NG's voices is missing or broken.",
        advice: "Install the Debian package espeak-ng-data (“make” does), or mend ESPEAK_DATA_PATH.")
    case .noVoice:
      SpeechError(
        .surroundings, "eSpeak NG on this machine does not have the voice.",
        advice: "Install the whole Debian package espeak-ng-data.")
    case .brokeDown, .notUnderstood:
      SpeechError(
        .content, "eSpeak NG broke down over a sentence.",
        advice: "Say it in other words: look for unusual signs or a very long word.")
    }
  }
}
