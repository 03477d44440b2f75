internal import CESpeakNG
internal import Glibc

/// The program as a speech worker: it takes requests on standard input, a socket, and answers each there.
///
/// eSpeak NG's state changes with every sentence and every voice, so the worker itself never speaks. It sets one voice,
/// and forks a child for each sentence: the same sentence then has the same bytes, whatever was said before it
/// (design.md 10).
public enum SpeechWorker {
  /// The hidden subcommand that makes a worker of the program.
  public static let command = "speech-worker"

  /// Serves, and ends the process, if the program was started as a worker. Call it first of all: a process can be
  /// forked only while it has a single thread.
  ///
  /// - Parameter arguments: the program's own, its name first.
  public static func serveIfAsked(_ arguments: [String]) {
    guard arguments.dropFirst().first == command else { return }
    serve(data: arguments.count > 2 ? arguments[2] : nil)
  }

  /// A child that takes longer than this over a sentence has broken down, in seconds.
  private static let limit: UInt32 = 60

  private static func serve(data: String?) -> Never {
    let opened = Result { () throws(ESpeak.Refusal) in try ESpeak(data: data) }
    guard case .success(var engine) = opened else {
      while Socket.receive(from: 0) != nil, Socket.send(Wire.encode(.refusal(.noData)), to: 0) {}
      exit(0)
    }
    while let message = Socket.receive(from: 0) {
      if let refusal = answer(message, with: &engine) {
        guard Socket.send(Wire.encode(.refusal(refusal)), to: 0) else { break }
      }
    }
    exit(0)
  }

  /// Nil when a child has answered. A child that was killed may have answered by half, so the worker ends with it.
  private static func answer(_ message: [UInt8], with engine: inout ESpeak) -> ESpeak.Refusal? {
    guard let request = Wire.request(message) else { return .notUnderstood }
    do throws(ESpeak.Refusal) { try engine.use(request.speaker) } catch { return error }
    let child = plainspoken_fork()
    if child == 0 { speak(request, with: engine) }
    var status: Int32 = 0
    while child > 0, waitpid(child, &status, 0) < 0, errno == EINTR {}
    switch status {
    case _ where child < 0: exit(1)
    case 0: return nil
    case Ending.refused.rawValue << 8: return .brokeDown
    default: exit(1)
    }
  }

  private enum Ending: Int32 { case answered, refused, unheard }

  private static func speak(_ request: SpeechRequest, with engine: ESpeak) -> Never {
    _ = alarm(limit)
    do throws(ESpeak.Refusal) {
      let speech = try engine.speak(request.text, withPhonemes: request.hasPhonemes)
      _exit((Socket.send(Wire.encode(.speech(speech)), to: 0) ? Ending.answered : .unheard).rawValue)
    } catch {
      _exit(Ending.refused.rawValue)
    }
  }
}
