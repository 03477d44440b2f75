public import DataFiles
public import LetterModel

/// A letter that was made before, read from its `record/report.json`.
public struct RecordedLetter: Sendable {
  /// The template's id, and its hash at that time.
  public let template: String
  let sha256: String
  public let language: LanguageTag
  public let today: Day
  /// Each recorded value in its canonical form, by the name of its field.
  let values: [DataNode.Entry]
  /// Fields whose values are words of one language.
  let texts: Set<String>
  /// Fields whose values a record does not keep.
  let sensitive: [String]
  /// Why it was sent before the date that we advise.
  let override: String?
  /// Whether somebody allowed a translation that nobody had reviewed.
  let unreviewed: Bool
  let place: SourceRange

  /// Reads a record. Throws findings, with their places, where it is none.
  public init(_ source: SourceText) throws(Findings) {
    let root = try DataFile.read(source, syntax: .json)
    guard let template = root["template"]?["id"]?.text, let sha256 = root["template"]?["sha256"]?.text,
      let language = root["language"]?.text.flatMap({ LanguageTag($0) }),
      let today = root["today"]?.text.flatMap({ Day(iso8601: $0) }), let facts = root["facts"]?.items
    else {
      throw Findings([
        Finding(
          "not-a-record", "This is not the record of a letter.",
          suggestions: ["Name the file record/report.json in the folder that holds the letter."],
          at: .top(of: source.path))
      ])
    }
    (self.template, self.sha256, self.language, self.today) = (template, sha256, language, today)
    values = facts.compactMap { fact in
      guard let field = fact["field"]?.text, let value = fact["value"] else { return nil }
      return DataNode.Entry(key: field, keyRange: fact.range, value: value)
    }
    sensitive = facts.filter { $0["sensitive"] != nil }.compactMap { $0["field"]?.text }
    texts = Set(facts.filter { $0["type"]?.text == FactType.text.rawValue }.compactMap { $0["field"]?.text })
    override = root["notice"]?["override"]?.text
    unreviewed = root["unreviewed"]?.text == "true"
    place = .top(of: source.path)
  }
}

extension Press {
  /// Makes a letter once more from its record: the same facts, the same date, in the formats that a customer asks for.
  ///
  /// - Parameters:
  ///   - formats: what to make.
  ///   - language: nil for the language of the record.
  ///   - overrides: the sensitive values, which no record keeps.
  /// - Returns: the letters, which say what those of the record said. Throws `Findings` where they could not: the
  ///   template has changed since, or a fact that it takes from elsewhere (our phone number) has.
  public func again(
    _ record: RecordedLetter, formats: [Format], language: LanguageTag? = nil, fontSize: Int? = nil,
    columns: Int? = nil, overrides: [DataNode.Entry] = [], allowUnreviewed: Bool = false,
    voice: VoiceWishes = VoiceWishes()
  ) async throws -> [Letter] {
    let (template, _) = try content.template(record.template)
    guard template.sha256 == record.sha256 else {
      throw Findings([
        Finding(
          "template-changed", "“\(template.id)” has been changed since this letter was made.",
          why: "Made again, it could say something else than the letter that was sent.",
          suggestions: [
            "Put back the template as it was, or make a new letter: plainspoken make \(template.id)"
          ], at: record.place)
      ])
    }
    let fields = Set(template.fields.map(\.name))
    var order = LetterOrder(
      template: template.id,
      data: DataNode(.map(record.values.filter { fields.contains($0.key) }), range: record.place),
      overrides: overrides, formats: formats, language: language ?? record.language, fontSize: fontSize,
      columns: columns, today: record.today, override: record.override,
      allowUnreviewed: allowUnreviewed || record.unreviewed)
    order.voice = voice
    let letters = try await make(order)
    try changes(since: record, in: letters).throwIfErrors()
    return letters
  }

  /// Facts that are not what the record says they were.
  private func changes(since record: RecordedLetter, in letters: [Letter]) throws -> [Finding] {
    guard let json = try Record(letters, files: [])?.json() else { return [] }
    let now = try RecordedLetter(SourceText(path: record.place.file, bytes: json))
    let values = Dictionary(now.values.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    // Words are other words in another language; what they say is the translators' to keep.
    let comparable = record.values.filter { now.language == record.language || !record.texts.contains($0.key) }
    return comparable.filter { entry in values[entry.key].map { !$0.says(entry.value) } ?? true }.map { entry in
      Finding(
        "fact-changed", "“\(entry.key)” is not what it was when this letter was made.",
        why: "The same letter has to hold the same facts.",
        suggestions: ["Make a new letter: plainspoken make \(record.template)"], at: entry.keyRange)
    }
  }
}

extension DataNode {
  /// Whether two nodes say the same, wherever they stand and in whatever order their keys are.
  fileprivate func says(_ other: DataNode) -> Bool {
    switch (content, other.content) {
    case (.map(let own), .map(let others)):
      own.count == others.count && own.allSatisfy { entry in other[entry.key].map(entry.value.says) ?? false }
    case (.list(let own), .list(let others)):
      own.count == others.count && zip(own, others).allSatisfy { $0.says($1) }
    default: content == other.content
    }
  }
}
