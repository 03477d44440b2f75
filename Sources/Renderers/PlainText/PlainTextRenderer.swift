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
    var writer = PlainTextWriter(
      messages: messages, columns: columns, direction: document.direction, capacity: 512 + document.blocks.count * 128)
    writer.blocks(document.blocks)
    let text = writer.out.array
    return (document.direction == .rightToLeft ? markedRightToLeft(text) : text, writer.notes)
  }

  /// Tells a program that a text whose first letter is Latin runs right to left all the same (standards.md 8.3).
  private func markedRightToLeft(_ text: [UInt8]) -> [UInt8] {
    var depth = 0
    for letter in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch letter {
      case "\u{2066}"..."\u{2068}": depth += 1
      case "\u{2069}": depth -= 1
      case _ where depth == 0 && letter.properties.isAlphabetic:
        let isLatin = letter.value < 0x250
        return isLatin ? Array("\u{200F}".utf8) + text : text
      default: break
      }
    }
    return text
  }
}
