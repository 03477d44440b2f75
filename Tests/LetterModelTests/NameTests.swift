import LetterModel
import Testing

@Suite("Names")
struct NameTests {
  @Test(
    "field names fold case, spaces, _ and -", arguments: ["sent_at", "Sent at", "SENT-AT", " sent  at ", "sent_-at"])
  func folding(name: String) {
    #expect(FieldPath.fold(name) == "sent_at")
  }

  @Test("near names are those with a slip of the finger, nearest first")
  func near() {
    #expect(nearest(to: "rnet", in: ["rent", "tenant", "visit"]) == ["rent"])
    #expect(nearest(to: "tenent", in: ["rent", "tenant", "tenants"]) == ["tenant", "tenants"])
    #expect(nearest(to: "zebra", in: ["rent", "visit"]) == [])
  }

  @Test("language tags take their conventional case, and other text is no tag")
  func languageTags() {
    #expect(LanguageTag("EN-gb")?.description == "en-GB")
    #expect(LanguageTag("zh-hans")?.description == "zh-Hans")
    #expect(LanguageTag("en-gb-scotland")?.description == "en-GB-scotland")
    for text in ["", "e", "english language", "../pl", "en_GB", "-en", "en-"] { #expect(LanguageTag(text) == nil) }
  }

  @Test("formats are found by name and alias, however they are spelled")
  func formats() {
    #expect(Format.named("Large print")?.name == "large-print")
    #expect(Format.named("HTML")?.name == "standard")
    #expect(Format.named("stone tablet") == nil)
    let names = Format.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test("a decimal number is written with its places")
  func decimals() {
    #expect(DecimalNumber(figures: 42, places: 1).text == "4.2")
    #expect(DecimalNumber(figures: -5, places: 2).text == "-0.05")
    #expect(DecimalNumber(figures: 7).text == "7")
  }

  @Test("a finding prints as editors read it, with the why and the suggestions below")
  func findings() {
    let place = SourceRange(
      file: "a.md", start: SourcePosition(line: 3, column: 7), end: SourcePosition(line: 3, column: 9))
    let finding = Finding(
      "unknown-field", "There is no field “x”.", why: "It is a slip.", suggestions: ["y"], at: place)
    #expect(
      finding.description
        == "a.md:3:7: error unknown-field: There is no field “x”.\n    It is a slip.\n    Try: y")
  }
}
