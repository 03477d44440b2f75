internal import DataFiles
internal import LetterModel
internal import Press
internal import Renderers

/// One whole order of a mailing, which a translation may make at most 1.2 times as dear: data read and checked, the
/// English checked too, one HTML page. The letter is one that carries no English copy, which would be a second letter.
struct MeasuredOrder: Sendable {
  private let press: Press
  private let order: LetterOrder

  init(checkout: String, _ language: LanguageTag) throws {
    let place = ContentRoot.Place(environment: [:], workingFolder: checkout, program: checkout)
    let content = try Content(ContentRoot.find(option: checkout, in: place))
    let template = try content.template("letters/appointment").template
    press = Press(content)
    order = LetterOrder(
      template: template.id, data: DataNode(.empty, range: .top(of: template.id)), isExample: true,
      formats: [.standard], language: language, today: template.written, allowUnreviewed: true)
  }

  /// The page's bytes.
  func bytes() async throws -> [UInt8] {
    try await press.make(order).first?.renditions.first?.files.first?.bytes ?? []
  }
}
