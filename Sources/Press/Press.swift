internal import DataFiles
internal import Facts
internal import LetterModel
internal import Renderers
public import Speech
internal import Templating

/// The one way in for every front end: an order goes in, finished letters come out, one for each person served.
/// Nothing is written to disk here (`Outbox` does that), so what is refused leaves no trace.
public struct Press: Sendable {
  let content: Content
  let studio: Studio
  let progress: (@Sendable (Int, Int) -> Void)?

  /// A press for one content root.
  ///
  /// - Parameters:
  ///   - voices: the program that speaks. Kept for the life of the press, so that the same words are spoken once.
  ///   - progress: told how many sentences of a recording are spoken, and of how many.
  public init(
    _ content: Content, voices: WorkerProgram = .current, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    self.content = content
    studio = Studio(worker: voices)
    self.progress = progress
  }

  /// Makes the letters of one order.
  ///
  /// Throws `Findings` where the content is at fault (a bad value, a template with mistakes, a notice that the law does
  /// not allow, a format that the person asked for and the order leaves out), `UnknownName` for a template or language
  /// that is not there, and `SurroundingsError` for a file that cannot be read.
  public func make(_ order: LetterOrder) async throws -> [Letter] {
    content.gate.prepare()
    let (template, findings) = try content.template(order.template)
    let original = try edition(template, order)
    let language = try self.language(of: order, original.data)
    let formats = try self.formats(of: order, original.data, template)
    let translated = try language == .source ? nil : content.translated(template, into: language, order)
    let edition = try translated.map { try self.edition($0.template, order, language, $0.surroundings) } ?? original
    let messages = try translated?.messages ?? content.messages(language)
    let renderers = try formats.map { try renderer($0, order, messages, language) }
    let notice = try content.checkNotice(
      template, original.data.facts, order, today: original.today, english: original.formats)
    let people = recipients(of: template, original.data.facts)
    let offers = try translated == nil ? content.offers(template, order) : LanguageOffers()

    var letters: [Letter] = []
    for (index, person) in people.enumerated() {
      let others = people.enumerated().filter { $0.offset != index }.compactMap(\.element)
      var document = edition.document(for: person, others)
      document.name = Letter.name(of: template, copy: index + 1, of: people.count)
      var judged = try await content.gate.findings(
        translated == nil ? document : original.document(for: person, others), of: template)
      if template.isTextMessage { judged += document.textMessageFindings(messages) }
      try judged.throwIfErrors()
      if let translated {
        document = try content.completed(document, translated, edition) { original.document(for: person, others) }
      }
      var renditions: [Rendition] = []
      for (format, renderer) in zip(formats, renderers) {
        renditions.append(try await renderer.render(document.offering(offers, as: format)))
      }
      letters.append(
        Letter(
          template: template, document: document, values: edition.values, today: edition.today, copy: index + 1,
          copies: people.count, renditions: renditions,
          findings: findings + (translated?.findings ?? offers.findings) + edition.findings + notice.findings + judged,
          anyway: order.anyway, isUnreviewed: (translated?.unreviewed ?? 0) > 0, notice: notice.notice))
    }
    return letters
  }

  /// The letter in one language, before it is anybody's.
  func edition(
    _ template: Template, _ order: LetterOrder, _ language: LanguageTag = .source, _ surroundings: Surroundings? = nil
  ) throws -> Edition {
    let data = try DataReader.read(
      order.isExample ? DataReader.examples(of: template.fields, in: order.template) : order.data,
      overrides: order.overrides, for: template.fields, in: language,
      clocks: content.surroundings.clocks)
    let formats = try content.formats(language)
    return Edition(
      template: template, language: language, today: order.isExample ? template.written : order.today, data: data,
      formats: formats,
      filler: Filler(template, formats: formats, surroundings: surroundings ?? content.surroundings),
      isExample: order.isExample,
      addresses: Set(
        (template.fields + content.organisation.fields.map { $0.value.named("organisation.\($0.key)") })
          .filter { $0.type == .address }.map(\.name)))
  }

  // MARK: - What the person asked for

