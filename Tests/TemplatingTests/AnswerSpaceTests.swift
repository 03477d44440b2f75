import DataFiles
import LetterModel
import Templating
import Testing

@Suite("Boxes and lines in a list")
struct AnswerSpaceTests {
  private let bench = Workbench()

  private func items(_ body: String, fields: String = "", data: String = "") throws -> [ListItem<Filled>] {
    let template = try bench.read(Workbench.file(fields: fields, body)).template
    let node = try DataFile.read(SourceText(path: "data.yaml", text: data))
    let facts = try DataReader.read(node, for: template.fields).facts
    let filler = Filler(template, formats: try Workbench.formats(), surroundings: bench.surroundings)
    return filler.fill(facts, today: Day(number: 0)).blocks.flatMap { block in
      if case .list(_, let items) = block.kind { items } else { [ListItem<Filled>]() }
    }
  }

  private func words(_ item: ListItem<Filled>) -> String { item.blocks.map(\.outline).joined() }

  @Test("the marks are no words of the entry, and its id is that of the words")
  func marks() throws {
    let plain = try items("- No\n- Why?\n- Other\n- Plain")
    let marked = try items("- [ ] No\n- [3 lines] Why?\n- [ ] [1 line] Other\n- Plain")
    #expect(marked.map(words) == plain.map(words))
    #expect(marked.map(\.id) == plain.map(\.id))
    #expect(
      marked.map(\.answer) == [
        AnswerSpace(hasBox: true), AnswerSpace(lines: 3), AnswerSpace(hasBox: true, lines: 1), nil,
      ])
  }

  @Test("an entry that is repeated for a list has a place to answer each time")
  func repeated() throws {
    let fields = "questions:\n  type: list\n  about: Questions\n  of: text\n  example: [a, b]\n"
    let items = try items("1. [2 lines] {{questions}}", fields: fields, data: "questions: [When?, Where?]")
    #expect(items.map(words) == ["p: ‹When?›", "p: ‹Where?›"])
    #expect(items.map(\.answer) == [AnswerSpace(lines: 2), AnswerSpace(lines: 2)])
  }

  @Test("a place in the words after a mark is still the right place")
  func places() throws {
    let body = "- [ ] Take {{nothing}}"
    let found = bench.findings(in: Workbench.file(body)).first { $0.rule == "unknown-field" }
    #expect(found?.source.start.column == 12)
  }

  @Test("a box that is ticked already is refused")
  func ticked() {
    #expect(bench.findings(in: Workbench.file("- [x] Yes\n- [ ] No")).map(\.rule) == ["ticked-box"])
  }
}

@Suite("The most that a field takes")
struct MostTests {
  private let bench = Workbench()

  private func refusals(_ fields: String, _ data: String) throws -> [String] {
    let template = try bench.read(Workbench.file(fields: fields, "Say {{thing}}.")).template
    let node = try DataFile.read(SourceText(path: "data.yaml", text: data))
    do throws(Findings) {
      _ = try DataReader.read(node, for: template.fields)
      return []
    } catch {
      return error.all.map(\.rule)
    }
  }

  @Test("a text with more letters than it may have is refused")
  func text() throws {
    let fields = "thing:\n  type: text\n  about: A thing\n  most: 5\n  example: abc\n"
    #expect(try refusals(fields, "thing: abcde") == [])
    #expect(try refusals(fields, "thing: abcdef") == ["bad-value"])
  }

  @Test("a list with more entries than it may have is refused")
  func list() throws {
    let fields = "thing:\n  type: list\n  about: Things\n  most: 2\n  of: text\n  example: [a]\n"
    #expect(try refusals(fields, "thing: [a, b]") == [])
    #expect(try refusals(fields, "thing: [a, b, c]") == ["too-many"])
  }

  @Test("“most” is a number above nothing, for a text or a list alone", arguments: ["text|none", "text|0", "date|5"])
  func badMost(written: String) {
    let pieces = written.split(separator: "|")
    let fields = "thing:\n  type: \(pieces[0])\n  about: A thing\n  most: \(pieces[1])\n  example: 1 May 2026\n"
    #expect(bench.findings(in: Workbench.file(fields: fields, "Say {{thing}}.")).map(\.rule) == ["bad-most"])
  }
}
