import LetterModel
import Templating
import Testing

@Suite("Blocks")
struct BlockTests {
  let bench = Workbench()

  @Test("bold, links and line breaks keep their words and their fields")
  func words() throws {
    let body =
      "Pay **{{rent}}** by [our site](https://www.example.org/pay).\\\nPhone [{{organisation.phone}}](tel:{{organisation.phone}})."
    #expect(
      try bench.outline(fields: Fields.rent, body, data: "rent: £412.50")
        == "p: Pay **‹£412.50›** by [our site](https://www.example.org/pay).\\Phone [‹01632 960 100›](tel:01632960100)."
    )
  }

  @Test("a quotation is a callout, and one that opens with [!formats] offers formats")
  func callouts() throws {
    #expect(try bench.outline("> Be careful.") == "plain! p: Be careful.")
    #expect(try bench.outline("> [!formats]\n> Ask us.") == "formats! p: Ask us.")
  }

  @Test("an address block has a line for each line written, and an address field becomes its lines")
  func addresses() throws {
    let fields =
      "home:\n  type: address\n  about: Home\n  example: |\n    1 Example Street\n    Arbroath\n    DD11 9ZZ\n"
    let data = "home: |\n  12 High Street\n  Arbroath\n  DD11 1AB"
    #expect(
      try bench.outline(fields: fields, "> [!to]\n> The tenant\n> {{home}}", data: data)
        == "to: The tenant, ‹12 High Street›, ‹Arbroath›, ‹DD11 1AB›")
  }

  @Test("an address on one line is still an address")
  func oneLine() throws {
    let fields = "home:\n  type: address\n  about: Home\n  example: 1 Example Street, Arbroath, DD11 9ZZ\n"
    let template = try bench.read(Workbench.file(fields: fields, "At {{home.one_line}}.")).template
    let filler = Filler(template, formats: try Workbench.formats(), surroundings: bench.surroundings)
    let address = Address(lines: ["12 High Street", "Arbroath", "DD11 1AB"])
    let value = filler.fill(["home": .address(address)], today: Day(number: 0)).values.first
    #expect(value?.shown == "12 High Street, Arbroath, DD11 1AB")
    #expect(value?.fact == .address(address))
  }

  @Test("key facts are labels and values, cut at the first colon")
  func keyFacts() throws {
    #expect(
      try bench.outline(
        fields: Fields.rent, "> [!key-facts]\n> - New rent: {{rent}} a month\n> - When: at 9: sharp", data: "rent: 99p")
        == "facts: New rent = ‹99 pence› a month; When = at 9: sharp")
  }

  @Test("a value can never become markup")
  func hostileValues() throws {
    let body = "Say {{name}}."
    for value in ["<script>alert(1)</script>", "{{name}}", "*bold* _it_ `code`", "[a](b)", "| a | b |", "# x", "&amp;"]
    {
      #expect(try bench.outline(fields: Fields.name, body, data: "name: '\(value)'") == "p: Say ‹\(value)›.")
    }
  }

  @Test("a part stands in its place with its own fields, also twice and inside another part")
  func parts() throws {
    var bench = bench
    bench.parts["sign"] =
      "---\nfields:\n  writer:\n    type: text\n    about: Who\n    example: A\n---\nFrom {{writer}}.\n"
    bench.parts["outer"] = "Outer.\n\n{{> sign}}\n"
    #expect(
      try bench.outline("{{> sign}}\n\nMiddle.\n{{> outer}}", data: "writer: Example")
        == "p: From ‹Example›.\np: Middle.\np: Outer.\np: From ‹Example›.")
  }

  @Test("a part inside a section goes with the section")
  func partInSection() throws {
    var bench = bench
    bench.parts["tail"] = "Tail.\n\nMore.\n"
    let body = "One.\n\n{{#pets}}\n{{> tail}}\n{{/pets}}"
    #expect(try bench.outline(fields: Fields.pets, body, data: "pets: yes") == "p: One.\np: Tail.\np: More.")
    #expect(try bench.outline(fields: Fields.pets, body) == "p: One.")
  }

  @Test("ids stay when another block is put before, and no two are the same")
  func ids() throws {
    func ids(_ body: String) throws -> [String] {
      try bench.read(Workbench.file(body)).template.body.map(\.id)
    }
    let before = try ids("We will come.\n\nWe will come.\n\n- a\n- b")
    let after = try ids("Hello.\n\nWe will come.\n\nWe will come.\n\n- a\n- b")
    #expect(before == ["a-test", "we-will-come", "we-will-come-2", "list-a"])
    #expect(after == ["a-test", "hello", "we-will-come", "we-will-come-2", "list-a"])
  }

  @Test("every word keeps its line and column, past soft breaks, escapes and marks in lists and quotations")
  func places() throws {
    let body = """
      One {{name}} two \\* three
      four **{{name}}** five

      - item
        goes **on** here

      > quoted {{name}}
      > second line
      """
    let template = try bench.read(Workbench.file(fields: Fields.name, body)).template
    let lines = Workbench.file(fields: Fields.name, body).split(separator: "\n", omittingEmptySubsequences: false)
    var checked = 0
    func check(_ inlines: [Inline<Unfilled>]) {
      for inline in inlines {
        let (start, end) = (inline.range.start, inline.range.end)
        switch inline.kind {
        case .text(let text) where text != " " && text != "*":
          let line = Array(lines[start.line - 1])
          #expect(String(line[(start.column - 1)..<(end.column - 1)]) == text)
          checked += 1
        case .slot:
          let line = Array(lines[start.line - 1])
          #expect(String(line[(start.column - 1)..<(end.column - 1)]) == "{{name}}")
          checked += 1
        case .strong(let inside): check(inside)
        default: break
        }
      }
    }
    func check(_ blocks: [Block<Unfilled>]) {
      for block in blocks {
        switch block.kind {
        case .heading(_, let content), .paragraph(let content): check(content)
        case .list(_, let items): items.forEach { check($0.blocks) }
        case .callout(_, let children): check(children)
        default: break
        }
      }
    }
    check(template.body)
    #expect(checked >= 15)
  }
}
