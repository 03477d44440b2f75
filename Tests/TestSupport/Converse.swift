public import Foundation

/// Talks with a program on a terminal of its own (`script` of util-linux makes one), as a person would: waits until the
/// words of a prompt have appeared, then types. Gives back all that the terminal showed.
///
/// - Parameter turns: what to wait for, and what to type then; `\r` is Enter and `\u{3}` is Ctrl-C.
/// - Throws: when the program cannot be started.
public func converse(
  _ command: String, environment: [String: String], currentDirectory: URL, limit: TimeInterval = 60,
  turns: [(until: String, say: String)]
) async throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/script")
  process.arguments = ["-qec", command, "/dev/null"]
  process.environment = environment
  process.currentDirectoryURL = currentDirectory
  let (input, output) = (Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let pid = process.processIdentifier
  let watch = DispatchWorkItem { kill(pid, SIGKILL) }
  DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: watch)
  defer { watch.cancel() }
  let (reading, typing) = (output.fileHandleForReading, input.fileHandleForWriting)
  return await withCheckedContinuation { done in
    DispatchQueue.global().async {
      done.resume(returning: talk(reading: reading, typing: typing, turns: turns))
    }
  }
}

private func talk(reading: FileHandle, typing: FileHandle, turns: [(until: String, say: String)]) -> String {
  var shown = ""
  var heard = shown.startIndex
  var left = turns[...]
  while true {
    let data = reading.availableData
    if data.isEmpty { break }
    let offset = shown.distance(from: shown.startIndex, to: heard)
    shown += String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "")
    heard = shown.index(shown.startIndex, offsetBy: offset)
    while let turn = left.first, let prompt = shown[heard...].firstRange(of: turn.until) {
      heard = prompt.upperBound
      typing.write(Data(turn.say.utf8))
      left = left.dropFirst()
    }
  }
  return shown
}
