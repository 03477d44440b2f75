internal import Foundation
internal import LetterModel
internal import PlainEnglish

/// Paragraphs, with an empty line between.
func draft(of text: String) -> Draft {
  Draft(
    path: "text",
    blocks: text.split(separator: "\n\n").map { paragraph in
      DraftBlock(
        .paragraph, text: String(paragraph.replacing("\n", with: " ")),
        places: Places([Places.Anchor(offset: 0, place: SourcePosition(line: 1, column: 1), byte: 0)]))
    })
}

/// The processor's time that the work takes: what other programs do on the machine does not count.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = clock()
  try work()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// The best of three runs over the whole text, the cutting into paragraphs left out.
func megabytesPerSecond(_ linter: Linter, _ text: String) throws -> Double {
  let draft = draft(of: text)
  let bytes = draft.blocks.reduce(0) { $0 + $1.text.utf8.count }
  let times = (0..<3).map { _ in seconds { precondition(linter.lint(draft).measures.words > 0) } }
  return Double(bytes) / 1e6 / (times.min() ?? 0)
}

/// The median of 21 runs, after 3 that do not count.
func milliseconds(_ work: () -> LintReport) -> Double {
  let times = (0..<24).map { _ in seconds { precondition(work().measures.words > 0) } }.dropFirst(3).sorted()
  return times[times.count / 2] * 1000
}

/// The rules of a checkout.
struct RuleFiles {
  private var files: [(path: String, bytes: [UInt8])] = []

  init(checkout: String) throws {
    let folder = URL(filePath: checkout).appending(path: "Locales/en-GB/plain-english")
    for kind in ["grammar", "rules", "words"] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path) {
        files.append(("\(kind)/\(name)", [UInt8](try Data(contentsOf: folder.appending(path: "\(kind)/\(name)")))))
      }
    }
  }

  /// All rules but those that have to be switched on: spelling.
  func ruleSet() throws -> RuleSet { try RuleSet(files: files) }

  /// One rule with so many terms of three words, and nothing else.
  func ruleSet(ofTerms count: Int) throws -> RuleSet {
    let heads = ["in", "with", "for", "by", "on", "at", "to", "from", "under", "over"]
    let rows = (0..<count).map { "\(heads[$0 % 10]) the \(word($0 / 10))\tthen\t[swap]" }
    let list = "term\talternatives\tnote\n" + rows.sorted().joined(separator: "\n")
    let rule = """
      id: many
      kind: substitution
      severity: advice
      message: many
      why: many
      source: many
      list: words/many.tsv
      wrong:
        - many
      right:
        - few
      """
    let grammar = files.filter { $0.path.hasPrefix("grammar/") }
    return try RuleSet(
      files: grammar + [(path: "rules/many.yaml", bytes: Array(rule.utf8)), ("words/many.tsv", Array(list.utf8))])
  }

  /// A made-up word for each number.
  private func word(_ number: Int) -> String {
    let pieces = ["ba", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu"]
    return String(number).map { pieces[$0.wholeNumberValue ?? 0] }.joined() + "t"
  }
}
