internal import Foundation
internal import TestSupport
internal import Testing

@Suite("What the pages show is what the program does")
struct PageTests {
  @Test("the page holds", arguments: Page.all)
  func page(_ name: String) async throws {
    let file = Page.folder.appending(path: name)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var runner = try PageRunner(program: try builtProgram("plainspoken"))
    do {
      try await runner.run(Page(parsing: text))
    } catch let error as PageError {
      Issue.record("\(name), \(error)")
    }
    for difference in runner.differences { Issue.record("\(name): \(difference.report)") }
    guard ProcessInfo.processInfo.environment["RECORD_PAGES"] != nil else { return }
    try Data(runner.differences.compactMap(\.edit).applied(to: text).utf8).write(to: file)
    Issue.record("\(name) was recorded. Read the difference, then run again without RECORD_PAGES.")
  }

  @Test("there are pages")
  func pages() {
    #expect(!Page.all.isEmpty)
  }
}
