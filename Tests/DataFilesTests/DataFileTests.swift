import DataFiles
import LetterModel
import Testing

@Suite("Files that people write")
struct DataFileTests {
  func read(_ text: String, _ syntax: DataFile.Syntax = .yaml) throws -> DataNode {
    try DataFile.read(SourceText(path: "x", text: text), syntax: syntax)
  }

  func rule(_ body: () throws -> DataNode) -> String? {
    do {
      _ = try body()
      return nil
    } catch let error as Findings {
      return error.all.first?.rule
    } catch {
      return "another error"
    }
  }

  @Test(
    "scalars stay the text that was written",
    arguments: ["no", "10:30", "1_000", "0x1F", "1e3", "2026-11-10", "~", "£1,245.50"])
  func scalars(text: String) throws {
    #expect(try read("a: \(text)").entries?.first?.value.text == text)
  }

  @Test("lines and columns are those of the file, in characters")
  func places() throws {
    let node = try read("é: 1\nlist:\n  - ünïcode: x")
    #expect(node.entries?[1].keyRange.start == SourcePosition(line: 2, column: 1))
    #expect(node.entries?[1].value.items?[0].entries?[0].value.range.start == SourcePosition(line: 3, column: 14))
  }

  @Test(
    "a key given twice, an anchor, a second document and bad syntax are refused",
    arguments: [
      ("a: 1\na: 2", "key-given-twice"), ("a: &x 1\nb: *x", "anchor"), ("a: 1\n---\nb: 2", "bad-syntax"),
      ("a: 'open", "bad-syntax"), ("a: b: c", "bad-syntax"), ("\ta: 1", "bad-syntax"),
    ])
  func refused(text: String, expected: String) {
    #expect(rule { try read(text) } == expected)
  }

  @Test("a thousand brackets deep is refused, not a crash")
  func deep() {
    #expect(rule { try read(String(repeating: "[", count: 100_000)) } == "bad-syntax")
    #expect(rule { try read(String(repeating: "[", count: 100_000), .json) } == "bad-syntax")
  }

  @Test("JSON keeps its numbers as written, its nulls as nothing and its characters whole")
  func json() throws {
    let node = try read(#"{"a": 412.50, "b": null, "c": "\ud83d\ude00 \/ \u00e9", "d": [true]}"#, .json)
    #expect(node.entries?[0].value.text == "412.50")
    #expect(node.entries?[1].value.isEmpty == true)
    #expect(node.entries?[2].value.text == "😀 / é")
    #expect(node.entries?[3].value.items?[0].text == "true")
  }

  @Test("what is not JSON is refused as JSON even where it is YAML", arguments: ["a: 1", "{a: 1}"])
  func notJSON(text: String) {
    #expect(rule { try read(text, .json) } == "bad-syntax")
  }

  @Test("a byte order mark and carriage returns make no difference")
  func bytes() throws {
    let source = try SourceText(path: "x", bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1\r\nb: 2\r".utf8))
    #expect(source.text == "a: 1\nb: 2\n")
  }

  @Test("text that is not UTF-8, or holds NUL, is refused with its line and column")
  func badBytes() {
    func finding(_ bytes: [UInt8]) -> Finding? {
      do {
        _ = try SourceText(path: "x", bytes: bytes)
        return nil
      } catch {
        return error.all.first
      }
    }
    let latin = finding(Array("ab\ncd".utf8) + [0xE9])
    #expect(latin?.rule == "not-utf-8")
    #expect(latin?.source.start == SourcePosition(line: 2, column: 3))
    let nul = finding(Array("é\nx\u{0}".utf8))
    #expect(nul?.rule == "nul-character")
    #expect(nul?.source.start == SourcePosition(line: 2, column: 2))
  }

  @Test("a key that nobody asked for is a finding with the nearest name")
  func unknownKeys() throws {
    var keys = MapReader(try read("titel: x"), as: "This")
    #expect(keys.text("title") == nil)
    let findings = keys.finish()
    #expect(findings.map(\.rule) == ["unknown-key"])
    #expect(findings.first?.suggestions == ["title"])
  }
}
