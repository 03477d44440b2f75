import LetterModel
import Testing
import Translation

@Suite("A glossary")
struct GlossaryTests {
  @Test("a translation that uses another word for a term is pointed at; an inflected one is not")
  func hints() throws {
    let glossary = try Glossary("# for people\nminutes\tminuta|chwila\nrent\tczynsz\n", path: "glossary.tsv")
    #expect(glossary.hints(for: catalogue([translated(visitUnit, visitInPolish)])).isEmpty)
    let other = translated(visitUnit, [.single("1"), .text("28 razy")])
    #expect(glossary.hints(for: catalogue([other])).map(\.rule) == ["glossary"])
  }

  @Test(
    "a line that is no term is refused with its number",
    arguments: [("rent czynsz", "bad-term"), ("\tczynsz", "bad-term"), ("rent\tczynsz\nRent\tczynsz", "double-term")])
  func refused(text: String, rule: String) {
    let error = #expect(throws: Findings.self) { try Glossary("\n" + text, path: "glossary.tsv") }
    #expect(error?.all.map(\.rule) == [rule])
    #expect(error?.all[0].source.start.line == (rule == "bad-term" ? 2 : 3))
  }
}
