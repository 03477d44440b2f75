internal import LetterModel
internal import Synchronization

/// What the rules said of sentences already judged, for a mailing in which most sentences are the same in every letter.
/// Holds at most twice as many sentences as it is told to; those not met again for longest are forgotten first.
final class SentenceMemory: Sendable {
  /// Everything that a rule of one sentence can see.
  struct Key: Hashable {
    var language: LanguageTag
    var block: String
    var opensBlock: Bool
    var text: String
    var flags: [UInt16]
  }

  private struct State {
    var young: [Key: [RuleHit]] = [:]
    var old: [Key: [RuleHit]] = [:]
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: in sentences.
  init(limit: Int) { self.limit = max(1, limit) }

  /// The hits of a sentence, their ranges from its start; nil where it has not been judged.
  func hits(_ key: Key) -> [RuleHit]? {
    state.withLock { state in
      if let hits = state.young[key] { return hits }
      guard let hits = state.old[key] else { return nil }
      remember(hits, for: key, in: &state)
      return hits
    }
  }

  func remember(_ hits: [RuleHit], for key: Key) {
    state.withLock { remember(hits, for: key, in: &$0) }
  }

  private func remember(_ hits: [RuleHit], for key: Key, in state: inout State) {
    if state.young.count >= limit {
      state.old = state.young
      state.young = [:]
    }
    state.young[key] = hits
  }

  /// How many sentences it holds.
  var count: Int { state.withLock { $0.young.count + $0.old.count } }
}

extension SentenceMemory.Key {
  init(_ sentence: Range<Int>, of block: AnalysedBlock, language: LanguageTag) {
    self.init(
      language: language, block: SentenceMemory.Key.name(block.block.kind), opensBlock: sentence.lowerBound == 0,
      text: block.text(block.range(of: sentence)), flags: block.tokens[sentence].map(\.flags.rawValue))
  }

  /// A list's number and a row's do not matter to a sentence.
  private static func name(_ kind: DraftBlock.Kind) -> String {
    switch kind {
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .listItem: "li"
    case .cell(_, _, let isHeader): isHeader ? "th" : "td"
    case .address: "address"
    case .quotation: "quotation"
    case .salutation: "salutation"
    case .code: "code"
    }
  }
}
