/// A word of the rules of which a word of a text is a form.
struct WordBase: Sendable {
  var word: WordID
  var form: WordForm
  /// It may be one as the first word of a term, as its last word, or as both.
  var places: TermInflection
}

/// Leads a word of a text back to the words of the rules of which it is a form: "terminated" to "terminate",
/// "tenancies" to "tenancy".
///
/// It takes endings off, keeps what the rules have, and lets `Inflection` say whether that makes the word. So a rule's
/// word costs nothing when the rules are read, and a form costs once for each different word of a text.
struct BaseFinder: Sendable {
  private let inflection: Inflection
  private let words: WordTable
  /// For each of the words, the places in terms where it may be inflected.
  private let places: [TermInflection]
  private let irregular: [String: [String]]

  /// - Parameters:
  ///   - words: those of the rules, which go by the same numbers in every draft.
  ///   - places: for the first of them, the places in terms where each may be inflected; the others are nowhere.
  init(_ words: WordTable, places: [TermInflection], grammar: Grammar) {
    inflection = Inflection(grammar: grammar)
    self.words = words
    self.places = places
    irregular = inflection.irregularBases
  }

  /// - Parameter folded: a word as `Folding` makes it.
  func bases(of folded: [UInt8]) -> [WordBase] {
    var found: [WordBase] = []
    var word: String?
    for candidate in candidates(folded) {
      guard let index = words.find(candidate, candidate.indices, hash: WordTable.hash(candidate)),
        index < places.count, !places[index].isEmpty, !found.contains(where: { $0.word.index == index })
      else { continue }
      let written = word ?? String(decoding: folded, as: UTF8.self)
      word = written
      found += bases(of: written, from: index)
    }
    return found
  }

  private func bases(of word: String, from index: Int) -> [WordBase] {
    let base = words.word(index)
    var found: [WordBase] = []
    func add(_ form: WordForm, _ place: TermInflection) {
      guard places[index].contains(place) else { return }
      if let same = found.firstIndex(where: { $0.form == form }) {
        found[same].places.insert(place)
      } else {
        found.append(WordBase(word: WordID(index: UInt32(index)), form: form, places: place))
      }
    }
    if places[index].contains(.first) {
      let forms = inflection.spellings(of: base)
      if let form = forms.first(where: { TermExpansion.spellings(of: $0.word).contains(word) })?.form {
        add(form, .first)
      } else if word == base + "'s" || word == inflection.s(base) + "'" {
        add(.possessive, .first)
      }
    }
    if TermExpansion.spellings(of: inflection.plural(base)).contains(word) { add(.s, .last) }
    if word == base + "'s" { add(.possessive, .last) }
    return found
  }

  // MARK: Endings

  /// What the word may come from; most of it is no word.
  private func candidates(_ word: [UInt8]) -> [[UInt8]] {
    var found = irregularCandidates(word)
    switch word.last {
    case UInt8(ascii: "s"):
      if word.ends(in: "'s") { return found + [word.dropLast(2).bytes] }
      found += singulars(word[...])
    case UInt8(ascii: "'") where word.ends(in: "s'"): found += singulars(word.dropLast())
    case UInt8(ascii: "d") where word.ends(in: "ed"): found += infinitives(word.dropLast(2))
    case UInt8(ascii: "g") where word.ends(in: "ing"): found += infinitives(word.dropLast(3))
    default: break
    }
    return found
  }

  private func singulars(_ word: ArraySlice<UInt8>) -> [[UInt8]] {
    var found = [word.dropLast().bytes]
    if word.ends(in: "es") { found.append(word.dropLast(2).bytes) }
    if word.ends(in: "ies") { found.append(word.dropLast(3) + "y".utf8) }
    return found
  }

  /// - Parameter stem: what stands before -ed or -ing.
  private func infinitives(_ stem: ArraySlice<UInt8>) -> [[UInt8]] {
    var found = [stem.bytes, stem.bytes + "e".utf8]
    guard let last = stem.last else { return [] }
    if stem.dropLast().last == last || stem.ends(in: "ck") { found.append(stem.dropLast().bytes) }
    if last == UInt8(ascii: "i") { found.append(stem.dropLast() + "y".utf8) }
    if last == UInt8(ascii: "y") { found.append(stem.dropLast() + "ie".utf8) }
    return found
  }

  private func irregularCandidates(_ word: [UInt8]) -> [[UInt8]] {
    guard word.count < 20 else { return [] }
    let written = String(decoding: word, as: UTF8.self)
    var found = irregular[written] ?? []
    for prefix in Inflection.prefixes where written.hasPrefix(prefix) {
      found += (irregular[String(written.dropFirst(prefix.count))] ?? []).map { prefix + $0 }
    }
    return found.map { Array($0.utf8) }
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func ends(in ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate var bytes: [UInt8] { Array(self) }
}
