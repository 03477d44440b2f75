internal import Foundation
internal import LetterModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Puts finished letters into a folder. Every file is written under a temporary name first and all are renamed at the
/// end, the record last, so a full disk or a killed program leaves nothing half-written.
public struct Outbox: Sendable {
  /// The folder, as the person named it.
  public let folder: String
  private let base: URL

  /// - Parameter workingFolder: what a relative `folder` is below.
  public init(folder: String, workingFolder: String) {
    self.folder = folder
    base = URL(filePath: folder, relativeTo: URL(filePath: workingFolder, directoryHint: .isDirectory))
      .standardizedFileURL
  }

  /// Writes the letters of one order and their record; gives back the paths of the letters, below `folder`.
  ///
  /// File names hold the template and the format, never a person's name. Files that an earlier order left here under
  /// its own record are taken away, so that the folder holds one order, whole.
  public func deliver(_ letters: [Letter]) throws -> [String] {
    var parcels: [(path: String, bytes: [UInt8])] = []
    var files: [Record.File] = []
    for letter in letters {
      for rendition in letter.renditions {
        for file in rendition.files {
          let path = name(of: letter, rendition, file)
          parcels.append((path, file.bytes))
          files.append(
            Record.File(
              format: rendition.format.name, look: rendition.format.look, path: path, bytes: file.bytes.count,
              sha256: sha256(file.bytes), copy: letter.copy, notes: rendition.notes.map(\.message)))
        }
      }
    }
    guard let record = Record(letters, files: files) else { return [] }
    parcels.append((Self.recordPath, try record.json()))
    let earlier = filesOfEarlierRecord()
    try write(parcels)
    for path in earlier where !files.contains(where: { $0.path == path }) {
      try? FileManager.default.removeItem(at: base.appending(path: path))
    }
    return files.map(\.path)
  }

  private static let recordPath = "record/report.json"

  private func name(of letter: Letter, _ rendition: Rendition, _ file: Rendition.File) -> String {
    let template = letter.template.id.split(separator: "/").last.map(String.init) ?? letter.template.id
    let copy = letter.copies > 1 ? "-copy-\(letter.copy)" : ""
    return "\(template)\(copy)-\(rendition.format.name).\(file.fileExtension)"
  }

  /// The letters that the record in this folder names, if they are still as it left them.
  private func filesOfEarlierRecord() -> [String] {
    struct Earlier: Decodable {
      struct File: Decodable {
        var path: String
        var sha256: String
      }
      var files: [File]
    }
    guard let data = try? Data(contentsOf: base.appending(path: Self.recordPath)),
      let earlier = try? JSONDecoder().decode(Earlier.self, from: data)
    else { return [] }
    return earlier.files.filter { file in
      !file.path.contains("/") && (try? Data(contentsOf: base.appending(path: file.path))).map { sha256($0) } == file.sha256
    }.map(\.path)
  }

  private func write(_ parcels: [(path: String, bytes: [UInt8])]) throws {
    var written: [(temporary: URL, final: URL)] = []
    do {
      try FileManager.default.createDirectory(
        at: base.appending(path: "record"), withIntermediateDirectories: true)
      for (path, bytes) in parcels {
        let final = base.appending(path: path)
        let temporary = final.deletingLastPathComponent().appending(
          path: ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        written.append((temporary, final))
        try Data(bytes).write(to: temporary)
      }
      for (temporary, final) in written {
        guard rename(temporary.path, final.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      }
    } catch {
      for (temporary, _) in written { try? FileManager.default.removeItem(at: temporary) }
      throw SurroundingsError(
        "The letters could not be written to “\(folder)”: \(Self.reason(error)).",
        advice: "Nothing was left half-written. Make room, or name another folder with --out.")
    }
  }

  private static func reason(_ error: any Error) -> String {
    let cocoa = error as NSError
    let underlying = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError ?? cocoa
    if underlying.domain == NSPOSIXErrorDomain, let text = strerror(Int32(underlying.code)) {
      return String(cString: text).lowercased()
    }
    return "it cannot be made or written to"
  }
}
