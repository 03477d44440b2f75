internal import CLibXML2
internal import LetterModel

/// Reads a page with libxml2's HTML parser, which says what is an element and what are words; how far it has read says
/// where they stand.
struct HTMLDraftReader {
  var aligner: Aligner
  var builder = BlockBuilder()
  var blocks: [DraftBlock] = []
  var switches = SwitchReader()
  var language: LanguageTag
  /// The page's own language, where it says one.
  var pageLanguage: LanguageTag?
  var frames: [Frame] = []
  var spans: [OpenSpan] = []
  /// The entry of a list whose words have not come yet.
  var pendingItem: DraftBlock.Kind?
  var lists = 0
  var table = 0
  var row = -1
  /// How many blocks stand before these in the draft.
  let blocksBefore: Int
  var isTooDeep = false

  /// One open element.
  struct Frame {
    var name: String
    /// What words right inside it are.
    var kind: DraftBlock.Kind
    /// Scripts, styles, navigation: not text.
    var isSkipped: Bool
    var isPreformatted: Bool
    /// The number of the next entry of an ordered list.
    var nextItem: Int?
    var hasSpan = false
  }

  /// A stretch that has begun and not ended.
  struct OpenSpan {
    var start: Int
    var role: Span.Role
  }

  /// More elements inside one another than any page has.
  static let deepest = 512

  static func read(_ source: TextSource, language: LanguageTag) throws(Findings) -> DraftReader.Reading {
    let reader = try parse(source, bytes: 0..<source.bytes.count, language: language, after: 0, tables: 0)
    let draft = Draft(
      path: source.path, language: reader.pageLanguage ?? language, kind: TemplateKind.of(folderOf: source.path),
      blocks: reader.blocks, switches: reader.switches.switches)
    return DraftReader.Reading(draft: draft, format: .html, notes: reader.switches.findings)
  }

  /// A piece of HTML inside another text.
  static func fragment(
    _ source: TextSource, bytes: Range<Int>, after blocks: Int, tables: Int
  ) throws(Findings) -> (blocks: [DraftBlock], switches: SwitchReader) {
    let reader = try parse(source, bytes: bytes, language: .source, after: blocks, tables: tables)
    return (reader.blocks, reader.switches)
  }

  private static func parse(
    _ source: TextSource, bytes: Range<Int>, language: LanguageTag, after blocks: Int, tables: Int
  ) throws(Findings) -> HTMLDraftReader {
    var reader = HTMLDraftReader(source, language: language, after: blocks)
    reader.table = tables
    reader.aligner.at = bytes.lowerBound
    let isParsed = HTMLEvents.read(source.bytes[bytes], offset: bytes.lowerBound) { event, end in
      reader.meet(event, end: end)
      return !reader.isTooDeep
    }
    reader.flush()
    guard isParsed, !reader.isTooDeep else {
      throw Unreadable.finding(
        reader.isTooDeep
          ? "This page has more than \(deepest) elements inside one another." : "This page cannot be read as HTML.",
        "Save its words as plain text, and check that.", source.path)
    }
    return reader
  }

  private init(_ source: TextSource, language: LanguageTag, after blocks: Int) {
    aligner = Aligner(source, bytes: source.bytes, hasBackslashes: false)
    self.language = language
    blocksBefore = blocks
  }

  /// - Parameter end: how far the parser has read, as an offset in the file's text.
  private mutating func meet(_ event: HTMLEvents.Event, end: Int) {
    switch event {
    case .start(let name, let attributes): start(name, attributes, end: end)
    case .end(let name): self.end(name)
    case .text(let words): add(words, end: end)
    case .comment(let words):
      switches.read(
        words, block: blocksBefore + blocks.count, offset: builder.offset,
        at: aligner.source.range(aligner.at..<max(aligner.at, end)))
    }
    aligner.at = end
    if case .start = event { skipTagEnd() }
  }

  /// The parser tells of an element before it reads the sign that ends its tag.
  private mutating func skipTagEnd() {
    if aligner.byte == 0x2F, aligner.at + 1 < aligner.limit, aligner.bytes[aligner.at + 1] == 0x3E { aligner.at += 1 }
    if aligner.byte == 0x3E { aligner.at += 1 }
  }

  // MARK: - Words

  private mutating func add(_ words: [UInt8], end: Int) {
    guard frames.last?.isSkipped != true else { return }
    if aligner.byte == 0x26, words.count < end - aligner.at {
      // One character, written as `&…;`.
      let text = String(decoding: words, as: UTF8.self)
      if text.allSatisfy({ $0 == " " || $0.isNewline }) {
        aligner.emitSpace(into: &builder)
      } else {
        builder.append(text, at: aligner.place(of: aligner.at), byte: aligner.file(aligner.at))
      }
      return
    }
    aligner.limit = end
    var left = words[...]
    while let first = left.first {
      if first.isHTMLSpace {
        let space = left.prefix { $0.isHTMLSpace }
        aligner.emitSpace(into: &builder)
        aligner.skip { $0.isHTMLSpace }
        left = left.dropFirst(space.count)
      } else {
        let run = left.prefix { !$0.isHTMLSpace }
        _ = aligner.append(run, to: &builder)
        left = left.dropFirst(run.count)
      }
    }
    aligner.limit = aligner.bytes.count
  }

  /// Ends the block that is being gathered.
  mutating func flush() {
    for span in spans { builder.mark(from: span.start, span.role) }
    for index in spans.indices { spans[index].start = 0 }
    guard !builder.isEmpty else { return }
    var kind = frames.last?.kind ?? .paragraph
    if case .listItem = kind {
      kind = pendingItem ?? .paragraph
      pendingItem = nil
    }
    if kind == .paragraph, LetterParts.isSalutation(builder.text) { kind = .salutation }
    if let block = builder.finish(kind) { blocks.append(block) }
  }
}

extension UInt8 {
  /// A space, a tab, or the end of a line or page.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
