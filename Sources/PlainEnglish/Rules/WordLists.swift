internal import DataFiles
internal import LetterModel

/// The word lists of one language, `words/*.tsv`, each read once.
struct WordLists: Sendable {
  /// By their names in rules: "words/latin.tsv".
  var lists: [String: [Term]] = [:]
  /// Those that could not be read at all.
  var unread: Set<String> = []

  /// The rows of a list, and every fault of the file.
  ///
  /// - Parameter path: as rules name it.
  static func read(_ source: SourceText, as path: String) -> (terms: [Term], findings: [Finding]) {
    do throws(Findings) {
      let table = try TableFile(source, required: ["term", "alternatives", "note"], optional: ["condition"])
      var findings: [Finding] = []
      let terms = table.rows.compactMap { term($0, isCased: path.hasSuffix("/abbreviation.tsv"), &findings) }
      return (terms, findings)
    } catch {
      return ([], error.all)
    }
  }

  private static func term(_ row: TableFile.Row, isCased: Bool, _ findings: inout [Finding]) -> Term? {
    guard let (mark, note) = mark(row["note"]) else {
      let known = WordMark.allCases.map { "[\($0.rawValue)]" }.joined(separator: " ")
      findings.append(
        Finding("unknown-mark", "The note has to start with one of \(known).", at: row.source("note")))
      return nil
    }
    var term = Term(pattern: row["term"], source: row.source("term"))
    term.alternatives = row["alternatives"].utf8.split(separator: UInt8(ascii: "|")).map { Substring($0).trimmed }
    term.mark = mark
    term.note = note
    // standards.md 5.4: terms fold case, but for abbreviations.
    term.matchesCase = isCased
    do throws(TermPattern.Fault) {
      term.condition = try WordCondition(row["condition"])
    } catch {
      findings.append(Finding("bad-condition", "This cannot be read: \(error.message).", at: row.source("condition")))
    }
    if mark == .context, row["condition"].isEmpty {
      findings.append(
        Finding(
          "condition-missing", "A [context] row needs a condition: when is “\(term.pattern)” to be flagged?",
          at: row.source("note")))
    }
    return term
  }

  /// "[swap] for a person" to its mark and the rest.
  private static func mark(_ note: String) -> (WordMark, String)? {
    guard note.hasPrefix("["), let end = note.utf8.firstIndex(of: UInt8(ascii: "]")),
      let mark = WordMark(rawValue: String(note[note.index(after: note.startIndex)..<end]))
    else { return nil }
    return (mark, note[note.index(after: end)...].trimmed)
  }
}
