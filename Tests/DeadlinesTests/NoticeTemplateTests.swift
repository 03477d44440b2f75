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

  @Test("a law that states no such time is a finding")
  func law() throws {
    #expect(try rules(access, "law: access-notice", "law: rent-payment-day") == ["missing-law"])
    #expect(try rules(access, "law: access-notice", "law: rent-increase-notice") == ["missing-law"])
  }
}
