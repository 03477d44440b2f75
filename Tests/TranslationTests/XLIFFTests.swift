import DataFiles
import LetterModel
import TestSupport
import Testing
import Translation

@Suite("XLIFF")
struct XLIFFTests {
  private let whole = catalogue([
    translated(visitUnit, visitInPolish, .reviewed),
    translated(
      petsUnit,
      [
        .pair("2", CodedText([.single("3"), .text(" – ")])), .text("proszę "),
        .pair("1", CodedText([.text("<zadzwonić>")])),
      ],
      .final),
  ])

  @Test("what is written in 2.1 is read back as it was")
  func roundTrip21() throws {
    let read = try XLIFF.read(XLIFF.write(whole), path: whole.path)
    #expect(read.units.map(\.plain) == whole.units.map(\.plain))
    #expect(read.target == polish)
    #expect(read.units.map(\.by) == ["A & B", "A & B"])
    #expect(read.units.map(\.hash) == whole.units.map(\.hash))
  }

  @Test("what is written in 1.2 is read back as it was, but for our own notes to a unit")
  func roundTrip12() throws {
    let read = try XLIFF.read(XLIFF.write(whole, version: .v12), path: whole.path)
    #expect(read.units.map(\.target) == whole.units.map(\.target))
    #expect(read.units.map(\.unit.source) == whole.units.map(\.unit.source))
    #expect(read.units.map(\.state) == [.reviewed, .final])
  }

  @Test("words keep their spaces: nothing is added between a code and the word beside it")
  func spaces() {
    let text = String(decoding: XLIFF.write(whole), as: UTF8.self)
    #expect(text.contains("<target>Przyjdziemy <ph "))
    #expect(text.contains("disp=\"{{visit}}\"/> na 28 minut.</target>"))
  }

  @Test("a unit that is one code around its words gets no spaces either")
  func onlyCode() throws {
    let unit = TranslationUnit(
      id: "total", file: "Templates/a.md", source: CodedText([.pair("1", CodedText([.text("Total")]))]),
      codes: [InlineCode(id: "1", open: "**", close: "**")])
    for version in XLIFF.Version.allCases {
      let read = try XLIFF.read(XLIFF.write(catalogue([CatalogueUnit(unit)]), version: version), path: "a.xlf")
      #expect(read.units[0].unit.source == unit.source)
    }
  }

  @Test("a file of version 2.0 or 2.2 is read too", arguments: ["2.0", "2.2"])
  func versions(version: String) throws {
    let text = String(decoding: XLIFF.write(whole), as: UTF8.self).replacing(
      "version=\"2.1\"", with: "version=\"\(version)\"")
    #expect(try XLIFF.read(Array(text.utf8), path: "a.xlf").units.count == 2)
  }

  @Test("a unit that a tool has cut into segments is one again, in the state of the part that is furthest behind")
  func segments() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-GB" trgLang="pl">
      <file id="f" original="Templates/a.md"><group id="g"><unit id="u">
      <segment state="final"><source>One. </source><target>Raz. </target></segment>
      <segment state="translated"><source>Two.</source><target>Dwa.</target></segment>
      </unit></group></file></xliff>
      """
    let unit = try #require(try XLIFF.read(Array(text.utf8), path: "a.xlf").units.first)
    #expect(unit.target == CodedText([.text("Raz. Dwa.")]))
    #expect(unit.unit.source == CodedText([.text("One. Two.")]))
    #expect(unit.state == .translated)
  }

  @Test(
    "a file that is not sound is refused with the rule and the line",
    arguments: [
      ("<r><a></r>", "not-xml", 1),
      ("not xml", "not-xml", 1),
      ("", "not-xml", 1),
      ("<!DOCTYPE x [<!ENTITY e \"a\">]>\n<xliff version=\"2.1\"/>", "document-type", 1),
      ("<xliff version=\"3.0\"/>", "not-xliff", 1),
      ("<html/>", "not-xliff", 1),
      ("<xliff version=\"2.1\" srcLang=\"en-GB\"/>", "bad-language", 1),
      ("<xliff version=\"2.1\"\n srcLang=\"en-GB\" trgLang=\"polski język\"/>", "bad-language", 2),
      (file("<unit>\n</unit>"), "missing-id", 2),
      (file("<unit id=\"u\">\n<segment/></unit>"), "missing-source", 3),
      (file("<unit id=\"u\"><segment state=\"done\"><source>a</source></segment></unit>"), "bad-state", 2),
      (file("<unit id=\"u\"><segment><source>a<b/></source></segment></unit>"), "unknown-code", 2),
      (
        file(
          "<unit id=\"u\"><segment><source>a</source></segment></unit>\n<unit id=\"u\"><segment><source>a</source></segment></unit>"
        ), "duplicate-unit", 3
      ),
    ])
  func refused(text: String, rule: String, line: Int) {
    let error = #expect(throws: Findings.self) { try XLIFF.read(Array(text.utf8), path: "a.xlf") }
    #expect(error?.all.map(\.rule) == [rule])
    #expect(error?.all.first?.source.start.line == line)
  }

  @Test("entities of any depth, deep nesting and a file over the limit are refused, quickly")
  func hostile() {
    let laughs = """
      <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>
      <xliff version="2.1">&c;</xliff>
      """
    let deep = String(repeating: "<a>", count: 100_000)
    let big = [UInt8](repeating: 0x20, count: XMLFile.limit + 1)
    for bytes in [Array(laughs.utf8), Array(deep.utf8), big] {
      #expect(throws: Findings.self) { try XLIFF.read(bytes, path: "a.xlf") }
    }
  }
}

private func file(_ units: String) -> String {
  "<xliff version=\"2.1\" srcLang=\"en-GB\" trgLang=\"pl\">\n<file id=\"f\" original=\"a.md\">\(units)</file></xliff>"
}

extension CatalogueUnit {
  /// Without the line it was read from.
  fileprivate var plain: CatalogueUnit {
    var unit = self
    unit.line = 0
    unit.hash = nil
    return unit
  }
}
