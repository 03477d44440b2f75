public import LetterModel

/// Reads a file of any kind into a `Draft`: the one way in.
public struct DraftReader: Sendable {
  /// No file is read beyond this many bytes: a long policy is a hundredth of it.
  public static let largestFile = 32 << 20

  public let language: LanguageTag

  /// - Parameter language: what a text is taken to be in where it does not say.
  public init(language: LanguageTag = .source) { self.language = language }

  /// A draft, and what has to be said about how it was read.
  public struct Reading: Sendable {
    public var draft: Draft
    public var format: DraftFormat
    public var notes: [Finding]
    /// The file as UTF-8 text by lines, to show and to mend; nil where it has none of its own.
    var source: TextSource?

    /// Whether the file is UTF-8 text: only such a file can be mended, byte by byte.
    public var isUTF8: Bool { source?.fileOffset != nil }

    init(draft: Draft, format: DraftFormat, notes: [Finding], source: TextSource? = nil) {
      self.draft = draft
      self.format = format
      self.notes = notes
      self.source = source
    }
  }

  /// - Parameter path: as it is shown to a person; the folder under `Templates/` says what a template is for.
  /// - Throws: findings for what cannot be read, each saying what to do.
  public func read(_ bytes: [UInt8], path: String) throws(Findings) -> Reading {
    var reading = try readAny(bytes, path: path)
    reading.notes += reading.draft.languageNotes
    return reading
  }

  private func readAny(_ bytes: [UInt8], path: String) throws(Findings) -> Reading {
    try Self.checkLength(bytes.count, path: path)
    guard try DraftFormat.told(by: bytes, path: path) != nil else { return try readPackage(bytes, path: path) }
    let (source, notes) = try TextSource.decode(bytes, path: path)
    let format = DraftFormat.told(by: source)
    var reading =
      switch format {
      case .markdown: try MarkdownDraftReader.read(source, language: language)
      case .html: try HTMLDraftReader.read(source, language: language)
      case .text, .word, .openDocument: TextDraftReader.read(source, language: language)
      }
    reading.notes = notes + reading.notes
    reading.source = source
    return reading
  }

  /// So that a file need not be read to be refused.
  ///
  /// - Throws: a finding for a file of more bytes than are ever read.
  public static func checkLength(_ bytes: Int, path: String) throws(Findings) {
    guard bytes > largestFile else { return }
    throw Unreadable.finding(
      "This file is too long to check: \((bytes + 500_000) / 1_000_000) MB, and \(largestFile >> 20) MB is the most.",
      "Check it in parts.", path)
  }

  private func readPackage(_ bytes: [UInt8], path: String) throws(Findings) -> Reading {
    let package = try Package(bytes, path: path)
    if package.has("word/document.xml") { return try WordReader.read(package, language: language) }
    if package.has("content.xml") { return try OpenDocumentReader.read(package, language: language) }
    throw Unreadable.finding(
      "This is a ZIP archive that holds no letter: it is neither a .docx nor a .odt document.",
      "Take the letter out of the archive, and check that.", path)
  }
}

extension TemplateKind {
  /// By the folder under `Templates/`: `Templates/cards/missed-visit.md` is a card.
  static func of(folderOf path: String) -> TemplateKind? {
    let pieces = path.split(separator: "/")
    guard let root = pieces.lastIndex(of: "Templates"), root + 2 < pieces.count else { return nil }
    return TemplateKind(rawValue: String(pieces[root + 1]))
  }
}
