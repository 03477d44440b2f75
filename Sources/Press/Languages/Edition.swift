internal import Facts
public import LetterModel
internal import Templating
internal import Translation

/// A letter in one language, read and ready to be filled for each person.
struct Edition {
  let template: Template
  let language: LanguageTag
  let today: Day
  let data: LetterData
  let formats: Formats
  let filler: Filler
  let isExample: Bool
  /// Fields that hold addresses: the postman reads them, whatever language the letter is in.
  let addresses: Set<String>

  func document(for person: Person?, _ others: [Person]) -> Document {
    let document = filler.fill(data.facts, today: today, recipient: person, others: others, language: language)
    return template.isTextMessage ? document.withoutTitle : document
  }

  /// Every fact that the order gave or worked out, in the order of the template's fields.
  var values: [Value] {
    template.fields.compactMap { field in
      data.facts[field.name].map { formats.value(field: field.name, fact: $0) }
    }
  }

  /// Texts that staff gave in English only. They stand in the letter as they are, marked as English.
  private var englishTexts: Set<String> { language == .source || isExample ? [] : data.englishOnly }

  var findings: [Finding] {
    englishTexts.sorted().map { name in
      Finding(
        "english-text", "“\(name)” stands in the letter in English, because it was given in English only.",
        severity: .warning, why: "The reader has asked for \(language).",
        suggestions: [
          "\(name):\n  \(LanguageTag.source): the text in English\n  \(language): the same text in \(language)"
        ],
        at: data.place)
    }
  }

  /// Whether a value is English words in a letter that is not: an address, which the postman reads, or such a text.
  func isEnglish(_ value: Value) -> Bool {
    switch value.fact {
    case .address, .postcode: return true
    case .text:
      let column = value.field.split(separator: ".").last.map(String.init) ?? value.field
      return [value.field, column].contains(where: englishTexts.contains) || addresses.contains(value.field)
    default: return false
    }
  }
}

extension Content {
  /// A translated letter with what it carries besides its own words: marks for English, the banner, the English notice.
  func completed(
    _ document: Document, _ translated: TranslatedTemplate, _ edition: Edition, english: () -> Document
  ) throws -> Document {
    var document = document.markingEnglish(edition.isEnglish)
    if translated.unreviewed > 0 {
      document = document.withBanner((translated.notices.unreviewed, try notices(.source).unreviewed))
    }
    guard edition.template.isLegalNotice else { return document }
    return document.carrying(english(), under: translated.notices.english)
  }
}

extension Press {
  /// Example letters in English that is made to look foreign, so that a look shows what was never translated and what
  /// does not fit. They are never sent.
  ///
  /// - Parameter mirrored: run from right to left.
  public func pseudo(
    _ id: String, formats: [Format], mirrored: Bool, fontSize: Int? = nil
  ) async throws -> [Letter] {
    let order = LetterOrder(
      template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true, formats: formats, fontSize: fontSize,
      today: Day(number: 0))
    let template = try content.template(id).template
    let units = Dictionary(
      try content.translationUnits(template).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let pseudo = template.translated { units[$0].map { Pseudo.text($0.source) } }
    let edition = try edition(pseudo, order)
    let renderers = try self.formats(of: order, edition.data, template).map {
      try renderer($0, order, content.messages(.source), .source)
    }
    var document = edition.document(for: recipients(of: pseudo, edition.data.facts).first ?? nil, [])
    if mirrored { document.direction = .rightToLeft }
    var renditions: [Rendition] = []
    for renderer in renderers { renditions.append(try await renderer.render(document)) }
    return [
      Letter(
        template: pseudo, document: document, values: edition.values, today: edition.today, copy: 1, copies: 1,
        renditions: renditions, findings: [])
    ]
  }
}
