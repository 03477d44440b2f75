import LetterModel
import Testing

@Suite("Where the reader answers")
struct AnswerSpaceTests {
  @Test("a box, lines, and a box with lines open an entry, with how long the marks are")
  func marks() throws {
    let box = try #require(AnswerSpace.leading("[ ] Large print"))
    #expect(box.space == AnswerSpace(hasBox: true) && box.length == 4)
    let lines = try #require(AnswerSpace.leading("[3 lines] What do we do well?"))
    #expect(lines.space == AnswerSpace(lines: 3) && lines.length == 10)
    let both = try #require(AnswerSpace.leading("[ ] [1 line] Something else"))
    #expect(both.space == AnswerSpace(hasBox: true, lines: 1) && both.length == 13)
  }

  @Test(
    "words in brackets, too many lines and marks without words are no marks",
    arguments: [
      "No", "", "[", "[]", "[ ]", "[x] No", "[13 lines] Why?", "[0 lines] Why?", "[a note] Why?", "[ ]No",
      "No [ ] yes", "[ ] [ ] No", "[-1 lines] Why?",
    ])
  func others(text: String) {
    #expect(AnswerSpace.leading(text) == nil)
  }
}