  /// The language to write in. One that the person's data asks for is never left out in silence.
  private func language(of order: LetterOrder, _ data: LetterData) throws -> LanguageTag {
    let asked = try data.language.map { try known($0, at: order.data.range) }
    let chosen = order.language ?? asked ?? .source
    if let asked, asked != chosen, order.anyway == nil {
      throw leftOut("language", asked.description, option: "--language", at: order.data.range)
    }
    guard content.languages.contains(chosen) else {
      let all = content.languages.map(\.description)
      throw UnknownName("language", chosen.description, near: [], all: all)
    }
    return chosen
  }

  private func known(_ written: String, at place: SourceRange) throws -> LanguageTag {
    guard let tag = LanguageTag(written), content.languages.contains(tag) else {
      throw Findings([
        Finding(
          "unknown-language", "The data asks for the language “\(written)”, and there is no such language here.",
          why: "Nobody is sent English in silence.", suggestions: content.languages.map(\.description), at: place)
      ])
    }
    return tag
  }

  func formats(of order: LetterOrder, _ data: LetterData, _ template: Template) throws -> [Format] {
    let asked = try data.format.map { written in
      guard let format = Format.named(written) else {
        throw Findings([
          Finding(
            "unknown-format", "The data asks for the format “\(written)”, and there is no such format.",
            why: "Nobody is sent standard print in silence.", suggestions: Format.all.map(\.name),
            at: order.data.range)
        ])
      }
      return format
    }
    let chosen = order.formats ?? [asked ?? template.usualFormat]
    if let asked, !chosen.contains(asked), order.anyway == nil {
      throw leftOut("format", asked.name, option: "--as", at: order.data.range)
    }
    for format in chosen {
      guard let look = format.look, let looks = template.looks, !looks.contains(look) else { continue }
      throw Findings([
        Finding(
          "unsuitable-look", "“\(template.id)” is not made as \(format.name).",
          suggestions: looks.isEmpty ? Format.all.filter { $0.look == nil }.map(\.name) : looks,
          at: .top(of: "Templates/\(template.id).md"))
      ])
    }
    return chosen.uniqued
  }

  private func leftOut(_ what: String, _ asked: String, option: String, at place: SourceRange) -> Findings {
    Findings([
      Finding(
        "left-out", "The data says that this person has asked for the \(what) “\(asked)”, and \(option) leaves it out.",
        why: "A tenant who gets another \(what) than they asked for has been failed.",
        suggestions: ["\(option) \(asked)", "--anyway REASON, which goes into the record"], at: place)
    ])
  }

  // MARK: - Who gets it and how

  /// One entry for each copy; a single empty one for a template that is to nobody by name.
  func recipients(of template: Template, _ facts: [String: Fact]) -> [Person?] {
    switch template.recipient.flatMap({ facts[$0] }) {
    case .person(let person): [person]
    case .list(let rows):
      rows.compactMap { row in
        if case .person(let person)? = row.cells.first?.fact { person } else { nil }
      }
    default: [nil]
    }
  }

  func renderer(
    _ format: Format, _ order: LetterOrder, _ messages: Messages, _ language: LanguageTag
  ) throws -> any Renderer {
    switch format.medium {
    case .html(let name):
      return HTMLRenderer(
        format: format, look: try content.look(name, fontSize: order.fontSize), messages: messages,
        recording: order.formats?.contains(.audio) == true ? .audio : nil)
    case .plainText:
      return PlainTextRenderer(format: format, messages: messages, columns: order.columns)
    case .script, .ssml:
      return ScriptRenderer(format: format, maker: try content.scriptMaker(language, rate: order.voice.rate))
    case .sound:
      return AudioRenderer(
        format: format, maker: try content.scriptMaker(language, rate: order.voice.rate), studio: studio,
        settings: try SpeechSettings(language: language, voice: order.voice.name, rate: order.voice.rate),
        companding: order.voice.muLaw ? .muLaw : .aLaw, progress: progress)
    }
  }
}

extension Template {
  /// What is made where nobody asked for anything else: standard, the first look that it allows, or without any look
  /// the words of a message and what is heard of a script.
  fileprivate var usualFormat: Format {
    guard let looks, !looks.contains("standard") else { return .standard }
    return looks.first.flatMap { Format.named($0) } ?? Format.named(isTextMessage ? "text" : "script") ?? .script
  }
}

extension Field {
  fileprivate func named(_ name: String) -> Field {
    var field = self
    field.name = name
    return field
  }
}

extension [Format] {
  fileprivate var uniqued: [Format] {
    reduce(into: []) { found, format in
      if !found.contains(format) { found.append(format) }
    }
  }
}
