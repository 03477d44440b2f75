internal import Foundation
internal import LetterModel

/// The records in a tree of folders: every `.json` in a folder called `record`.
enum RecordFiles {
  /// Their paths, sorted, so that the same tree gives the same report.
  static func paths(under folder: String, from workingFolder: String) throws(SurroundingsError) -> [String] {
    let base = URL(filePath: folder, relativeTo: URL(filePath: workingFolder, directoryHint: .isDirectory))
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: base.path, isDirectory: &isFolder), isFolder.boolValue,
      let below = FileManager.default.subpaths(atPath: base.path)
    else {
      throw SurroundingsError(
        "There is no folder “\(folder)”, or it cannot be read.", advice: "Name the folder that holds the letters.")
    }
    let isRecordFolder = base.standardizedFileURL.lastPathComponent == "record"
    let prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
    return below.filter { path in
      let pieces = path.split(separator: "/")
      guard let name = pieces.last, name.hasSuffix(".json"), !name.hasPrefix(".") else { return false }
      return pieces.count > 1 ? pieces[pieces.count - 2] == "record" : isRecordFolder
    }.sorted().map { prefix + $0 }
  }
}
