internal import ArgumentParser
internal import DataFiles
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken again`: a letter that was made before, in another format.
struct Again: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a letter again from its record, in the format or language that a customer asks for.",
    discussion: """
      The record is the file record/report.json beside the letter, or the folder that holds both. The letter keeps its
      facts and its date:
        plainspoken again out/record/report.json --as large-print,text
      Where the template or our own details have changed since, nothing is made, because it would say something else.
      A record keeps no sensitive value: give each one with --set.
      """)

  @Argument(help: "The record of the letter, or the folder of the letter.")
  var record: String

  @OptionGroup var wanted: FormatOptions

  @Option(
    help: ArgumentHelp("A sensitive value, which no record keeps. May be given many times.", valueName: "name=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("The folder to put the letters in; without it, that of the letter.", valueName: "dir"))
  var out: String?

  @OptionGroup var content: ContentOption

  func validate() throws {
    _ = try Overrides.read(set)
    if wanted.formatNames.isEmpty {
      throw ValidationError("--as is missing: which format does the customer ask for? \(FormatOptions.names).")
    }
  }

  func run() async throws {
    let path = recordPath
    let source = try SourceText(path: path, bytes: InputFile.bytes(path, called: "record"))
    let letters = try await Press(content.load(forLetters: true), progress: Console.progress).again(
      RecordedLetter(source), formats: wanted.formats() ?? [], language: wanted.language(),
      fontSize: wanted.fontSize, columns: wanted.columns, overrides: Overrides.read(set),
      allowUnreviewed: wanted.allowUnreviewed, voice: wanted.voiceWishes)
    try Delivery.deliver(letters, to: out ?? folder(of: path), adding: true)
  }

  /// A folder stands for the record in it.
  private var recordPath: String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: record, isDirectory: &isFolder), isFolder.boolValue else {
      return record
    }
    return URL(filePath: record).lastPathComponent == "record"
      ? "\(record)/report.json" : "\(record)/record/report.json"
  }

  /// The folder that the letter lies in: the one above `record`.
  private func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[parts.count - 2] == "record" else {
      return parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    }
    let above = parts.dropLast(2).joined(separator: "/")
    return above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : above
  }
}
