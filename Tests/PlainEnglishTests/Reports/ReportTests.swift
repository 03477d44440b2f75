internal import DataFiles
internal import Foundation
internal import LetterModel
internal import TestSupport
internal import Testing

@testable internal import PlainEnglish

@Suite("Reports")
struct ReportTests {
  private static let rows = wordList("in due course|soon|[check]", "prior to|before|[swap]", "utilise|use|[swap]")

  /// What the two rules of these tests find in a text.
  static func lint(_ text: String, path: String = "letter.md") throws -> LintedFile {
    try lint(Array(text.utf8), path: path)
  }

  static func lint(_ bytes: [UInt8], path: String) throws -> LintedFile {
    let (soon, soonText) = rule("vague-time", kind: "existence", severity: "error", "words:\n  - soon")
    let (wordy, wordyText) = rule("wordy", kind: "substitution", "list: words/list.tsv")
    let set = try ruleSet([soon: soonText, wordy: wordyText, "words/list.tsv": rows])
    let reading = try DraftReader().read(bytes, path: path)
    return LintedFile(reading, Linter(set).lint(reading.draft))
  }

  private static func wordList(_ rows: String...) -> String {
    "term\talternatives\tnote\tcondition\n" + rows.map { $0.replacing("|", with: "\t") + "\t\n" }.joined()
  }

  @Test("text: the place, the line, a caret under each character, why and what instead; then how many")
  func text() throws {
    let report = TextReport().render([try Self.lint("# Title\n\nPay £5 — prior to\u{301}day, **prior to** it.\n")])
    #expect(
      report == """
        letter.md:3:25: warning wordy: prior to -> “before”
              Pay £5 — prior to\u{301}day, **prior to** it.
                                      ^^^^^^^^
            Why: Because.
            Try: before

        1 warning.

        """)
  }

  @Test("text: one quiet line for a clear text")
  func quiet() throws {
    #expect(TextReport().render([try Self.lint("Pay by Friday.")]) == "letter.md: clear. 3 words.\n")
    var file = try Self.lint("Pay prior to Friday.")
    file.hide(below: .error)
    #expect(TextReport().render([file]) == "letter.md: nothing this severe, 1 below. 4 words.\n")
  }

  @Test("text: a long line is cut round the words, and colour is used only where it is asked for")
  func longLine() throws {
    let line = String(repeating: "word ", count: 60) + "soon " + String(repeating: "more ", count: 60)
    let report = TextReport().render([try Self.lint(line)])
    let lines = report.split(separator: "\n")
    let caret = lines[2].prefix { $0 == " " }.count
    #expect(lines[1].hasPrefix("      …") && lines[1].hasSuffix("…"))
    #expect(lines[1].dropFirst(caret).hasPrefix("soon"))
    #expect(!report.contains("\u{1B}"))
    #expect(TextReport(usesColour: true).render([try Self.lint(line)]).contains("\u{1B}[31;1merror\u{1B}[0m"))
  }

  @Test("text: a document without lines is shown by paragraph")
  func paragraphs() throws {
    let bytes = try word("<w:p><w:r><w:t>First.</w:t></w:r></w:p><w:p><w:r><w:t>Reply soon.</w:t></w:r></w:p>")
    let report = TextReport().render([try Self.lint(bytes, path: "a.docx")])
    #expect(report.hasPrefix("a.docx, paragraph 2, character 7: error vague-time: "))
    #expect(report.contains("      Reply soon.\n            ^^^^\n"))
  }

  @Test("json has the promised keys, one-based places, and ends just past the words")
  func json() throws {
    let report = try JSONReport.render([try Self.lint("Reply prior to\nFriday.")])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let file = try #require((object["files"] as? [[String: Any]])?.first)
    let measures = try #require(file["measures"] as? [String: Any])
    #expect(
      Set(measures.keys) == [
        "words", "sentences", "fleschReadingEase", "fleschKincaid", "gunningFog", "smog", "smogReliable", "colemanLiau",
        "ari", "lix", "readingAge",
      ])
    let finding = try #require((file["findings"] as? [[String: Any]])?.first)
    #expect(
      Set(finding.keys) == [
        "line", "column", "endLine", "endColumn", "rule", "severity", "match", "message", "why", "suggestions",
        "source",
      ])
    #expect(finding["column"] as? Int == 7)
    #expect(finding["endColumn"] as? Int == 15)
    #expect(finding["match"] as? String == "prior to")
    #expect(finding["source"] as? String == "PE-0")
  }

  @Test("sarif: rules with help, a region for each result, a fix for each swap")
  func sarif() throws {
    let file = try Self.lint("Reply prior to Friday, soon.", path: "my letter.md")
    let set = try ruleSet(Dictionary(uniqueKeysWithValues: [rule("vague-time", kind: "existence", "words:\n  - soon")]))
    let report = try SARIFReport(version: "1.0", rules: set.rules).render([file])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect((driver["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["vague-time", "wordy"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["warning", "error"])
    #expect(results.map { $0["fixes"] != nil } == [true, false])
    #expect(report.contains("\"uri\" : \"my%20letter.md\""))
    #expect(report.contains("\"startColumn\" : 7"))
  }

  @Test("html: each finding is marked in its place and linked both ways; no words become markup")
  func html() throws {
    let page = HTMLReport().render([try Self.lint("Reply **soon** \\<b\\> & prior to Friday.\n\nFine.")])
    let node = try HTMLNode(page: Array(page.utf8))
    #expect(node[all: "mark"].map(\.text) == ["soon", "prior to"])
    #expect(node[all: "b"].isEmpty)
    #expect(node[all: "script"].isEmpty)
    let ids = Set(
      node[all: "li"].compactMap { $0.attributes["id"] } + node[all: "a"].compactMap { $0.attributes["id"] })
    let links = node[all: "a"].compactMap { $0.attributes["href"]?.dropFirst() }.map(String.init)
    #expect(Set(links) == ids)
    #expect(ids == ["note-1-1", "note-1-2", "text-1-1", "text-1-2"])
  }
}
