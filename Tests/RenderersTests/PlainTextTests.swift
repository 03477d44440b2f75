import LetterModel
import Renderers
import TestSupport
import Testing

private func render(_ document: Document, columns: Int? = nil) throws -> (text: String, notes: [Finding]) {
  let format = try #require(Format.named("text"))
  let made = PlainTextRenderer(format: format, messages: .english, columns: columns).renderText(document)
  return (String(decoding: made.bytes, as: UTF8.self), made.notes)
}

private func text(_ blocks: Block<Filled>..., columns: Int? = nil, language: String = "en-GB") throws -> String {
  var document = Document(language: language)
  document.blocks = blocks
  return try render(document, columns: columns).text
}

@Suite("A letter as plain text")
struct PlainTextTests {
  @Test("headings and paragraphs stand apart, each in one line")
  func paragraphs() throws {
    #expect(
      try text(.heading(1, id: "a", "Rent"), .paragraph("One ", .strong("two"), "."), .paragraph("A", .lineBreak, "B"))
        == "Rent\n\nOne two.\n\nA\nB\n")
  }

  @Test("marks and markup are words like any others")
  func words() throws {
    #expect(try text(.paragraph("<b> & \"x\" {{x}} *y*")) == "<b> & \"x\" {{x}} *y*\n")
    #expect(try text(.paragraph("a\nb")) == "a b\n")
  }

  @Test("lists have marks and hang from them")
  func lists() throws {
    #expect(try text(.bullets(["one"], ["two"]), .steps(["first"])) == "- one\n- two\n\n1. first\n")
    let nested = Block<Filled>(
      .list(
        ordered: true,
        [
          ListItem([.paragraph("Bring:"), .bullets(["keys"], ["post"])]),
          ListItem([.paragraph("Go", .lineBreak, "home")]),
        ]))
    #expect(try text(nested) == "1. Bring:\n\n   - keys\n   - post\n\n2. Go\n   home\n")
  }

  @Test("a table is read out row by row")
  func table() throws {
    #expect(
      try text(
        .table([["Charge"], ["New"], []], [["Rent"], [.money(412_50, "£412.50")], ["x"]], [["Garden"], ["none"], []]))
        == "Charge: Rent\nNew: £412.50\nx\n\nCharge: Garden\nNew: none\n\n")
  }

  @Test("key facts stand right under their heading")
  func keyFacts() throws {
    #expect(
      try text(.keyFacts(("New rent", [.money(412_50, "£412.50"), " a month"]), ("From", ["May"])))
        == "Key facts\nNew rent: £412.50 a month\nFrom: May\n")
  }

  @Test("addresses go line by line, callouts and passages block by block")
  func blocks() throws {
    let home = Fact.address(Address(lines: ["12 High Street", "Arbroath", "DD11 1AB"]))
    #expect(
      try text(
        .address(.recipient, [.person("Mrs Agnes O'Neill")], [.value(home, "12 High Street, Arbroath, DD11 1AB")]),
        .callout(.plain, .paragraph("One"), .paragraph("Two")), .passage("pl", .leftToRight, .paragraph("Trzy")))
        == "Mrs Agnes O'Neill\n12 High Street\nArbroath\nDD11 1AB\n\nOne\n\nTwo\n\nTrzy\n")
  }

  @Test(
    "a link says where it leads, unless its words do",
    arguments: [
      ("https://b.example/x", "Report a repair", "Report a repair: https://b.example/x\n"),
      ("https://b.example/x", "b.example/x", "b.example/x\n"),
      ("mailto:hello@b.example", "hello@b.example", "hello@b.example\n"),
      ("mailto:hello@b.example", "Write to us", "Write to us: hello@b.example\n"),
      ("tel:+441632960123", "01632 960 123", "01632 960 123\n"),
      ("tel:01632960123", "Phone us", "Phone us: 01632960123\n"),
    ])
  func links(destination: String, words: String, expected: String) throws {
    #expect(try text(.paragraph(.link(destination, .text(words)))) == expected)
  }

  @Test("with columns, lines end at spaces, and list items hang")
  func wrapping() throws {
    #expect(
      try text(.paragraph("one two three four"), .bullets(["five six seven"]), columns: 9)
        == "one two\nthree\nfour\n\n- five\n  six\n  seven\n")
    #expect(try text(.paragraph("one", .lineBreak, "two three four"), columns: 9) == "one\ntwo three\nfour\n")
    #expect(try text(.paragraph("żółć żółć żółć"), columns: 9) == "żółć żółć\nżółć\n")
  }

  @Test(
    "with columns, no value is cut in two",
    arguments: [
      (Fact.phone("01632960123"), "01632 960 123"), (.postcode("DD11 1AB"), "DD11 1AB"),
      (.date(Day(number: 0)), "Thursday 1 April 2027"), (.money(Money(pence: 9)), "9 pence"),
      (.email("hello@b.example"), "hello@b.example"), (.count(5, unit: "working day"), "5 working days"),
    ])
  func wholeValues(fact: Fact, shown: String) throws {
    for columns in 1...30 {
      let lines = try text(.paragraph("Phone us on ", .value(fact, shown), ", or not."), columns: columns)
      #expect(lines.split(separator: "\n").contains { $0.contains(shown) }, "\(columns) columns")
    }
  }

  @Test("with columns, no line of a letter is longer unless one value is")
  func lineLength() throws {
    let wrapped = try render(.rentLetter, columns: 40).text
    #expect(wrapped.split(separator: "\n").allSatisfy { $0.count <= 40 })
    let words = { (text: String) in text.split { $0.isWhitespace } }
    #expect(words(wrapped) == words(try render(.rentLetter).text))
  }

  @Test("from right to left, every value is isolated, and what reads left to right says so")
  func rightToLeft() throws {
    #expect(
      try text(
        .paragraph("فون ", .value(.phone("01632960123"), "01632 960 123"), " ", .person("Agnes")), language: "ur")
        == "فون \u{2066}01632 960 123\u{2069} \u{2068}Agnes\u{2069}\n")
    #expect(
      try text(.paragraph("یہ ", .link("https://b.example", "صفحہ")), language: "ur")
        == "یہ صفحہ: \u{2066}https://b.example\u{2069}\n")
    #expect(try text(.paragraph("Rent ", .money(1, "1p"))) == "Rent 1p\n")
  }

  @Test("a passage that runs the other way is treated its own way")
  func passageDirection() throws {
    #expect(
      try text(
        .paragraph("سلام"), .passage("en-GB", .leftToRight, .paragraph("Rent ", .money(1, "1p"))), language: "ur")
        == "سلام\n\nRent 1p\n")
    #expect(
      try text(.paragraph("In Urdu ", .language("ur", .rightToLeft, "کرایہ ", .money(1, "1p"))))
        == "In Urdu \u{2067}کرایہ \u{2066}1p\u{2069}\u{2069}\n")
  }

  @Test("a text from right to left whose first letter is Latin begins with a mark, and no other does")
  func directionMark() throws {
    #expect(try text(.paragraph("Rent کرایہ"), language: "ur").hasPrefix("\u{200F}"))
    #expect(try text(.paragraph("12. کرایہ Rent"), language: "ur").hasPrefix("12"))
    #expect(try text(.paragraph(.person("Agnes"), " کرایہ"), language: "ur").hasPrefix("\u{2068}"))
    #expect(try text(.paragraph("Rent")) == "Rent\n")
  }

  @Test("what plain text cannot say is noted once each, at its first place")
  func notes() throws {
    let notes = try render(.rentLetter).notes
    #expect(notes.map(\.rule) == ["bold-left-out", "language-left-out"])
    #expect(notes.allSatisfy { $0.severity == .advice })
    #expect(notes[1].message.contains("gd"))
    #expect(try render(Document(.paragraph("Plain"))).notes.isEmpty)
  }

  @Test("the protocol gives one file, with its notes")
  func rendition() async throws {
    let format = try #require(Format.named("text"))
    let rendition = try await PlainTextRenderer(format: format, messages: .english).render(.rentLetter)
    #expect(rendition.files.map(\.fileExtension) == ["txt"])
    #expect(rendition.notes.count == 2)
    let bytes = rendition.files[0].bytes
    #expect(bytes.last == UInt8(ascii: "\n") && bytes.dropLast().last != UInt8(ascii: "\n"))
  }

  @Test("a whole letter matches its golden file, with and without columns")
  func golden() throws {
    expectGolden(Array(try render(.rentLetter).text.utf8), "rent-letter.txt")
    expectGolden(Array(try render(.rentLetter, columns: 72).text.utf8), "rent-letter-72-columns.txt")
    expectGolden(Array(try render(.urduLetter).text.utf8), "urdu-letter.txt")
  }
}
