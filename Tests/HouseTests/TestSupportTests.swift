internal import Foundation
internal import LetterModel
internal import Testing

@testable internal import TestSupport

@Suite("The tests' own language")
struct TestSupportTests {
  @Test("marks are taken out of the text and their places kept")
  func markedText() {
    let text: MarkedText = "1️⃣Pay £412\nby 2️⃣Friday3️⃣."
    #expect(text.text == "Pay £412\nby Friday.")
    #expect(
      text.positions == [
        "1️⃣": SourcePosition(line: 1, column: 1), "2️⃣": SourcePosition(line: 2, column: 4),
        "3️⃣": SourcePosition(line: 2, column: 10),
      ])
  }

  @Test("findings are compared by rule and by mark, in any order")
  func findings() {
    let text: MarkedText = "1️⃣Prior to2️⃣ 3️⃣utilising4️⃣"
    func finding(_ rule: String, _ columns: ClosedRange<Int>) -> Finding {
      Finding(
        rule, "Say it plainly.",
        at: SourceRange(
          file: "a.md", start: SourcePosition(line: 1, column: columns.lowerBound),
          end: SourcePosition(line: 1, column: columns.upperBound)))
    }
    let found = [finding("heavy-word", 10...19), finding("long-phrase", 1...9)]
    let expected = [ExpectedFinding("long-phrase", at: "1️⃣", to: "2️⃣"), ExpectedFinding("heavy-word", at: "3️⃣")]
    #expect(differences(expected, found, text).isEmpty)
    #expect(
      differences([ExpectedFinding("heavy-word", at: "1️⃣")], found, text) == [
        "missing: heavy-word at 1️⃣ (1:1)",
        "not expected: long-phrase from 1:1 to 1:9: Say it plainly.",
        "not expected: heavy-word from 1:10 to 1:19: Say it plainly.",
      ])
    #expect(
      differences([ExpectedFinding("long-phrase", at: "1️⃣", to: "4️⃣")], [found[1]], text) == [
        "missing: long-phrase at 1️⃣ (1:1) to 4️⃣ (1:19)", "not expected: long-phrase from 1:1 to 1:9: Say it plainly.",
      ])
  }

  @Test("a tree of files is written as it is drawn, and goes with the test")
  func folder() throws {
    var path = ""
    do {
      let folder = try Folder {
        Folder("Templates") {
          TextFile("organisation.yaml", "name: Angus Homes")
          for kind in ["letters", "notices"] { Folder(kind) { TextFile("a.md") } }
        }
        Folder("Locales")
      }.write()
      path = folder.path
      #expect(folder.files() == ["Templates/letters/a.md", "Templates/notices/a.md", "Templates/organisation.yaml"])
      #expect(try folder.read("Templates/organisation.yaml") == "name: Angus Homes")
      #expect(FileManager.default.fileExists(atPath: "\(path)/Locales"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a program that prints a lot and reads a lot comes to its end")
  func program() async throws {
    let much = String(repeating: "a line of text\n", count: 50_000)
    let run = try await runProgram("/bin/sh", arguments: ["-c", "cat; cat >&2 </dev/null; exit 3"], input: much)
    #expect(run.exit == 3)
    #expect(run.output == much)
    #expect(run.errors == "")
  }

  @Test("a program that never ends is killed")
  func killed() async throws {
    let run = try await runProgram("/bin/sleep", arguments: ["60"], limit: .milliseconds(200))
    #expect(run.exit == 137)
  }
}
