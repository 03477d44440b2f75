internal import LetterModel
internal import Synchronization

/// What was read once and is asked for again: a mailing in Polish reads each of its files once.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key, made where it was not made before.
  func value(_ key: Key, make: () throws -> Value) throws -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = try make()
    known.withLock { $0[key] = value }
    return value
  }

  /// Forgets all: the files have changed.
  func clear() { known.withLock { $0 = [:] } }
}

/// A file as it was when it was read: one that has changed is another.
struct FileAsRead: Hashable, Sendable {
  var path: String
  var bytes: [UInt8]
}

/// What a translated template is made from, besides its catalogues.
struct TranslationOrder: Hashable, Sendable {
  var template: String
  /// Of the template and its parts.
  var sha256: String
  var messages: FileAsRead
  var language: LanguageTag
  var isExample: Bool
  var allowUnreviewed: Bool
}
