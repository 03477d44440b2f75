public import Foundation

/// A tree of files, written down in a test as a person would draw it:
///
/// ```swift
/// let root = try Folder {
///   Folder("Templates") {
///     TextFile("organisation.yaml", "name: Angus Homes")
///   }
///   Folder("Locales")
/// }.write()
/// ```
public struct Folder: FolderEntry {
  let name: String
  let entries: [any FolderEntry]

  public init(_ name: String = "", @FolderBuilder _ entries: () -> [any FolderEntry] = { [] }) {
    self.name = name
    self.entries = entries()
  }

  /// Writes the tree into a temporary folder, which is removed when the test lets go of it.
  public func write() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try write(into: folder.url)
    return folder
  }

  public func write(into parent: URL) throws {
    let place = name.isEmpty ? parent : parent.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for entry in entries { try entry.write(into: place) }
  }
}

/// One text file of a `Folder`.
public struct TextFile: FolderEntry {
  let name: String
  let text: String

  public init(_ name: String, _ text: String = "") {
    self.name = name
    self.text = text
  }

  public func write(into parent: URL) throws {
    try Data(text.utf8).write(to: parent.appending(path: name))
  }
}

/// What a `Folder` can hold.
public protocol FolderEntry: Sendable {
  /// Writes itself into a folder that is already there.
  func write(into parent: URL) throws
}

/// Collects the entries of a `Folder`; loops and conditions may be used.
@resultBuilder
public enum FolderBuilder {
  public static func buildExpression(_ entry: some FolderEntry) -> [any FolderEntry] { [entry] }
  public static func buildBlock(_ entries: [any FolderEntry]...) -> [any FolderEntry] { entries.flatMap { $0 } }
  public static func buildArray(_ entries: [[any FolderEntry]]) -> [any FolderEntry] { entries.flatMap { $0 } }
  public static func buildOptional(_ entries: [any FolderEntry]?) -> [any FolderEntry] { entries ?? [] }
  public static func buildEither(first entries: [any FolderEntry]) -> [any FolderEntry] { entries }
  public static func buildEither(second entries: [any FolderEntry]) -> [any FolderEntry] { entries }
}
