/// All rules' terms in one tree of words, each in every spelling that it may have; a text's words are led back to them
/// by `BaseFinder`. Finding the terms at a word takes the same time however many there are.
struct TermTrie: Sendable {
  /// A term of a rule, and what is needed to judge its matches. A class: it is taken up at every match, and its words
  /// are dear to copy.
  final class Entry: Sendable {
    /// Index of its rule in the rule set.
    let rule: Int
    let term: Term
    let condition: CompiledCondition
    /// It is written with a capital, or its case matters: it is looked for in names too.
    let isCased: Bool

    init(rule: Int, term: Term, condition: CompiledCondition, isCased: Bool) {
      self.rule = rule
      self.term = term
      self.condition = condition
      self.isCased = isCased
    }
  }

  /// Why a node is the end of a term.
  private struct Ending: Sendable {
    let entry: Int32
    var inflects: TermInflection
  }

  private(set) var entries: [Entry] = []
  private var edges = EdgeTable()
  /// For each word of the rules, where it leads from the root; 0 is nowhere.
  private var first: [Int32] = []
  private var endings: [[Ending]] = [[]]
  private var classes: [[(PatternClass, Int32)]] = [[]]
  /// For each word of the rules, the places in terms where it may be inflected; nowhere for those beyond the end.
  private(set) var places: [TermInflection] = []

  mutating func add(_ prepared: PreparedTerm, ofRule rule: Int, _ lexicon: inout GrowingLexicon) {
    let entry = Int32(entries.count)
    entries.append(
      Entry(
        rule: rule, term: prepared.term, condition: CompiledCondition(prepared.condition, &lexicon),
        isCased: prepared.isCased))
    for way in prepared.ways {
      insert(way.words[...], way.inflects, Ending(entry: entry, inflects: way.inflects), at: 0, &lexicon)
    }
  }

  /// - Parameter inflects: what of the words that are left may be inflected.
  private mutating func insert(
    _ words: ArraySlice<TermExpansion.Element>, _ inflects: TermInflection, _ ending: Ending, at node: Int32,
    _ lexicon: inout GrowingLexicon
  ) {
    let rest = inflects.intersection(.last)
    switch words.first {
    case nil: end(ending, at: Int(node))
    case .any(let wordClass)?: insert(words.dropFirst(), rest, ending, at: child(of: node, wordClass), &lexicon)
    case .words(let spellings)?:
      for spelling in spellings {
        let word = lexicon.intern(spelling)
        mark(word, inflects.intersection(words.count == 1 ? [.first, .last] : .first))
        insert(words.dropFirst(), rest, ending, at: child(of: node, word), &lexicon)
      }
    }
  }

  private mutating func mark(_ word: WordID, _ inflects: TermInflection) {
    guard !inflects.isEmpty else { return }
    let index = Int(word.index)
    if places.count <= index { places.append(contentsOf: repeatElement([], count: index + 1 - places.count)) }
    places[index].formUnion(inflects)
  }

  private mutating func end(_ ending: Ending, at node: Int) {
    if let same = endings[node].firstIndex(where: { $0.entry == ending.entry }) {
      endings[node][same].inflects.formUnion(ending.inflects)
    } else {
      endings[node].append(ending)
    }
  }

  private mutating func newNode() -> Int32 {
    endings.append([])
    classes.append([])
    return Int32(endings.count - 1)
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
    /// Index of its entry.
    let entry: Int32
    /// In tokens.
    let end: Int
    let form: WordForm
    /// The last word is inflected, not the first.
    let inflectsLast: Bool
  }

  /// Every term that starts at a token, the longest first; for those of one length, a list's own words before inflected
  /// ones.
  func found(at start: Int, before limit: Int, tokens: [Token], lexicon: Lexicon) -> [Found] {
    let child = child(ofRoot: tokens[start].word)
    let bases = lexicon.bases(tokens[start].word)
    let isCompound = start + 1 < limit && tokens[start + 1].flags.contains(.joined)
    guard child != 0 || isCompound || !bases.isEmpty || !classes[0].isEmpty else { return [] }
    var search = Search(limit: limit, tokens: tokens, lexicon: lexicon)
    if child != 0 { collect(child, at: start + 1, &search) }
    collect(bases, at: start + 1, &search)
    collectClasses(0, at: start, &search)
    if isCompound { collectCompound(at: start, &search) }
    guard search.found.count > 1 else { return search.found }
    return search.found.enumerated().sorted { ($1.element.end, $0.offset) < ($0.element.end, $1.offset) }.map(\.element)
  }

