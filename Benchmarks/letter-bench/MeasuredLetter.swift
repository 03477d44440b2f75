internal import DataFiles
internal import LetterModel
internal import Press
internal import Renderers
internal import Templating

/// The letter that is measured. The only file of this program that knows how Plainspoken makes one.
struct MeasuredLetter: Sendable {
  /// The finished letter to the first tenant of the example.
  let document: Document
  /// The HTML renderer with the standard look.
  let renderer: any Renderer
  /// Makes the document from the example's data, with the template, the organisation and the language read already.
  let fill: @Sendable () throws -> Document

  /// From finished values to the page's bytes.
  func renderDocument() async throws -> [UInt8] { try await page(of: document) }

  /// From data, as a person wrote it, to the page's bytes: reads and checks every value, fills, renders.
  func renderData() async throws -> [UInt8] { try await page(of: fill()) }

  private func page(of document: Document) async throws -> [UInt8] {
    try await renderer.render(document).files.first?.bytes ?? []
  }

  /// `notices/rent-increase` with its own example.
  static func rentIncrease(checkout: String) async throws -> MeasuredLetter {
    let place = ContentRoot.Place(environment: [:], workingFolder: checkout, program: checkout)
    let content = try Content(ContentRoot.find(option: checkout, in: place))
    let template = try content.template("notices/rent-increase").template
    let data = DataReader.examples(of: template.fields, in: template.id)
    let filler = Filler(template, formats: try content.formats(.source), surroundings: content.surroundings)
    let fill: @Sendable () throws -> Document = {
      let facts = try DataReader.read(data, for: template.fields).facts
      var people: [Person] = []
      if case .list(let rows)? = facts["tenants"] {
        people = rows.compactMap { if case .person(let person)? = $0[""] { person } else { nil } }
      }
      return filler.fill(facts, today: template.written, recipient: people.first, others: Array(people.dropFirst()))
    }
    return MeasuredLetter(
      document: try fill(),
      renderer: HTMLRenderer(
        format: .standard, look: try content.look("standard"), messages: try content.messages(.source)), fill: fill)
  }
}
