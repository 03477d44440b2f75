internal import DataFiles
internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("Mending, forgiving and settings")
struct FixingTests {
  private func mended(_ text: String, path: String = "a.md") throws -> (String, Mend) {
    let mend = Mend(try ReportTests.lint(text, path: path), original: Array(text.utf8))
    return (String(decoding: mend.bytes, as: UTF8.self), mend)
  }

  @Test("swaps are put in by their bytes, and nothing else changes")
  func swaps() throws {
    let (text, mend) = try mended(
      "---\ntitle: Prior to\n---\n\r\nÜber — *Prior to* it, reply soon, prior\nto {{visit}}.\r\n")
    #expect(text == "---\ntitle: Before\n---\n\r\nÜber — *Before* it, reply soon, before {{visit}}.\r\n")
    #expect(mend.count == 3)
  }

  @Test("words that markup divides are left, and counted")
  func divided() throws {
    let (text, mend) = try mended("Reply prior **to** Friday.")
    #expect(text == "Reply prior **to** Friday.")
    #expect((mend.count, mend.left) == (0, 1))
  }

  @Test("a byte order mark stays; a file that is not UTF-8 is left as it is")
  func encodings() throws {
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Prior to it.".utf8)
    #expect(
      Mend(try ReportTests.lint(marked, path: "a.txt"), original: marked).bytes == [0xEF, 0xBB, 0xBF]
        + Array("Before it.".utf8))
    let old: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(", prior to it.".utf8)
    #expect(Mend(try ReportTests.lint(old, path: "a.txt"), original: old).bytes == old)
  }

  @Test("a file that is not UTF-8 is refused where there is something to mend, and says what to do")
  func otherEncodings() throws {
    let utf16: [UInt8] = [0xFF, 0xFE] + "Prior to it.".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let windows: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(", prior to it.".utf8)
    for bytes in [utf16, windows] {
      let file = try ReportTests.lint(bytes, path: "a.txt")
      do throws(Findings) {
        _ = try Mend.checked(file, original: bytes)
        Issue.record("It was taken.")
      } catch {
        #expect(error.all.map(\.rule) == ["cannot-be-mended"])
        #expect(error.all[0].suggestions == ["Save the file again as “UTF-8”, and run --fix on that"])
      }
    }
    let clean: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(", before it.".utf8)
    #expect(try Mend.checked(try ReportTests.lint(clean, path: "a.txt"), original: clean).bytes == clean)
  }

  @Test("the difference is shown as diff -u shows it")
  func difference() {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
    let diff = UnifiedDiff.render(Array(old.utf8), Array(old.replacing("5", with: "five").utf8), path: "a.md")
    #expect(diff == "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
    #expect(UnifiedDiff.render(Array(old.utf8), Array(old.utf8), path: "a.md") == "")
  }

  @Test("a baseline forgives what was there, wherever it has moved, and as often as it was there")
  func baseline() throws {
    var baseline = Baseline(forgiving: [try ReportTests.lint("Reply soon. Thank you.")])
    #expect(!baseline.text.contains("Reply"))
    baseline = try Baseline(baseline.text, path: "base")
    var file = try ReportTests.lint("New words.\n\nHello. Reply\nsoon. Thank you.\n\nReply soon.\n\nAnswer soon.")
    baseline.forgive(&file)
    #expect(file.forgiven == 1)
    #expect(file.report.findings.map(\.finding.source.start.line) == [6, 8])
  }

  @Test("a line that is not one of a baseline is told")
  func badBaseline() {
    #expect(throws: Findings.self) { try Baseline("# ok\nvague-time 18ea0e9884cb03a4 1\nhello\n", path: "base") }
  }

  @Test("settings change and switch off rules; a change without a reason and an unknown key are told")
  func settings() throws {
    let settings = try LintSettings(
      SourceText(
        path: ".plainspoken.yml",
        text: """
          language: en-GB
          words:
            - Homehunt
          rules:
            vague-time:
              severity: advice
              reason: The dates are in the table
            wordy:
              severity: off
              reason: Not ours
          """))
    #expect(settings.words == ["Homehunt"])
    #expect(settings.switchedOff == ["wordy"])
    var file = try ReportTests.lint("Reply soon.")
    settings.apply(to: &file.report)
    #expect(file.report.findings.map(\.finding.severity) == [.advice])
    #expect(settings.unknownRules(["wordy"]).map(\.rule) == ["unknown-rule"])
    do throws(Findings) {
      _ = try LintSettings(
        SourceText(path: "x", text: "langage: en\nrules:\n  wordy:\n    severity: loud\n    because: no\n"))
      Issue.record("It was taken.")
    } catch {
      #expect(Set(error.all.map(\.rule)) == ["unknown-key", "missing-key", "wrong-severity"])
      #expect(error.all.count == 4)
    }
  }
}