  /// One search for the terms at a token, and what it has found so far.
  private struct Search {
    let limit: Int
    let tokens: [Token]
    let lexicon: Lexicon
    /// How the first word is inflected.
    var form = WordForm.base
    var found: [Found] = []

    mutating func add(_ ending: Ending, at end: Int, _ form: WordForm, inflectsLast: Bool) {
      guard !found.contains(where: { $0.entry == ending.entry && $0.end == end }) else { return }
      found.append(Found(entry: ending.entry, end: end, form: form, inflectsLast: inflectsLast))
    }
  }

  private func child(ofRoot word: WordID) -> Int32 {
    let index = Int(word.index)
    return index < first.count ? first[index] : 0
  }

  /// Terms whose first word is inflected.
  private func collect(_ bases: [WordBase], at index: Int, _ search: inout Search) {
    for base in bases where base.places.contains(.first) {
      let child = child(ofRoot: base.word)
      guard child != 0 else { continue }
      search.form = base.form
      collect(child, at: index, &search)
    }
    search.form = .base
  }

  private func collect(_ node: Int32, at index: Int, _ search: inout Search) {
    for ending in endings[Int(node)] where fits(ending, search.form) {
      search.add(ending, at: index, search.form, inflectsLast: false)
    }
    guard index < search.limit else { return }
    let word = search.tokens[index].word
    if case let child = edges.child(of: node, word), child != 0 { collect(child, at: index + 1, &search) }
    if search.form == .base { collectLast(node, at: index, &search) }
    collectClasses(node, at: index, &search)
  }

  private func fits(_ ending: Ending, _ form: WordForm) -> Bool {
    form == .base || ending.inflects.isSuperset(of: form == .possessive ? [.first, .alone] : .first)
  }

  /// Terms whose last word is inflected and stands here.
  private func collectLast(_ node: Int32, at index: Int, _ search: inout Search) {
    for base in search.lexicon.bases(search.tokens[index].word) where base.places.contains(.last) {
      let child = edges.child(of: node, base.word)
      guard child != 0 else { continue }
      for ending in endings[Int(child)] where ending.inflects.contains(.last) {
        search.add(ending, at: index + 1, base.form, inflectsLast: true)
      }
    }
  }

  private func collectClasses(_ node: Int32, at index: Int, _ search: inout Search) {
    for (wordClass, child) in classes[Int(node)] {
      let end = wordClass.end(at: index, before: search.limit, tokens: search.tokens, lexicon: search.lexicon)
      if let end { collect(child, at: end, &search) }
    }
  }

  /// "on-going" as "ongoing".
  private func collectCompound(at start: Int, _ search: inout Search) {
    var end = start + 1
    var whole = search.lexicon.word(search.tokens[start].word)
    while end < search.limit, search.tokens[end].flags.contains(.joined) {
      whole += search.lexicon.word(search.tokens[end].word)
      end += 1
    }
    let folded = Array(whole.utf8)
    if let id = search.lexicon.find(folded), case let child = child(ofRoot: id), child != 0 {
      collect(child, at: end, &search)
    }
    collect(search.lexicon.bases(of: folded), at: end, &search)
  }
}

/// A term with every spelling in which it is looked for. Working them out takes no lexicon, so that it can be done for
/// many terms at once.
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
    let expansion = TermExpansion(grammar: tokenizer.lexicon.grammar, term: term)
    var ways: [TermExpansion.Way] = []
    for sequence in try TermPattern.sequences(term.pattern, with: &tokenizer) { ways += expansion.ways(of: sequence) }
    self.ways = ways
  }
}
