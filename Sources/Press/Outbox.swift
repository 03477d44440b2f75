internal import DataFiles
internal import Foundation
internal import Glibc
internal import LetterModel

/// Puts finished letters into a folder. Every file is written under a temporary name first and all are renamed at the
/// end, the record last, so a full disk or a killed program leaves nothing half-written.
public struct Outbox: Sendable {
  /// The folder, as the person named it.
  public let folder: String
  private let base: URL

  /// - Parameter workingFolder: what a relative `folder` is below.
  public init(folder: String, workingFolder: String) {
    self.folder = folder
    base =
      URL(filePath: folder, relativeTo: URL(filePath: workingFolder, directoryHint: .isDirectory))
      .standardizedFileURL
  }

  /// Writes the letters of one order and their record; gives back the paths of the letters, below `folder`.
  ///
  /// File names hold the template and the format, never a person's name. Files that an earlier order of the same
  /// template left here are taken away if nobody has changed them, so that its folder holds one order, whole. An
  /// order of another template stays, and its record moves aside to `record/report-NAME.json`.
  ///
  /// - Parameter adding: the same letter in more formats: what an earlier order of it left here stays, in the folder
  ///   and in the record.
  public func deliver(_ letters: [Letter], adding: Bool = false) throws -> [String] {
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
    guard var record = Record(letters, files: files) else { return [] }
    let earlier = earlierRecord()
    let isSameLetter = earlier?.template.id == record.template.id
    let left = (isSameLetter ? earlier?.files ?? [] : []).filter { file in !files.contains { $0.path == file.path } }
    if adding { record.files = left + files }
    parcels.append((Self.recordPath, try record.json()))
    if let earlier, !isSameLetter { try moveAside(earlier) }
    try write(parcels)
    if !adding { left.forEach(removeIfUnchanged) }
    return files.map(\.path)
  }

  /// What is read of a record that lies here already.
  private struct EarlierRecord: Decodable {
    struct Template: Decodable { var id: String }
    var template: Template
    var files: [Record.File]
  }

  private static let recordPath = "record/report.json"

  private func name(of letter: Letter, _ rendition: Rendition, _ file: Rendition.File) -> String {
    "\(letter.document.name)-\(rendition.format.name).\(file.fileExtension)"
  }

  private func lastName(_ id: String) -> String { Letter.lastName(id) }

  private func earlierRecord() -> EarlierRecord? {
    guard let data = try? Data(contentsOf: base.appending(path: Self.recordPath)) else { return nil }
    return try? JSONDecoder().decode(EarlierRecord.self, from: data)
  }

  private func moveAside(_ earlier: EarlierRecord) throws {
    let aside = base.appending(path: "record/report-\(lastName(earlier.template.id)).json")
    guard rename(base.appending(path: Self.recordPath).path, aside.path) == 0 else {
      let reason = WholeFiles.reason(POSIXError(.init(rawValue: errno) ?? .EIO))
      throw SurroundingsError("\(failing.what): \(reason).", advice: failing.advice)
    }
  }

  private func removeIfUnchanged(_ file: Record.File) {
    let url = base.appending(path: file.path)
    guard !file.path.contains("/"), let data = try? Data(contentsOf: url), sha256(data) == file.sha256 else { return }
    try? FileManager.default.removeItem(at: url)
  }

  private func write(_ parcels: [(path: String, bytes: [UInt8])]) throws {
    try WholeFiles.write(parcels.map { (base.appending(path: $0.path).path, $0.bytes) }, failing: failing)
  }

  private var failing: (what: String, advice: String) {
    (
      "The letters could not be written to “\(folder)”",
      "Nothing was left half-written. Make room, or name another folder with --out."
    )
  }
}
