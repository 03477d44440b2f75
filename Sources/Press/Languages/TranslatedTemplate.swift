internal import DataFiles
internal import Facts
internal import LetterModel
internal import Templating
internal import Translation

/// A template in another language, with everything of ours that it says.
struct TranslatedTemplate {
  var template: Template
  var surroundings: Surroundings
  var messages: Messages
  /// The words of this language for the banner and the headings of what was translated.
  var notices: TranslationNotices
  /// How many of its units nobody has reviewed.
  var unreviewed: Int
  var findings: [Finding]
}

/// What a translated letter says of itself, in the language of the letter.
struct TranslationNotices {
  /// Over a translation that nobody has reviewed.
  var unreviewed: String
  /// Over the English notice that follows a translated one.
  var english: String
}

extension Content {
  /// A template in a language, and whether it may leave (design.md 5).
  ///
  /// Throws findings where a unit has no translation, or one that nobody has reviewed and the order does not allow
  /// that. Nothing ever falls back to English.
  func translated(_ template: Template, into language: LanguageTag, _ order: LetterOrder) throws -> TranslatedTemplate {
    let messages = FileAsRead(path: Self.messagesFile, bytes: try files.bytes(Self.messagesFile))
    let key = TranslationOrder(
      template: template.id, sha256: template.sha256, messages: messages, language: language,
      isExample: order.isExample, allowUnreviewed: order.allowUnreviewed)
    return try translations.value(key) { try newlyTranslated(template, into: language, order) }
  }

  private func newlyTranslated(
    _ template: Template, into language: LanguageTag, _ order: LetterOrder
  ) throws -> TranslatedTemplate {
    let units = try translationUnits(template).filter { !$0.isExample || order.isExample }
    let known = try catalogueUnits(for: template, language, units)
    let waiting = units.filter { known[$0.key]?.target == nil || known[$0.key]?.state == .initial }
    let unreviewed = units.count { (known[$0.key]?.state ?? .initial) < .reviewed }
    var findings: [Finding] = []
    if !waiting.isEmpty { findings.append(untranslated(waiting, of: units.count, template, language)) }
    if waiting.isEmpty, unreviewed > 0 {
      findings += unreviewedFindings(unreviewed, of: units.count, template, language, order)
    }
    try findings.throwIfErrors()

    let texts = organisationUnits.compactMap { unit in
      known[unit.key]?.message.map { ("organisation.\(unit.id)", Fact.text($0)) }
    }
    var messages = try messages(language)
    messages.inPassages[.source] = try self.messages(.source)
    return TranslatedTemplate(
      template: try template.translated(comma: formats(language).between) { known[$0]?.target },
      surroundings: Surroundings(
        facts: surroundings.facts.merging(texts) { _, translated in translated }, clocks: surroundings.clocks),
      messages: messages, notices: try notices(language), unreviewed: unreviewed, findings: findings)
  }

  /// Everything that a letter of this template says.
  func translationUnits(_ template: Template) throws -> [TranslationUnit] {
    try template.translationUnits + organisationUnits(of: template) + messageUnits()
  }

  /// Its translations, each against the English as it is now.
  func catalogueUnits(
    for template: Template, _ language: LanguageTag, _ units: [TranslationUnit]
  ) throws -> [TranslationKey: CatalogueUnit] {
    var known: [TranslationKey: CatalogueUnit] = [:]
    for name in [CatalogueName.messages, .template(template.id)] {
      let own = units.filter { CatalogueName(of: $0.file) == name }
      guard let catalogue = try catalogue(name, language) else { continue }
      known.merge(catalogue.updated(for: own).byKey) { first, _ in first }
    }
    return known
  }

  func notices(_ language: LanguageTag) throws -> TranslationNotices {
    var keys = try MapReader(messageNode(language), as: "messages")
    let notices = TranslationNotices(
      unreviewed: keys.requiredText("unreviewed"), english: keys.requiredText("english-notice"))
    try keys.findings.throwIfErrors()
    return notices
  }

  // MARK: - What is refused

  private func untranslated(
    _ waiting: [TranslationUnit], of all: Int, _ template: Template, _ language: LanguageTag
  ) -> Finding {
    Finding(
      "untranslated",
      "\(waiting.count) of \(all) pieces of “\(template.id)” wait for their translation into \(language), "
        + "for example “\(waiting[0].english)”.",
      why: "A letter in another language never holds a piece of English in silence.",
      suggestions: ["plainspoken translate export \(template.id) --language \(language)"],
      at: .top(of: CatalogueName(of: waiting[0].file).path(language)))
  }

  private func unreviewedFindings(
    _ count: Int, of all: Int, _ template: Template, _ language: LanguageTag, _ order: LetterOrder
  ) -> [Finding] {
    let place = SourceRange.top(of: CatalogueName.template(template.id).path(language))
    let message =
      "\(count) of \(all) pieces of “\(template.id)” in \(language) have been read by nobody but their translator."
    guard order.allowUnreviewed else {
      return [
        Finding(
          "unreviewed", message, why: "A mistake in a date or a duty does real harm.",
          suggestions: [
            "Have a second person who knows the language review them: plainspoken translate status",
            "--allow-unreviewed, which prints a banner on the letter and goes into the record",
          ], at: place)
      ]
    }
    guard !template.isLegalNotice || allowsUnreviewedNotices else {
      return [
        Finding(
          "unreviewed-notice", message + " This is a legal notice.",
          why: "organisation.yaml does not allow that for a notice, whoever asks for it.",
          suggestions: ["allow_unreviewed_notices: yes in Templates/organisation.yaml, once a lawyer agrees"], at: place
        )
      ]
    }
    return [
      Finding(
        "unreviewed", message + " The letter says so.", severity: .warning,
        suggestions: ["plainspoken translate status"], at: place)
    ]
  }

  private var allowsUnreviewedNotices: Bool {
    organisation.settings["allow_unreviewed_notices"]?.text.map { ["yes", "true"].contains($0.lowercased()) } ?? false
  }
}

extension Template {
  /// Whether the law asks for it and its dates: such a letter goes out with its English whole.
  var isLegalNotice: Bool { kind == .notice || (law != nil && !notice.isEmpty) }
}

extension TranslationUnit {
  /// An example is no part of a real letter.
  var isExample: Bool { id.hasPrefix("field.") && id.split(separator: ".").dropFirst(2).contains("example") }
}
