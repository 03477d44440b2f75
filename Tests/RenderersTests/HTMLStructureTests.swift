import LetterModel
import Renderers
import TestSupport
import Testing

/// A look that leaves golden files to the structure.
func plainLook() throws -> Look { try Look(name: "plain", base: "", look: plainStyle) }

/// What every look has to say.
let plainStyle = ":root{--body-size:14pt;--page-top:20mm;--page-right:20mm;--page-left:25mm}"

private func html(_ document: Document) throws -> String {
  let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
  return String(decoding: renderer.renderHTML(document), as: UTF8.self)
}

private func page(_ document: Document) throws -> HTMLNode { try HTMLNode(page: Array(html(document).utf8)) }

/// What stands in `<main>`, as written.
private func main(_ blocks: Block<Filled>..., language: String = "en-GB") throws -> String {
  var document = Document(language: language)
  document.blocks = blocks
  let text = try html(document)
  let start = try #require(text.firstRange(of: "<main>\n")), end = try #require(text.firstRange(of: "</main>"))
  return String(text[start.upperBound..<end.lowerBound])
}

@Suite("A letter as HTML: its structure")
struct HTMLStructureTests {
  @Test("a page says its language, its direction, its encoding and its title")
  func head() throws {
    let document = Document(.paragraph("سلام"), title: "Rent & <you>", language: "ur")
    let text = try html(document)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"ur\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(text.contains("<title>Rent &amp; &lt;you&gt;</title>"))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test("a page fetches nothing and runs nothing")
  func selfContained() throws {
    let root = try page(.rentLetter)
    for name in ["script", "link", "img", "iframe", "base", "object"] { #expect(root[name] == nil) }
    #expect(root[all: "style"].count == 1)
  }

  @Test("the address that opens a letter is its header, and all the rest is main")
  func landmarks() throws {
    let body = try #require(try page(.rentLetter)["body"])
    #expect(body.elements.map(\.name) == ["div", "header", "main"])
    #expect(body.elements[0].attributes["class"] == "envelope")
    #expect(body["header"]?.elements.map(\.name) == ["address"])
    #expect(body["header"]?["address"]?.attributes["aria-label"] == "Who this is from")
    #expect(body["main"]?.elements.first?.attributes["aria-label"] == "Who this is to")
  }

  @Test("a letter that does not open with the sender's address has no header")
  func noHeader() throws {
    let document = Document(.paragraph("Hello"), .address(.sender, ["Example Housing Association"]))
    let body = try #require(try page(document)["body"])
    #expect(body.elements.map(\.name) == ["main"])
    #expect(body[all: "address"].count == 1)
  }

  @Test("headings keep their levels and carry the ids of their blocks")
  func headings() throws {
    #expect(
      try main(.heading(1, id: "a", "One"), .heading(2, id: "b", "Two"), .heading(3, id: "c", "Three"))
        == "<h1 id=\"a\">One</h1>\n<h2 id=\"b\">Two</h2>\n<h3 id=\"c\">Three</h3>\n")
  }

  @Test("lists are lists, and an item of several blocks holds them")
  func lists() throws {
    #expect(
      try main(.bullets(["one"], ["two"]), .steps(["first"]))
        == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<ol>\n<li>first</li>\n</ol>\n")
    let nested = Block<Filled>(.list(ordered: false, [ListItem([.paragraph("Bring:"), .bullets(["keys"])])]))
    #expect(
      try main(nested) == "<ul>\n<li>\n<p>Bring:</p>\n<ul>\n<li>keys</li>\n</ul>\n</li>\n</ul>\n")
  }

