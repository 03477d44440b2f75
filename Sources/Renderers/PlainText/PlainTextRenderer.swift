public import LetterModel

/// Makes plain text for screen readers, braille displays and e-mail: UTF-8 without a mark at its start, one newline at
/// its end, and each paragraph one line, unless columns are asked for (R22).
public struct PlainTextRenderer: Renderer {
  public let format: Format
  public let messages: Messages
  public let columns: Int?

  /// - Parameter columns: the characters a line may have; nil leaves paragraphs whole. A value is never cut in two, so
  ///   one that is longer than a line makes that line longer.
  public init(format: Format, messages: Messages, columns: Int? = nil) {
    self.format = format
    self.messages = messages
    self.columns = columns
  }

  public func render(_ document: Document) async throws -> Rendition {
    let (bytes, notes) = renderText(document)
    return Rendition(
      format: format, files: [.init(fileExtension: format.fileExtension, bytes: bytes)], notes: notes)
  }

  /// The text, and what it could not say: that words are bold, and that words are in another language.
  ///
  /// ```text
  /// Your rent is going up
  ///
  /// Key facts
  /// New rent: £412.50 a month
  /// From: Thursday 1 April 2027
  ///
  /// Dear Mrs O'Neill
  /// ```
  public func renderText(_ document: Document) -> (bytes: [UInt8], notes: [Finding]) {
    var writer = PlainTextWriter(messages: messages, columns: columns, direction: document.direction)
    writer.out.reserveCapacity(512 + document.blocks.count * 128)
    writer.blocks(document.blocks)
    if document.direction == .rightToLeft { writer.setDirectionOfFile() }
    return (writer.out, writer.notes)
  }
}
