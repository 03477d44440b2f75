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
    for block in text.blocks.indices where text.blocks[block].isJudged {
      for sentence in text.blocks[block].sentences {
        if memory == nil {
          judge(sentence, ofBlock: block, in: text, used, into: &hits)
        } else {
          hits += remembered(sentence, ofBlock: block, in: text, used)
        }
      }
    }
    hits = hits.filter { rules.kinds[$0.rule].stands($0.hit, in: text) }
    for rule in used {
      for hit in rules.kinds[rule].check(text) { hits.append(RuleHit(rule: rule, hit: hit)) }
    }
    return hits
  }

  private func judge(
    _ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft, _ used: [Int], into hits: inout [RuleHit]
  ) {
    TermMatcher(rules: rules, text: text, block: block, sentence: sentence).hits(into: &hits)
    for rule in used {
      for hit in rules.kinds[rule].check(sentence, ofBlock: block, in: text) {
        hits.append(RuleHit(rule: rule, hit: hit))
      }
    }
  }

  private func remembered(
    _ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft, _ used: [Int]
  ) -> [RuleHit] {
    let analysed = text.blocks[block]
    let start = analysed.range(of: sentence).lowerBound
    let key = SentenceMemory.Key(sentence, of: analysed, language: text.draft.language)
    if let hits = memory?.hits(key) { return hits.map { $0.moved(by: start, to: block) } }
    var hits: [RuleHit] = []
    judge(sentence, ofBlock: block, in: text, used, into: &hits)
    memory?.remember(hits.map { $0.moved(by: -start, to: 0) }, for: key)
    return hits
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
