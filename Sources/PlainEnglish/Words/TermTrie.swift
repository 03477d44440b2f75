/// All rules' terms in one tree of words, each in every spelling and form that it may have. Finding the terms at a word
/// takes the same time however many there are.
struct TermTrie: Sendable {
  /// A term of a rule, and what is needed to judge its matches.
  struct Entry: Sendable {
    /// Index of its rule in the rule set.
    let rule: Int
    let term: Term
    let condition: CompiledCondition
    /// It is written with a capital, or its case matters: it is looked for in names too.
    let isCased: Bool
  }

  /// Why a node is the end of a term.
  struct Payload: Sendable {
    let entry: Int32
    let form: WordForm
    /// The last word is inflected, not the first.
    let inflectsLast: Bool
  }

  private(set) var entries: [Entry] = []
  private var edges = EdgeTable()
  /// For each word of the rules, where it leads from the root; 0 is nowhere.
  private var first: [Int32] = []
  private var payloads: [[Payload]] = [[]]
  private var classes: [[(PatternClass, Int32)]] = [[]]

  mutating func add(_ prepared: PreparedTerm, ofRule rule: Int, _ lexicon: inout GrowingLexicon) {
    let entry = Int32(entries.count)
    entries.append(
      Entry(
        rule: rule, term: prepared.term, condition: CompiledCondition(prepared.condition, &lexicon),
        isCased: prepared.isCased))
    for way in prepared.ways {
      let payload = Payload(entry: entry, form: way.form, inflectsLast: way.inflectsLast)
      insert(way.words[...], payload, at: 0, &lexicon)
    }
  }

  private mutating func insert(
    _ words: ArraySlice<TermExpansion.Element>, _ payload: Payload, at node: Int32, _ lexicon: inout GrowingLexicon
  ) {
    switch words.first {
    case nil: end(payload, at: Int(node))
    case .any(let wordClass)?: insert(words.dropFirst(), payload, at: child(of: node, wordClass), &lexicon)
    case .words(let spellings)?:
      for spelling in spellings {
        insert(words.dropFirst(), payload, at: child(of: node, lexicon.intern(spelling)), &lexicon)
      }
    }
  }

  private mutating func end(_ payload: Payload, at node: Int) {
    if payloads[node].contains(where: { $0.entry == payload.entry }) { return }
    // The word as it stands in a list goes before an inflected form of another.
    let place = payload.form == .base ? payloads[node].firstIndex { $0.form != .base } : nil
    payloads[node].insert(payload, at: place ?? payloads[node].count)
  }

  private mutating func newNode() -> Int32 {
    payloads.append([])
    classes.append([])
    return Int32(payloads.count - 1)
  }

  private mutating func child(of node: Int32, _ word: WordID) -> Int32 {
    let known = edges.child(of: node, word)
    if known != 0 { return known }
    let child = newNode()
    edges.add(child, to: node, word)
    if node == 0 {
      if first.count <= Int(word.index) {
        first.append(contentsOf: repeatElement(0, count: Int(word.index) + 1 - first.count))
      }
      first[Int(word.index)] = child
    }
    return child
  }

  private mutating func child(of node: Int32, _ wordClass: PatternClass) -> Int32 {
    if let child = classes[Int(node)].first(where: { $0.0 == wordClass }) { return child.1 }
    let child = newNode()
    classes[Int(node)].append((wordClass, child))
    return child
  }

  // MARK: Finding

  /// One way in which a term was found.
  struct Found {
    var end: Int
    var payload: Payload
  }

  /// Every term that starts at a token, the longest first; for those of one length, a list's own words before inflected
  /// ones.
  func found(at start: Int, before limit: Int, tokens: [Token], lexicon: Lexicon) -> [Found] {
    let word = Int(tokens[start].word.index)
    let child = word < first.count ? first[word] : 0
    let isCompound = start + 1 < limit && tokens[start + 1].flags.contains(.joined)
    guard child != 0 || isCompound || !classes[0].isEmpty else { return [] }
    var found: [Found] = []
    if child != 0 { collect(child, at: start + 1, limit, tokens, lexicon, into: &found) }
    collectClasses(0, at: start, limit, tokens, lexicon, into: &found)
    if isCompound { collectCompound(at: start, limit, tokens, lexicon, into: &found) }
    guard found.count > 1 else { return found }
    return found.enumerated().sorted { ($1.element.end, $0.offset) < ($0.element.end, $1.offset) }.map(\.element)
  }

  private func collect(
    _ node: Int32, at index: Int, _ limit: Int, _ tokens: [Token], _ lexicon: Lexicon, into found: inout [Found]
  ) {
    for payload in payloads[Int(node)] { found.append(Found(end: index, payload: payload)) }
    guard index < limit else { return }
    if case let child = edges.child(of: node, tokens[index].word), child != 0 {
      collect(child, at: index + 1, limit, tokens, lexicon, into: &found)
    }
    collectClasses(node, at: index, limit, tokens, lexicon, into: &found)
  }

  private func collectClasses(
    _ node: Int32, at index: Int, _ limit: Int, _ tokens: [Token], _ lexicon: Lexicon, into found: inout [Found]
  ) {
    for (wordClass, child) in classes[Int(node)] {
      guard let end = wordClass.end(at: index, before: limit, tokens: tokens, lexicon: lexicon) else { continue }
      collect(child, at: end, limit, tokens, lexicon, into: &found)
    }
  }

  /// "on-going" as "ongoing".
  private func collectCompound(
    at start: Int, _ limit: Int, _ tokens: [Token], _ lexicon: Lexicon, into found: inout [Found]
  ) {
    var end = start + 1
    var whole = lexicon.word(tokens[start].word)
    while end < limit, tokens[end].flags.contains(.joined) {
      whole += lexicon.word(tokens[end].word)
      end += 1
    }
    guard let id = lexicon.find(Array(whole.utf8)), Int(id.index) < first.count, first[Int(id.index)] != 0 else {
      return
    }
    collect(first[Int(id.index)], at: end, limit, tokens, lexicon, into: &found)
  }
}

/// A term with every form and spelling in which it is looked for. Working them out takes no lexicon, so that it can be
/// done for many terms at once.
struct PreparedTerm: Sendable {
  let term: Term
  /// See `TermTrie.Entry.isCased`.
  let isCased: Bool
  fileprivate let condition: ReadCondition
  fileprivate let ways: [TermExpansion.Way]

  /// - Throws: what is wrong with the term's pattern or condition.
  init(_ term: Term, with tokenizer: inout Tokenizer) throws(TermPattern.Fault) {
    self.term = term
    // A byte of another script may be a capital: only then is it worth looking closely.
    isCased =
      term.matchesCase
      || term.pattern.utf8.contains { $0 &- 0x41 < 26 || $0 >= 0x80 } && term.pattern.contains(where: \.isUppercase)
    condition = try ReadCondition(term.condition, with: &tokenizer)
    let expansion = TermExpansion(inflection: Inflection(grammar: tokenizer.lexicon.grammar), term: term)
    var ways: [TermExpansion.Way] = []
    for sequence in try TermPattern.sequences(term.pattern, with: &tokenizer) { ways += expansion.ways(of: sequence) }
    self.ways = ways
  }
}
