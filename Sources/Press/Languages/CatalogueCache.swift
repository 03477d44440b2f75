internal import LetterModel
internal import Synchronization
internal import Translation

/// The catalogues that were read: a mailing in Polish reads each of its files once.
final class CatalogueCache: Sendable {
  private let known = Mutex<[String: Catalogue]>([:])

  /// The catalogue of a path, read where it was not read before.
  func catalogue(_ path: String, read: () throws -> Catalogue) throws -> Catalogue {
    if let catalogue = known.withLock({ $0[path] }) { return catalogue }
    let catalogue = try read()
    known.withLock { $0[path] = catalogue }
    return catalogue
  }

  /// Forgets all: the files have changed.
  func clear() { known.withLock { $0 = [:] } }
}
