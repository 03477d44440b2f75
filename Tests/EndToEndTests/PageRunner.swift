internal import Foundation
internal import TestSupport

/// Does what a page says, in a folder of its own, and collects what came out otherwise.
struct PageRunner {
  private let folder: TemporaryFolder
  private let environment: [String: String]
  private(set) var differences: [Difference] = []

  /// Something that the page says and the program does not.
  struct Difference: Equatable {
    /// For a person: what, where, and the two texts laid side by side.
    var report: String
    /// The lines of the page (one-based) that a recording replaces, and with what; nil where there is nothing to record.
    var edit: Edit?
  }

  struct Edit: Equatable {
    var lines: Range<Int>
    var replacement: [String]
  }

  /// - Parameter program: the program's own path; it is found by its name in every command of the page.
  init(program: URL) throws {
    folder = try TemporaryFolder()
    let outside = ProcessInfo.processInfo.environment
    var environment = [
      "PATH": "\(program.deletingLastPathComponent().path):\(outside["PATH"] ?? "/usr/bin:/bin")",
      "HOME": folder.path,
      "PLAINSPOKEN_HOME": packageRoot.path,
      "NO_COLOR": "1",
      "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
    ]
    // Where a toolchain in an unusual place keeps Swift's libraries.
    environment["LD_LIBRARY_PATH"] = outside["LD_LIBRARY_PATH"]
    self.environment = environment
  }

  mutating func run(_ page: Page) async throws {
    for block in page.blocks {
      switch block.job {
      case .file(let name): try folder.write(block.text, to: name)
      case .console:
        for command in try block.commands() { try await run(command) }
      case .expect(let name): compare(block, withFile: name)
      case .contains(let name): look(for: block, inFile: name)
      }
    }
  }

  private mutating func run(_ command: PageCommand) async throws {
    let run = try await runProgram(
      "/bin/sh", arguments: ["-c", command.command], environment: environment, currentDirectory: folder.url)
    var got = lines(of: run.output) + lines(of: run.errors).map { $0.isEmpty ? "!" : "! \($0)" }
    if run.exit != 0 { got.append("[exit \(run.exit)]") }
    compare(command.transcript, with: got, line: command.line, what: "$ \(command.command)")
  }

  private mutating func compare(_ block: PageBlock, withFile name: String) {
    guard let got = text(of: name) else { return missing(name, line: block.line) }
    compare(block.lines, with: lines(of: got), line: block.line, what: name)
  }

  private mutating func compare(_ expected: [String], with got: [String], line: Int, what: String) {
    let alignment = Alignment(expected: expected, got: got)
    guard !alignment.holds else { return }
    differences.append(
      Difference(
        report: "\(what)\n\(alignment.report(line: line))",
        edit: Edit(lines: line..<line + expected.count, replacement: got)))
  }

  private mutating func look(for block: PageBlock, inFile name: String) {
    guard let got = text(of: name) else { return missing(name, line: block.line) }
    let gotLines = lines(of: got)
    for (index, wanted) in block.lines.enumerated() where !wanted.isEmpty {
      guard !gotLines.contains(where: { matches($0, pattern: "…\(wanted)…") }) else { continue }
      differences.append(Difference(report: "\(name) does not hold\n- page \(block.line + index) \(wanted)"))
    }
  }

  private mutating func missing(_ name: String, line: Int) {
    let files = folder.files().joined(separator: ", ")
    differences.append(Difference(report: "line \(line): there is no file \(name), only: \(files)"))
  }

  private func text(of name: String) -> String? { try? folder.read(name) }

  /// The lines of what was printed, with the places that differ from run to run named.
  private func lines(of text: String) -> [String] {
    var lines = text.replacing(folder.path, with: "FOLDER").replacing(packageRoot.path, with: "CHECKOUT")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension [PageRunner.Edit] {
  /// The page with every edit made.
  func applied(to text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // From the bottom, so that the line numbers above hold.
    for edit in sorted(by: { $0.lines.lowerBound > $1.lines.lowerBound }) {
      lines.replaceSubrange(edit.lines.lowerBound - 1..<edit.lines.upperBound - 1, with: edit.replacement)
    }
    return lines.joined(separator: "\n")
  }
}
