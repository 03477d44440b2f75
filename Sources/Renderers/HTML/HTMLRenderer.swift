public import LetterModel

/// Makes one self-contained HTML5 file: no script, and nothing fetched from anywhere. The look decides how it appears;
/// the words, their order and their structure are the same in every look.
public struct HTMLRenderer: Renderer {
  public let format: Format
  public let look: Look
  public let messages: Messages

  public init(format: Format, look: Look, messages: Messages) {
    self.format = format
    self.look = look
    self.messages = messages
  }

  public func render(_ document: Document) async throws -> Rendition {
    Rendition(format: format, files: [.init(fileExtension: format.fileExtension, bytes: renderHTML(document))])
  }

  /// The whole page as UTF-8. The same document gives the same bytes.
  ///
  /// ```html
  /// <!DOCTYPE html>
  /// <html lang="en-GB" dir="ltr">
  /// <head>…<title>Your rent is going up</title><style>…</style></head>
  /// <body>
  /// <header>(the sender's address, where the document opens with it)</header>
  /// <main>(everything else)</main>
  /// </body>
  /// </html>
  /// ```
  public func renderHTML(_ document: Document) -> [UInt8] {
    var page = HTMLPage(document, messages: messages, capacity: look.css.count + 512 + document.blocks.count * 256)
    page.head(title: document.title, css: look.css)
    page.out.tag(look.bodyTag)
    var start = 0
    if case .address(.sender, let lines)? = document.blocks.first?.kind {
      start = 1
      page.out.tag("<header>\n")
      page.senderAddress(lines)
      page.out.tag("</header>\n")
    }
    page.out.tag("<main>\n")
    for index in document.blocks.indices.dropFirst(start) { page.block(document.blocks[index]) }
    page.out.tag("</main>\n</body>\n</html>\n")
    return page.out.array
  }
}

/// One page while it is being written: the bytes so far and what the words around tell.
struct HTMLPage: ~Copyable {
  var out: HTMLWriter
  let messages: Messages
  /// The language of the product's own words.
  let language: LanguageTag
  let direction: Direction
  /// How many passages in another language stand around: each puts its headings one level deeper.
  var depth = 0

  init(_ document: Document, messages: Messages, capacity: Int) {
    out = HTMLWriter(capacity: capacity)
    self.messages = messages
    language = document.language
    direction = document.direction
  }

  mutating func head(title: String, css: [UInt8]) {
    out.tag("<!DOCTYPE html>\n<html")
    attributes(language, direction)
    out.tag(
      """
      >
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    out.text(title)
    out.tag("</title>\n<style>\n")
    out.raw(css)
    out.tag("</style>\n</head>\n")
  }

  /// ` lang="ur" dir="rtl"`
  mutating func attributes(_ language: LanguageTag, _ direction: Direction) {
    out.tag(" lang=\"")
    out.text(language.description)
    switch direction {
    case .leftToRight: out.tag("\" dir=\"ltr\"")
    case .rightToLeft: out.tag("\" dir=\"rtl\"")
    }
  }
}
