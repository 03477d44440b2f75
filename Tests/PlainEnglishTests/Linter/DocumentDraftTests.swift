import LetterModel
import Testing

@testable import PlainEnglish

@Suite("A finished letter is a draft")
struct DocumentDraftTests {
  private let place = SourceRange(
    file: "a.md", start: SourcePosition(line: 4, column: 1), end: SourcePosition(line: 4, column: 9))

  @Test("values are spans of their type, and every block keeps its kind, its words and its file")
  func values() {
    let rent = Value(
      field: "rent", fact: .money(Money(pence: 41250)), shown: "£412.50", spoken: "412 pounds and 50 pence")
    func text(_ words: String) -> Inline<Filled> { Inline(.text(words), range: place) }
    let document = Document(
      language: .source, direction: .leftToRight, title: "Rent", kind: .notice,
      blocks: [
        Block(id: "h", kind: .heading(level: 1, [text("Rent")]), range: place),
        Block(id: "d", kind: .paragraph([text("Dear Anna")]), range: place),
        Block(
          id: "p",
          kind: .paragraph([text("Pay "), Inline(.strong([Inline(.slot(rent), range: place)]), range: place)]),
          range: place),
        Block(
          id: "l",
          kind: .list(
            ordered: true,
            [ListItem(id: "i", blocks: [Block(id: "q", kind: .paragraph([text("One")]), range: place)], range: place)]),
          range: place),
      ])
    let draft = Draft(document: document)
    #expect(draft.kind == .notice)
    #expect(draft.blocks.map(\.text) == ["Rent", "Dear Anna", "Pay £412.50", "One"])
    #expect(
      draft.blocks.map(\.kind) == [.heading(level: 1), .salutation, .paragraph, .listItem(list: 0, label: "1")])
    #expect(Set(draft.blocks[2].spans) == [Span(4..<12, .strong), Span(4..<12, .value(.money))])
    #expect(draft.blocks.allSatisfy { $0.path == "a.md" && $0.places.place(of: 0, in: $0.text).line == 4 })
  }
}
