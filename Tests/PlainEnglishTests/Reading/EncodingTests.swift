internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("Any encoding is read or refused")
struct EncodingTests {
  private let words = "Your café costs £5 — “now”."

  @Test("UTF-16 with its mark, either way round", arguments: [true, false])
  func utf16(isLittle: Bool) throws {
    let units = [0xFEFF] + Array(words.utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    let reading = try DraftReader().read(bytes, path: "a.txt")
    #expect(reading.draft.blocks.map(\.text) == [words])
    #expect(reading.draft.blocks.first?.places.anchors.first?.byte == nil)
    #expect(reading.notes.isEmpty)
  }

  @Test("Windows-1252 is read with a note")
  func windows() throws {
    let bytes: [UInt8] =
      Array("Your caf".utf8) + [0xE9] + Array(" costs ".utf8) + [0xA3, 0x35, 0x20, 0x97, 0x20, 0x93] + Array("now".utf8)
      + [0x94, 0x2E]
    let reading = try DraftReader().read(bytes, path: "a.txt")
    #expect(reading.draft.blocks.map(\.text) == [words])
    #expect(reading.notes.map(\.rule) == ["not-utf-8"])
  }

  @Test(
    "what is no text is refused, and each refusal says what to do",
    arguments: [
      ([0x00, 0x01, 0x02], "This is not text: byte 1 is zero."),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "This is a document of an old word processor (.doc)"),
      (Array("%PDF-1.7".utf8), "This is a PDF"), (Array("{\\rtf1".utf8), "This is Rich Text"),
      ([0x66, 0x81, 0xFF, 0x01], "neither UTF-8 nor Windows-1252"), ([0xFF, 0xFE, 0x00, 0xD8], "begins like UTF-16"),
      ([0xFF, 0xFE, 0x41], "begins like UTF-16"), ([0x50, 0x4B, 0x03, 0x04, 0x00], "This document is damaged"),
    ] as [([UInt8], String)])
  func binary(bytes: [UInt8], message: String) throws {
    let said = try #require(refusal(bytes, path: "a.txt"))
    #expect(said.contains(message))
    #expect(said.contains(" / "), "it says what to do")
  }

  @Test("a file of 100 MB is refused with its size")
  func huge() {
    let said = refusal([UInt8](repeating: 0x61, count: 100_000_000), path: "a.txt")
    #expect(said == "This file is too long to check: 100 MB, and 32 MB is the most. / Check it in parts.")
  }

  @Test("an empty file is an empty draft", arguments: ["a.txt", "a.md", "a.html"])
  func empty(path: String) throws {
    #expect(try read("", path: path).draft.blocks.isEmpty)
    #expect(try read("\n \n", path: path).draft.blocks.isEmpty)
  }

  @Test(
    "the kind of a file is told by what it holds",
    arguments: [
      ("<!DOCTYPE html><p>One</p>", "a.txt", DraftFormat.html), ("<html><p>One</p>", "letter.docx", .html),
      ("Plain words.", "letter.docx", .text), ("Plain words.", "a.md", .markdown),
      ("# Title\n\nWords.", "standard input", .markdown),
      ("Words, and no more.", "standard input", .text), ("---\ntitle: A\n---\nWords.", "standard input", .markdown),
      ("#1 in the list", "notes", .text),
    ])
  func formats(text: String, path: String, format: DraftFormat) throws {
    #expect(try read(text, path: path).format == format)
  }
}
