internal import DataFiles
public import LetterModel
internal import Templating
public import Translation

/// Which catalogue of a language: the product's own words with everything that letters share, or one template's.
public enum CatalogueName: Sendable, Hashable {
  case messages
  case template(String)

  /// Below the content root.
  public func path(_ language: LanguageTag) -> String {
    switch self {
    case .messages: "Locales/\(language)/messages.xlf"
    case .template(let id): "Locales/\(language)/templates/\(id).xlf"
    }
  }

  /// The catalogue that keeps the units of a file: a template has its own, everything else is shared.
  init(of file: String) {
    let path = file.dropFirst("Templates/".count)
    self =
      TemplateKind.allCases.contains { path.hasPrefix("\($0.rawValue)/") }
      ? .template(String(path.dropLast(".md".count))) : .messages
  }
}

extension Content {
  static let messagesFile = "Locales/\(LanguageTag.source)/messages.yaml"

  /// A catalogue as it lies on disk; nil where there is none.
  func catalogue(_ name: CatalogueName, _ language: LanguageTag) throws -> Catalogue? {
    let path = name.path(language)
    guard files.exists(path) else { return nil }
    let catalogue = try catalogues.value(path) { try XLIFF.read(files.bytes(path), path: path) }
    guard catalogue.target == language else {
      throw Findings([
        Finding(
          "wrong-language", "This is a catalogue for \(catalogue.target), in the folder of \(language).",
          at: .top(of: path))
      ])
    }
    return catalogue
  }

  /// The product's own words, as units.
  func messageUnits() throws -> [TranslationUnit] {
    let node = try files.data(Self.messagesFile)
    return (node.entries ?? []).compactMap { entry in
      entry.value.text.map { TranslationUnit(message: $0, id: entry.key, file: Self.messagesFile) }
    }
  }

  /// What a template says of our own in words: our opening hours, the name of the advice team.
  func organisationUnits(of template: Template) -> [TranslationUnit] {
    organisationUnits.filter { unit in
      template.uses("organisation.\(unit.id)")
    }
  }

  /// Every text of `organisation.yaml`, as units.
  var organisationUnits: [TranslationUnit] {
    organisation.fields.values.sorted { $0.range.start < $1.range.start }.compactMap { field in
      guard field.type == .text, case .text(let text)? = organisation.facts[field.name] else { return nil }
      return TranslationUnit(
        id: field.name, file: "Templates/organisation.yaml", source: CodedText([.text(text)]), notes: [field.about])
    }
  }
}

extension Template {
  /// Whether a field stands anywhere in it.
  func uses(_ path: String) -> Bool {
    var isUsed = false
    for block in body {
      _ = block.mapWords { _, _, words in
        isUsed = isUsed || words.uses(path)
        return words
      }
    }
    return isUsed
  }
}

extension [Inline<Unfilled>] {
  fileprivate func uses(_ path: String) -> Bool {
    contains { inline in
      switch inline.kind {
      case .slot(let slot): slot.field == path
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): inside.uses(path)
      case .text, .lineBreak: false
      }
    }
  }
}
