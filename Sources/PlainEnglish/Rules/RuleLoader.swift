internal import DataFiles
internal import LetterModel

/// Reads the files of a rule set and collects what is wrong with them.
struct RuleLoader {
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

  /// What was read from one file.
  private enum Content: Sendable {
    case list(String, [Term])
    case table(String, TableFile)
    case rule(path: String, DataNode)
    case nothing
  }

  /// All files, on all cores.
  mutating func read(_ files: [(path: String, bytes: [UInt8])]) {
    let contents = files.concurrentlyMapped { [folder] in $0.map { RuleLoader.content($0.path, $0.bytes, in: folder) } }
    for (content, faults) in contents {
      findings += faults
      switch content {
      case .list(let path, let terms):
        lists.lists[path] = terms
        if terms.isEmpty, !faults.isEmpty { lists.unread.insert(path) }
      case .table(let path, let table): tables[path] = table
      case .rule(let path, let node): nodes.append((path, node))
      case .nothing: break
      }
    }
  }

  private static func content(_ path: String, _ bytes: [UInt8], in folder: String) -> (Content, [Finding]) {
    do throws(Findings) {
      let source = try SourceText(path: "\(folder)/\(path)", bytes: bytes)
      if path.hasPrefix("words/"), path.hasSuffix(".tsv") {
        let (terms, faults) = WordLists.read(source, as: path)
        return (.list(path, terms), faults)
      }
      if let columns = grammarColumns[path] { return (.table(path, try TableFile(source, required: columns)), []) }
      if path.hasPrefix("rules/"), path.hasSuffix(".yaml") {
        return (.rule(path: source.path, try DataFile.read(source)), [])
      }
      guard path != "README.md" else { return (.nothing, []) }
      let unknown = Finding(
        "unknown-file", "There is no use for this file here.",
        why: "Rules are rules/NAME.yaml, word lists words/NAME.tsv.", at: .top(of: source.path))
      return (.nothing, [unknown])
    } catch {
      return (.nothing, error.all)
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

  /// The terms of the rules that are used: their forms are worked out on all cores, and then put into one tree.
  mutating func trie(where isUsed: [Bool], _ lexicon: inout GrowingLexicon) -> TermTrie {
    let terms = kinds.indices.filter { isUsed[$0] }.flatMap { rule in kinds[rule].terms.map { (rule: rule, term: $0) } }
    let prepared = terms.concurrentlyMapped { [grammar = lexicon.grammar] terms in
      var tokenizer = Tokenizer(lexicon: GrowingLexicon(grammar: grammar))
      return terms.map { term -> (rule: Int, outcome: Result<PreparedTerm, TermPattern.Fault>) in
        do throws(TermPattern.Fault) {
          return (term.rule, .success(try PreparedTerm(term.term, with: &tokenizer)))
        } catch {
          return (term.rule, .failure(error))
        }
      }
    }
    var trie = TermTrie()
    for (term, done) in zip(terms, prepared) {
      switch done.outcome {
      case .success(let prepared): trie.add(prepared, ofRule: done.rule, &lexicon)
      case .failure(let fault):
        findings.append(
          Finding("bad-term", "“\(term.term.pattern)” cannot be read: \(fault.message).", at: term.term.source))
      }
    }
    return trie
  }
}
