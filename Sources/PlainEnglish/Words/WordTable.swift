/// Folded words by number: an open hash table.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var hash: UInt32
    /// Where its letters begin in `letters`.
    var start: UInt32
    var classes: WordClasses
    var syllables: UInt8
  }

  private var slots = [UInt32](repeating: 0, count: 256)
  private var entries: [Entry] = []
  private var words: [String] = []
  /// Of all words, one after the other, so that they are compared without going elsewhere.
  private var letters: [UInt8] = []

  var count: Int { entries.count }

  func word(_ index: Int) -> String { words[index] }

  func classes(_ index: Int) -> WordClasses { entries[index].classes }
  /// Of all its words, in their order.
  var classes: [WordClasses] { entries.map(\.classes) }
  func syllables(_ index: Int) -> Int { Int(entries[index].syllables) }

  /// FNV-1a, its high half folded in.
  static func hash(_ word: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// The same of a word in ASCII as it would be folded; nil for any other, which is folded in another way.
  static func hash(folding bytes: [UInt8], _ range: Range<Int>) -> UInt32? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range {
      guard bytes[index] < 0x80 else { return nil }
      hash = (hash ^ UInt64(Folding.fold(bytes[index]))) &* 0x100_0000_01B3
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  /// - Parameter range: the word in `bytes`, folded already or all in ASCII.
  func find(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, matches(index, bytes, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether it has a word of another table.
  func contains(_ index: Int, of other: WordTable) -> Bool {
    let hash = other.entries[index].hash
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let own = Int(slots[slot]) - 1
      if entries[own].hash == hash, words[own] == other.words[index] { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func matches(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(entries[index].start)
    let end = index + 1 < entries.count ? Int(entries[index + 1].start) : letters.count
    guard end - start == range.count else { return false }
    for offset in 0..<range.count
    where letters[start + offset] != Folding.fold(bytes[range.lowerBound + offset]) { return false }
    return true
  }

  /// Adds a word that is not there yet.
  mutating func add(_ word: String, hash: UInt32, classes: WordClasses, syllables: Int) -> Int {
    if (entries.count + 1) * 2 > slots.count { grow() }
    words.append(word)
    entries.append(
      Entry(hash: hash, start: UInt32(letters.count), classes: classes, syllables: UInt8(min(syllables, 255))))
    letters += word.utf8
    place(entries.count - 1)
    return entries.count - 1
  }

  private mutating func place(_ index: Int) {
    var slot = Int(entries[index].hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(index + 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for index in entries.indices { place(index) }
  }
}

/// Words that a rule looks for one at a time, told from those of a text by their numbers.
struct WordSet: Sendable {
  private var table = WordTable()

  init(_ words: some Sequence<String>) {
    for word in words {
      let folded = Folding.fold(word), hash = WordTable.hash(folded)
      guard table.find(folded, folded.indices, hash: hash) == nil else { continue }
      _ = table.add(String(decoding: folded, as: UTF8.self), hash: hash, classes: [], syllables: 0)
    }
  }

  var isEmpty: Bool { table.count == 0 }

  func contains(_ word: WordID, of lexicon: Lexicon) -> Bool {
    let index = Int(word.index)
    let shared = lexicon.shared.count
    return index < shared
      ? table.contains(index, of: lexicon.shared) : table.contains(index - shared, of: lexicon.own)
  }
}
