/// Folded words by number: an open hash table over bytes that are kept end to end.
struct WordTable: Sendable {
  private struct Entry: Sendable {
    var hash: UInt32
    var start: UInt32
    var end: UInt32
    var classes: WordClasses
    var syllables: UInt8
  }

  private var slots = [UInt32](repeating: 0, count: 256)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  var count: Int { entries.count }

  func word(_ index: Int) -> String {
    let entry = entries[index]
    return String(decoding: bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
  }

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
    let entry = entries[index]
    let start = Int(entry.start)
    guard Int(entry.end) - start == word.count else { return false }
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }

  /// Adds a word that is not there yet.
  mutating func add(_ word: [UInt8], hash: UInt32, classes: WordClasses, syllables: Int) -> Int {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let start = UInt32(bytes.count)
    bytes += word
    entries.append(
      Entry(
        hash: hash, start: start, end: UInt32(bytes.count), classes: classes, syllables: UInt8(min(syllables, 255))))
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
