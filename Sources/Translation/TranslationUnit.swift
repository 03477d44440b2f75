internal import DataFiles
public import LetterModel

/// Something to be translated in one piece: the words of a block, an option's words, a title.
public struct TranslationUnit: Sendable, Hashable {
  /// Unique in its file; it stays when other blocks move.
  public var id: String
  /// The file that the English stands in: `Templates/notices/access.md`.
  public var file: String
  public var source: CodedText
  public var codes: [InlineCode]
  /// What a translator should know: what each field means, with an example.
  public var notes: [String]

  public init(id: String, file: String, source: CodedText, codes: [InlineCode] = [], notes: [String] = []) {
    self.id = id
    self.file = file
    self.source = source
    self.codes = codes
    self.notes = notes
  }

  /// The English as a template writes it.
  public var english: String { source.readable(codes) }

  /// SHA-256 of the English: when it is another, the translation waits.
  public var hash: String { String(sha256(english.utf8).prefix(16)) }
}

extension Template {
  /// Everything in it, and in the parts it uses, that has words to translate.
  public var translationUnits: [TranslationUnit] {
    var units: [TranslationUnit] = []
    var seen: Set<TranslationKey> = []
    _ = mapWords { key, words in
      guard seen.insert(key).inserted else { return words }
      let coder = InlineCoder(words)
      guard coder.text.words.contains(where: \.isLetter) else { return words }
      units.append(
        TranslationUnit(
          id: key.id, file: key.file, source: coder.text.joined, codes: coder.codes, notes: notes(for: words)))
      return words
    }
    return units
  }

  /// The template in another language: each unit's words replaced by its translation, wherever they stand.
  ///
  /// - Parameters:
  ///   - comma: of the language, with its space, for what is no unit as it has fields and commas alone.
  ///   - translation: nil for a unit that has none; its English stays.
  public func translated(
    comma: String = ", ", _ translation: (TranslationKey) -> CodedText?
  ) -> Template {
    mapWords { key, words in
      guard let target = translation(key) else { return words.map { $0.withComma(comma) } }
      let range = words.first?.range ?? .top(of: key.file)
      return InlineCoder(words).decode(target, range: range)
    }
  }

  private func mapWords(_ change: (TranslationKey, [Inline<Unfilled>]) -> [Inline<Unfilled>]) -> Template {
    var template = self
    let own = "Templates/\(id).md"
    func plain(_ text: String, _ id: String, _ range: SourceRange) -> String {
      change(TranslationKey(file: range.file, id: id), [Inline(.text(text), range: range)]).plainWords
    }
    template.title = plain(title, "title", .top(of: own))
    template.body = body.map { block in
      block.mapWords { id, range, words in change(TranslationKey(file: range.file, id: id), words) }
    }
    template.fields = fields.map { $0.mapWords("field.\($0.name)", plain) }
    return template
  }

  private func notes(for words: [Inline<Unfilled>]) -> [String] {
    let names = words.fieldNames
    return fields.filter { names.contains($0.name) }.map { field in
      let example = field.example.map { " For example: \($0.oneLine)" } ?? ""
      let stop = field.about.isEmpty || field.about.hasSuffix(".") ? "" : "."
      return "{{\(field.name)}} (\(field.type.rawValue)): \(field.about)\(stop)\(example)"
    }
  }
}

/// Which unit of which file.
public struct TranslationKey: Sendable, Hashable {
  public var file: String
  public var id: String

  public init(file: String, id: String) {
    self.file = file
    self.id = id
  }
}

extension Field {
  /// The options of a choice, and the example of a text, are words of the letter too.
  fileprivate func mapWords(_ id: String, _ change: (String, String, SourceRange) -> String) -> Field {
    var field = self
    for index in options.indices {
      field.options[index].words = change(options[index].words, "\(id).\(options[index].name)", range)
    }
    if type == .text, let example { field.example = example.mapWords("\(id).example") { change($0, $1, range) } }
    if type == .list, let rows = example?.items {
      field.example?.content = .list(
        rows.enumerated().map { number, row in
          guard let entries = row.entries else {
            return columns.first?.type == .text
              ? row.mapWords("\(id).example.\(number + 1)") { change($0, $1, range) } : row
          }
          var row = row
          row.content = .map(
            entries.map { entry in
              guard columns.contains(where: { $0.name == FieldPath.fold(entry.key) && $0.type == .text }) else {
                return entry
              }
              var entry = entry
              entry.value = entry.value.mapWords("\(id).example.\(number + 1).\(entry.key)") { change($0, $1, range) }
              return entry
            })
          return row
        })
      field.columns = columns.map { column in
        column.options.isEmpty ? column : column.mapWords("\(id).\(column.name)", change)
      }
    }
    return field
  }
}

extension DataNode {
  fileprivate func mapWords(_ id: String, _ change: (String, String) -> String) -> DataNode {
    guard case .scalar(let text) = content else { return self }
    return DataNode(.scalar(change(text, id)), range: range)
  }

  /// An example in a note.
  fileprivate var oneLine: String {
    switch content {
    case .scalar(let text): text.split(separator: "\n").joined(separator: ", ")
    case .list(let items): items.first?.oneLine ?? ""
    case .map(let entries): entries.map { $0.value.oneLine }.joined(separator: ", ")
    case .empty: ""
    }
  }
}

extension Inline<Unfilled> {
  fileprivate func withComma(_ comma: String) -> Self {
    guard case .text(", ") = kind else { return self }
    var inline = self
    inline.kind = .text(comma)
    return inline
  }
}

extension [Inline<Unfilled>] {
  /// For words that hold nothing else.
  fileprivate var plainWords: String {
    map { if case .text(let text) = $0.kind { text } else { "" } }.joined()
  }

  fileprivate var fieldNames: Set<String> {
    reduce(into: []) { names, inline in
      for mark in inline.when { names.insert(mark.path.field) }
      switch inline.kind {
      case .slot(let path): names.insert(path.field)
      case .strong(let inside), .language(_, _, let inside), .link(_, let inside):
        names.formUnion(inside.fieldNames)
      case .text, .lineBreak: break
      }
    }
  }
}
