internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press
internal import Renderers

/// In which formats and which language to make a letter: what `make` and `again` share.
struct FormatOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The formats, with commas between: \(FormatOptions.names).", valueName: "formats"))
  var formatNames: [String] = []

  @Option(name: .customLong("language"), help: ArgumentHelp("The language, as a tag: en-GB.", valueName: "tag"))
  var languageTag: String?

  @Option(
    help: ArgumentHelp("The size of the text in points, 12 or more; the look's own size without it.", valueName: "pt"))
  var fontSize: Int?

  @Option(help: ArgumentHelp("Where lines of plain text end; without it, one line a paragraph.", valueName: "n"))
  var columns: Int?

  @Flag(
    help: "Send a translation that nobody has reviewed. The letter says so in both languages, and it is recorded.")
  var allowUnreviewed = false

  @Option(
    help: ArgumentHelp("How fast a recording is spoken, in words a minute: 120 to 160 for most.", valueName: "wpm"))
  var rate = 150

  @Option(help: ArgumentHelp("The voice of a recording; “plainspoken speak --voices” lists them.", valueName: "name"))
  var voice: String?

  @Flag(help: "For telephone systems of North America and Japan: mu-law instead of A-law.")
  var muLaw = false

  var voiceWishes: VoiceWishes { VoiceWishes(name: voice, rate: rate, muLaw: muLaw) }

  static let names = Format.all.map(\.name).joined(separator: ", ")

  func validate() throws {
    _ = try (formats(), language())
    if let fontSize, !Look.fontSizes.contains(fontSize) {
      throw ValidationError(
        "--font-size \(fontSize) is not between \(Look.fontSizes.lowerBound) and \(Look.fontSizes.upperBound) points.")
    }
    if let columns, columns < 20 {
      throw ValidationError("--columns \(columns) is too narrow: 20 or more.")
    }
  }

  /// The formats asked for; nil where none is.
  func formats() throws -> [Format]? {
    guard !formatNames.isEmpty else { return nil }
    let names = formatNames.flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
    guard !names.isEmpty else { throw ValidationError("--as needs a format: \(Self.names).") }
    return try names.map { name in
      guard let format = Format.named(name) else {
        throw ValidationError("There is no format “\(name)”. There is: \(Self.names).")
      }
      return format
    }
  }

  func language() throws -> LanguageTag? {
    try languageTag.map { written in
      guard let tag = LanguageTag(written) else {
        throw ValidationError("“\(written)” is not a language tag. Write en-GB, pl or zh-Hans.")
      }
      return tag
    }
  }
}

/// `--set name=value`.
enum Overrides {
  static func read(_ settings: [String]) throws -> [DataNode.Entry] {
    try settings.map { setting in
      guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
        throw ValidationError("--set needs a name, “=” and a value: --set visit='13 November 2026 from 9am to 11am'.")
      }
      let name = String(setting[..<equals])
      let value = String(setting[setting.index(after: equals)...])
      let place = SourceRange.option("--set \(name)")
      return DataNode.Entry(
        key: name, keyRange: place, value: DataNode(value.isEmpty ? .empty : .scalar(value), range: place))
    }
  }
}

/// Puts letters into a folder and says where they are.
enum Delivery {
  static func deliver(_ letters: [Letter], to folder: String, adding: Bool = false) throws {
    let paths = try Outbox(folder: folder, workingFolder: Place.workingFolder).deliver(letters, adding: adding)
    // What a format could not say is in the record; here, only what somebody has to look at.
    let notes = Set(letters.flatMap(\.renditions).flatMap(\.notes)).filter { $0.severity > .advice }
    Console.show((letters.first?.findings ?? []) + notes)
    for path in paths { Console.say(folder == "." ? path : "\(folder)/\(path)") }
  }
}

/// A file that the command line names, or standard input.
enum InputFile {
  /// Its bytes; `-` is standard input.
  static func bytes(_ path: String, called what: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw SurroundingsError(
        "The \(what) “\(path)” cannot be read.", advice: "Check the name, and that you may read it.")
    }
  }
}

/// Files of the program's own making, all whole or none there.
enum OutputFile {
  static func write(_ bytes: [UInt8], to path: String) throws { try write([(path, bytes)]) }

  static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    try WholeFiles.write(
      files,
      failing: (
        "“\(files.first?.path ?? "")” cannot be written",
        "Nothing was left half-written. Check that the folder is there, and that there is room."
      ))
  }
}
