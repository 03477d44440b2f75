internal import DataFiles
internal import Foundation
internal import Glibc
public import LetterModel
internal import Synchronization
public import Translation

/// The translators' desk: what waits, what goes out and what comes back.
public struct TranslationDesk: Sendable {
  private let content: Content
  /// Every template is read once, however many files go out or come in.
  private let memory = EnglishMemory()

  public init(_ content: Content) { self.content = content }

  /// How far one catalogue has come.
  public struct Progress: Sendable, Encodable {
    /// The template's id, or `messages` for what all letters share.
    public var name: String
    public var language: LanguageTag
    /// How many units are in each state.
    public var units: [String: Int]
    /// Whether a letter of it may leave: every unit of its own and of what it shares is reviewed.
    public var mayLeave: Bool
    /// The English of the units that wait for a translation, or for a new one.
    public var waiting: [String]
  }

  /// Every language but the one that templates are written in.
  public var languages: [LanguageTag] { content.languages.filter { $0 != .source } }

  /// Everything there is to translate, catalogue by catalogue.
  public func english() throws -> [(name: CatalogueName, units: [TranslationUnit])] {
    if let known = memory.units.withLock({ $0 }) { return known }
    let units = try readEnglish()
    memory.units.withLock { $0 = units }
    return units
  }

  private func readEnglish() throws -> [(name: CatalogueName, units: [TranslationUnit])] {
    let all = try content.templateIDs.map { id in (id, try content.template(id).template.translationUnits) }
    var shared = try content.messageUnits() + content.organisationUnits
    var seen = Set(shared.map(\.key))
    shared += all.flatMap(\.1).filter { CatalogueName(of: $0.file) == .messages && seen.insert($0.key).inserted }
    return [(.messages, shared)]
      + all.map { id, units in (.template(id), units.filter { CatalogueName(of: $0.file) == .template(id) }) }
  }

  /// Every template in every language, or in one.
  public func status(_ language: LanguageTag? = nil) throws -> [Progress] {
    let english = try english()
    return try (language.map { [$0] } ?? languages).flatMap { language in
      let shared = try updated(.messages, language, english.first?.units ?? []).byKey
      return try english.map { name, units in
        let catalogue = try updated(name, language, units)
        let waiting = catalogue.units.filter { $0.state == .initial }
        return Progress(
          name: name.description, language: language,
          units: Dictionary(grouping: catalogue.units, by: \.state.rawValue).mapValues(\.count),
          mayLeave: try catalogue.units.allSatisfy { $0.state >= .reviewed } && areShared(name, reviewed: shared),
          waiting: waiting.map(\.unit.english))
      }
    }
  }

  private func areShared(_ name: CatalogueName, reviewed shared: [TranslationKey: CatalogueUnit]) throws -> Bool {
    guard case .template(let id) = name else { return true }
    let needed = try content.translationUnits(content.template(id).template)
    return needed.filter { CatalogueName(of: $0.file) == .messages }.allSatisfy {
      (shared[$0.key]?.state ?? .initial) >= .reviewed
    }
  }

  /// A catalogue for a translator: the English as it is now, with what is translated already.
  public func export(_ name: CatalogueName, _ language: LanguageTag) throws -> Catalogue {
    let english = try english()
    guard let units = english.first(where: { $0.name == name })?.units else {
      let known = english.map(\.name.description)
      throw UnknownName(
        "template", name.description, near: nearest(to: name.description, in: known), all: known)
    }
    return try updated(name, language, units)
  }

  /// Takes in what a translator sent back. Checks all of it before anything changes.
  ///
  /// - Parameters:
  ///   - partial: take in the units that are sound, where others are not.
  ///   - by: who put the units into their state.
  /// - Returns: how many units were taken, and what is wrong with the others. Throws findings, and changes nothing,
  ///   where anything is wrong and `partial` is not set.
  public func receive(
    _ incoming: Catalogue, partial: Bool, by: String?, on day: Day
  ) throws -> (taken: Int, findings: [Finding]) {
    guard languages.contains(incoming.target) else {
      throw Findings([
        Finding(
          "wrong-language", "This is a translation into \(incoming.target), and there is no such language here.",
          suggestions: languages.map(\.description), at: .top(of: incoming.path))
      ])
    }
    let english = try english()
    let (sound, findings) = incoming.received(for: english.flatMap(\.units))
    if !partial || findings.contains(where: { $0.rule == "wrong-language" }) { try findings.throwIfErrors() }
    var files: [(path: String, bytes: [UInt8])] = []
    for (name, units) in english {
      let own = sound.filter { CatalogueName(of: $0.unit.file) == name }
      guard !own.isEmpty else { continue }
      let catalogue = try updated(name, incoming.target, units).taking(own, by: by, on: day)
      files.append((catalogue.path, XLIFF.write(catalogue)))
    }
    try write(files)
    return (sound.count, findings)
  }

  /// A language's agreed words, and where its catalogues may use others. No terms where it has no glossary.
  public func glossary(_ language: LanguageTag) throws -> (glossary: Glossary, hints: [Finding]) {
    let path = "Locales/\(language)/glossary.tsv"
    let glossary = try Glossary(content.files.exists(path) ? content.files.read(path).text : "", path: path)
    let hints = try english().flatMap { name, units in
      try content.catalogue(name, language).map { glossary.hints(for: $0.updated(for: units)) } ?? []
    }
    return (glossary, hints)
  }

  private func updated(
    _ name: CatalogueName, _ language: LanguageTag, _ units: [TranslationUnit]
  ) throws -> Catalogue {
    try
      (content.catalogue(name, language)
      ?? Catalogue(path: name.path(language), target: language, units: [])).updated(for: units)
  }

  /// All under temporary names first, so that a full disk changes nothing.
  private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    defer {
      content.catalogues.clear()
      content.translations.clear()
    }
    var written: [(temporary: String, final: String)] = []
    do {
      for (path, bytes) in files {
        let final = URL(filePath: "\(content.root.path)/\(path)")
        try FileManager.default.createDirectory(
          at: final.deletingLastPathComponent(), withIntermediateDirectories: true)
        let temporary = final.path + ".part"
        written.append((temporary, final.path))
        try Data(bytes).write(to: URL(filePath: temporary))
      }
      for (temporary, final) in written {
        guard rename(temporary, final) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
      }
    } catch {
      for (temporary, _) in written { unlink(temporary) }
      throw SurroundingsError(
        "The catalogues could not be written below \(content.root.path): \(error.localizedDescription)",
        advice: "Nothing was changed. Check that you may write there, and that there is room.")
    }
  }
}

extension CatalogueName: CustomStringConvertible {
  /// `messages`, or the template's id.
  public var description: String {
    switch self {
    case .messages: "messages"
    case .template(let id): id
    }
  }

  /// By what a person writes.
  public init(_ name: String) { self = name == "messages" ? .messages : .template(name) }
}

/// The English of a desk, once it was read.
private final class EnglishMemory: Sendable {
  let units = Mutex<[(name: CatalogueName, units: [TranslationUnit])]?>(nil)
}
