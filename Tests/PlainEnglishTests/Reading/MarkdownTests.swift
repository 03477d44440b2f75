internal import Foundation
internal import LetterModel
internal import TestSupport
internal import Testing

@testable internal import PlainEnglish

@Suite("Markdown and templates are read into blocks")
struct MarkdownTests {
  @Test("headings, paragraphs, lists, tables, quotations and code")
  func blocks() throws {
    let text = """
      # How to *pay*

      Pay by
      **direct debit**, please.

      2. First
      3. Second

         More of it.
         - inner

      | What | How much |
      | --- | --- |
      | Rent | £5 \\| £6 |

      > Their own words.

      ```
      code
      ```

      Title
      =====
      """
    #expect(
      outline(try read(text)) == [
        "heading 1 | How to pay", "paragraph | Pay by direct debit, please.", "item 1 2 | First", "item 1 3 | Second",
        "paragraph | More of it.", "item 2 | inner", "cell 1.0 header | What", "cell 1.0 header | How much",
        "cell 1.1 | Rent", "cell 1.1 | £5 | £6", "quotation | Their own words.", "code | ``` code ```",
        "heading 1 | Title",
      ])
  }

  @Test("every word keeps its place through escapes, entities, links, emphasis, quotations and soft breaks")
  func places() throws {
    let text = """
      - An item that goes
        on here, **bold and _both_** of it
      * £5 — “quoted” and \\*starred\\* then [a link](https://example.org/a_(b) "title (x") after
      > - deep é item
      >   goes on, ~~gone~~ there
      > lazily `code  here` end

      Say &amp; do &copy; things, then ![a picture](x.png) and <https://example.org> too.\\
      Next [ref][r] line <!-- a > note --> ends.

      [r]: https://example.org

      1. one
      2. two | three

      | a | `b\\|c` d | e |
      |---|---|---|
      | f *g* | \\*h i | j

      Setext *title* here
      ---
      """
    let reading = try read(text)
    let wrong = misplaced(reading, in: Array(text.utf8)).filter { !$0.hasPrefix("“©”") }
    #expect(wrong == [])
    #expect(
      outline(reading).contains(
        "paragraph | Say & do © things, then a picture and https://example.org too. Next ref line  ends."))
    #expect(
      spans(reading).contains("a link: link(destination: \"https://example.org/a_(b)\")"), "\(spans(reading))")
    #expect(spans(reading).contains("code here: keep"))
  }

  @Test("every word of our templates, README and change log stands where it is said to stand")
  func ourFiles() throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: packageRoot.appending(path: "Templates").path)
    let files = names.filter { $0.hasSuffix(".md") }.map { "Templates/\($0)" } + ["README.md", "CHANGELOG.md"]
    #expect(files.count > 10)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: packageRoot.appending(path: file)))
      let reading = try DraftReader().read(bytes, path: file)
      #expect(!reading.draft.blocks.isEmpty, "\(file)")
      #expect(misplaced(reading, in: bytes) == [], "\(file)")
    }
  }

  @Test("a template: title and choices are text, marks are values, parts stand for themselves, sections are lifted out")
  func template() throws {
    let text = """
      ---
      title: Your visit
      fields:
        visit:
          type: slot
        purpose:
          type: choice
          of:
            repair: do 'repair' work
        visitors:
          type: list
          of:
            name: person
      ---
      {{> opening}}

      Dear {{recipient.salutation}}

      > [!to]
      > {{home}}
      > Arbroath

      > [!key-facts]
      > - When: **{{visit}}**

      > Not to be missed.

      - {{visitors.name}}
      {{#pets}}
      - Keep pets{{! a note }} away.{{#x}} Yes.{{/x}}
      {{/pets}}

      | Name | Rent |
      | --- | --- |
      {{#a}}
      | {{visitors.name}} | {{rent}} |
      {{/a}}
      | Sum | {{total}} |
      """
    let reading = try read(text, path: "Templates/cards/visit.md")
    #expect(reading.draft.kind == .card)
    #expect(
      outline(reading) == [
        "heading 1 | Your visit", "item -3 | do 'repair' work", "code | {{> opening}}",
        "salutation | Dear {{recipient.salutation}}", "address | {{home}}", "address | Arbroath",
        "item 1 | When: {{visit}}", "paragraph | Not to be missed.", "item 2 | {{visitors.name}}",
        "item 2 | Keep pets away. Yes.", "cell 1.0 header | Name", "cell 1.0 header | Rent",
        "cell 1.1 | {{visitors.name}}", "cell 1.1 | {{rent}}", "cell 1.2 | Sum", "cell 1.2 | {{total}}",
      ])
    #expect(spans(reading).contains("{{visit}}: value(Optional(LetterModel.FactType.slot))"))
    #expect(spans(reading).contains("{{visitors.name}}: value(Optional(LetterModel.FactType.person))"))
    #expect(misplaced(reading, in: Array(text.utf8)) == [])
  }

  @Test("switches stand in their block and at their word")
  func switches() throws {
    let reading = try read(
      "One.\n\n<!-- plainspoken off: vague-time, shall -->\n\nTwo <!-- plainspoken on: shall --> three.\n")
    #expect(reading.draft.switches.map(\.isOn) == [false, true])
    #expect(reading.draft.switches.map(\.rules) == [["vague-time", "shall"], ["shall"]])
    #expect(reading.draft.switches.map(\.block) == [1, 1])
    #expect(reading.draft.switches.map(\.offset) == [0, 4])
    #expect(
      reading.draft.switches.map(\.range.start) == [
        SourcePosition(line: 3, column: 1), SourcePosition(line: 5, column: 5),
      ])
  }

  @Test("HTML inside Markdown is read too")
  func html() throws {
    let text = "Before.\n\n<div>\n<p>Pay &pound;5 <b>now</b></p>\n</div>\n\nAfter.\n"
    let reading = try read(text)
    #expect(outline(reading) == ["paragraph | Before.", "paragraph | Pay £5 now", "paragraph | After."])
    #expect(misplaced(reading, in: Array(text.utf8)).filter { !$0.hasPrefix("“£”") } == [])
  }

  @Test("a hundred thousand signs of a quotation, or brackets, come to an end")
  func hostile() throws {
    _ = try read(String(repeating: ">", count: 100_000) + " word")
    _ = try read(String(repeating: "[", count: 50_000) + "word")
    _ = try read(String(repeating: "{{#a}}", count: 50_000) + "word")
    _ = try read(String(repeating: "- ", count: 3_000) + "word")
  }
}
