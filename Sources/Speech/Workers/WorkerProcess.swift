internal import Glibc

/// How to start a speech worker: this program itself, with a hidden subcommand.
public struct WorkerProgram: Sendable, Hashable {
  public var path: String
  /// The folder that holds `espeak-ng-data`; nil for the usual one.
  public var data: String?

  public init(path: String, data: String? = nil) {
    self.path = path
    self.data = data
  }

  /// The program that is running. Not under `swift test`, where the test bundle runs.
  public static let current = WorkerProgram(path: "/proc/self/exe")

  var arguments: [String] { [path, SpeechWorker.command] + (data.map { [$0] } ?? []) }
}

/// One worker and our end of its socket. When this goes, the worker sees the end of its input and ends.
final class WorkerProcess: Sendable {
  let id: pid_t
  /// The only one it speaks as.
  let speaker: Speaker
  private let socket: Int32

  init(_ program: WorkerProgram, for speaker: Speaker) throws(SpeechError) {
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Self.notStarted(errno)
    }
    let (id, code) = Self.start(program, standardInput: ends[1])
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Self.notStarted(code)
    }
    self.id = id
    self.speaker = speaker
    socket = ends[0]
  }

  deinit {
    close(socket)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
  }

  /// The worker's answer, waited for; nil where the worker has died or answers nonsense.
  func answer(_ request: SpeechRequest) -> Wire.Reply? {
    guard Socket.send(Wire.encode(request), to: socket) else { return nil }
    return Socket.receive(from: socket).flatMap(Wire.reply)
  }

  /// A crash must not print what was being said, so the worker runs with Swift's backtraces off (design.md 9).
  private static func start(_ program: WorkerProgram, standardInput: Int32) -> (id: pid_t, code: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = program.arguments.map { strdup($0) } + [nil]
    let environment = environmentOfWorker().map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var id = pid_t()
    let code = posix_spawn(&id, program.path, &actions, nil, arguments, environment)
    return (id, code)
  }

  private static func environmentOfWorker() -> [String] {
    var lines: [String] = []
    var next = environ
    while let line = next.pointee {
      let text = String(cString: line)
      if !text.hasPrefix("SWIFT_BACKTRACE=") { lines.append(text) }
      next += 1
    }
    return lines + ["SWIFT_BACKTRACE=enable=no"]
  }

  private static func notStarted(_ code: Int32) -> SpeechError {
    SpeechError(
      .surroundings, "A speech worker could not be started: \(String(cString: strerror(code))).",
      advice: "Close other programs and try again.")
  }
}
