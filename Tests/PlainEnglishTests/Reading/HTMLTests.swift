internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("A page is read into blocks")
struct HTMLTests {
  private let page = """
    <!DOCTYPE html>
    <html lang="en-GB"><head><title>No</title><style>p { color: red }</style><script>var a = "<p>no</p>";</script></head>
    <body>
    <nav><a href="#x">Skip this</a></nav>
    <h1>Your   <em>rent</em></h1>
    <p class="a > b">Pay &pound;5 &amp; <b>no
      more</b> by <a href="https://example.org?a=1&amp;b=2">bank</a>.<br>Thank you<!-- plainspoken off: latin -->, e.g. now.</p>
    <ol start="3"><li>First<li><p>Second</p><p>More</p></ol>
    <table><tr><th>What</th><td>Rent é</td></tr></table>
    <address>12 High Street<br>Arbroath</address>
    <blockquote>Their words.</blockquote>
    <p lang="pl">Dzień dobry</p><p>The <q>undernoted</q> <code>x</code> <bdi>01632 960 123</bdi></p>
    <p hidden>Not seen.</p>
    <img src="a.png" alt="A house">
    </body></html>
    """

  @Test("blocks, lists, cells and addresses; scripts, styles and navigation are no text")
  func blocks() throws {
    #expect(
      outline(try read(page, path: "a.html")) == [
        "heading 1 | Your rent", "paragraph | Pay £5 & no more by bank. Thank you, e.g. now.", "item 1 3 | First",
        "item 1 4 | Second", "paragraph | More", "cell 1.0 header | What", "cell 1.0 | Rent é",
        "address | 12 High Street", "address | Arbroath", "quotation | Their words.", "paragraph | Dzień dobry",
        "paragraph | The undernoted x 01632 960 123", "paragraph | A house",
      ])
  }

  @Test("every word stands where it is said to stand")
  func places() throws {
    let wrong = misplaced(try read(page, path: "a.html"), in: Array(page.utf8))
    #expect(wrong.filter { !$0.hasPrefix("“£”") } == [])
  }

  @Test("links, bold, quoted words, values and other languages are spans")
  func roles() throws {
    let reading = try read(page, path: "a.html")
    let found = spans(reading)
    #expect(found.contains("bank: link(destination: \"https://example.org?a=1&b=2\")"))
    #expect(found.contains("no more: strong"))
    #expect(found.contains("undernoted: keep"))
    #expect(found.contains("01632 960 123: value(nil)"))
    #expect(found.contains("Dzień dobry: language(pl)"))
    #expect(reading.draft.switches.map(\.rules) == [["latin"]])
    #expect(reading.draft.switches.map(\.block) == [1])
  }

  @Test(
    "what a page hides from its readers, or from those who hear it, is no text",
    arguments: [
      "hidden", "hidden=\"until-found\"", "aria-hidden=\"true\"", "style=\"color: red; Display : none\"",
      "style=\"visibility:hidden\"",
    ])
  func hidden(attribute: String) throws {
    let page =
      "<html><p>Seen.</p><div \(attribute)>Not <b>at</b> all<p>seen</p>.</div><p>Seen <i \(attribute)>not</i>too.</p>"
    #expect(try read(page, path: "a.html").draft.blocks.map(\.text) == ["Seen.", "Seen too."])
  }

  @Test("scripts, styles, templates and what stands there without a script are no text")
  func noText() throws {
    let page = """
      <html><body><p>Seen.</p><script>var soon;</script><style>p { soon: 1 }</style><template><p>Soon</p></template>
      <noscript><p>Soon</p></noscript></body></html>
      """
    #expect(try read(page, path: "a.html").draft.blocks.map(\.text) == ["Seen."])
  }

  @Test("how many passages are in another language is said, and nothing of those that name none")
  func otherLanguages() throws {
    let page = """
      <html lang="en"><p>We will write to you about your rent, and about your home.</p>
      <p lang="pl">Dzień dobry</p><p>Then <i lang="gd">an t-Òban</i> <i lang="en-US">and</i> <i lang="">more</i>.</p>
      <p lang="pl">Do widzenia</p></html>
      """
    let notes = try read(page, path: "a.html").notes
    #expect(
      notes.map(\.message) == [
        "1 passage is marked as “gd”, and so not checked as English.",
        "2 passages are marked as “pl”, and so not checked as English.",
      ])
    #expect(notes.map(\.source.start.line) == [2, 2])
    let polish = try read("<html lang=\"pl\"><p>Dzień dobry</p></html>", path: "a.html")
    #expect(polish.notes.map(\.rule) == ["marked-as-foreign"])
  }

  @Test("a page that says it is in another encoding than it is, is read as it is")
  func encoding() throws {
    let reading = try read("<html><meta charset='windows-1252'><p>Café £5</p></html>", path: "a.html")
    #expect(reading.draft.blocks.map(\.text) == ["Café £5"])
  }

  @Test("elements a hundred thousand deep are refused, broken tags are read")
  func hostile() throws {
    let deep = "<html>" + String(repeating: "<div>", count: 100_000) + "word"
    #expect(refusal(Array(deep.utf8), path: "a.html")?.contains("more than 512 elements") == true)
    #expect(try read("<html><p>One <b>two<p>three &notreal; & <<< a", path: "a.html").draft.blocks.count == 2)
  }

  @Test("an entity that names a file brings in nothing")
  func entities() throws {
    let page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>Words &x; here</p></html>"
    #expect(try !read(page, path: "a.html").draft.blocks.contains { $0.text.contains("root:") })
  }
}
