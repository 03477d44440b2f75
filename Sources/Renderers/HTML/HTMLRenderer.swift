public import LetterModel

/// Makes one self-contained HTML5 file: no script, and nothing fetched from anywhere. The look decides how it appears;
/// the words, their order and their structure are the same in every look.
public struct HTMLRenderer: Renderer {
  public let format: Format
  public let look: Look
  public let messages: Messages
  private let recording: Format?
  private let a4, a5, a6: PrintedPage

  /// - Parameter recording: the recording that is made beside the page, which then offers it; nil for none.
  public init(format: Format, look: Look, messages: Messages, recording: Format? = nil) {
    self.recording = recording
    self.format = format
    self.look = look
    self.messages = messages
    a4 = PrintedPage(look, on: .a4, messages.page)
    a5 = PrintedPage(look, on: .a5, messages.page)
    a6 = PrintedPage(look, on: .a6, messages.page)
  }

  public func render(_ document: Document) async throws -> Rendition {
    let (bytes, notes) = write(document)
    return Rendition(
      format: format, files: [.init(fileExtension: format.fileExtension, bytes: bytes)], notes: notes)
  }

  /// The whole page as UTF-8. The same document gives the same bytes.
  ///
  /// ```html
  /// <!DOCTYPE html>
  /// <html lang="en-GB" dir="ltr">
  /// <head>…<title>Your rent is going up</title><style>…</style></head>
  /// <body>
  /// (for paper: the reader's address in the window of the envelope)
  /// <header>(the sender's address, where the document opens with it)</header>
  /// <main>(everything else)</main>
  /// </body>
  /// </html>
  /// ```
  public func renderHTML(_ document: Document) -> [UInt8] { write(document).bytes }

  private func printed(on paper: Paper) -> PrintedPage {
    switch paper {
    case .a4: a4
    case .a5: a5
    case .a6: a6
    }
  }

  private func write(_ document: Document) -> (bytes: [UInt8], notes: [Finding]) {
    let printed = printed(on: document.paper)
    var page = HTMLPage(document, messages: messages, capacity: printed.css.count + 768 + document.blocks.count * 256)
    page.head(title: document.title, css: printed.css)
    page.out.tag(printed.bodyTag)
    let notes = printed.paper == .a4 ? page.envelope(of: document) : []
    var start = 0
    if case .address(.sender, let lines)? = document.blocks.first?.kind {
      start = 1
      page.out.tag("<header>\n")
      page.senderAddress(lines)
      page.out.tag("</header>\n")
    }
    page.out.tag("<main>\n")
    if let recording { page.recording("\(document.name)-\(recording.name).\(recording.fileExtension)") }
    let contents = document.contents
    for index in document.blocks.indices.dropFirst(start) {
      if index == contents.first { page.contents(of: document, contents) }
      page.block(document.blocks[index])
    }
    page.out.tag("</main>\n</body>\n</html>\n")
    return (page.out.array, notes)
  }
}

/// One page while it is being written: the bytes so far and what the words around tell.
struct HTMLPage: ~Copyable {
  var out: HTMLWriter
  /// Of the language that is being written.
  var messages: Messages
  /// The language of the product's own words, and the way it runs.
  var language: LanguageTag
  var direction: Direction
  /// Whether the words around are in another language than the product's own words.
  var isForeign = false
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