  @Test("every heading of a table has its scope, and every cell knows its heading")
  func table() throws {
    let table = try #require(
      try page(
        Document(
          .table([["Charge"], ["New & old"]], [["Rent"], [.money(412_50, "£412.50")]], [["Garden"], ["none"]]))
      )["table"])
    #expect(table["thead"]?[all: "th"].map { $0.attributes["scope"] } == ["col", "col"])
    let rows = try #require(table["tbody"]?[all: "tr"])
    #expect(rows.map { $0.elements.map(\.name) } == [["th", "td"], ["th", "td"]])
    #expect(rows[0]["th"]?.attributes["scope"] == "row")
    #expect(rows[0].elements.map { $0.attributes["data-label"] } == ["Charge", "New & old"])
  }

  @Test("an amount that stands alone in a cell is a sum, and so is its column's heading")
  func sums() throws {
    let table = try #require(
      try page(
        Document(
          .table(
            [["Charge"], ["New"]], [["Rent"], [.strong(.money(412_50, "£412.50"))]],
            [["Garden"], [.money(100, "£1.00"), " a month"]]))
      )["table"])
    #expect(table[all: "th"].map { $0.attributes["class"] } == [nil, "sum", nil, nil])
    #expect(table[all: "td"].map { $0.attributes["class"] } == ["sum", nil])
  }

  @Test(
    "a table says when it has more than 3 columns, and more than 4",
    arguments: [(3, nil), (4, "over3"), (5, "over3 over4")])
  func wideTables(columns: Int, expected: String?) throws {
    let cells = [[Inline<Filled>]](repeating: ["x"], count: columns)
    #expect(try page(Document(.table(cells, cells)))["table"]?.attributes["class"] == expected)
  }

  @Test("key facts are pairs under a heading that names their section")
  func keyFacts() throws {
    let section = try #require(
      try page(Document(.keyFacts(id: "facts", ("New rent", [.money(412_50, "£412.50"), " a month"]))))["section"])
    #expect(section.attributes["aria-labelledby"] == section["h2"]?.attributes["id"])
    #expect(section["h2"]?.text == "Key facts")
    #expect(section["dl"]?["dt"]?.text == "New rent")
    #expect(section["dl"]?["dd"]?.text == "£412.50 a month")
  }

  @Test("a callout is a note, and the line about other formats stands aside")
  func callouts() throws {
    #expect(
      try main(.callout(.plain, .paragraph("Tell us.")), .callout(.formats, .paragraph("Large print?"))) == """
        <div class="callout" role="note">
        <p>Tell us.</p>
        </div>
        <aside class="formats">
        <p>Large print?</p>
        </aside>

        """)
  }

  @Test("the line about other formats is a landmark in the letter, and none in the English behind it")
  func formatsInAPassage() throws {
    let letter = try main(
      .callout(.formats, .paragraph("Duży druk?")),
      .passage("en-GB", .leftToRight, .callout(.formats, .paragraph("Large print?"))))
    #expect(letter.ranges(of: "<aside").count == 1)
    #expect(letter.contains("<div class=\"formats\">\n<p>Large print?</p>\n</div>\n"))
  }

  @Test("a passage in another language says so, and its headings go one level down")
  func passage() throws {
    let passage = try #require(
      try page(
        Document(
          .heading(1, id: "a", "Podwyżka czynszu"),
          .passage("en-GB", .leftToRight, .heading(1, id: "b", "Rent"), .keyFacts(id: "c", ("From", ["May"]))),
          language: "pl"))["main"]?.elements.last)
    #expect(passage.attributes == ["class": "passage", "lang": "en-GB", "dir": "ltr"])
    #expect(passage[all: "h1"].isEmpty)
    #expect(passage["h2"]?.text == "Rent")
    // The heading over the key facts is the product's own word, so it is in the letter's language.
    #expect(passage["h3"]?.attributes["lang"] == "pl")
  }

  @Test("with its own words at hand, the key facts of a passage have a heading in the passage's language")
  func passageWords() throws {
    var messages = Messages.english
    messages.keyFacts = "Najważniejsze"
    messages.inPassages[.source] = .english
    let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: messages)
    let document = Document(
      .keyFacts(id: "a", ("Od", ["maja"])),
      .passage("en-GB", .leftToRight, .keyFacts(id: "b", ("From", ["May"]))), language: "pl")
    let text = String(decoding: renderer.renderHTML(document), as: UTF8.self)
    #expect(text.contains("<h2 id=\"a\">Najważniejsze</h2>"))
    #expect(text.contains("<h3 id=\"b\">Key facts</h3>"))
  }

  @Test("a paragraph in another language throughout begins at that language's side")
  func foreignParagraph() throws {
    #expect(
      try main(.paragraph(.language("en-GB", .leftToRight, "Phone us.")), language: "ur")
        == "<p lang=\"en-GB\" dir=\"ltr\">Phone us.</p>\n")
  }

  @Test("where the letter runs right to left, its sender's lines still begin under each other, words their own way")
  func senderRightToLeft() throws {
    let lines = try main(
      .heading(1, id: "a", "سلام"),
      .address(
        .sender, ["نام"], [.language("en-GB", .leftToRight, "1 Example Street")],
        ["فون: ", .value(.phone("01632960100"), "01632 960 100")], [.value(.email("a@b.example"), "a@b.example")]),
      language: "ur")
    #expect(
      lines.hasSuffix(
        """
        <address class="sender" role="group" aria-label="Who this is from" dir="ltr">
        <b><bdi lang="ur" dir="rtl">نام</bdi></b><br>
        <span lang="en-GB" dir="ltr">1 Example Street</span><br>
        <bdi lang="ur" dir="rtl">فون: <bdi class="keep" dir="ltr">01632 960 100</bdi></bdi><br>
        <bdi class="long" dir="ltr">a@<wbr>b.example</bdi>
        </address>

        """), "\(lines)")
  }

  @Test("a postal address has its own lines, and its postcode stays whole")
  func address() throws {
    let home = Fact.address(Address(lines: ["12 High Street", "Arbroath", "DD11 1AB"]))
    #expect(
      try main(
        .address(.recipient, [.person("Mrs Agnes O'Neill")], [.value(home, "12 High Street, Arbroath, DD11 1AB")]))
          == """
          <div class="recipient" role="group" aria-label="Who this is to">
          <bdi class="keep">Mrs Agnes O'Neill</bdi><br>
          <bdi>12 High Street</bdi><br>
          <bdi>Arbroath</bdi><br>
          <bdi class="keep" dir="ltr">DD11 1AB</bdi>
          </div>

          """)
  }

  @Test("the postal address of a letter in another language is English, left to right")
  func addressAbroad() throws {
    #expect(
      try main(.address(.recipient, ["12 High Street"]), language: "ur").contains(
        "<div lang=\"en-GB\" dir=\"ltr\">\n12"))
  }

  @Test("the same document gives the same bytes, through the protocol as well")
  func sameBytes() async throws {
    let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
    let rendition = try await renderer.render(.rentLetter)
    #expect(rendition.files.map(\.fileExtension) == ["html"])
    #expect(rendition.files[0].bytes == renderer.renderHTML(.rentLetter))
    #expect(rendition.format == Format.all[0])
  }

  @Test("a whole letter matches its golden file")
  func golden() throws { expectGolden(Array(try html(.rentLetter).utf8), "rent-letter.html") }

  @Test("a letter that runs right to left matches its golden file")
  func goldenRightToLeft() throws { expectGolden(Array(try html(.urduLetter).utf8), "urdu-letter.html") }
}
