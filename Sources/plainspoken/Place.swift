internal import ArgumentParser
internal import Facts
internal import Foundation
internal import LetterModel
internal import Press

/// Where the program runs: what is read from the process once and passed on as values.
enum Place {
  static var workingFolder: String { FileManager.default.currentDirectoryPath }

  /// The running program, with links followed.
  static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().path
  }

  static var contentPlace: ContentRoot.Place {
    ContentRoot.Place(
      environment: ProcessInfo.processInfo.environment, workingFolder: workingFolder, program: program)
  }

  /// What the clocks show in Scotland, whatever the machine's own time zone.
  static var now: Moment { LondonClock.moment(atInstant: Int(Date().timeIntervalSince1970.rounded(.down)) / 60) }

  static var today: Day { now.day }
}

/// `--content`, which every command takes.
struct ContentOption: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      "The folder that holds Templates and Locales.",
      discussion:
        "Without it: PLAINSPOKEN_HOME, the working folder and those above it, or where the program is installed.",
      valueName: "dir"))
  var folder: String?

  func root() throws -> ContentRoot { try ContentRoot.find(option: folder, in: Place.contentPlace) }

  /// - Parameter forLetters: whether letters are about to be made.
  func load(forLetters: Bool = false) throws -> Content { try Content(root(), forLetters: forLetters) }
}
