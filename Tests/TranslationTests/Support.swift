import LetterModel
import Translation

/// "We come on {{visit}}.", with its field as code 1.
let visitUnit = TranslationUnit(
  id: "we-come-on", file: "Templates/notices/access.md",
  source: CodedText([.text("We come on "), .single("1"), .text(" for 28 minutes.")]),
  codes: [InlineCode(id: "1", open: "{{visit}}")], notes: ["{{visit}} (slot): When we come & go <soon>"])

/// "Please **phone us** about {{pets}}your pets{{/pets}}."
let petsUnit = TranslationUnit(
  id: "please-phone-us", file: "Templates/parts/opening.md",
  source: CodedText([
    .text("Please "), .pair("1", CodedText([.text("phone us")])),
    .pair("2", CodedText([.text(" about "), .single("3")])), .text("."),
  ]),
  codes: [
    InlineCode(id: "1", open: "**", close: "**", type: "fmt", subType: "xlf:b"),
    InlineCode(id: "2", open: "{{#pets}}", close: "{{/pets}}"), InlineCode(id: "3", open: "{{pets}}"),
  ])

let polish = LanguageTag("pl") ?? .source

func catalogue(_ units: [CatalogueUnit]) -> Catalogue {
  Catalogue(path: "access.pl.xlf", target: polish, units: units)
}

/// A unit translated word for word, as far as the codes go.
func translated(_ unit: TranslationUnit, _ target: [CodedText.Piece], _ state: TranslationState = .translated)
  -> CatalogueUnit
{
  CatalogueUnit(unit, target: CodedText(target), state: state, hash: unit.hash, by: "A & B", on: "2026-11-22")
}

let visitInPolish: [CodedText.Piece] = [.text("Przyjdziemy "), .single("1"), .text(" na 28 minut.")]
