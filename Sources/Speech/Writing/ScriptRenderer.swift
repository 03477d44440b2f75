public import LetterModel

/// Makes the script of a document, as text for staff or as SSML 1.1 for other voices.
public struct ScriptRenderer: Renderer {
  public let format: Format
  private let maker: ScriptMaker

  /// - Parameter format: of the medium `script` or `ssml`.
  public init(format: Format, maker: ScriptMaker) {
    self.format = format
    self.maker = maker
  }

  public func render(_ document: Document) async throws -> Rendition {
    let script = maker.script(document)
    let text = format.medium == .ssml ? script.asSSML : script.asText
    return Rendition(
      format: format, files: [.init(fileExtension: format.fileExtension, bytes: Array(text.utf8))])
  }
}
