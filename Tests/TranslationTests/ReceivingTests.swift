import LetterModel
import Testing
import Translation

@Suite("What a translator sends back")
struct ReceivingTests {
  private func rules(_ target: [CodedText.Piece], of unit: TranslationUnit = visitUnit) -> [String] {
    TranslationCheck.findings(CodedText(target), of: unit, at: .top(of: "a.xlf")).map(\.rule)
  }

  @Test("a translation with the same codes and numbers is sound, in whatever order")
  func sound() {
    #expect(rules(visitInPolish).isEmpty)
    #expect(rules([.text("28 minut: "), .single("1")]).isEmpty)
  }

  @Test(
    "a translation that could mislead is refused",
    arguments: [
      ([.text("Przyjdziemy na 28 minut.")], "inline-code"),
      ([.single("1"), .single("1"), .text("na 28 minut")], "inline-code"),
      ([.single("1"), .single("2"), .text("na 28 minut")], "inline-code"),
      ([.single("1"), .text("na 82 minuty")], "numbers"),
      ([.single("1"), .text("na dwadzieścia osiem minut")], "numbers"),
      ([.single("1"), .text("na ٢٨ minut")], "numbers"),
      ([.single("1"), .text("28 {{rent}}")], "smuggled-markup"),
      ([.single("1"), .text("28 \u{202E}minut")], "control-character"),
      ([.single("1"), .text("28")], "empty-translation"),
    ] as [([CodedText.Piece], String)])
  func refused(target: [CodedText.Piece], rule: String) {
    #expect(rules(target) == [rule])
  }

  @Test("a lost pair, such as bold or a section, is refused by the marks that a writer knows")
  func lostPair() {
    let findings = TranslationCheck.findings(
      CodedText([.text("Proszę zadzwonić")]), of: petsUnit, at: .top(of: "a.xlf"))
    #expect(findings.map(\.rule) == ["inline-code", "inline-code", "inline-code"])
    #expect(findings[0].message.contains("has lost “**…**”"))
    #expect(findings[1].message.contains("has lost “{{#pets}}…{{/pets}}”"))
  }

  @Test("sound units are taken and the others are named, with what is wrong with each")
  func received() {
    var unknown = translated(visitUnit, visitInPolish)
    unknown.unit.id = "we-come-in"
    let bad = translated(petsUnit, [.text("Proszę")])
    let (sound, findings) = catalogue([translated(visitUnit, visitInPolish), unknown, bad]).received(
      for: [visitUnit, petsUnit])
    #expect(sound.map(\.unit.id) == ["we-come-on"])
    #expect(Set(findings.map(\.rule)) == ["unknown-unit", "inline-code"])
    #expect(findings.first { $0.rule == "unknown-unit" }?.suggestions == ["we-come-on"])
  }

  @Test("a unit whose English has changed since it was sent out is refused, with what it now says")
  func stale() {
    var old = translated(visitUnit, visitInPolish)
    old.unit.source = CodedText([.text("We will come on "), .single("1"), .text(" for 28 minutes.")])
    old.hash = nil
    let findings = catalogue([old]).received(for: [visitUnit]).findings
    #expect(findings.map(\.rule) == ["english-changed"])
    #expect(findings[0].suggestions == ["It now says: We come on {{visit}} for 28 minutes."])
  }

  @Test("a unit that nobody has translated takes nothing away")
  func empty() {
    let (sound, findings) = catalogue([CatalogueUnit(visitUnit), CatalogueUnit(petsUnit, target: CodedText())])
      .received(for: [visitUnit, petsUnit])
    #expect(sound.isEmpty && findings.isEmpty)
  }
}

@Suite("A catalogue and the English it is of")
struct CatalogueTests {
  private let kept = catalogue([translated(visitUnit, visitInPolish, .reviewed)])

  @Test("a unit whose English is the same keeps its state, wherever it stands now")
  func same() {
    let updated = kept.updated(for: [petsUnit, visitUnit])
    #expect(updated.units.map(\.state) == [.initial, .reviewed])
    #expect(updated.units[1].target == CodedText(visitInPolish))
  }

  @Test("a unit whose English has changed waits again, and keeps its words for the translator to start from")
  func changed() {
    var unit = visitUnit
    unit.source.pieces[0] = .text("We will come on ")
    let updated = kept.updated(for: [unit])
    #expect(updated.units.map(\.state) == [.initial])
    #expect(updated.units[0].target == CodedText(visitInPolish))
  }

  @Test("a unit that waits because its English changed goes out, is translated and comes back sound")
  func sentAgain() {
    var unit = visitUnit
    unit.source.pieces[0] = .text("We will come on ")
    let (sound, findings) = kept.updated(for: [unit]).received(for: [unit])
    #expect(findings.isEmpty)
    #expect(sound.map(\.unit.id) == [unit.id])
  }

  @Test("a unit that waits and comes back untouched waits on; with other words it is translated")
  func untouched() throws {
    var unit = visitUnit
    unit.source.pieces[0] = .text("We will come on ")
    let waiting = kept.updated(for: [unit])
    let day = try #require(Day(iso8601: "2026-12-01"))
    #expect(waiting.taking(waiting.units, by: "C", on: day).units.map(\.state) == [.initial])
    var sent = waiting.units
    sent[0].target = CodedText([.text("Będziemy "), .single("1"), .text(" na 28 minut.")])
    #expect(waiting.taking(sent, by: "C", on: day).units.map(\.state) == [.translated])
  }

  @Test("a translation with a code that its English no longer has is not kept")
  func lostCode() {
    var unit = visitUnit
    unit.source = CodedText([.text("We come for 28 minutes.")])
    unit.codes = []
    #expect(kept.updated(for: [unit]).units[0].target == nil)
  }

  @Test("what is taken in says who and when; what has not changed keeps its own")
  func taking() throws {
    let day = try #require(Day(iso8601: "2026-12-01"))
    let other = translated(petsUnit, [.single("3")])
    let before = catalogue([translated(visitUnit, visitInPolish), CatalogueUnit(petsUnit)])
    let after = before.taking([translated(visitUnit, visitInPolish), other], by: "C D", on: day)
    #expect(after.units.map(\.by) == ["A & B", "C D"])
    #expect(after.units.map(\.on) == ["2026-11-22", "2026-12-01"])
  }
}
