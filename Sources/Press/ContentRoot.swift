internal import Foundation

/// The folder that holds `Templates/` and `Locales/`. It is used whole, never merged with another: half a set of
/// legal text is worse than an error.
public struct ContentRoot: Sendable, Hashable {
  public let path: String
  /// Why this folder, in words for a person.
  public let reason: String
  /// The folders that were looked at before it, in order.
  public let tried: [String]

  /// Where the program runs: passed in, so that a test can say.
  public struct Place: Sendable {
    public var environment: [String: String]
    public var workingFolder: String
    /// The running program, with links followed.
    public var program: String

    /// Everything that the search may look at.
    public init(environment: [String: String], workingFolder: String, program: String) {
      self.environment = environment
      self.workingFolder = workingFolder
      self.program = program
    }
  }

  /// Looks, in order, at `--content`; `PLAINSPOKEN_HOME`; the working folder and its parents;
  /// `<program>/../share/plainspoken`; the program's own parents. The first two are never passed over: a wrong one
  /// is an error.
  public static func find(option: String?, in place: Place) throws(SurroundingsError) -> ContentRoot {
    if let option {
      return try named(option, by: "--content", in: place)
    }
    if let home = place.environment["PLAINSPOKEN_HOME"], !home.isEmpty {
      return try named(home, by: "PLAINSPOKEN_HOME", in: place)
    }
    let bin = URL(filePath: place.program).deletingLastPathComponent()
    let share = bin.deletingLastPathComponent().appending(path: "share/plainspoken").path
    let candidates =
      parents(of: place.workingFolder).map { ($0, "the working folder or one above it") }
      + [(share, "installed beside the program")]
      + parents(of: bin.path).map { ($0, "the checkout that the program was built in") }
    var tried: [String] = []
    for (path, reason) in candidates {
      if isRoot(path) { return ContentRoot(path: path, reason: reason, tried: tried) }
      if !tried.contains(path) { tried.append(path) }
    }
    throw SurroundingsError(
      "No folder with “Templates” and “Locales” was found. Looked in: \(tried.joined(separator: ", ")).",
      advice: "Run plainspoken inside its own folder, or name the folder with --content or PLAINSPOKEN_HOME.")
  }

  private static func named(
    _ path: String, by name: String, in place: Place
  ) throws(SurroundingsError) -> ContentRoot {
    let full = URL(filePath: path, relativeTo: URL(filePath: place.workingFolder, directoryHint: .isDirectory))
      .standardizedFileURL.path
    guard isRoot(full) else {
      throw SurroundingsError(
        "\(name) names “\(path)”, which does not hold the folders “Templates” and “Locales”.",
        advice: "Name a folder that holds both, or leave \(name) out.")
    }
    return ContentRoot(path: full, reason: "named by \(name)", tried: [])
  }

  private static func isRoot(_ path: String) -> Bool {
    ["Templates", "Locales"].allSatisfy { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  private static func parents(of path: String) -> [String] {
    var url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    var found: [String] = []
    while true {
      let path = url.path
      found.append(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
      let parent = url.deletingLastPathComponent().standardizedFileURL
      if parent.path == url.path || found.count > 64 { return found }
      url = parent
    }
  }
}
