import LetterModel
import TestSupport
import Testing

@testable import PlainEnglish

@Suite("Hits become findings in their places")
struct LinterTests {
  private func words(_ words: String..., id: String = "vague", severity: String = "warning") -> (String, String) {
    rule(id, kind: "existence", severity: severity, "words:\n" + words.map { "  - \($0)\n" }.joined())
  }

  @Test("a finding knows its place, its match and its bytes, behind an anchor in the middle of a block too")
  func places() throws {
    let rules = try ruleSet(Dictionary(uniqueKeysWithValues: [words("soon")]))
    let block = DraftBlock(
      .paragraph, text: "Café, soon. We call soon.",
      places: Places([
        .init(offset: 0, place: SourcePosition(line: 3, column: 5), byte: 40),
        .init(offset: 13, place: SourcePosition(line: 4, column: 1), byte: 60),
      ]))
    let findings = Linter(rules).lint(Draft(path: "a.md", blocks: [block])).findings
    #expect(findings.map(\.finding.source.description) == ["a.md:3:11", "a.md:4:9"])
    #expect(
      findings.map(\.finding.source.end) == [SourcePosition(line: 3, column: 15), SourcePosition(line: 4, column: 13)])
    #expect(findings.map(\.match) == ["soon", "soon"])
    #expect(findings.map(\.bytes) == [47..<51, 68..<72])
  }

  @Test("switches turn one rule or all of them off and on")
  func switches() throws {
    let rules = try ruleSet(
      Dictionary(uniqueKeysWithValues: [words("soon"), words("later", id: "late")]))
    var text = draft("Soon, later.", "Soon, later.", "Soon, later.", "Soon, later.")
    let place = SourceRange.top(of: "a")
    text.switches = [
      .init(isOn: false, rules: ["late"], block: 0, offset: 4, range: place),
      .init(isOn: false, rules: [], block: 1, range: place), .init(isOn: true, rules: ["late"], block: 2, range: place),
      .init(isOn: true, rules: [], block: 3, range: place),
    ]
    let found = Linter(rules).lint(text).findings.map { "\($0.block) \($0.finding.rule)" }
    #expect(found == ["0 vague", "2 late", "3 vague", "3 late"])
  }

  @Test("of two rules that offer other words for the same place the longer match stays")
  func overlaps() throws {
    let (list, rows) = ("words/list.tsv", "term\talternatives\tnote\nprior to\tbefore\t[swap]")
    let (other, more) = ("words/more.tsv", "term\talternatives\tnote\nprior\tearlier\t[swap]")
    let rules = try ruleSet(
      Dictionary(uniqueKeysWithValues: [
        rule("one", kind: "substitution", "list: \(list)"), (list, rows),
        rule("two", kind: "substitution", severity: "error", "list: \(other)"), (other, more),
      ]))
    #expect(found(rules, "Call prior to Friday.") == ["prior to -> “before”"])
  }

  @Test("a remembering linter says the same of every letter, wherever the sentence stands")
  func memory() throws {
    let rules = try ruleSet(Dictionary(uniqueKeysWithValues: [words("soon")]))
    let linter = Linter(rules, remembering: 2)
    for count in 1...5 {
      let texts = (0..<count).map { "Letter \($0). We will call soon." }
      let text = Draft(path: "a", blocks: texts.map { DraftBlock(.paragraph, text: $0, places: Places([])) })
      #expect(linter.lint(text).findings == Linter(rules).lint(text).findings)
    }
  }

  @Test("the memory never holds more than twice its limit")
  func bounds() {
    let memory = SentenceMemory(limit: 3)
    for number in 0..<100 {
      let key = SentenceMemory.Key(language: .source, block: "p", opensBlock: true, text: "\(number)", flags: [])
      memory.remember([], for: key)
      #expect(memory.hits(key) != nil)
      #expect(memory.count <= 6)
    }
  }

  @Test("the five hardest sentences are shown, the hardest first")
  func worst() throws {
    let hard = "The organisation’s administration necessitates considerable deliberation regarding accommodation."
    let easy = "We will come to see you at your home on the first day of the week."
    let report = Linter(try ruleSet()).lint(draft(easy, hard, easy, easy, easy, easy))
    #expect(report.worstSentences.count == 5)
    #expect(report.worstSentences.first?.text == hard)
    #expect(report.worstSentences.first?.source.start.line == 2)
    #expect(report.paragraphs.count == 6)
  }

  @Test("abbreviations are explained either way round, and known ones may stand alone")
  func acronyms() throws {
    let list = "term\talternatives\tnote\nCST\tCustomer Service Team\t[expand]\nNHS\t\t[known]"
    let rules = try ruleSet(
      Dictionary(uniqueKeysWithValues: [
        rule("abbreviation", kind: "acronym", "list: words/a.tsv"), ("words/a.tsv", list),
      ]))
    #expect(found(rules, "Our Customer Service Team (CST) and the NHS. The CST will call.") == [])
    #expect(found(rules, "The CST (Customer Service Team) will call. Ask the CST.") == [])
    #expect(found(rules, "The CST will call. The CST is here.") == ["CST -> “Customer Service Team (CST)”"])
    #expect(found(rules, "Ask the XYZ.").count == 1)
  }
}
