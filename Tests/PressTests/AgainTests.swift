import DataFiles
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("The same letter again")
struct AgainTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func again(
    _ content: Content, _ formats: [Format] = [.standard], change: (String) -> String = { $0 },
    overrides: [DataNode.Entry] = []
  ) async throws -> [Letter] {
    let record = change(try place.read("out/record/report.json"))
    return try await Press(content).again(
      RecordedLetter(SourceText(path: "report.json", text: record)), formats: formats, overrides: overrides)
  }

  private func deliver(_ letters: [Letter], adding: Bool = false) throws {
    _ = try Outbox(folder: "out", workingFolder: place.path).deliver(letters, adding: adding)
  }

  @Test("every letter made again from its record is the same, byte for byte")
  func sameBytes() async throws {
    let content = try checkout()
    for id in content.templateIDs {
      let first = try await examples(id, content)
      try deliver(first)
      let second = try await again(content, first[0].renditions.map(\.format))
      #expect(second.map(\.document) == first.map(\.document), "\(id)")
      for (old, new) in zip(first.flatMap(\.renditions), second.flatMap(\.renditions)) {
        #expect(old.files.map(\.bytes) == new.files.map(\.bytes), "\(id) as \(old.format)")
      }
    }
  }

  @Test("what is made again is added to the letter's folder and to its record")
  func adding() async throws {
    let content = try checkout()
    try deliver(try await examples("notices/access", content).map { $0.only(["standard"]) })
    try deliver(try await again(content, [try #require(Format.named("large-print"))]), adding: true)
    let record = try place.read("out/record/report.json")
    for name in ["access-standard.html", "access-large-print.html"] {
      #expect(place.files().contains("out/\(name)"))
      #expect(record.contains("\"\(name)\""))
    }
  }

  @Test("a template that has changed since refuses to be made again")
  func changedTemplate() async throws {
    let content = try checkout()
    try deliver(try await examples("notices/access", content))
    let found = await findings {
      try await again(content, change: { $0.replacing(#/"sha256" : "\w\w/#, with: "\"sha256\" : \"00") })
    }
    #expect(found.map(\.rule) == ["template-changed"])
  }

  @Test("a fact of ours that has changed since is named, and nothing is made")
  func changedFact() async throws {
    let content = try checkout()
    try deliver(try await examples("notices/access", content))
    let found = await findings {
      try await again(content, change: { $0.replacing("\"01632960100\"", with: "\"01632960101\"") })
    }
    #expect(found.map(\.rule) == ["fact-changed"])
    #expect(found[0].message.contains("organisation.phone"))
  }

  @Test(
    "what is no record is refused with what to name instead",
    arguments: ["{}", "[]", "\"letter\"", "{\"template\": {\"id\": \"notices/access\"}}", "not JSON"])
  func noRecord(text: String) {
    let error = #expect(throws: Findings.self) { try RecordedLetter(SourceText(path: "report.json", text: text)) }
    #expect(error?.all.contains { ["not-a-record", "bad-syntax"].contains($0.rule) } == true)
  }

  private func findings(_ work: () async throws -> [Letter]) async -> [Finding] {
    do {
      _ = try await work()
      return []
    } catch {
      return (error as? Findings)?.all ?? []
    }
  }
}

extension Letter {
  fileprivate func only(_ formats: [String]) -> Letter {
    var letter = self
    letter.renditions.removeAll { !formats.contains($0.format.name) }
    return letter
  }
}
