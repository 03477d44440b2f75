import Foundation
import LetterModel
import Renderers
import TestSupport
import Testing

/// The last `@page` rule of a page: what the program itself says about the paper.
private func pageRule(
  _ name: String = "standard", fontSize: Int? = nil, paper: Paper = .a4, words: String = "Page {page} of {pages}"
) throws -> String {
  var messages = Messages.english
  messages.page = try #require(PageWords(words))
  let renderer = HTMLRenderer(format: .standard, look: try look(name, fontSize: fontSize), messages: messages)
  var document = Document(.paragraph("Hello"))
  document.paper = paper
  let text = String(decoding: renderer.renderHTML(document), as: UTF8.self)
  let start = try #require(text.ranges(of: "@page{").last), end = try #require(text.firstRange(of: "</style>"))
  return String(text[start.lowerBound..<end.lowerBound]).trimmingCharacters(in: .newlines)
}

@Suite("Paper")
struct PrintedPageTests {
  @Test("every page says which it is and how many there are, in the words of the language")
  func pageNumbers() throws {
    #expect(try pageRule().contains("@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages)}"))
    #expect(
      try pageRule(words: "{pages} Seiten, diese: {page}").contains(
        "{content:counter(pages) \" Seiten, diese: \" counter(page)}"))
  }

  @Test("no words at the foot of a page can end the style")
  func escapes() throws {
    #expect(
      try pageRule(words: "</style>\"\\ {page}/{pages}").contains(
        "content:\"\\3c /style>\\22 \\5c  \" counter(page) \"/\" counter(pages)}"))
  }

  @Test(
    "words for the foot of a page need both numbers, each once",
    arguments: [
      "Page {page}", "{pages}", "{page} {page} of {pages}", "{page} of {pages} {x}", "{page of {pages}",
      "}{page}{pages}",
    ])
  func badWords(text: String) { #expect(PageWords(text) == nil) }

  @Test("the foot of a page has room for its number at the size of the text")
  func footer() throws {
    #expect(try pageRule().hasPrefix("@page{margin:20mm 20mm 20mm 25mm;"))
    #expect(try pageRule("large-print").hasPrefix("@page{margin:20mm 20mm 21mm 25mm;"))
    #expect(try pageRule("giant-print").hasPrefix("@page{margin:15mm 15mm 25mm 15mm;"))
    // "Page 10 of 12" takes two lines at 96pt.
    #expect(try pageRule(fontSize: 96).hasPrefix("@page{margin:20mm 20mm 95mm 25mm;"))
  }

  @Test("A4 is not named again; smaller paper is, with margins that fit it")
  func smallPaper() throws {
    #expect(try !pageRule().contains("size:"))
    #expect(try pageRule(paper: .a5).hasPrefix("@page{size:148mm 210mm;margin:15mm 15mm 17mm 15mm;"))
    #expect(try pageRule(paper: .a6).hasPrefix("@page{size:105mm 148mm;margin:9mm 9mm 16mm 9mm;"))
  }

  @Test(
    "type larger than standard moves from a card to a larger sheet",
    arguments: [
      ("standard", nil, Paper.a6, "size:105mm 148mm;"), ("dyslexia", nil, .a6, "size:105mm 148mm;"),
      ("standard", 16, .a6, "size:148mm 210mm;"),
      ("large-print", nil, .a6, "size:148mm 210mm;"), ("large-print", nil, .a5, "size:148mm 210mm;"),
      ("giant-print", nil, .a6, ""),
      ("giant-print", nil, .a5, ""), ("giant-print", nil, .a4, ""),
    ])
  func movesUp(name: String, fontSize: Int?, paper: Paper, size: String) throws {
    #expect(try pageRule(name, fontSize: fontSize, paper: paper).hasPrefix("@page{\(size)margin:"))
  }

  @Test("a card's lines are so short that tables become lists, as they do in very large type")
  func cardIsBig() throws {
    let renderer = HTMLRenderer(format: .standard, look: try look("standard"), messages: .english)
    var document = Document(.paragraph("Hello"))
    document.paper = .a6
    #expect(String(decoding: renderer.renderHTML(document), as: UTF8.self).contains("\n<body class=\"large big\">\n"))
  }

  @Test("a heading keeps lines below it, and rows, addresses, paragraphs, callouts and each key fact stay whole")
  func keptTogether() throws {
    let style = try css("base")
    for rule in [
      "break-after: avoid; } /* LAY-18 */", "orphans: 3; text-wrap: pretty; widows: 3;",
      ".sender, .recipient, tr, dl > div { break-inside: avoid; }",
      ".callout, .formats, p, li, h1, h2, h3, h4 { break-inside: avoid; }",
      "--reserved: calc(5rem * var(--leading))",
      "--head: table-header-group;",
    ] {
      #expect(style.contains(rule))
    }
  }

  @Test("a value too long for a line of large type may break, a date may not, and an address on a computer at its mark")
  func longValues() throws {
    let renderer = HTMLRenderer(format: .standard, look: try plainLook(), messages: .english)
    func shown(_ value: Inline<Filled>) throws -> String {
      let text = String(decoding: renderer.renderHTML(Document(paragraph: [value])), as: UTF8.self)
      let start = try #require(text.firstRange(of: "<p>")), end = try #require(text.firstRange(of: "</p>"))
      return String(text[start.upperBound..<end.lowerBound])
    }
    let name = String(repeating: "a", count: 80)
    #expect(try shown(.person(name)) == "<bdi>\(name)</bdi>")
    #expect(try shown(.date(2026, 9, 30, "Wednesday 30 September 2026")).hasPrefix("<bdi class=\"keep\"><time"))
    #expect(
      try shown(.value(.url("https://housing.example"), "https://housing.example"))
        == "<bdi class=\"long\" dir=\"ltr\">https://<wbr>housing.example</bdi>")
    #expect(
      try shown(.value(.email("\(name)@b.example"), "\(name)@b.example"))
        == "<bdi dir=\"ltr\">\(name)@<wbr>b.example</bdi>")
  }
}
