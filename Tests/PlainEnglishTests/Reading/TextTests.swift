internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("Plain text is read into blocks")
struct TextTests {
  private func blocks(_ text: String) throws -> [String] { outline(try read(text, path: "draft.txt")) }

  @Test("a letter: address, greeting, heading, wrapped paragraph, list, closing")
  func letter() throws {
    let text = """
      Mrs Agnes O'Neill
      12 High Street
      Arbroath
      DD11 1AB

      Dear Mrs O'Neill

      Your repair

      We will come to your home on Friday 4 December 2026 to repair the window in
      your kitchen. Please do these things:

      - move your things
      - keep pets away

      1. Phone us.
      (a) Or write.

      Yours sincerely
      """
    #expect(
      try blocks(text) == [
        "address | Mrs Agnes O'Neill", "address | 12 High Street", "address | Arbroath", "address | DD11 1AB",
        "salutation | Dear Mrs O'Neill", "heading 2 | Your repair",
        "paragraph | We will come to your home on Friday 4 December 2026 to repair the window in your kitchen. "
          + "Please do these things:",
        "item 1 | move your things", "item 1 | keep pets away", "item 1 1 | Phone us.", "item 1 (a) | Or write.",
        "salutation | Yours sincerely",
      ])
    #expect(misplaced(try read(text, path: "draft.txt"), in: Array(text.utf8)) == [])
  }

  @Test("a clause keeps its number, and a gap in the middle of a printed sentence is bridged")
  func clauses() throws {
    let text = """
      1.2      This policy sets out our approach to achieving the highest standards of 

      customer service, and we use it.
      1.3      Staff follow it.
      """
    #expect(
      try blocks(text) == [
        "item 1 1.2 | This policy sets out our approach to achieving the highest standards of customer service, "
          + "and we use it.",
        "item 1 1.3 | Staff follow it.",
      ])
  }

  @Test("short lines under one another are not one sentence")
  func shortLines() throws {
    #expect(
      try blocks("The Housing (Scotland) Act 2001\nThe Housing (Scotland) Act 2014\nComplaints Policy.\n")
        == [
          "paragraph | The Housing (Scotland) Act 2001", "paragraph | The Housing (Scotland) Act 2014",
          "paragraph | Complaints Policy.",
        ])
  }

  @Test("wide gaps and tabs make columns")
  func columns() throws {
    #expect(
      try blocks("Date issued    June 2009\nReview date\tMay 2027\n")
        == ["cell 1.0 | Date issued", "cell 1.0 | June 2009", "cell 1.1 | Review date", "cell 1.1 | May 2027"])
  }

  @Test("places hold with Windows line ends, a byte order mark, and letters of several bytes")
  func places() throws {
    let text = "Ünser £5 “fee”\r\ngoes up — now.\r\rÉnd of it.\r\n"
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let reading = try DraftReader().read(bytes, path: "a.txt")
    #expect(reading.notes.isEmpty)
    let block = try #require(reading.draft.blocks.last)
    #expect(block.text == "Énd of it.")
    #expect(block.places.place(of: 0, in: block.text) == SourcePosition(line: 4, column: 1))
    let byte = try #require(block.places.anchors.first?.byte)
    #expect(bytes[byte...].starts(with: "Énd".utf8))
  }

  @Test("a switch stands alone on its line; one that says neither on nor off is told")
  func switches() throws {
    let reading = try read(
      "First.\n\n<!-- plainspoken off: vague-time -->\nSoon.\n<!-- plainspoken of -->\n", path: "a.txt")
    #expect(reading.draft.switches.map(\.rules) == [["vague-time"]])
    #expect(reading.draft.switches.map(\.block) == [1])
    #expect(reading.notes.map(\.rule) == ["bad-switch"])
    #expect(reading.notes.map(\.source.start.line) == [5])
  }
}
