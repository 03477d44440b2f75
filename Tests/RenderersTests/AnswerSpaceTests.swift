import LetterModel
import Renderers
import TestSupport
import Testing

@Suite("Boxes and lines to answer on")
struct AnswerSpaceTests {
  private func list(ordered: Bool) -> Block<Filled> {
    func item(_ words: Inline<Filled>, _ answer: AnswerSpace?) -> ListItem<Filled> {
      var item = ListItem<Filled>([.paragraph(words)])
      item.answer = answer
      return item
    }
    return Block(
      .list(
        ordered: ordered,
        [
          item("Large print", AnswerSpace(hasBox: true)), item("Why?", AnswerSpace(lines: 2)),
          item("Something else", AnswerSpace(hasBox: true, lines: 1)), item("Plain", nil),
        ]))
  }

  @Test("plain text has a box before each entry that asks for an answer")
  func text() {
    let document = Document(list(ordered: false), list(ordered: true))
    let bytes = PlainTextRenderer(format: .script, messages: .english).renderText(document).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        - [ ] Large print
        - [ ] Why?
        - [ ] Something else
        - Plain

        1. [ ] Large print
        2. [ ] Why?
        3. [ ] Something else
        4. Plain

        """)
  }

  @Test("a page has a box and lines for a pen, which a screen reader passes over")
  func page() throws {
    let renderer = HTMLRenderer(format: .standard, look: try plainLook(), messages: .english)
    let html = String(decoding: renderer.renderHTML(Document(list(ordered: false))), as: UTF8.self)
    #expect(
      html.contains(
        "<li class=\"answer tick\"><span class=\"box\" aria-hidden=\"true\"></span>Large print</li>"))
    let line = "<span class=\"line\" aria-hidden=\"true\"></span>"
    #expect(html.contains("<li class=\"answer\">Why?\(line)\(line)</li>"))
    #expect(html.contains("</span>Something else\(line)</li>"))
    #expect(html.contains("<li>Plain</li>"))
  }
}
