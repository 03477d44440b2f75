import Foundation
import TestSupport
import Testing

@Suite("Asking on a terminal")
struct TerminalTests {
  private func converse(_ turns: [(until: String, say: String)], in folder: TemporaryFolder) async throws -> String {
    let program = try builtProgram("plainspoken").path
    return try await TestSupport.converse(
      "\(program) make notices/access --as text --today 2026-11-12",
      environment: ["PLAINSPOKEN_HOME": packageRoot.path, "PATH": "/usr/bin:/bin", "TERM": "dumb"],
      currentDirectory: folder.url, turns: turns)
  }

  private let answers: [(until: String, say: String)] = [
    ("tenant: ", "Ms Example Tenant\r"), ("home: ", "2 Example Street\rArbroath\rDD11 9ZZ\r\r"),
    ("tenancy: ", "scottish-secure\r"), ("tenancy_reference: ", "\r"),
    ("visit: ", "Monday 16 November 2026 from 10am to 12 noon\r"),
    ("purpose: ", "inspect\r"), ("details: ", "Damp in the bathroom\r"),
    ("name (The name on their identification): ", "Sam Example\r"), ("job (", "surveyor\r"),
    ("name (The name on their identification): ", "\r"), ("pets: ", "no\r"),
    ("sent_at: ", "12 November 2026 at 9.30\r"), ("sent_by: ", "by hand\r"),
    ("writer: ", "Pat Example, Housing officer, 01632 960 145\r"),
  ]

  @Test("each field is asked for with its meaning and example, and the answers can be saved and used again")
  func wholeConversation() async throws {
    let folder = try TemporaryFolder()
    let shown = try await converse(answers + [("Save these answers?", "visit\r")], in: folder)
    #expect(shown.contains("1 of 12. The tenant, or the person who lives in the home"))
    #expect(shown.contains("For example: 12 High Street, Arbroath, DD11 1AB"))
    #expect(shown.contains("Saved as visit.yaml."))
    #expect(folder.files() == ["out/access-text.txt", "out/record/report.json", "visit.yaml"])
    let first = try folder.read("out/access-text.txt")
    let again = try await runProgram(
      builtProgram("plainspoken").path,
      arguments: ["make", "notices/access", "--data", "visit.yaml", "--as", "text", "--today", "2026-11-12"],
      environment: ["PLAINSPOKEN_HOME": packageRoot.path], currentDirectory: folder.url)
    #expect(again.exit == 0)
    #expect(try folder.read("out/access-text.txt") == first)
  }

  @Test("a wrong answer is explained and asked for again at once")
  func wrongAnswer() async throws {
    let folder = try TemporaryFolder()
    let shown = try await converse(
      [("tenant: ", "Mr and Mrs Example\r")] + answers + [("Save these answers?", "\r")], in: folder)
    #expect(shown.contains("This looks like two people."))
    #expect(shown.contains("Try: Mrs Example"))
    #expect(folder.files() == ["out/access-text.txt", "out/record/report.json"])
  }

  @Test("Ctrl-C leaves nothing behind")
  func interrupted() async throws {
    let folder = try TemporaryFolder()
    let shown = try await converse([("tenant: ", "Ms Example Tenant\r"), ("home: ", "\u{3}")], in: folder)
    #expect(shown.contains("2 of 12."))
    #expect(!shown.contains("3 of 12."))
    #expect(folder.files() == [])
  }
}
