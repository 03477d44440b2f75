internal import CLibZip
internal import Foundation
internal import LetterModel
internal import TestSupport
internal import Testing

@testable internal import PlainEnglish

/// One block on one line: "heading1 | How to pay".
func outline(_ reading: DraftReader.Reading) -> [String] {
  reading.draft.blocks.map { block in
    let kind =
      switch block.kind {
      case .heading(let level): "heading \(level)"
      case .paragraph: "paragraph"
      case .listItem(let list, let label): "item \(list)\(label.map { " \($0)" } ?? "")"
      case .cell(let table, let row, let isHeader): "cell \(table).\(row)\(isHeader ? " header" : "")"
      case .address: "address"
      case .quotation: "quotation"
      case .salutation: "salutation"
      case .code: "code"
      }
    return "\(kind) | \(block.text)"
  }
}

func read(_ text: String, path: String = "draft.md") throws -> DraftReader.Reading {
  try DraftReader().read(Array(text.utf8), path: path)
}

/// The words of a span, and what they are: "keep: shall".
func spans(_ reading: DraftReader.Reading) -> [String] {
  reading.draft.blocks.flatMap { block in
    block.spans.map { span in
      let words = String(decoding: Array(block.text.utf8)[span.range], as: UTF8.self)
      return "\(words): \(span.role)"
    }
  }
}

/// Every character of every block has to stand in the file where the block says, by line and column and by byte. A space
/// may stand for a line's end.
func misplaced(_ reading: DraftReader.Reading, in bytes: [UInt8]) -> [String] {
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { Array($0) }
  return reading.draft.blocks.flatMap { block -> [String] in
    var offset = 0
    return block.text.compactMap { character in
      defer { offset += character.utf8.count }
      guard character != " " else { return nil }
      let place = block.places.place(of: offset, in: block.text)
      let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : []
      let there = line.indices.contains(place.column - 1) ? line[place.column - 1] : nil
      let anchor = block.places.anchors.last { $0.offset <= offset }
      let byte = anchor?.byte.map { $0 + offset - (anchor?.offset ?? 0) } ?? 0
      guard there != character || !bytes.dropFirst(byte).starts(with: character.utf8) else { return nil }
      return "“\(character)” of “\(block.text.prefix(40))” is said to be at \(place.line):\(place.column), byte \(byte)"
    }
  }
}

/// What a reader says that it cannot read; nil where it can.
func refusal(_ bytes: [UInt8], path: String = "letter.docx") -> String? {
  do throws(Findings) {
    _ = try DraftReader().read(bytes, path: path)
    return nil
  } catch {
    return error.all.map { ([$0.message] + $0.suggestions).joined(separator: " / ") }.joined(separator: "\n")
  }
}

/// An archive of parts, made with libzip.
func archive(_ parts: [(name: String, text: String)], password: String? = nil) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = folder.url.appending(path: "made.zip").path
  var code: Int32 = 0
  let zip = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
  let contents = parts.map { Array($0.text.utf8) }
  for (part, bytes) in zip_parts(parts, contents) {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    buffer.copyMemory(from: bytes, byteCount: bytes.count)
    let source = try #require(zip_source_buffer(zip, UnsafeRawPointer(buffer), zip_uint64_t(bytes.count), 0))
    let index = zip_file_add(zip, part, source, 0)
    #expect(index >= 0)
    if let password {
      #expect(zip_file_set_encryption(zip, zip_uint64_t(index), UInt16(ZIP_EM_AES_256), password) == 0)
    }
  }
  #expect(zip_close(zip) == 0)
  return [UInt8](try Data(contentsOf: URL(filePath: path)))
}

private func zip_parts(
  _ parts: [(name: String, text: String)], _ contents: [[UInt8]]
) -> [(String, [UInt8])] { zip(parts.map(\.name), contents).map { ($0, $1) } }

/// A Word document with this body.
func word(_ body: String, more: [(name: String, text: String)] = []) throws -> [UInt8] {
  try archive(
    [("word/document.xml", wordPart("document", "<w:body>\(body)</w:body>"))] + more)
}

func wordPart(_ root: String, _ inside: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
  <w:\(root) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(inside)</w:\(root)>
  """
}

/// An OpenDocument text with this body and these styles.
func openDocument(_ body: String, styles: String = "") throws -> [UInt8] {
  try archive([
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    (
      "content.xml",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" \
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">\
      <office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document-content>
      """
    ),
  ])
}
