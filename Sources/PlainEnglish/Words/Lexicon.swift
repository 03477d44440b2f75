/// A folded word, by number: two tokens with the same id are the same word.
struct WordID: Sendable, Hashable {
  var index: UInt32
}

/// Words that can be looked up: those of the rules, which come first and are shared by all drafts, and those of one draft.
protocol WordLookup {
  var shared: WordTable { get }
  var own: WordTable { get }
}

extension WordLookup {
  /// How many words there are.
  var count: Int { shared.count + own.count }
  /// How many of them are the rules': their ids come first.
  var sharedCount: Int { shared.count }

  /// The id of a word, folded first; nil where neither the draft nor the word lists have it.
  func id(_ word: String) -> WordID? { find(Folding.fold(word)) }

  /// The folded word.
  func word(_ id: WordID) -> String {
    let index = Int(id.index)
    return index < shared.count ? shared.word(index) : own.word(index - shared.count)
  }

  func classes(_ id: WordID) -> WordClasses {
    let index = Int(id.index)
    return index < shared.count ? shared.classes(index) : own.classes(index - shared.count)
  }

  /// Syllables as the reading measures count them (standards.md 6, R18).
  func syllables(_ id: WordID) -> Int {
    let index = Int(id.index)
    return index < shared.count ? shared.syllables(index) : own.syllables(index - shared.count)
  }

  /// - Parameter folded: a word as `Folding` makes it.
  func find(_ folded: [UInt8]) -> WordID? {
    find(folded, folded.indices, hash: WordTable.hash(folded))
  }

  /// - Parameter range: the word in `bytes`, folded already or all in ASCII.
  fileprivate func find(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> WordID? {
    if let index = shared.find(bytes, range, hash: hash) { return WordID(index: UInt32(index)) }
    return own.find(bytes, range, hash: hash).map { WordID(index: UInt32(shared.count + $0)) }
  }
}

/// Every word of a draft, folded, with what is known of each. A class, because everything that looks at words carries it
/// along; nothing in it changes.
final class Lexicon: WordLookup, Sendable {
  let grammar: Grammar
  let shared: WordTable
  let own: WordTable
  fileprivate let finder: BaseFinder
  private let sharedBases: [[WordBase]]
  fileprivate let ownBases: [[WordBase]]
  /// Of every word, one after the other: rules ask for them at every token.
  private let allClasses: [WordClasses]

  /// The words of the rules.
  ///
  /// - Parameter places: for each word, the places in terms where it may be inflected.
  init(ofRules words: GrowingLexicon, places: [TermInflection]) {
    grammar = words.grammar
    shared = words.shared
    own = words.own
    allClasses = own.classes
    let finder = BaseFinder(own, places: places, grammar: grammar)
    self.finder = finder
    sharedBases = []
    ownBases = Array(0..<own.count).concurrentlyMapped { [own] words in
      words.map { finder.bases(of: Array(own.word($0).utf8)) }
    }
  }

  /// The words of a draft, on top of those of the rules.
  init(of draft: GrowingLexicon, on rules: Lexicon) {
    grammar = draft.grammar
    shared = draft.shared
    own = draft.own
    finder = rules.finder
    sharedBases = rules.ownBases
    allClasses = rules.allClasses + own.classes
    ownBases = (0..<own.count).map { [own, finder] in finder.bases(of: Array(own.word($0).utf8)) }
  }

  func classes(_ id: WordID) -> WordClasses { allClasses[Int(id.index)] }

  /// The words of the rules of which it is a form.
  func bases(_ id: WordID) -> [WordBase] {
    let index = Int(id.index)
    return index < sharedBases.count ? sharedBases[index] : ownBases[index - sharedBases.count]
  }

  /// The same of any folded word.
  func bases(of folded: [UInt8]) -> [WordBase] { finder.bases(of: folded) }
}

/// A lexicon to which words are still added.
struct GrowingLexicon: WordLookup {
  let grammar: Grammar
  let shared: WordTable
  private(set) var own = WordTable()

  init(grammar: Grammar) {
    self.grammar = grammar
    shared = WordTable()
  }

  /// For one more draft: the words of the rules are shared, not copied.
  init(adding lexicon: Lexicon) {
    precondition(lexicon.shared.count == 0, "Only the words of the rules are shared.")
    grammar = lexicon.grammar
    shared = lexicon.own
  }

  /// The id of a folded word, which is added where it is new.
  mutating func intern(_ folded: [UInt8]) -> WordID {
    let hash = WordTable.hash(folded)
    return find(folded, folded.indices, hash: hash) ?? add(folded, hash: hash)
  }

  /// The id of a word as it is written.
  mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> WordID {
    let hash = WordTable.hash(folding: bytes, range)
    if let hash, let known = find(bytes, range, hash: hash) { return known }
    var folded: [UInt8] = []
    Folding.fold(bytes[range], into: &folded)
    if let hash { return add(folded, hash: hash) }
    return intern(folded)
  }

  private mutating func add(_ folded: [UInt8], hash: UInt32) -> WordID {
    let word = String(decoding: folded, as: UTF8.self)
    let syllables = grammar.syllables(in: folded)
    var classes = grammar.classes(of: word)
    if syllables >= 3, grammar.isLongByEnding(folded) { classes.insert(.longByEnding) }
    let index = own.add(word, hash: hash, classes: classes, syllables: syllables)
    return WordID(index: UInt32(shared.count + index))
  }

  mutating func intern(_ word: String) -> WordID { intern(Folding.fold(word)) }
}

/// The one spelling under which a word is known: lower case, `'` for `’`, soft hyphens left out.
enum Folding {
  /// A small letter for a capital of ASCII.
  static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  static func fold(_ word: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.utf8.count)
    for byte in word.utf8 {
      guard byte < 0x80 else {
        fold(Array(word.utf8)[...], into: &folded)
        break
      }
      folded.append(fold(byte))
    }
    return folded
  }

  /// Puts the folded bytes in place of what `folded` held; a buffer used again and again.
  static func fold(_ bytes: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    for byte in bytes {
      guard byte < 0x80 else { return foldAnyScript(bytes, into: &folded) }
      folded.append(fold(byte))
    }
  }

  private static func foldAnyScript(_ bytes: ArraySlice<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars where scalar != "\u{AD}" {
      folded.append(contentsOf: UTF8.encode(scalar == "\u{2019}" ? "'" : scalar) ?? UTF8.EncodedScalar())
    }
  }
}
