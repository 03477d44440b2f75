import DataFiles
import LetterModel
import Press
import TestSupport
import Testing

@Suite("Plain English on the shelf")
struct PlainLanguageTests {
  @Test("every letter, finished with its own example, has no error and no warning of the linter")
  func shelf() async throws {
    let content = try checkout()
    let press = Press(content)
    let ids = content.templateIDs
    #expect(ids.count > 40)
    for id in ids {
      let template = try content.template(id).template
      let order = LetterOrder(
        template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true,
        formats: Format.all.filter { $0.name == "text" }, today: template.written)
      let found = try await press.make(order).flatMap(\.findings).map { "\(id): \($0)" }
      #expect(found == [])
    }
  }
}
