import LetterModel
import Renderers
import TestSupport
import Testing

@Suite("The contents of a long leaflet")
struct ContentsTests {
  private func document(_ kind: TemplateKind, sections: Int) -> Document {
    let place = SourceRange.top(of: "test.md")
    let headings = (1...sections).map { number in
      Block<Filled>(
        id: "section-\(number)", kind: .heading(level: 2, [Inline(.text("Section \(number)"), range: place)]),
        range: place)
    }
    return Document(language: .source, direction: .leftToRight, title: "Test", kind: kind, blocks: headings)
  }

  private func page(_ document: Document) throws -> HTMLNode {
    return try HTMLNode(page: try HTMLRenderer(format: .standard, look: plainLook(), messages: .english).renderHTML(document))
  }

  @Test("a leaflet of eight sections lists them, each a link to its heading (LAY-9)")
  func long() throws {
    let page = try page(document(.leaflet, sections: 8))
    let links = try #require(page["nav"])[all: "a"]
    #expect(links.map(\.text) == (1...8).map { "Section \($0)" })
    let ids = Set(page[all: "h2"].compactMap { $0.attributes["id"] })
    #expect(links.allSatisfy { ids.contains(String($0.attributes["href"]?.dropFirst() ?? "")) })
  }

  @Test("a shorter leaflet and a letter have no list of contents")
  func short() throws {
    #expect(try page(document(.leaflet, sections: 7))["nav"] == nil)
    #expect(try page(document(.letter, sections: 12))["nav"] == nil)
  }
}
