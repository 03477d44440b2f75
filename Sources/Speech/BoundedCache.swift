/// Keeps values up to a cost; what has not been asked for the longest goes first, half of all at a time.
struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private var recent: [Key: (value: Value, cost: Int)] = [:]
  private var older: [Key: (value: Value, cost: Int)] = [:]
  private var recentCost = 0

  /// - Parameter limit: the highest cost of all that is kept.
  init(limit: Int) { self.limit = limit }

  subscript(key: Key) -> Value? {
    mutating get {
      if let entry = recent[key] { return entry.value }
      guard let entry = older.removeValue(forKey: key) else { return nil }
      insert(entry.value, for: key, cost: entry.cost)
      return entry.value
    }
  }

  mutating func insert(_ value: Value, for key: Key, cost: Int) {
    guard cost <= limit / 2, recent[key] == nil else { return }
    if recentCost + cost > limit / 2 {
      older = recent
      recent = [:]
      recentCost = 0
    }
    recent[key] = (value, cost)
    recentCost += cost
  }
}
