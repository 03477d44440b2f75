/// Where each word leads from each node of a trie: an open hash table, because this is asked for at every word of a text
/// that a term starts with.
struct EdgeTable: Sendable {
  private var keys = [UInt64](repeating: 0, count: 1024)
  private var children = [Int32](repeating: 0, count: 1024)
  private var count = 0

  /// The node that the word leads to; 0 where it leads nowhere.
  func child(of node: Int32, _ word: WordID) -> Int32 {
    let key = EdgeTable.key(node, word)
    var slot = EdgeTable.hash(key) & (keys.count - 1)
    while children[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  /// - Parameter child: never 0, the root.
  mutating func add(_ child: Int32, to node: Int32, _ word: WordID) {
    if (count + 1) * 2 > keys.count { grow() }
    place(EdgeTable.key(node, word), child)
    count += 1
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = EdgeTable.hash(key) & (keys.count - 1)
    while children[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
    children = [Int32](repeating: 0, count: oldKeys.count * 4)
    for (key, child) in zip(oldKeys, oldChildren) where child != 0 { place(key, child) }
  }

  private static func key(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word.index)
  }

  /// Fibonacci hashing: the high bits of a product with 2^64 divided by the golden ratio.
  private static func hash(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
