internal import LetterModel

/// How a draft is written down.
public enum DraftFormat: String, Sendable, Hashable, CaseIterable {
  case text
  /// Markdown, our templates among them.
  case markdown
  case html
  case word
  case openDocument

  /// Whether a place in it is a line and column of the file, so that `--fix` can mend it.
  public var hasLines: Bool { self != .word && self != .openDocument }
}

extension DraftFormat {
  /// Told by what the bytes are; only between plain text and Markdown, which look alike, by the name.
  ///
  /// - Throws: a finding for a kind of file that cannot be read, saying what to do with it.
  static func told(by bytes: [UInt8], path: String) throws(Findings) -> DraftFormat? {
    let starts = { (magic: String) in bytes.starts(with: magic.utf8) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Unreadable.finding(
        "This is a document of an old word processor (.doc), or one locked with a password.",
        "Open it in Word or LibreOffice, and save it as .docx or .odt without a password.", path)
    }
    if starts("%PDF") {
      throw Unreadable.finding(
        "This is a PDF, which no longer holds its paragraphs.",
        "Check the document that it was made from: .docx, .odt, .html, .md or .txt.", path)
    }
    if starts("{\\rtf") {
      throw Unreadable.finding(
        "This is Rich Text (.rtf), which is not read here.",
        "Open it in Word or LibreOffice, and save it as .docx or .odt.",
        path)
    }
    return .text
  }

  /// Between plain text, Markdown and HTML.
  static func told(by source: TextSource) -> DraftFormat {
    if looksLikeHTML(source) { return .html }
    switch source.path.split(separator: ".").last?.lowercased() {
    case "md", "markdown", "mdown": return .markdown
    case "html", "htm", "xhtml": return .html
    case "txt", "text": return .text
    default: return looksLikeMarkdown(source) ? .markdown : .text
    }
  }

  private static func looksLikeHTML(_ source: TextSource) -> Bool {
    let head = String(decoding: source.bytes.prefix(1000), as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace }
    let opening = start.hasPrefix("<?xml") ? start.drop { $0 != ">" }.dropFirst().drop { $0.isWhitespace } : start
    return ["<!doctype html", "<html", "<head", "<body"].contains { opening.hasPrefix($0) }
  }

  /// A sign that nobody writes in plain text, in the first lines.
  private static func looksLikeMarkdown(_ source: TextSource) -> Bool {
    let lines = source.lines.prefix(500).map { source.words($0.lowerBound..<min($0.upperBound, $0.lowerBound + 400)) }
    if lines.first == "---", lines.dropFirst().contains("---") { return true }
    return lines.contains { line in
      let hashes = line.prefix { $0 == "#" }.count
      return ((1...6).contains(hashes) && line.dropFirst(hashes).first == " ")
        || ["](", "**", "<!-- plainspoken", "{{"].contains { line.contains($0) }
    }
  }
}
