import DataFiles
import Foundation
import LetterModel
import TestSupport

@testable import PlainEnglish

/// The folder that the rules are in.
let plainEnglishFolder = packageRoot.appending(path: "Locales/en-GB/plain-english")

/// The files of `grammar/`, which every rule set needs.
func grammarFiles() throws -> [(path: String, bytes: [UInt8])] {
  try ["abbreviations", "irregular-verbs", "syllables"].map { name in
    let path = "grammar/\(name).tsv"
    return (path, [UInt8](try Data(contentsOf: plainEnglishFolder.appending(path: path))))
  }
}

/// A rule set of the rules and lists of a test alone, with the grammar as it is.
func ruleSet(_ files: [String: String] = [:], switchedOn: Set<String> = []) throws -> RuleSet {
  try RuleSet(
    files: try grammarFiles() + files.map { (path: $0.key, bytes: Array($0.value.utf8)) }, folder: "rules-of-test",
    switchedOn: switchedOn)
}

/// A rule file with what every rule has, and the lines of the test.
func rule(_ id: String, kind: String, severity: String = "warning", _ lines: String) -> (String, String) {
  let text = """
    id: \(id)
    kind: \(kind)
    severity: \(severity)
    message: "{match} -> {suggestions}"
    why: Because.
    source: PE-0
    wrong:
      - wrong
    right:
      - right
    \(lines)
    """
  return ("rules/\(id).yaml", text + "\n")
}

/// A rule set with one substitution rule and its list; rows are "term|alternatives|note|condition" with `|` for tabs and
/// `/` between alternatives.
func wordRules(_ rows: String..., listName: String = "words/list.tsv") throws -> RuleSet {
  let lines = rows.map { row in
    var cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    while cells.count < 4 { cells.append("") }
    if cells[2].isEmpty { cells[2] = "[swap]" }
    cells[1] = cells[1].replacing("/", with: "|")
    cells[0] = cells[0].replacing("¦", with: "|")
    return cells.joined(separator: "\t")
  }
  let list =
    "term\talternatives\tnote\tcondition\n" + lines.sorted { $0.lowercased() < $1.lowercased() }.joined(separator: "\n")
  return try ruleSet(
    Dictionary(
      uniqueKeysWithValues: [rule("wordy", kind: "substitution", "list: \(listName)"), (listName, list)]))
}

/// Paragraphs, one for each text; "# " makes a heading, "- " an entry of a list.
func draft(_ texts: String..., kind: TemplateKind? = nil) -> Draft {
  Draft(
    path: "letter.txt", kind: kind,
    blocks: texts.enumerated().map { index, text in
      let anchor = Places([Places.Anchor(offset: 0, place: SourcePosition(line: index + 1, column: 1), byte: 0)])
      if text.hasPrefix("# ") { return DraftBlock(.heading(level: 1), text: String(text.dropFirst(2)), places: anchor) }
      if text.hasPrefix("- ") {
        return DraftBlock(.listItem(list: 0, label: nil), text: String(text.dropFirst(2)), places: anchor)
      }
      return DraftBlock(.paragraph, text: text, places: anchor)
    })
}

/// What a rule set finds: "match -> suggestions".
func found(_ rules: RuleSet, _ texts: String...) -> [String] {
  texts.flatMap { Linter(rules).lint(draft($0)).findings.map(\.finding.message) }
}

/// The text with every fix put in, from the last to the first.
func fixed(_ rules: RuleSet, _ text: String) -> String {
  var bytes = Array(text.utf8)
  for finding in Linter(rules).lint(draft(text)).findings.reversed() {
    if let fix = finding.fix { bytes.replaceSubrange(fix.range, with: Array(fix.text.utf8)) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// A text cut up as every rule sees it.
func analysed(_ texts: String...) throws -> AnalysedDraft {
  try ruleSet().analyser.analyse(
    Draft(
      path: "letter.txt",
      blocks: texts.map { DraftBlock(.paragraph, text: $0, places: Places([])) }))
}
