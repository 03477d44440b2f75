internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("Boxes and lines to answer on are no words")
struct AnswerSpaceTests {
  private let text = "Please choose:\n\n- [ ] Large print\n- [3 lines] Tell us more\n- [ ] [1 line] Something else\n"

  @Test("Markdown and plain text read the same words, in their places", arguments: ["a.md", "a.txt"])
  func words(path: String) throws {
    let blocks = try DraftReader().read(Array(text.utf8), path: path).draft.blocks
    #expect(blocks.map(\.text) == ["Please choose:", "Large print", "Tell us more", "Something else"])
    let places = blocks.dropFirst().map { $0.places.place(of: 0, in: $0.text).column }
    #expect(places == [7, 13, 16])
  }
}
