internal import DataFiles
public import Deadlines
public import Facts
internal import Foundation
public import LetterModel
public import Renderers
public import Templating
internal import Translation

/// What a content root holds, read and checked: who we are, what we promise, the law, the templates, the languages and
/// the looks. Templates and languages are read when they are asked for.
public struct Content: Sendable {
  /// The folder that it was read from.
  public let root: ContentRoot
  public let organisation: Organisation
  public let standards: [Standard]
  public let law: [LawRow]
  private let rulebooks: Rulebooks
  let files: ContentFiles
  let gate: Gate
  let catalogues = Remembered<String, Catalogue>()
  let translations = Remembered<TranslationOrder, TranslatedTemplate>()
  private let formats = Remembered<FileAsRead, Formats>()
  private let reader: TemplateReader

  /// Reads what every letter needs. Throws findings for a file with mistakes in it, and `SurroundingsError` for one
  /// that cannot be read.
  ///
  /// - Parameter forLetters: whether letters are about to be made: the rules that judge them are read meanwhile.
  public init(_ root: ContentRoot, forLetters: Bool = false) throws {
    self.root = root
    files = ContentFiles(root: root.path)
    standards = try Standard.all(in: files.data("Templates/standards.yaml"))
    gate = Gate(root, standards)
    if forLetters { gate.prepare() }
    organisation = try Organisation(files.data("Templates/organisation.yaml"))
    law = try LawRow.all(in: files.data("Templates/law.yaml"))
    let rulebooks = try Rulebooks(
      organisation, standards, law, oneOffs: OneOffHoliday.all(in: files.data("Templates/holidays.yaml")))
    self.rulebooks = rulebooks
    let named =
      organisation.facts.map { ("organisation.\($0.key)", $0.value) }
      + standards.map { ("standards.\($0.id)", $0.fact) }
      + law.map { ("law.\(FieldPath.fold($0.id))", $0.fact) }
    let surroundings = Surroundings(
      facts: Dictionary(named, uniquingKeysWith: { first, _ in first }), clocks: Clocks(rulebooks))
    let files = files
    let parts = try files.markdownFiles(under: "Templates/parts").map { name in
      (name, try files.read("Templates/parts/\(name).md"))
    }
    reader = TemplateReader(parts: Dictionary(uniqueKeysWithValues: parts), surroundings: surroundings)
  }

  /// What every template can use besides its own fields.
  public var surroundings: Surroundings { reader.surroundings }

  /// What deadlines and notices are worked out with, where the law is asked on a day.
  public func rulebook(on day: Day) -> Rulebook { rulebooks.on(day) }

  // MARK: - Templates

  /// The id of every template, in the order of their folders and names.
  public var templateIDs: [String] {
    TemplateKind.allCases.flatMap { kind in
      files.markdownFiles(under: "Templates/\(kind.rawValue)").map { "\(kind.rawValue)/\($0)" }
    }
  }

  /// One template, checked, with what is worth saying about it.
  public func template(_ id: String) throws -> (template: Template, findings: [Finding]) {
    let path = "Templates/\(id).md"
    let known = templateIDs
    guard known.contains(id) else { throw UnknownName("template", id, near: near(id, in: known), all: known) }
    let source = try files.read(path)
    var (template, findings) = try reader.read(source, id: id)
    if let name = template.law, !law.contains(where: { $0.id == name }) {
      throw Findings([
        Finding(
          "unknown-law", "“law: \(name)” is not a row of law.yaml.", suggestions: nearest(to: name, in: law.map(\.id)),
          at: .top(of: path))
      ])
    }
    try noticeFindings(template).throwIfErrors()
    template.sha256 = sha256(hashed(template, source))
    return (template, findings)
  }

  /// `access` for `notices/access`, as well as slips of the finger.
  private func near(_ id: String, in known: [String]) -> [String] {
    let byLastName = known.filter { $0.split(separator: "/").last.map(String.init) == id }
    return byLastName.isEmpty ? nearest(to: id, in: known) : byLastName
  }

