internal import DataFiles
public import LetterModel

/// Every rule of one language, ready to be used.
public struct RuleSet: Sendable {
  /// In the order of their ids, those that are not enabled too.
  public let rules: [RuleFile]
  /// What each of them does, in the same order.
  let kinds: [any RuleKind]
  /// Whether each of them is used.
  let isUsed: [Bool]
  let trie: TermTrie
  let analyser: Analyser
  let inflection: Inflection

  /// Reads `Locales/<tag>/plain-english`: `rules/*.yaml`, `words/*.tsv`, `grammar/*.tsv`; `README.md` is for
  /// people.
  ///
  /// - Parameters:
  ///   - files: each file's path under that folder and its bytes.
  ///   - folder: what to show a person before that path.
  ///   - standards: the rows of standards.yaml with a number; rules about promises compare with them.
  ///   - switchedOn: ids of rules to use though their files say `enabled: no`.
  ///   - switchedOff: ids of rules not to use.
  /// - Throws: every mistake in every file at once.
  public init(
    files: [(path: String, bytes: [UInt8])], folder: String = "Locales/en-GB/plain-english",
    standards: [ServiceStandard] = [], switchedOn: Set<String> = [], switchedOff: Set<String> = []
  ) throws(Findings) {
    var loader = RuleLoader(folder: folder, standards: standards)
    for file in files.sorted(by: { $0.path < $1.path }) { loader.read(file.path, file.bytes) }
    loader.readRules()
    let isUsed = loader.rules.map { ($0.isEnabled || switchedOn.contains($0.id)) && !switchedOff.contains($0.id) }
    var trie = TermTrie()
    var tokenizer = Tokenizer(lexicon: GrowingLexicon(grammar: loader.grammar()))
    for index in loader.rules.indices {
      for term in loader.kinds[index].terms where isUsed[index] {
        loader.add(term, ofRule: index, to: &trie, &tokenizer)
      }
    }
    for id in switchedOn.union(switchedOff).sorted() where !loader.rules.contains(where: { $0.id == id }) {
      loader.findings.append(
        Finding(
          "unknown-rule", "There is no rule “\(id)”.", suggestions: nearest(to: id, in: loader.rules.map(\.id)),
          at: .option(id)))
    }
    try loader.findings.throwIfErrors()
    rules = loader.rules
    kinds = loader.kinds
    self.isUsed = isUsed
    self.trie = trie
    analyser = Analyser(lexicon: tokenizer.lexicon.finished)
    inflection = Inflection(grammar: tokenizer.lexicon.grammar)
  }

  /// The rule of that id.
  public func rule(_ id: String) -> RuleFile? { rules.first { $0.id == id } }

  /// Runs each rule's own examples: every `wrong:` text must be hit by that rule, no `right:` text may be. What fails is
  /// a finding at the example.
  ///
  /// - Parameter read: makes a draft of an example's text, which is Markdown.
  public func prove(reading read: (RuleFile.Example) throws(Findings) -> Draft) -> [Finding] {
    var findings: [Finding] = []
    for (index, rule) in rules.enumerated() where isUsed[index] {
      for (examples, isWrong) in [(rule.wrong, true), (rule.right, false)] {
        for example in examples {
          do throws(Findings) {
            let hits = Linter(self).lint(try read(example)).findings.filter { $0.finding.rule == rule.id }
            if hits.isEmpty == isWrong { findings.append(RuleSet.failure(of: example, rule, hits, isWrong: isWrong)) }
          } catch {
            findings += error.all
          }
        }
      }
    }
    return findings
  }

  private static func failure(
    of example: RuleFile.Example, _ rule: RuleFile, _ hits: [LintFinding], isWrong: Bool
  ) -> Finding {
    let message =
      isWrong
      ? "The rule “\(rule.id)” finds nothing in this wrong example."
      : "The rule “\(rule.id)” finds “\(hits[0].match)” in this right example."
    return Finding("example-fails", message, why: example.text, at: example.source)
  }
}

/// Reads the files of a rule set and collects what is wrong with them.
private struct RuleLoader {
  let folder: String
  var findings: [Finding] = []
  private(set) var rules: [RuleFile] = []
  private(set) var kinds: [any RuleKind] = []
  private var lists = WordLists()
  private var tables: [String: TableFile] = [:]
  private var nodes: [(path: String, node: DataNode)] = []

  private let standards: [String: ServiceStandard]

  init(folder: String, standards: [ServiceStandard]) {
    self.folder = folder
    self.standards = Dictionary(standards.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  private static let grammarColumns = [
    "grammar/abbreviations.tsv": ["abbreviation", "ends"],
    "grammar/irregular-verbs.tsv": ["verb", "past", "participle"],
    "grammar/syllables.tsv": ["piece", "change"],
  ]

  mutating func read(_ path: String, _ bytes: [UInt8]) {
    do throws(Findings) {
      let source = try SourceText(path: "\(folder)/\(path)", bytes: bytes)
      if path.hasPrefix("words/"), path.hasSuffix(".tsv") {
        findings += lists.add(source, as: path)
      } else if let columns = RuleLoader.grammarColumns[path] {
        tables[path] = try TableFile(source, required: columns)
      } else if path.hasPrefix("rules/"), path.hasSuffix(".yaml") {
        nodes.append((source.path, try DataFile.read(source)))
      } else if path != "README.md" {
        findings.append(
          Finding(
            "unknown-file", "There is no use for this file here.",
            why: "Rules are rules/NAME.yaml, word lists words/NAME.tsv.", at: .top(of: source.path)))
      }
    } catch {
      findings += error.all
    }
  }

  /// After every list has been read.
  mutating func readRules() {
    for (path, node) in nodes {
      var rule = RuleFile(node, path: path, lists: lists, standards: standards)
      guard let kind = RuleKinds.named(rule.kind) else {
        if !rule.kind.isEmpty { findings.append(unknownKind(rule, node)) }
        // Without its kind nobody knows the other keys.
        findings += rule.keys.findings
        continue
      }
      kinds.append(kind.init(&rule))
      findings += rule.finish()
      rules.append(rule)
    }
  }

  private func unknownKind(_ rule: RuleFile, _ node: DataNode) -> Finding {
    let names = RuleKinds.all.map { $0.name }
    let near = nearest(to: rule.kind, in: names)
    let place = node.entries?.first { $0.key == "kind" }?.value.range ?? node.range
    return Finding(
      "unknown-kind", "There is no kind of rule “\(rule.kind)”.", suggestions: near.isEmpty ? names : near, at: place)
  }

  mutating func grammar() -> Grammar {
    func table(_ name: String) -> TableFile { tables[name] ?? TableFile(path: name) }
    let grammar = Grammar(
      verbs: table("grammar/irregular-verbs.tsv"), abbreviations: table("grammar/abbreviations.tsv"),
      syllables: table("grammar/syllables.tsv"))
    findings += grammar.faults
    for name in RuleLoader.grammarColumns.keys.sorted() where tables[name] == nil {
      if !findings.contains(where: { $0.source.file == "\(folder)/\(name)" }) {
        findings.append(Finding("missing-file", "This file is missing.", at: .top(of: "\(folder)/\(name)")))
      }
    }
    return grammar
  }

  mutating func add(_ term: Term, ofRule rule: Int, to trie: inout TermTrie, _ tokenizer: inout Tokenizer) {
    do throws(TermPattern.Fault) {
      try trie.add(term, ofRule: rule, with: &tokenizer)
    } catch {
      findings.append(
        Finding("bad-term", "“\(term.pattern)” cannot be read: \(error.message).", at: term.source))
    }
  }
}
