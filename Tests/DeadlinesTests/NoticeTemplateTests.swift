import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("A template's notice is checked with the template")
struct NoticeTemplateTests {
  /// The findings for a copy of the content in which one text of one template was changed.
  private func rules(_ template: String, _ old: String, _ new: String) throws -> [String] {
    let folder = try TemporaryFolder()
    for name in ["Templates", "Locales"] {
      try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    let text = try folder.read("Templates/\(template).md")
    try #require(text.contains(old))
    try folder.write(text.replacing(old, with: new, maxReplacements: 1), to: "Templates/\(template).md")
    do {
      _ = try Content(
        ContentRoot.find(
          option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none"))
      ).template(template)
      return []
    } catch let findings as Findings {
      return findings.all.map(\.rule)
    }
  }

  @Test("an unknown rule is a finding")
  func unknownRule() throws {
    #expect(try rules(access, "rule: access", "rule: excess") == ["unknown-notice-rule"])
  }

  @Test("a notice without a rule, and a law that needs one, are findings")
  func noRule() throws {
    #expect(try rules(rent, "  rule: rent-increase\n", "") == ["missing-notice-rule"])
    #expect(
      try rules("leaflets/complaints", "law: information-for-tenants", "law: access-notice") == ["missing-notice-rule"])
  }

  @Test("an unknown name, a field that is not there and one of another type are findings")
  func roles() throws {
    #expect(try rules(access, "  starts: visit", "  stars: visit").contains("unknown-key"))
    #expect(try rules(access, "  starts: visit", "  starts: visti").contains("missing-notice-field"))
    #expect(try rules(access, "  starts: visit", "  starts: details") == ["wrong-type"])
  }

  @Test("a letter for some tenancies asks which one the person has, and knows each that it names")
  func tenancies() throws {
    let field = "  tenancy:\n    type: choice"
    #expect(try rules(access, field, field + "\n    required: no") == ["missing-notice-field"])
    #expect(try rules(access, "[scottish-secure,", "[scotish-secure,") == ["unknown-tenancy"])
    let leaflet = "leaflets/complaints"
    let law = "law: information-for-tenants"
    #expect(try rules(leaflet, law, law + "\ntenancy: [scottish-secure]") == ["missing-notice-rule"])
  }

  @Test("a letter that may leave without a new appointment needs words on how to choose one")
  func wordsWithout() throws {
    let (id, words) = ("letters/appointment-changed", "{{^new_visit}}\nPlease phone us ")
    #expect(try rules(id, words, words).isEmpty)
    let copy = try String(
      contentsOf: packageRoot.appending(path: "Templates/\(id).md"), encoding: .utf8)
    let marks = copy.components(separatedBy: "---\n")[2]
    let without = marks.replacing("{{^new_visit}}", with: "{{#new_visit}}")
    #expect(try rules(id, marks, without) == ["missing-words"])
  }

  @Test("a law that states no such time is a finding")
  func law() throws {
    #expect(try rules(access, "law: access-notice", "law: rent-payment-day") == ["missing-law"])
    #expect(try rules(access, "law: access-notice", "law: rent-increase-notice") == ["missing-law"])
    let consent = "letters/consent-decision"
    #expect(try rules(consent, "law: consent-decision", "law: tenancy-change") == ["missing-law"])
    #expect(try rules(consent, "  rule: consent-decision\n", "") == ["missing-notice-rule"])
  }

  @Test("a notice rests on the law whose time its rule checks, and no letter under that law leaves by another rule")
  func ownLaw() throws {
    // It states hours too, and more of them: still it is not the law on visits.
    #expect(try rules(access, "law: access-notice", "law: service-48-hours") == ["missing-law"])
    let delay = "letters/delay"
    #expect(try rules(delay, "notice:\n", "law: rent-increase-notice\nnotice:\n").contains("missing-notice-rule"))
  }

  @Test("a letter under a law for some tenancies names those that it is for, and none that the law does not cover")
  func coveredTenancies() throws {
    let line = "tenancy: [scottish-secure, short-scottish-secure]\n"
    for id in [access, rent, "letters/consent-decision"] {
      #expect(try rules(id, line, "") == ["missing-tenancy"])
      #expect(
        try rules(id, line, "tenancy: [scottish-secure, private-residential]\n") == ["uncovered-tenancy"])
      #expect(try rules(id, line, "tenancy: [scottish-secure]\n").isEmpty)
    }
  }
}
