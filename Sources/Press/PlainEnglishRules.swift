internal import DataFiles
internal import Foundation
internal import LetterModel
public import PlainEnglish
internal import Synchronization

/// The rules of Plain English of a content root.
public enum PlainEnglishRules {
  /// Below the content root.
  static let folder = "Locales/\(LanguageTag.source)/plain-english"

  /// Reads them, with the service standards that a letter's promises are compared with.
  ///
  /// - Parameters:
  ///   - settings: of the drafts to be checked: rules switched on and off, and words that stand as they are.
  ///   - standards: where they have been read already.
  /// - Throws: every mistake in every file, or `SurroundingsError` where there are no rules.
  public static func load(
    _ root: ContentRoot, _ settings: LintSettings = LintSettings(), standards: [Standard]? = nil
  ) throws -> RuleSet {
    let content = ContentFiles(root: root.path)
    var files: [(path: String, bytes: [UInt8])] = []
    for part in ["grammar", "rules", "words"] {
      for name in content.names(in: "\(folder)/\(part)") where name.hasSuffix(".yaml") || name.hasSuffix(".tsv") {
        files.append(("\(part)/\(name)", try content.bytes("\(folder)/\(part)/\(name)")))
      }
    }
    let rules = files.filter { $0.path.hasPrefix("rules/") }.map { String($0.path.dropFirst(6).dropLast(5)) }
    guard !rules.isEmpty else {
      throw SurroundingsError(
        "There are no rules in \(root.path)/\(folder).",
        advice: "Name the folder that holds Templates and Locales with --content, or install Plainspoken again.")
    }
    try settings.unknownRules(rules).throwIfErrors()
    if let house = files.firstIndex(where: { $0.path == "words/house.tsv" }) {
      files[house].bytes = settings.adding(to: files[house].bytes)
    }
    // Rules may be tried out in a folder that holds nothing else: then there is no promise to compare with.
    let path = "Templates/standards.yaml"
    let rows = try standards ?? (content.exists(path) ? Standard.all(in: content.data(path)) : [])
    let promises = rows.compactMap { row in
      row.value.flatMap { value in
        row.unit.map { ServiceStandard(id: row.id, value: value, unit: $0, isMinimum: row.limit == .minimum) }
      }
    }
    return try RuleSet(
      files: files, folder: folder, standards: promises, switchedOn: Set(settings.severities.keys),
      switchedOff: settings.switchedOff)
  }
}

extension LintSettings {
  /// The association's own words with those of the settings, in their place by the alphabet.
  fileprivate func adding(to houseWords: [UInt8]) -> [UInt8] {
    guard !words.isEmpty else { return houseWords }
    let lines = String(decoding: houseWords, as: UTF8.self).split { $0.isNewline }.map(String.init)
    let head = lines.prefix { $0.hasPrefix("#") || $0.hasPrefix("term\t") }
    let rows = lines.dropFirst(head.count)
    let term = { (row: String) in row.prefix { $0 != "\t" }.lowercased() }
    let known = Set(rows.map(term))
    let added = Set(words).filter { !known.contains($0.lowercased()) }.map { "\($0)\t\t[keep] \(Self.fileName)" }
    return Array((head + (rows + added).sorted { term($0) < term($1) }).map { $0 + "\n" }.joined().utf8)
  }
}

/// The linter that every finished letter goes through. Its rules are read for the first letter, beside what else has to
/// be done for it, and kept; a sentence that it has judged is remembered, so that a mailing pays for it once.
final class Gate: Sendable {
  private let root: ContentRoot
  private let standards: [Standard]
  private let linter = Mutex<Task<Linter, any Error>?>(nil)
  /// About the sentences of a hundred different letters.
  private static let remembered = 10_000

  init(_ root: ContentRoot, _ standards: [Standard]) {
    self.root = root
    self.standards = standards
  }

  /// Begins to read the rules, for a letter that is about to be made.
  func prepare() { _ = reading() }

  private func reading() -> Task<Linter, any Error> {
    linter.withLock { linter in
      if let linter { return linter }
      let begun = Task.detached { [root, standards] in
        Linter(try PlainEnglishRules.load(root, standards: standards), remembering: Gate.remembered)
      }
      linter = begun
      return begun
    }
  }

  /// What the linter says of a finished letter, its values included. An error stops it, unless the template's front
  /// matter names the rule and the reason.
  func findings(_ document: Document, of template: Template) async throws -> [Finding] {
    let linter = try await reading().value
    return linter.lint(Draft(document: document)).findings.map(\.finding).compactMap { finding in
      guard finding.severity > .advice else { return nil }
      return template.lintExcuses[finding.rule] == nil ? finding : nil
    }
  }
}
