/// Folded words by number: an open hash table.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var hash: UInt32
    var classes: WordClasses
    var syllables: UInt8
  }

  private var slots = [UInt32](repeating: 0, count: 256)
  private var entries: [Entry] = []
  private var words: [String] = []

  var count: Int { entries.count }

  func word(_ index: Int) -> String { words[index] }

  func classes(_ index: Int) -> WordClasses { entries[index].classes }
  func syllables(_ index: Int) -> Int { Int(entries[index].syllables) }

  /// FNV-1a, its high half folded in.
  static func hash(_ word: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  func find(_ word: [UInt8], hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, matches(index, word) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ index: Int, _ word: [UInt8]) -> Bool {
    var known = words[index]
    return known.withUTF8 { known in
      known.count == word.count && known.indices.allSatisfy { known[$0] == word[$0] }
    }
  }

  /// Adds a word that is not there yet.
  mutating func add(_ word: [UInt8], hash: UInt32, classes: WordClasses, syllables: Int) -> Int {
    if (entries.count + 1) * 2 > slots.count { grow() }
    words.append(String(decoding: word, as: UTF8.self))
    entries.append(Entry(hash: hash, classes: classes, syllables: UInt8(min(syllables, 255))))
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
