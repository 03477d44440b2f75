import LetterModel
import Foundation
import LetterModel
import TestSupport
import Testing

@testable import PlainEnglish

@Suite("The two policies that the product was built from")
struct SeedTests {
  private static let folder = packageRoot.appending(path: "Tests/PlainEnglishTests/Seeds")

  private func report(_ name: String) throws -> [LintFinding] {
    let bytes = [UInt8](try Data(contentsOf: SeedTests.folder.appending(path: name)))
    return Linter(try OurRules.load()).lint(try DraftReader().read(bytes, path: name).draft).findings
  }

  /// Its words; where it is about none (the number of a clause), what it says.
  private func about(_ finding: LintFinding) -> String {
    finding.match.isEmpty ? finding.finding.message : finding.match
  }

  @Test(
    "the report on each is the one that a person has read",
    arguments: ["customer-care-policy-angus", "customer-care-policy-east-lothian"])
  func golden(name: String) throws {
    let lines = try report("\(name).txt").map { finding in
      let about = about(finding).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return
        "\(finding.finding.source.start.line) \(finding.finding.severity.rawValue) \(finding.finding.rule): \(about)"
    }
    expectGolden(Array((lines.joined(separator: "\n") + "\n").utf8), "\(name).txt")
  }

  @Test("the repeated and skipped numbers are found, and the words that nobody says")
  func known() throws {
    let angus = try report("customer-care-policy-angus.txt").map { "\($0.finding.rule): \(about($0))" }
    for fault in [
      "repeated-or-skipped-number: 14 follows 12", "repeated-or-skipped-number: 14.4", "latin: adhoc",
      "wordy-phrase: undernoted timescales", "wordy-phrase: In accordance with", "shouting: MAXIMUM",
    ] {
      #expect(angus.contains { $0.hasPrefix(fault) })
    }
    let lothian = try report("customer-care-policy-east-lothian.txt").map { "\($0.finding.rule): \(about($0))" }
    for fault in [
      "repeated-or-skipped-number: 1.3", "repeated-or-skipped-number: 7.4", "repeated-or-skipped-number: 12.4",
      "latin: adhoc",
    ] {
      #expect(lothian.contains { $0.hasPrefix(fault) })
    }
  }
}
