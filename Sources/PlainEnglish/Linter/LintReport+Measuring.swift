internal import LetterModel

extension LintReport {
  /// Sentences shorter than this are never among the hardest: one long name would put them there.
  private static let fewestWords = 8

  init(measuring text: AnalysedDraft, findings: [LintFinding]) {
    self.init(path: text.draft.path, measures: Measures(), paragraphs: [], worstSentences: [], findings: findings)
    var worst: [(ease: Double, block: Int, sentence: Range<Int>, words: Int)] = []
    for (index, block) in text.blocks.enumerated() where block.isScored {
      var paragraph = Measures()
      for (sentence, measures) in zip(block.sentences, block.measures) {
        paragraph = paragraph + measures
        guard measures.words >= LintReport.fewestWords else { continue }
        let ease = measures.fleschReadingEase
        guard worst.count < 5 || ease < worst[4].ease else { continue }
        let place = worst.firstIndex { $0.ease > ease } ?? worst.count
        worst.insert((ease, index, sentence, measures.words), at: place)
        if worst.count > 5 { worst.removeLast() }
      }
      guard paragraph.words > 0 else { continue }
      measures = measures + paragraph
      paragraphs.append((source(of: 0..<block.bytes.count, in: block), paragraph))
    }
    worstSentences = worst.map { hard in
      let block = text.blocks[hard.block]
      let range = block.range(of: hard.sentence)
      return HardSentence(
        text: block.text(range), words: hard.words, readingEase: hard.ease, source: source(of: range, in: block))
    }
  }

  private func source(of range: Range<Int>, in block: AnalysedBlock) -> SourceRange {
    var finder = PlaceFinder(block)
    let (start, end) = finder.places(of: range)
    return SourceRange(file: block.block.path ?? path, start: start, end: end)
  }
}
