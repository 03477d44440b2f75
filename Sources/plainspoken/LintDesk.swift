internal import DataFiles
internal import Foundation
internal import LetterModel
internal import PlainEnglish
internal import Press

/// Checks one file after another, each with the settings of the folder that it lies in.
struct LintDesk {
  private let root: ContentRoot
  /// By the settings file; what is wrong with one, or with our rules, is told of each file without reading them again.
  private var linters: [String: Result<(LintSettings, Linter), any Error>] = [:]
  /// Every rule that has been loaded, for a report's help.
  private(set) var rules: [RuleFile] = []

  init(root: ContentRoot) { self.root = root }

  /// The rules as they are for a draft that no settings touch.
  mutating func ruleSet() throws -> RuleSet { try load(LintSettings()) }

  /// - Parameter file: where it lies, for its settings; nil for standard input, which has those of the working folder.
  mutating func lint(_ bytes: [UInt8], path: String, file: String?) throws -> LintedFile {
    let (settings, linter) = try linter(for: file)
    let reading = try DraftReader(language: settings.language ?? .source).read(bytes, path: path)
    var report = linter.lint(reading.draft)
    settings.apply(to: &report)
    var linted = LintedFile(reading, report)
    linted.add(notes: switchFaults(reading.draft))
    return linted
  }

  /// Switches in the text that name no rule of ours.
  private func switchFaults(_ draft: Draft) -> [Finding] {
    let known = Set(rules.map(\.id))
    return draft.switches.flatMap { change in
      change.rules.filter { !known.contains($0) }.map { name in
        Finding(
          "unknown-rule", "There is no rule “\(name)” to switch.", severity: .warning,
          suggestions: nearest(to: name, in: known.sorted()), at: change.range)
      }
    }
  }

  // MARK: - Settings and rules

  private mutating func linter(for file: String?) throws -> (LintSettings, Linter) {
    let path = settingsFile(for: file)
    let made = linters[path ?? ""] ?? Result { try newLinter(settings: path) }
    linters[path ?? ""] = made
    return try made.get()
  }

  private mutating func newLinter(settings path: String?) throws -> (LintSettings, Linter) {
    var settings = LintSettings()
    if let path { settings = try LintSettings(SourceText(path: path, bytes: try LintFiles.read(path))) }
    return (settings, Linter(try load(settings)))
  }

  /// `.plainspoken.yml` in the file's folder or the nearest one above it.
  private func settingsFile(for file: String?) -> String? {
    let base = URL(filePath: Place.workingFolder, directoryHint: .isDirectory)
    var folder =
      file.map { URL(filePath: $0, relativeTo: base).standardizedFileURL.deletingLastPathComponent() } ?? base
    for _ in 0..<64 {
      let path = folder.appending(path: LintSettings.fileName).path
      if FileManager.default.fileExists(atPath: path) { return path }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { break }
      folder = parent
    }
    return nil
  }

  private mutating func load(_ settings: LintSettings) throws -> RuleSet {
    let set = try PlainEnglishRules.load(root, settings)
    rules = set.rules
    return set
  }
}

/// The files that lint reads and writes.
enum LintFiles {
  /// - Parameter path: - for standard input.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SurroundingsError("There is no file “\(path)”.", advice: "Check the name and the folder.")
    }
    if isFolder.boolValue {
      throw SurroundingsError("“\(path)” is a folder.", advice: "Name the files in it: \(path)/*.md")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    try DraftReader.checkLength(size, path: path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SurroundingsError("“\(path)” cannot be read.", advice: "Check that you may read it.")
    }
    return [UInt8](data)
  }

  /// Under a temporary name first, with the rights of the file that it takes the place of.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let final = URL(filePath: path).resolvingSymlinksInPath()
    let temporary = final.deletingLastPathComponent().appending(
      path: ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    do {
      try Data(bytes).write(to: temporary)
      if let rights = try? FileManager.default.attributesOfItem(atPath: final.path)[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: temporary.path)
      }
      guard rename(temporary.path, final.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      throw SurroundingsError(
        "“\(path)” could not be written.", advice: "It is as it was. Check that you may write there, and make room.")
    }
  }

  static func baseline(_ path: String) throws -> Baseline {
    try Baseline(String(decoding: try read(path), as: UTF8.self), path: path)
  }
}
