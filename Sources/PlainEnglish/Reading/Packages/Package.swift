internal import CLibZip
internal import LetterModel

/// A `.docx` or `.odt` file: an archive of XML parts. It comes from outside and is not trusted: parts are read by their
/// fixed names into memory, never written anywhere, and only up to a size.
struct Package {
  /// No part may be longer than this: the text of a thousand pages is a tenth of it.
  static let largestPart = 32 << 20
  /// Nor may it be packed tighter than text ever is; small parts are let be.
  static let tightest = 200
  static let mostEntries = 10_000

  let path: String
  private(set) var parts: [String: [UInt8]] = [:]

  /// Reads every part that can hold words or names of styles.
  init(_ bytes: [UInt8], path: String) throws(Findings) {
    self.path = path
    do {
      try bytes.withUnsafeBytes { buffer in try readAll(buffer) }
    } catch let findings as Findings {
      throw findings
    } catch {
      throw damaged()
    }
  }

  func has(_ name: String) -> Bool { parts[name] != nil }

  /// The names of the parts in a folder that begin so, in order.
  func names(prefix: String) -> [String] { parts.keys.filter { $0.hasPrefix(prefix) }.sorted() }

  private mutating func readAll(_ buffer: UnsafeRawBufferPointer) throws {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error) else {
      throw damaged()
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw damaged()
    }
    defer { zip_discard(archive) }
    let count = zip_get_num_entries(archive, 0)
    guard count <= Self.mostEntries else { throw hostile("it holds \(count) files") }
    for index in 0..<zip_uint64_t(max(0, count)) {
      guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS)).map({ String(cString: $0) }),
        Self.isWanted(name), parts[name] == nil
      else { continue }
      parts[name] = try read(archive, index, name)
    }
  }

  private func read(_ archive: OpaquePointer, _ index: zip_uint64_t, _ name: String) throws -> [UInt8] {
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_stat_index(archive, index, 0, &about) == 0 else { throw damaged() }
    if about.encryption_method != UInt16(ZIP_EM_NONE) {
      throw Unreadable.finding(
        "This document is locked with a password.", "Open it, take the password off, and save a copy to check.", path)
    }
    guard let file = zip_fopen_index(archive, index, 0) else { throw damaged() }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    // The sizes that the archive claims are not believed: what comes out is counted.
    let most = max(1 << 20, min(Int(clamping: about.comp_size), Self.largestPart) * Self.tightest)
    while true {
      let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
      guard count >= 0 else { throw damaged() }
      if count == 0 { return bytes }
      bytes += chunk.prefix(Int(count))
      guard bytes.count <= Self.largestPart else { throw hostile("“\(name)” in it is longer than any letter") }
      guard bytes.count <= most else { throw hostile("“\(name)” in it is packed tighter than text can be") }
    }
  }

  private static func isWanted(_ name: String) -> Bool {
    if ["content.xml", "styles.xml"].contains(name) { return true }
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return false }
    let file = name.dropFirst("word/".count)
    return ["document.xml", "styles.xml", "footnotes.xml", "endnotes.xml", "_rels/document.xml.rels"].contains(file)
      || (file.hasPrefix("header") || file.hasPrefix("footer")) && !file.contains("/")
  }

  private func damaged() -> Findings {
    Unreadable.finding(
      "This document is damaged: its archive cannot be opened.",
      "Open it in Word or LibreOffice, save it again, and check the copy.", path)
  }

  private func hostile(_ reason: String) -> Findings {
    Unreadable.finding(
      "This document is not read, because \(reason).",
      "If you trust it, copy its words into a new document, and check that.", path)
  }
}
