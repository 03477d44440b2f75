internal import LetterModel

/// Reads a draft with every rule of a set.
public struct Linter: Sendable {
  let rules: RuleSet
  private let memory: SentenceMemory?

  /// - Parameter sentences: how many judged sentences to remember for the drafts to come (a mailing); none unless asked.
  public init(_ rules: RuleSet, remembering sentences: Int = 0) {
    self.rules = rules
    memory = sentences > 0 ? SentenceMemory(limit: sentences) : nil
  }

  /// Everything the rules find, in reading order, and the reading measures. Rules judge only their own language.
  public func lint(_ draft: Draft) -> LintReport {
    let text = rules.analyser.analyse(draft)
    let hits = draft.language.isKin(of: .source) ? hits(in: text) : []
    var findings = FindingMaker(rules: rules, text: text)
    return LintReport(measuring: text, findings: findings.findings(of: hits))
  }

  private func hits(in text: AnalysedDraft) -> [RuleHit] {
    var hits: [RuleHit] = []
    let used = rules.kinds.indices.filter { rules.isUsed[$0] }
    var judge = SentenceJudge(rules: rules, used: used, text: text)
    for block in text.blocks.indices where text.blocks[block].isJudged {
      for sentence in text.blocks[block].sentences {
        if memory == nil {
          judge.findHits(in: sentence, ofBlock: block, into: &hits)
        } else {
          hits += remembered(sentence, ofBlock: block, &judge)
        }
      }
    }
    hits.removeAll { !rules.kinds[$0.rule].stands($0.hit, in: text) }
    for rule in used {
      for hit in rules.kinds[rule].check(text) { hits.append(RuleHit(rule: rule, hit: hit)) }
    }
    return hits
  }

  private func remembered(_ sentence: Range<Int>, ofBlock block: Int, _ judge: inout SentenceJudge) -> [RuleHit] {
    let analysed = judge.text.blocks[block]
    let start = analysed.range(of: sentence).lowerBound
    let key = SentenceMemory.Key(sentence, of: analysed, language: judge.text.draft.language)
    if let hits = memory?.hits(key) { return hits.map { $0.moved(by: start, to: block) } }
    var hits: [RuleHit] = []
    judge.findHits(in: sentence, ofBlock: block, into: &hits)
    memory?.remember(hits.map { $0.moved(by: -start, to: 0) }, for: key)
    return hits
  }
}

/// Asks every rule what it finds in one sentence after another.
private struct SentenceJudge {
  let text: AnalysedDraft
  private var terms: TermMatcher
  private var forms: FormMatcher
  private let rules: [SentenceRule]

  /// - Parameter used: the indices of the rules that are switched on.
  init(rules: RuleSet, used: [Int], text: AnalysedDraft) {
    self.text = text
    terms = TermMatcher(rules: rules, text: text)
    forms = FormMatcher(rules: rules, used: used, text: text)
    self.rules = used.compactMap { index in
      (rules.kinds[index] as? any SentenceKind).map { SentenceRule(index: index, kind: $0) }
    }
  }

  mutating func findHits(in sentence: Range<Int>, ofBlock block: Int, into hits: inout [RuleHit]) {
    terms.findHits(in: sentence, ofBlock: block, into: &hits)
    forms.findHits(in: sentence, ofBlock: block, into: &hits)
    for rule in rules {
      for hit in rule.kind.check(sentence, ofBlock: block, in: text) {
        hits.append(RuleHit(rule: rule.index, hit: hit))
      }
    }
  }
}

/// A class: a copy of each rule for each sentence took a fifth of the time.
private final class SentenceRule {
  let index: Int
  let kind: any SentenceKind

  init(index: Int, kind: any SentenceKind) {
    self.index = index
    self.kind = kind
  }
}

extension RuleHit {
  fileprivate func moved(by offset: Int, to block: Int) -> RuleHit {
    var moved = self
    moved.hit.block = block
    moved.hit.range = hit.range.moved(by: offset)
    moved.hit.fix?.range = hit.fix?.range.moved(by: offset) ?? 0..<0
    return moved
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}
