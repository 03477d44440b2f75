internal import LetterModel

extension TextSource {
  /// Reads bytes as text: UTF-8, or UTF-16 with its byte order mark; what is neither is read as Windows-1252, which
  /// old word processors write, with a note that says so.
  ///
  /// - Throws: a finding for what is no text at all.
  static func decode(_ bytes: [UInt8], path: String) throws(Findings) -> (source: TextSource, notes: [Finding]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (TextSource(path: path, bytes: try utf16(bytes, path: path), fileOffset: nil), [])
    }
    if let nul = bytes.firstIndex(of: 0) {
      throw Unreadable.finding(
        "This is not text: byte \(nul + 1) is zero.",
        "Open the file in the program that made it, and save it as .docx, .odt, .html, .md or .txt.", path)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let skipped = bytes.starts(with: mark) ? mark.count : 0
    let content = skipped == 0 ? bytes : Array(bytes.dropFirst(skipped))
    if String(validating: content, as: UTF8.self) != nil {
      return (TextSource(path: path, bytes: content, fileOffset: skipped), [])
    }
    guard let text = windows1252(bytes) else {
      throw Unreadable.finding(
        "This is not text that can be read: it is neither UTF-8 nor Windows-1252.",
        "Open the file in the program that made it, and save it as “UTF-8”.", path)
    }
    let note = Finding(
      "not-utf-8", "This file is not UTF-8, so it was read as Windows-1252.", severity: .advice,
      why: "If letters such as “é” or “£” look wrong below, they may look wrong to others too.",
      suggestions: ["Save the file again as “UTF-8”"], at: .top(of: path))
    return (TextSource(path: path, bytes: text, fileOffset: nil), [note])
  }

  private static func utf16(_ bytes: [UInt8], path: String) throws(Findings) -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      return UInt16(high) << 8 | UInt16(low)
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      throw Unreadable.finding(
        "This file begins like UTF-16 text, but is not.", "Save it again as “UTF-8”, and try again.", path)
    }
    return Array(text.utf8)
  }

  /// Nil where there are bytes that no text in Windows-1252 holds: the unused ones, and control characters.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var text = ""
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard let scalar = windows1252(byte) else { return nil }
      text.unicodeScalars.append(scalar)
    }
    return Array(text.utf8)
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(byte)
    case 0x80...0x9F: high[Int(byte - 0x80)]
    default: nil
    }
  }

  /// 0x80 to 0x9F, as https://encoding.spec.whatwg.org/#windows-1252 has them, without the five that stand for nothing.
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

/// What cannot be read is a finding that says what to do.
enum Unreadable {
  static func finding(_ message: String, _ advice: String, _ path: String) -> Findings {
    Findings([Finding("unreadable", message, suggestions: [advice], at: .top(of: path))])
  }
}
