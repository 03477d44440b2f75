internal import DataFiles
internal import Facts
internal import LetterModel
internal import Templating
internal import Translation

/// “Would you like this letter in Polish? Phone us on 01632 960 100.”, in Polish, at the end of an English letter: one
/// line for each language that `organisation.yaml` offers.
struct LanguageOffers {
  /// The box, as renderers take it; nil where there is nothing to offer.
  var box: Block<Filled>?
  /// What is worth saying about it.
  var findings: [Finding] = []
}

extension Content {
  static let offerMessage = "ask-for-language"

  /// What an English letter of this template offers. A template without a formats box (a card, a message, a script) has
  /// no room for it.
  ///
  /// Nothing leaves in a language that nobody has reviewed, not even this one line, unless the order allows it
  /// (design.md 5). Throws findings where `languages_offered` is no list of language tags.
  func offers(_ template: Template, _ order: LetterOrder) throws -> LanguageOffers {
    guard template.body.contains(where: \.isFormatsBox) else { return LanguageOffers() }
    var lines: [Block<Filled>] = [], unreviewed: [LanguageTag] = []
    for language in try languagesOffered() {
      guard let (line, state) = try offer(in: language), state != .initial else { continue }
      guard state >= .reviewed || order.allowUnreviewed else { continue }
      if state < .reviewed { unreviewed.append(language) }
      lines.append(line)
    }
    guard let range = lines.first?.range else { return LanguageOffers() }
    var offers = LanguageOffers(
      box: Block(id: "languages-offered", kind: .callout(.formats, lines), range: range))
    if !unreviewed.isEmpty { offers.findings.append(.unreviewedOffers(unreviewed, at: range)) }
    return offers
  }

  /// The setting `languages_offered`, without the language that letters are written in. A language may be offered by
  /// phone before it has a folder here; its line comes with its folder.
  func languagesOffered() throws -> [LanguageTag] {
    guard let node = organisation.settings["languages_offered"], !node.isEmpty else { return [] }
    let tags = (node.items ?? []).compactMap { $0.text.flatMap { LanguageTag($0) } }
    guard let items = node.items, items.count == tags.count else {
      throw Findings([
        Finding(
          "bad-setting", "“languages_offered” needs a list of language tags.",
          suggestions: ["languages_offered: [gd, pl]"], at: node.range)
      ])
    }
    let known = languages
    return tags.filter { $0 != .source && known.contains($0) }
  }

  /// One line, with our phone number as that language shows it, and how far its translation has come.
  private func offer(in language: LanguageTag) throws -> (line: Block<Filled>, state: TranslationState)? {
    let units = try messageUnits().filter { $0.id == Self.offerMessage }
    guard let unit = try catalogue(.messages, language)?.updated(for: units).units.first, let target = unit.target,
      let fact = organisation.facts["phone"]
    else { return nil }
    let range = SourceRange.line(unit.line, of: CatalogueName.messages.path(language))
    let formats = try formats(language)
    let value = formats.value(field: "organisation.phone", fact: fact)
    let words = target.pieces.map { piece -> Inline<Filled> in
      guard case .text(let text) = piece else { return Inline(.slot(value), range: range) }
      return Inline(.text(text), range: range)
    }
    let line = Inline<Filled>(.language(language, formats.direction, words), range: range)
    return (
      Block(id: "languages-offered.\(language)", kind: .paragraph([line]), range: range), unit.state
    )
  }
}

extension Document {
  /// With the box at its end, for a format that is seen: a voice that changes its language six times after “End of
  /// letter” helps nobody.
  func offering(_ offers: LanguageOffers, as format: Format) -> Document {
    guard let box = offers.box else { return self }
    switch format.medium {
    case .html, .plainText:
      var document = self
      document.blocks.append(box)
      return document
    case .script, .ssml, .sound: return self
    }
  }
}

extension Block<Unfilled> {
  fileprivate var isFormatsBox: Bool { if case .callout(.formats, _) = kind { true } else { false } }
}

extension Finding {
  fileprivate static func unreviewedOffers(_ languages: [LanguageTag], at range: SourceRange) -> Finding {
    Finding(
      "unreviewed-offer",
      "The line that offers this letter in \(languages.map(\.description).joined(separator: ", ")) has been read by "
        + "nobody but its translator.", severity: .warning, suggestions: ["plainspoken translate status"], at: range)
  }
}
