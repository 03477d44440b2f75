public import LetterModel

/// What was found in one text.
public struct LintReport: Sendable {
  /// As shown to a person.
  public var path: String
  /// Of the whole text (standards.md 6).
  public var measures: Measures
  /// Of each scored paragraph, in reading order.
  public var paragraphs: [(source: SourceRange, measures: Measures)]
  /// The hardest first, at most five.
  public var worstSentences: [HardSentence]
  /// In reading order.
  public var findings: [LintFinding]
}

/// A sentence that is hard to read.
public struct HardSentence: Sendable, Hashable {
  public var text: String
  public var words: Int
  public var readingEase: Double
  public var source: SourceRange
}

/// A finding of the linter: what every finding has, and what only a linter knows.
public struct LintFinding: Sendable, Hashable {
  public var finding: Finding
  /// The words it is about, as they stand in the text.
  public var match: String
  /// Where the rule comes from: "PE-21".
  public var ruleSource: String
  /// What `--fix` does; nil where a person has to decide.
  public var fix: Fix?
  /// Whether `--fix` may put the first suggestion in its place.
  public var isSwap: Bool { fix != nil }
  /// The matched bytes in the file, where the file has text of its own.
  public var bytes: Range<Int>?
  /// Index into the blocks of the draft, and the match in UTF-8 of the block's text.
  public var block: Int
  public var range: Range<Int>

  /// Words to put in the place of others: a little more than the match where the words around it have to change too.
  public struct Fix: Sendable, Hashable {
    /// In UTF-8 of the block's text.
    public var range: Range<Int>
    /// The same in the file's bytes, where the file has text of its own and this stretch of it stands unbroken.
    public var bytes: Range<Int>?
    public var text: String
  }
}
