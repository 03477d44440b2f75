internal import LetterModel

/// One kind of rule: a Swift file in `Kinds/`, named in `RuleKinds.all`. A rule file says which kind it is and gives it
/// its words and numbers.
///
/// A kind does the smallest of the three checks that can tell: of a term's match, of one sentence, or of the whole text.
/// The first two see one sentence at a time, and what they say of it is remembered for a mailing's next letter.
protocol RuleKind: Sendable {
  /// As rule files name it: "sentence-length".
  static var name: String { get }
  /// Takes its own keys out of the rule file; adds a fault for each that is wrong. Keys left over are refused after it.
  init(_ rule: inout RuleFile)
  /// What to look for; all rules' terms are looked for in one pass, the longest match first over all of them.
  var terms: [Term] { get }
  /// Whether the match of one of its terms is a hit. The match's condition holds already.
  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit?
  /// Whether a hit in a term or a sentence still stands when the whole text is known: the word may be explained
  /// elsewhere, or the text may be of a kind that the rule is not for.
  func stands(_ hit: Hit, in text: AnalysedDraft) -> Bool
  /// Hits that need more than one sentence to be seen.
  func check(_ text: AnalysedDraft) -> [Hit]
}

/// A kind that looks at each sentence by itself.
protocol SentenceKind: RuleKind {
  /// Hits in one sentence: a range of tokens of that block, which is one that rules judge.
  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit]
}

extension RuleKind {
  var terms: [Term] { [] }
  func judge(_ match: TermMatch, in text: AnalysedDraft) -> Hit? { nil }
  func stands(_ hit: Hit, in text: AnalysedDraft) -> Bool { true }
  func check(_ text: AnalysedDraft) -> [Hit] { [] }
}
