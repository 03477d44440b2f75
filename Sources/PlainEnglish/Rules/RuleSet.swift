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
    loader.read(files.sorted { $0.path < $1.path })
    loader.readRules()
    let isUsed = loader.rules.map { ($0.isEnabled || switchedOn.contains($0.id)) && !switchedOff.contains($0.id) }
    var lexicon = GrowingLexicon(grammar: loader.grammar())
    let trie = loader.trie(where: isUsed, &lexicon)
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
    analyser = Analyser(lexicon: Lexicon(ofRules: lexicon, places: trie.places))
    inflection = Inflection(grammar: lexicon.grammar)
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
