internal import Synchronization

/// What a progress callback was told.
final class Counter: Sendable {
  private let noted = Mutex<[(done: Int, all: Int)]>([])

  var notes: [(done: Int, all: Int)] { noted.withLock { $0 } }

  func note(_ done: Int, _ all: Int) { noted.withLock { $0.append((done, all)) } }
}
