import LetterModel
import TestSupport
import Testing

@Suite("Mistakes in templates")
struct FindingTests {
  let bench = Workbench()

  /// Reads a marked template and compares what was found.
  func expect(
    _ expected: [ExpectedFinding], fields: String = "", _ body: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = MarkedText(Workbench.file(fields: fields, body))
    expectFindings(expected, in: bench.findings(in: text.text), of: text, sourceLocation: sourceLocation)
  }

  @Test("an unknown field is found where it stands, with the names it may have meant")
  func unknownField() {
    expect([ExpectedFinding("unknown-field", at: "1️⃣", to: "2️⃣")], fields: Fields.rent, "Pay {{rent}} or 1️⃣{{rnet}}2️⃣.")
    let found = bench.findings(in: Workbench.file(fields: Fields.rent, "{{rent}} {{rnet}}"))
    #expect(found.first?.suggestions == ["rent"])
  }

  @Test("an unknown part of a field is found, with the parts there are")
  func unknownPart() {
    expect(
      [ExpectedFinding("unknown-field", at: "1️⃣")], fields: Fields.purpose,
      "{{purpose}} 1️⃣{{#purpose.repiar}}x{{/purpose.repiar}}")
  }

  @Test("all mistakes are found at once")
  func allAtOnce() {
    expect(
      [
        ExpectedFinding("unknown-field", at: "1️⃣"), ExpectedFinding("not-in-letters", at: "2️⃣"),
        ExpectedFinding("unknown-part", at: "3️⃣"), ExpectedFinding("bad-link", at: "4️⃣"),
      ], "1️⃣{{nobody}} says 2️⃣*this*.\n\n3️⃣{{> nothing}}\n\n[4️⃣x](http://example.org)")
  }

  @Test("a section never closed is found at its opening")
  func unclosed() {
    expect([ExpectedFinding("unclosed-section", at: "1️⃣", to: "2️⃣")], fields: Fields.pets, "1️⃣{{#pets}}2️⃣\nText.")
    expect([ExpectedFinding("unclosed-section", at: "1️⃣", to: "2️⃣")], fields: Fields.pets, "Words 1️⃣{{#pets}}2️⃣ more.")
  }

  @Test("a closing mark without an opening is found")
  func unopened() {
    expect(
      [ExpectedFinding("unopened-section", at: "1️⃣")], fields: Fields.pets, "{{#pets}}a{{/pets}}\n\n1️⃣{{/pets}}\nText.")
    expect([ExpectedFinding("unopened-section", at: "1️⃣")], fields: Fields.pets, "{{#pets}}a{{/pets}} 1️⃣{{/pets}} Text.")
  }

  @Test("crossed sections are found")
  func crossed() {
    let fields = Fields.pets + Fields.note
    expect(
      [ExpectedFinding("crossed-section", at: "1️⃣")], fields: fields,
      "{{#pets}}\nA.\n{{#note}}\n{{note}}\n1️⃣{{/pets}}\n{{/note}}")
    expect(
      [ExpectedFinding("crossed-section", at: "1️⃣")], fields: fields,
      "x {{#pets}}a {{#note}}{{note}}1️⃣{{/pets}}{{/note}}")
  }

  @Test("a section that cuts through a list is found")
  func cutting() {
    expect([ExpectedFinding("crossed-section", at: "1️⃣")], fields: Fields.pets, "{{#pets}}\nA.\n\n- 1️⃣b\n{{/pets}}\n- c")
  }

  @Test("an empty section is found")
  func empty() {
    expect([ExpectedFinding("empty-section", at: "1️⃣")], fields: Fields.pets, "1️⃣{{#pets}}\n{{/pets}}\n\nText.")
    expect([ExpectedFinding("empty-section", at: "1️⃣")], fields: Fields.pets, "Text 1️⃣{{#pets}}{{/pets}}.")
  }

  @Test("a part that includes itself is found, with the way round")
  func selfInclusion() {
    var bench = bench
    bench.parts = ["a": "One.\n\n{{> b}}\n", "b": "Two.\n\n{{> a}}\n"]
    let found = bench.findings(in: Workbench.file("{{> a}}"))
    #expect(found.map(\.rule) == ["part-includes-itself"])
    #expect(found.first?.message.contains("“a” → “b” → “a”") == true)
    #expect(found.first?.source.file == "parts/b.md")
  }

  @Test("a part in the middle of a sentence is found")
  func misplacedPart() {
    var bench = bench
    bench.parts = ["a": "One.\n"]
    #expect(bench.findings(in: Workbench.file("Text {{> a}} more.")).map(\.rule) == ["misplaced-part"])
  }

