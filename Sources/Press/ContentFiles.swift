internal import DataFiles
internal import Foundation
internal import LetterModel

/// Reads files under a content root. Paths are shown to people relative to the root.
struct ContentFiles: Sendable {
  let root: String

  func read(_ path: String) throws -> SourceText {
    try SourceText(path: path, bytes: bytes(path))
  }

  func data(_ path: String) throws -> DataNode {
    try DataFile.read(read(path))
  }

  func bytes(_ path: String) throws(SurroundingsError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: "\(root)/\(path)")))
    } catch {
      throw SurroundingsError(
        "“\(path)” cannot be read in \(root).",
        advice: "Check that the file is there and that you may read it.")
    }
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(root)/\(path)") }

  /// The names in a folder, sorted; empty where there is no such folder.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []).sorted()
  }

  /// Every `.md` under a folder, at any depth, as sorted paths below it without the ending.
  func markdownFiles(under folder: String) -> [String] {
    let paths = names(in: folder).flatMap { name -> [String] in
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) else { return [] }
      if isFolder.boolValue { return markdownFiles(under: path).map { "\(name)/\($0)" } }
      return name.hasSuffix(".md") ? [String(name.dropLast(3))] : []
    }
    return paths.sorted()
  }
}
