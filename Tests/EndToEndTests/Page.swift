internal import Foundation
internal import TestSupport

/// A page of `Pages/`: a Markdown file that shows people how the program is used, and is a test of just that.
///
/// Prose is for the reader. Fenced blocks are done in the order in which they stand, in a fresh folder:
///
///     ```yaml file=letter.yaml            writes the file letter.yaml
///     ```console                          runs each line that starts with “$ ” and compares what it printed
///     ```text expect=out/letter.txt       the file is exactly this
///     ```text contains=out/letter.html    each of these lines stands somewhere in the file
///
/// A console block:
///
///     $ plainspoken lint letter.md
///     letter.md:1:8: error heavy-word: …
///     ! What the program said on standard error stands after the rest, behind “! ”.
///     [exit 1]
///
/// - The command is given to `sh`, so quotes, pipes and `<` work; one that ends in `\` goes on in the next line.
/// - `[exit N]` is the last line of every command that does not end with 0.
/// - A line that is only `…` stands for any lines, or none; `…` inside a line for any characters, or none.
/// - `FOLDER` stands for the page's own folder, and `CHECKOUT` for this checkout.
/// - `PLAINSPOKEN_HOME` is the checkout; write `$ env -u PLAINSPOKEN_HOME plainspoken …` to be without it. Nothing else
///   of the environment comes through. Colours are off, the clock is UTC, the language C.UTF-8.
/// - A block of another language without a name is there to be read. A block that holds a fence opens with four
///   backticks.
///
/// To accept what the program prints now: `RECORD_PAGES=1 swift test --filter EndToEndTests`. It rewrites every console
/// and `expect=` block that does not hold, leaves those that do (with their `…`), and fails, so that nobody records
/// without noticing. Read the difference before you commit it.
struct Page {
  var blocks: [PageBlock]

  /// Every page, by its file name.
  static let all: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted()
  }()

  static let folder = packageRoot.appending(path: "Tests/EndToEndTests/Pages")
}

/// One fenced block of a page that does something.
struct PageBlock: Equatable {
  var job: Job
  var lines: [String]
  /// The one-based line of the page on which `lines` start.
  var line: Int

  enum Job: Equatable {
    case console
    case file(String)
    case expect(String)
    case contains(String)
  }

  /// The block's lines as the text of a file.
  var text: String { lines.map { $0 + "\n" }.joined() }
}

/// A command of a console block, and what it should print.
struct PageCommand: Equatable {
  var command: String
  /// Standard output, then standard error behind “! ”, then `[exit N]`.
  var transcript: [String]
  /// The one-based line of the page on which the transcript starts.
  var line: Int
}

/// What is wrong with a page itself.
struct PageError: Error, Equatable, CustomStringConvertible {
  var line: Int
  var problem: String

  var description: String { "line \(line): \(problem)" }
}
