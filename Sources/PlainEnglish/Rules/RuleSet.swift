public import LetterModel

/// Every rule of one language, ready to be used.
public struct RuleSet: Sendable {
  /// In the order of their ids, those that are not enabled too.
  public let rules: [RuleFile]

  /// Reads `Locales/<tag>/plain-english`: `rules/*.yaml`, `words/*.tsv`, `grammar/*.tsv`.
  ///
  /// - Parameters:
  ///   - files: each file's path under that folder and its bytes.
  ///   - switchedOn: ids of rules to use though their files say `enabled: no`.
  /// - Throws: every mistake in every file at once.
  public init(files: [(path: String, bytes: [UInt8])], switchedOn: Set<String> = []) throws(Findings) {
    rules = []
  }

  /// Runs each rule's own examples: every `wrong:` text must be hit by that rule, no `right:` text may be. What fails is
  /// a finding at the example.
  public func prove() -> [Finding] { [] }
}
