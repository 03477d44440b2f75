internal import LetterModel

/// The letter that is measured. The only file of this program that knows how Plainspoken makes one.
struct MeasuredLetter {
  /// The finished letter to the first tenant of the example.
  let document: Document
  /// The HTML renderer with the standard look.
  let renderer: any Renderer
  /// Makes the document from the example's data, with the template, the organisation and the language read already.
  let fill: @Sendable () async throws -> Document

  /// From finished values to the page's bytes.
  func renderDocument() async throws -> [UInt8] { try await page(of: document) }

  /// From data to the page's bytes.
  func renderData() async throws -> [UInt8] { try await page(of: fill()) }

  private func page(of document: Document) async throws -> [UInt8] {
    try await renderer.render(document).files.first?.bytes ?? []
  }

  /// `notices/rent-increase` with its own example.
  static func rentIncrease(checkout: String) async throws -> MeasuredLetter {
    throw NotWired()
  }
}

/// There is no Press to make the letter with yet.
struct NotWired: Error, CustomStringConvertible {
  let description = "not measured: this program cannot make the letter yet"
}