  @Test("a field of another type in a part is found")
  func disagreeingPart() {
    var bench = bench
    bench.parts = ["a": "---\nfields:\n  rent:\n    type: text\n    about: R\n    example: x\n---\n{{rent}}\n"]
    #expect(bench.findings(in: Workbench.file(fields: Fields.rent, "{{> a}}")).map(\.rule) == ["fields-disagree"])
  }

  @Test("an optional field without its section is found, and not inside it")
  func mayBeMissing() {
    expect(
      [ExpectedFinding("may-be-missing", at: "1️⃣")], fields: Fields.note,
      "1️⃣{{note}} and {{#note}}{{note}}{{/note}}")
  }

  @Test("a column outside a row, an item or a section is found")
  func columnOutside() {
    expect(
      [ExpectedFinding("column-outside-row", at: "1️⃣")], fields: Fields.charges,
      "It is 1️⃣{{charges.name}}.\n\n- {{charges.old}}")
  }

  @Test("a field that is asked for and never used is found")
  func unused() {
    let text = MarkedText(Workbench.file(fields: Fields.name.replacing("name:", with: "1️⃣name2️⃣:"), "Text."))
    expectFindings([ExpectedFinding("unused-field", at: "1️⃣", to: "2️⃣")], in: bench.findings(in: text.text), of: text)
  }

  @Test(
    "marks that are no marks are found",
    arguments: [
      ("Text {{rent", "unclosed-mark"), ("Text rent}} here", "unopened-mark"), ("Text {{}} here", "bad-mark"),
      ("Text {{{rent}}} here", "bad-mark"), ("Text {{&rent}} here", "bad-mark"), ("Text {{a/b}} here", "bad-mark"),
      ("{{! never ended", "unclosed-mark"),
    ])
  func badMarks(body: String, rule: String) {
    #expect(bench.findings(in: Workbench.file(body)).contains { $0.rule == rule })
  }

  @Test(
    "what a letter has no use for is found",
    arguments: [
      "*italic*", "_italic_", "`code`", "    code", "```\ncode\n```", "![a](b.png)", "<b>x</b>", "<div>\nx\n</div>",
      "---",
    ])
  func notInLetters(body: String) {
    #expect(bench.findings(in: Workbench.file("Text.\n\n" + body)).map(\.rule).contains("not-in-letters"))
  }

  @Test("an HTML comment is a note for writers, not a finding")
  func htmlComment() {
    #expect(bench.findings(in: Workbench.file("<!-- plainspoken off: vague-time -->\n\nText <!-- x --> more.")).isEmpty)
  }

  @Test("headings that skip a level, go too deep or give a second title are found")
  func headings() {
    expect([ExpectedFinding("skipped-heading", at: "1️⃣")], "### 1️⃣Deep")
    expect([ExpectedFinding("second-title", at: "1️⃣")], "# 1️⃣Again")
    expect([ExpectedFinding("deep-heading", at: "1️⃣")], "## a\n\n### b\n\n#### 1️⃣Deep")
  }

  @Test(
    "front matter with a mistake is refused with its line",
    arguments: [
      ("titel: x", "unknown-key", 2), ("title: a\ntitle: b", "key-given-twice", 2),
      ("fields:\n  a:\n    typ: text", "unknown-key", 4),
      ("fields:\n  a:\n    type: txet\n    about: a\n    example: a", "unknown-type", 4),
      ("fields:\n  today:\n    type: text\n    about: a\n    example: a", "reserved-name", 3),
      ("fields:\n  a:\n    type: choice\n    about: a\n    example: a", "bad-choice", 3),
      (
        "fields:\n  A b:\n    type: text\n    about: a\n    example: a\n  a_b:\n    type: text\n    about: a\n    example: a",
        "key-given-twice", 7
      ),
      ("written: 31/2/2027", "bad-value", 2), ("paper: A3", "unknown-paper", 2), ("looks: [shiny]", "unknown-look", 2),
      ("title: [", "bad-syntax", 3),
    ])
  func frontMatter(yaml: String, rule: String, line: Int) {
    let found = bench.findings(in: "---\n\(yaml)\n---\n# T\n")
    #expect(found.contains { $0.rule == rule && $0.source.start.line == line }, "\(found)")
  }

  @Test("a file without front matter is refused with what to write")
  func noFrontMatter() {
    #expect(bench.findings(in: "# Hello\n").map(\.rule) == ["no-front-matter"])
    #expect(bench.findings(in: "---\ntitle: x\n# Hello\n").map(\.rule) == ["no-front-matter"])
  }
}
