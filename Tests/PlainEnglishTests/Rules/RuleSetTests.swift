import LetterModel
import Testing

@testable import PlainEnglish

@Suite("What is wrong with a rule or a list is said with its place")
struct RuleSetTests {
  private func faults(_ files: [String: String]) throws -> [String] {
    do {
      _ = try ruleSet(files)
      return []
    } catch let findings as Findings {
      return findings.all.map { "\($0.source) \($0.rule)" }
    }
  }

  @Test("unknown keys, kinds, lists and severities, wrong ids and missing examples are found all at once")
  func rules() throws {
    let text = """
      id: other
      kind: existance
      severity: bad
      message: m
      why: w
      source: s
      """
    #expect(
      try faults(["rules/vague.yaml": text])
        == [
          "rules-of-test/rules/vague.yaml:1:1 wrong-id", "rules-of-test/rules/vague.yaml:2:7 unknown-kind",
          "rules-of-test/rules/vague.yaml:3:11 wrong-severity", "rules-of-test/rules/vague.yaml:1:1 missing-example",
          "rules-of-test/rules/vague.yaml:1:1 missing-example",
        ].sorted())
    let (path, known) = rule("vague", kind: "existence", "wrods:\n  - soon\nlist: words/none.tsv")
    #expect(
      try faults([path: known]).map { $0.split(separator: " ")[1] }.sorted()
        == ["missing-key", "unknown-key", "unknown-list"])
  }

  @Test("rows out of order or given twice, unknown marks and conditions are found with line and column")
  func lists() throws {
    let list = """
      term\talternatives\tnote\tcondition
      utilise\tuse\t[swap]
      commence\tstart\t[swap]
      Utilise\tuse\t[check]
      write\tsay\t[sometimes]
      x\ty\t[context]
      z\ty\t[context]\tonly beside: w
      """
    #expect(
      try faults(["words/list.tsv": list]) == [
        "rules-of-test/words/list.tsv:3:1 not-sorted", "rules-of-test/words/list.tsv:4:1 row-twice",
      ])
    let sorted = list.split(separator: "\n").filter { !$0.hasPrefix("Utilise") && !$0.hasPrefix("commence") }
    #expect(
      try faults(["words/list.tsv": sorted.joined(separator: "\n")]) == [
        "rules-of-test/words/list.tsv:3:11 unknown-mark", "rules-of-test/words/list.tsv:4:5 condition-missing",
        "rules-of-test/words/list.tsv:5:15 bad-condition",
      ])
  }

  @Test("a list at fault is told once, not again of each rule that uses it")
  func brokenList() throws {
    let (path, text) = rule("words", kind: "substitution", "list: words/list.tsv")
    let list = "term\talternatives\tnote\nutilise\tuse\t[swap]\n\tstart\t[swap]"
    #expect(
      try faults([path: text, "words/list.tsv": list]).map { $0.split(separator: " ")[1] }.sorted() == [
        "empty-cell", "not-sorted",
      ])
  }

  @Test("a pattern that cannot be read is a fault of its row")
  func patterns() throws {
    let (path, text) = rule("bad", kind: "existence", "words:\n  - a (b|c\n  - <nothing>\n  - a b)")
    #expect(try faults([path: text]).map { $0.split(separator: " ")[1] } == ["bad-term", "bad-term", "bad-term"])
  }

  @Test("examples are run: a wrong one without a hit and a right one with a hit fail")
  func proof() throws {
    let rules = try ruleSet(Dictionary(uniqueKeysWithValues: [rule("vague", kind: "existence", "words:\n  - right")]))
    let findings = rules.prove { ExampleReader.draft($0.text) }
    #expect(findings.map(\.rule) == ["example-fails", "example-fails"])
  }
}
