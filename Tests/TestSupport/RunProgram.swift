import Dispatch
public import Foundation

/// How a program ended and what it printed.
public struct ProgramRun: Sendable {
  /// The exit code; 128 and the signal's number where a signal ended it, as a shell says it.
  public let exit: Int32
  public let output: String
  public let errors: String
}

/// Runs a program to its end. What it reads and prints goes through files, not pipes, so any amount will do.
///
/// - Parameters:
///   - environment: nil for this process's own.
///   - limit: after this long the program is killed, and its exit is 137.
/// - Throws: when the program cannot be started.
public func runProgram(
  _ path: String, arguments: [String] = [], input: String = "", environment: [String: String]? = nil,
  currentDirectory: URL? = nil, limit: Duration = .seconds(120)
) async throws -> ProgramRun {
  let folder = try TemporaryFolder()
  for (name, text) in ["input": input, "output": "", "errors": ""] { try folder.write(text, to: name) }
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  process.environment = environment ?? ProcessInfo.processInfo.environment
  process.currentDirectoryURL = currentDirectory
  let handles = try (
    FileHandle(forReadingFrom: folder.url.appending(path: "input")),
    FileHandle(forWritingTo: folder.url.appending(path: "output")),
    FileHandle(forWritingTo: folder.url.appending(path: "errors"))
  )
  (process.standardInput, process.standardOutput, process.standardError) = handles
  let exit = try await ending(of: process, within: limit)
  return ProgramRun(exit: exit, output: try folder.read("output"), errors: try folder.read("errors"))
}

private func ending(of process: Process, within limit: Duration) async throws -> Int32 {
  let (ends, end) = AsyncStream.makeStream(of: Int32.self)
  process.terminationHandler = { ended in
    end.yield(ended.terminationReason == .exit ? ended.terminationStatus : 128 + ended.terminationStatus)
    end.finish()
  }
  try process.run()
  let pid = process.processIdentifier
  // Not a task: where every thread of the tests is at work, a task would wake too late.
  let watch = DispatchWorkItem { kill(pid, SIGKILL) }
  DispatchQueue.global().asyncAfter(deadline: .now() + limit / .seconds(1), execute: watch)
  defer { watch.cancel() }
  // The stream ends early only when the test itself is stopped; then the program goes too.
  for await exit in ends { return exit }
  kill(pid, SIGKILL)
  throw CancellationError()
}
