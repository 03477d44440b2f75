internal import LetterModel
internal import Testing

@testable internal import PlainEnglish

@Suite("Word processors' documents are read into blocks")
struct PackageTests {
  private let styles = wordPart(
    "styles",
    """
    <w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>\
    <w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H"/></w:style>\
    <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
    """)

  private func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test("a Word letter: headings by style, lists, tables, links, text boxes; deleted words are gone")
  func wordLetter() throws {
    let links = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="r1" Target="https://example.org"/></Relationships>
      """
    let box =
      "<mc:AlternateContent><mc:Choice><w:txbxContent>\(paragraph(run("In a box.")))</w:txbxContent></mc:Choice>"
      + "<mc:Fallback><w:txbxContent>\(paragraph(run("In a box.")))</w:txbxContent></mc:Fallback></mc:AlternateContent>"
    let body =
      paragraph(run("Your rent"), "<w:pStyle w:val=\"Mine\"/>") + paragraph(run("Dear Mrs O’Neill"))
      + paragraph(
        run("Pay ") + "<w:del>\(run("never "))</w:del><w:ins>\(run("now", "<w:b/>"))</w:ins>" + "<w:r><w:tab/></w:r>"
          + "<w:hyperlink r:id=\"r1\">\(run("here"))</w:hyperlink>" + "<w:r>\(box)</w:r>"
          + run(".", "<w:b w:val=\"0\"/>"))
      + paragraph(run("An item"), "<w:numPr><w:numId w:val=\"7\"/></w:numPr>") + paragraph(run("1.2  By hand"))
      + "<w:tbl><w:tr><w:tc>\(paragraph(run("What")))</w:tc></w:tr><w:tr><w:tc>\(paragraph(run("Rent")))</w:tc></w:tr></w:tbl>"
      + paragraph(run("All bold here", "<w:b/>")) + paragraph(run("Plain"), "<w:pStyle w:val=\"Loop\"/>")
    let reading = try DraftReader().read(
      try word(body, more: [("word/styles.xml", styles), ("word/_rels/document.xml.rels", links)]), path: "letter.docx")
    #expect(reading.format == .word)
    #expect(
      outline(reading) == [
        "heading 2 | Your rent", "salutation | Dear Mrs O’Neill", "paragraph | Pay now here.", "paragraph | In a box.",
        "item 7 | An item", "item 1000001 1.2 | By hand", "cell 1.0 header | What", "cell 1.1 | Rent",
        "heading 2 | All bold here", "paragraph | Plain",
      ])
    #expect(
      spans(reading) == ["now: strong", "here: link(destination: \"https://example.org\")", "All bold here: strong"])
    let item = reading.draft.blocks[5]
    #expect(item.places.place(of: 3, in: item.text) == SourcePosition(line: 6, column: 9))
  }

  @Test("footnotes, headers and footers are read, the line above the footnotes is not")
  func wordNotes() throws {
    let notes = wordPart(
      "footnotes",
      "<w:footnote w:type=\"separator\">\(paragraph(run("----")))</w:footnote><w:footnote>\(paragraph(run("A note.")))</w:footnote>"
    )
    let bytes = try word(
      paragraph(run("Text.")),
      more: [("word/footnotes.xml", notes), ("word/header1.xml", wordPart("hdr", paragraph(run("Our name"))))])
    #expect(try DraftReader().read(bytes, path: "a.docx").draft.blocks.map(\.text) == ["Text.", "A note.", "Our name"])
  }

  @Test("hidden text is not read, whether the words say so or their style")
  func wordHidden() throws {
    let styles = wordPart(
      "styles",
      """
      <w:style w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Ghost"/></w:style>
      """)
    let body =
      paragraph(run("Pay ") + run("never ", "<w:vanish/>") + run("now", "<w:vanish w:val=\"0\"/>"))
      + paragraph(run("one ") + run("two", "<w:rStyle w:val=\"Child\"/>") + run("three"))
      + paragraph(run("All gone"), "<w:pStyle w:val=\"Ghost\"/>")
    let bytes = try word(body, more: [("word/styles.xml", styles)])
    #expect(try DraftReader().read(bytes, path: "a.docx").draft.blocks.map(\.text) == ["Pay now", "one three"])
  }

  @Test("a run, a style and the whole document may say their language, and passages in others are told")
  func wordLanguages() throws {
    let styles = wordPart(
      "styles",
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>\
      <w:style w:styleId="P"><w:name w:val="P"/><w:basedOn w:val="N"/><w:rPr><w:lang w:val="pl-PL"/></w:rPr></w:style>
      """)
    let body =
      paragraph(run("We will write to you about your rent, and you can phone us."))
      + paragraph(run("Dzień dobry ") + run("now", "<w:lang w:val=\"en-GB\"/>"), "<w:pStyle w:val=\"P\"/>")
      + paragraph(
        run("Then ") + run("an t-Òban", "<w:lang w:val=\"gd-GB\"/>") + run(" x", "<w:lang w:val=\"x-none\"/>"))
    let reading = try DraftReader().read(try word(body, more: [("word/styles.xml", styles)]), path: "a.docx")
    #expect(spans(reading) == ["Dzień dobry : language(pl-PL)", "an t-Òban: language(gd-GB)"])
    #expect(
      reading.notes.map(\.message) == [
        "1 passage is marked as “gd-GB”, and so not checked as English.",
        "1 passage is marked as “pl-PL”, and so not checked as English.",
      ])
  }

  @Test("an OpenDocument's hidden words are not read, and its passages in other languages are told")
  func openDocumentMarks() throws {
    let styles = """
      <style:style style:name="G"><style:text-properties text:display="none"/></style:style>\
      <style:style style:name="P"><style:text-properties fo:language="pl" fo:country="PL"/></style:style>\
      <style:style style:name="Q" style:parent-style-name="P"/>\
      <style:style style:name="N"><style:text-properties fo:language="none" fo:country="none"/></style:style>
      """
    let body = """
      <text:p>Pay <text:span text:style-name="G">never </text:span>now, and phone us if you need to.</text:p>
      <text:p text:style-name="G">Gone</text:p><text:section text:display="none"><text:p>Gone</text:p></text:section>
      <text:p text:style-name="Q">Dzień dobry</text:p>
      <text:p text:style-name="N">Then <text:span text:style-name="P">tak</text:span>.</text:p>
      """
    let reading = try DraftReader().read(try openDocument(body, styles: styles), path: "a.odt")
    #expect(
      reading.draft.blocks.map(\.text) == ["Pay now, and phone us if you need to.", "Dzień dobry", "Then tak."])
    #expect(spans(reading) == ["Dzień dobry: language(pl-PL)", "tak: language(pl-PL)"])
    #expect(
      reading.notes.map(\.message) == ["2 passages are marked as “pl-PL”, and so not checked as English."])
  }

  @Test("a document that is mostly marked as another language is read with a warning")
  func wrongLanguage() throws {
    let bytes = try word(paragraph(run("In due course we will write.", "<w:lang w:val=\"pl-PL\"/>")))
    let reading = try DraftReader().read(bytes, path: "a.docx")
    #expect(reading.notes.map(\.rule) == ["marked-as-foreign"])
    #expect(spans(reading) == ["In due course we will write.: language(pl-PL)"])
  }

  @Test("an OpenDocument letter: headings, lists, tables, spaces, bold, links; deleted words and comments are gone")
  func openDocumentLetter() throws {
    let body = """
      <text:tracked-changes><text:deletion><text:p>Gone</text:p></text:deletion></text:tracked-changes>
      <text:h text:outline-level="2">Your rent</text:h>
      <text:p>Pay<text:s text:c="2"/><text:span text:style-name="B">now</text:span><text:tab/>
        <text:a xlink:href="https://example.org">here</text:a><office:annotation><text:p>Hm</text:p></office:annotation>.\
      <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>
      <text:list><text:list-item><text:p>An item</text:p><text:p>More</text:p></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>What</text:p></table:table-cell>\
      </table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Rent</text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    let bytes = try openDocument(
      body, styles: "<style:style style:name=\"B\"><style:text-properties fo:font-weight=\"bold\"/></style:style>")
    let reading = try DraftReader().read(bytes, path: "letter.odt")
    #expect(
      outline(reading) == [
        "heading 2 | Your rent", "paragraph | Pay now here.", "paragraph | A note.", "item 1 | An item",
        "paragraph | More", "cell 1.0 header | What", "cell 1.1 | Rent",
      ])
    #expect(spans(reading) == ["now: strong", "here: link(destination: \"https://example.org\")"])
  }

  // MARK: - What comes from outside and is not to be trusted

  @Test("a zip bomb is refused before it is unpacked")
  func bomb() throws {
    let bytes = try word(paragraph(run(String(repeating: "a", count: 8_000_000))))
    #expect(bytes.count < 100_000)
    #expect(refusal(bytes)?.contains("packed tighter than text can be") == true)
  }

  @Test("XML nested too deep, broken XML, and a document type with entities are refused")
  func badXML() throws {
    let deep = String(repeating: "<w:p>", count: 20_000) + String(repeating: "</w:p>", count: 20_000)
    #expect(refusal(try word(deep))?.contains("nested too deep") == true)
    #expect(refusal(try word("<w:p>"))?.contains("not well-formed") == true)
    let entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document>&e;</w:document>"
    #expect(refusal(try archive([("word/document.xml", entity)]))?.contains("declares a document type") == true)
  }

  @Test("names that climb out of the archive are not read")
  func paths() throws {
    let bytes = try archive([("../word/document.xml", wordPart("document", "<w:body/>")), ("/content.xml", "<a/>")])
    #expect(refusal(bytes)?.contains("holds no letter") == true)
  }

  @Test("a locked document, one cut short, and an archive of something else are refused with what to do")
  func others() throws {
    let locked = try archive([("word/document.xml", wordPart("document", "<w:body/>"))], password: "secret")
    #expect(refusal(locked)?.contains("locked with a password") == true)
    let whole = try word(paragraph(run("Text.")))
    #expect(refusal(Array(whole.prefix(whole.count / 2)))?.contains("damaged") == true)
    #expect(refusal(try archive([("photo.txt", "a")]))?.contains("Take the letter out") == true)
  }
}