  /// The template's file and every part it uses, in the order of their names, with a NUL between.
  private func hashed(_ template: Template, _ source: SourceText) -> [UInt8] {
    let used = Set(template.body.flatMap(\.files)).subtracting([source.path])
    let parts = reader.parts.values.filter { used.contains($0.path) }.sorted { $0.path < $1.path }
    return ([source] + parts).flatMap { Array($0.text.utf8) + [0] }
  }

  // MARK: - Languages and looks

  /// The languages that have a folder, the source language first.
  public var languages: [LanguageTag] {
    let tags = files.names(in: "Locales").filter { files.exists("Locales/\($0)/formats.yaml") }.compactMap {
      LanguageTag($0)
    }
    return tags.sorted { ($0 != .source ? 1 : 0, $0.description) < ($1 != .source ? 1 : 0, $1.description) }
  }

  /// How facts are shown and said in a language.
  public func formats(_ language: LanguageTag) throws -> Formats {
    let path = "Locales/\(language)/formats.yaml"
    let bytes = try files.bytes(path)
    return try formats.value(FileAsRead(path: path, bytes: bytes)) {
      try Formats(DataFile.read(SourceText(path: path, bytes: bytes)))
    }
  }

  /// The product's own words in a language, by their keys: `messages.yaml` in English, its catalogue in any other.
  func messageNode(_ language: LanguageTag) throws -> DataNode {
    guard language != .source else { return try files.data(Self.messagesFile) }
    let path = CatalogueName.messages.path(language)
    let units = try catalogue(.messages, language)?.updated(for: messageUnits()).units ?? []
    let entries = units.compactMap { unit in
      unit.message.map { text in
        let range = SourceRange.line(unit.line, of: path)
        return DataNode.Entry(key: unit.unit.id, keyRange: range, value: DataNode(.scalar(text), range: range))
      }
    }
    return DataNode(.map(entries), range: .top(of: path))
  }

  /// The product's own words in a language, as the renderers need them.
  public func messages(_ language: LanguageTag) throws -> Messages {
    var keys = try MapReader(messageNode(language), as: "messages")
    for other in Self.otherMessages { _ = keys.take(other) }
    let keyFacts = keys.requiredText("key-facts")
    let sender = keys.requiredText("sender"), recipient = keys.requiredText("recipient")
    let contents = keys.requiredText("contents"), listen = keys.requiredText("listen")
    let pageText = keys.requiredText("page"), page = PageWords(pageText)
    if page == nil, !pageText.isEmpty {
      keys.add(
        Finding(
          "bad-value", "“page” needs {page} and {pages}, each once, and no other braces.",
          suggestions: ["page: Page {page} of {pages}"], at: keys.range))
    }
    let findings = keys.finish()
    guard let page, !findings.hasErrors else { throw Findings(findings.inReadingOrder) }
    var messages = Messages(
      keyFacts: keyFacts, sender: sender, recipient: recipient, contents: contents, page: page)
    messages.listen = listen
    return messages
  }

  /// Messages that are for the press itself, and not for a renderer.
  private static let otherMessages = ["unreviewed", "english-notice", offerMessage]

  /// A look of `Templates/looks/`, with another size of text where one is asked for.
  public func look(_ name: String, fontSize: Int? = nil) throws -> Look {
    try Look(
      name: name, base: files.read("Templates/looks/base.css").text,
      look: files.read("Templates/looks/\(name).css").text, fontSize: fontSize)
  }
}

extension Block<Unfilled> {
  /// The files that this block and those inside it were written in.
  fileprivate var files: Set<String> {
    switch kind {
    case .list(_, let items): items.flatMap(\.blocks).reduce(into: [range.file]) { $0.formUnion($1.files) }
    case .callout(_, let children), .passage(_, _, let children):
      children.reduce(into: [range.file]) { $0.formUnion($1.files) }
    default: [range.file]
    }
  }
}
