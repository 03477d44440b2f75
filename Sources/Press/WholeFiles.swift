internal import Foundation
internal import Glibc

/// Files that belong together: all of them are written, or none is.
public enum WholeFiles {
  /// Writes each file under a temporary name in its folder, which is made where it is missing, and then renames them
  /// all: a full disk or a killed program leaves nothing half-written.
  ///
  /// - Parameters:
  ///   - files: where each goes, below the working folder or absolute; they are renamed in that order.
  ///   - failing: what to say where it fails, before the reason, and what to do then.
  /// - Throws: `SurroundingsError`, which says why.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])], failing: (what: String, advice: String)
  ) throws {
    // Ctrl-C waits until all is in its place: it takes milliseconds, and half of an order would be worse.
    let interrupt = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, interrupt) }
    var written: [(temporary: URL, final: URL)] = []
    do {
      for (path, bytes) in files {
        let final = URL(filePath: path)
        let folder = final.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let temporary = folder.appending(
          path: ".\(final.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        written.append((temporary, final))
        try Data(bytes).write(to: temporary)
      }
      for (temporary, final) in written {
        guard rename(temporary.path, final.path) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      }
    } catch {
      for (temporary, _) in written { try? FileManager.default.removeItem(at: temporary) }
      throw SurroundingsError("\(failing.what): \(reason(error)).", advice: failing.advice)
    }
  }

  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if underlying.domain == NSPOSIXErrorDomain, let text = strerror(Int32(underlying.code)) {
      return String(cString: text).lowercased()
    }
    switch (error as? CocoaError)?.code {
    case .fileWriteOutOfSpace: return "no space left on device"
    case .fileWriteNoPermission: return "permission denied"
    case .fileWriteVolumeReadOnly: return "the disk can only be read"
    default: return "it cannot be made or written to"
    }
  }
}
