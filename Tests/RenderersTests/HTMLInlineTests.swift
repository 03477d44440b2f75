import LetterModel
import Renderers
import TestSupport
import Testing

/// What stands inside the one paragraph, as written.
private func paragraph(_ content: Inline<Filled>..., language: String = "en-GB") throws -> String {
  let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
  let text = String(decoding: renderer.renderHTML(Document(paragraph: content, language: language)), as: UTF8.self)
  let start = try #require(text.firstRange(of: "<p>")), end = try #require(text.firstRange(of: "</p>"))
  return String(text[start.upperBound..<end.lowerBound])
}

@Suite("A letter as HTML: its words and values")
struct HTMLInlineTests {
  @Test(
    "no word of a letter becomes markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("AT&T &amp;", "AT&amp;T &amp;amp;"),
      ("\"quoted\" and 'single'", "&quot;quoted&quot; and 'single'"),
      ("{{x}} *bold* _it_ # no", "{{x}} *bold* _it_ # no"),
      ("<", "&lt;"), ("", ""), ("żółć سلام 你好 👋", "żółć سلام 你好 👋"),
    ])
  func escaping(words: String, expected: String) throws {
    #expect(try paragraph(.text(words)) == expected)
    #expect(try paragraph(.value(.text(words), words)) == "<bdi>\(expected)</bdi>")
    let page = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
      .renderHTML(Document(.heading(2, id: words, "x"), .paragraph(.link(words, "y")), title: words))
    let root = try HTMLNode(page: page)
    #expect(root["title"]?.text == words)
    #expect(root["h2"]?.attributes["id"] == words)
    #expect(root["a"]?.attributes["href"] == words)
  }

  @Test("bold, a line break and words in another language")
  func inlines() throws {
    #expect(try paragraph(.strong("now"), .lineBreak, "then") == "<strong>now</strong><br>\nthen")
    #expect(
      try paragraph("Ask ", .language("gd", .leftToRight, "Comhairle"))
        == "Ask <span lang=\"gd\" dir=\"ltr\">Comhairle</span>")
  }

  @Test(
    "every value stands in bdi, and what is read from left to right says so",
    arguments: [
      (Fact.phone("01632960123"), "01632 960 123", "<bdi class=\"keep\" dir=\"ltr\">01632 960 123</bdi>"),
      (.postcode("DD11 1AB"), "DD11 1AB", "<bdi class=\"keep\" dir=\"ltr\">DD11 1AB</bdi>"),
      (.money(Money(pence: 41250)), "£412.50", "<bdi class=\"keep\" dir=\"ltr\">£412.50</bdi>"),
      (.reference("R-1"), "R-1", "<bdi class=\"keep\" dir=\"ltr\">R-1</bdi>"),
      (.email("a@b.example"), "a@b.example", "<bdi class=\"long\" dir=\"ltr\">a@<wbr>b.example</bdi>"),
      (.url("https://b.example"), "b.example", "<bdi class=\"long\" dir=\"ltr\">b.example</bdi>"),
      (.percent(DecimalNumber(figures: 36, places: 1)), "3.6%", "<bdi class=\"keep\">3.6%</bdi>"),
      (.number(DecimalNumber(figures: 3)), "3", "<bdi class=\"keep\">3</bdi>"),
      (.count(5, unit: "working day"), "5 working days", "<bdi class=\"keep\">5 working days</bdi>"),
      (
        .person(Person(full: "Mx Lee", title: nil, given: nil, family: "Lee")), "Mx Lee",
        "<bdi class=\"keep\">Mx Lee</bdi>"
      ),
      (.text("a stair"), "a stair", "<bdi>a stair</bdi>"),
      (.yesNo(true), "yes", "<bdi>yes</bdi>"),
      (.choice("repair", words: "make a repair"), "make a repair", "<bdi>make a repair</bdi>"),
      (.method(.byHand), "by hand", "<bdi>by hand</bdi>"),
      (
        .staff(Staff(name: "Callum Reid", job: "joiner", phone: nil, email: nil)), "Callum Reid",
        "<bdi>Callum Reid</bdi>"
      ),
      (.list([]), "a and b", "<bdi>a and b</bdi>"),
      (
        .address(Address(lines: ["1 Quay Street", "Arbroath", "DD11 1AB"])), "1 Quay Street, Arbroath, DD11 1AB",
        "<bdi>1 Quay Street, Arbroath, <span class=\"keep\">DD11 1AB</span></bdi>"
      ),
    ])
  func values(fact: Fact, shown: String, expected: String) throws {
    #expect(try paragraph(.value(fact, shown)) == expected)
  }

  @Test("dates and times are given to programs as well")
  func times() throws {
    let day = try #require(Day(year: 2027, month: 4, day: 1))
    let nine = try #require(TimeOfDay(hour: 9)), half = try #require(TimeOfDay(hour: 14, minute: 30))
    #expect(
      try paragraph(.value(.date(day), "Thursday 1 April 2027"))
        == "<bdi class=\"keep\"><time datetime=\"2027-04-01\">Thursday 1 April 2027</time></bdi>")
    #expect(
      try paragraph(.value(.time(half), "2.30pm"))
        == "<bdi class=\"keep\"><time datetime=\"14:30\">2.30pm</time></bdi>")
    #expect(
      try paragraph(.value(.moment(Moment(day: day, time: half, offset: 60)), "1 April 2027 at 2.30pm"))
        == "<bdi><time datetime=\"2027-04-01T14:30+01:00\"><span class=\"keep\">1 April 2027</span> at 2.30pm</time></bdi>"
    )
    let slot = try #require(TimeSlot(date: day, from: nine, to: half))
    #expect(
      try paragraph(.value(.slot(slot), "1 April 2027 from 9am to 2.30pm"))
        == "<bdi><time datetime=\"2027-04-01T09:00\"><span class=\"keep\">1 April 2027</span> from 9am to 2.30pm</time></bdi>"
    )
    #expect(
      try paragraph(.value(.slot(slot), "zaraz"))
        == "<bdi><time datetime=\"2027-04-01T09:00\">zaraz</time></bdi>")
  }

  @Test("no value holds a no-break space of ours")
  func noNoBreakSpace() throws {
    let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
    let text = String(decoding: renderer.renderHTML(.rentLetter), as: UTF8.self)
    #expect(!text.unicodeScalars.contains("\u{A0}") && !text.contains("nbsp"))
  }

  @Test("the letter's words and values come back whole, in order, from the page")
  func words() throws {
    let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
    let root = try HTMLNode(page: renderer.renderHTML(.rentLetter))
    let shown = Document.rentLetter.values.filter { $0.fact.type != .address }.map(\.shown)
    let found = root[all: "bdi"].map(\.text)
    var rest = found[...]
    for value in shown {
      let place = try #require(rest.firstIndex(of: value), "\(value) is missing or out of order")
      rest = rest[(place + 1)...]
    }
  }

  @Test(
    "a link says where it leads, for paper, unless its words do",
    arguments: [
      ("tel:01632960123", "01632 960 123", nil), ("tel:+441632960123", "01632 960 123", nil),
      ("tel:+441632960123", "1632 960 123", "+441632960123"), ("tel:01632960123", "01632 960 124", "01632960123"),
      ("tel:01632960123", "01632 960 12", "01632960123"), ("mailto:Hello@b.example", "hello@b.example", nil),
      ("mailto:hello@b.example", "write to us", "hello@b.example"), ("https://b.example/x", "b.example/x", nil),
      ("https://b.example/x?a=1&b=2", "our page", "b.example/x?a=1&b=2"),
      ("https://b.example", "b.example/more", "b.example"),
    ])
  func links(destination: String, words: String, shown: String?) throws {
    let renderer = HTMLRenderer(format: Format.all[0], look: try plainLook(), messages: .english)
    let bytes = renderer.renderHTML(Document(paragraph: [.link(destination, .strong(.text(words)))]))
    let link = try #require(try HTMLNode(page: bytes)["a"])
    #expect(link.attributes["href"] == destination)
    #expect(link.attributes["data-to"] == shown)
    #expect(link.text == words)
  }
}
