internal import DataFiles
internal import LetterModel

/// Capitals that are not needed: words shouted in capitals (`style: shouting`), or common nouns that have been given a
/// capital in the middle of a sentence (`style: titles`) (PE-16, LAY-2).
///
/// Settings: `style`; `words` and `list`: those that are shouted even alone ("must"), or those that need no capital
/// ("tenant"); `run`: how many words in capitals one after another are too many (shouting).
struct CapitalsKind: SentenceKind {
  static let name = "capitals"
  private let isShouting: Bool
  private let words: Set<String>
  private let run: Int

  init(_ rule: inout RuleFile) {
    let style = rule.keys.requiredText("style")
    if !["shouting", "titles"].contains(style) {
      rule.keys.add(
        Finding(
          "unknown-style", "There is no style “\(style)”.", suggestions: ["shouting", "titles"],
          at: rule.keys.range))
    }
    isShouting = style == "shouting"
    words = Set((rule.list().map(\.pattern) + (rule.keys.texts("words") ?? [])).map { $0.lowercased() })
    run = rule.number("run") ?? 3
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    isShouting ? shouts(sentence, block, text) : titles(sentence, block, text)
  }

  private func shouts(_ sentence: Range<Int>, _ block: Int, _ text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    var hits: [Hit] = []
    var start = sentence.lowerBound
    for at in sentence.lowerBound...sentence.upperBound {
      if at < sentence.upperBound, isLoud(analysed.tokens[at], text.lexicon) { continue }
      let run = start..<at
      let isKnown = run.contains { words.contains(text.lexicon.word(analysed.tokens[$0].word)) }
      if run.count >= self.run || (isKnown && !run.isEmpty && !isToBeSent(start, in: sentence, analysed, text.lexicon))
      {
        hits.append(Hit(block: block, range: analysed.range(of: run)))
      }
      start = at + 1
    }
    return hits
  }

  /// "Text NO to 01632 960 123", "Reply YES or NO", "the button marked STOP": a word to be sent, pressed or found as it
  /// stands.
  private func isToBeSent(_ at: Int, in sentence: Range<Int>, _ block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    func word(_ at: Int) -> String { lexicon.word(block.tokens[at].word) }
    let sends: Set = ["text", "press", "type", "enter", "reply"]
    guard at > sentence.lowerBound else { return false }
    if word(at - 1) == "or" { return sentence.prefix { $0 < at }.contains { sends.contains(word($0)) } }
    return sends.contains(word(at - 1)) || ["headed", "marked", "labelled", "button"].contains(word(at - 1))
  }

  private func isLoud(_ token: Token, _ lexicon: Lexicon) -> Bool {
    token.kind == .word && token.flags.isDisjoint(with: [.kept, .value, .foreign, .link])
      && (token.flags.contains(.allCapitals)
        || (token.flags.contains(.capital) && token.end - token.start == 1 && !token.flags.contains(.opensSentence)
          && ["a"].contains(lexicon.word(token.word))))
  }

  private func titles(_ sentence: Range<Int>, _ block: Int, _ text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    switch analysed.block.kind {
    case .paragraph, .listItem: break
    case .heading, .cell, .address, .quotation, .salutation, .code: return []
    }
    var hits: [Hit] = []
    var at = sentence.lowerBound + 1
    while at < sentence.upperBound {
      guard isCapital(analysed.tokens[at]) else {
        at += 1
        continue
      }
      var end = at + 1
      while end < sentence.upperBound, isCapital(analysed.tokens[end]) { end += 1 }
      if isCommon(at..<end, in: sentence, of: analysed, text.lexicon) {
        let range = analysed.range(of: at..<end)
        hits.append(Hit(block: block, range: range, suggestions: [analysed.text(range).lowercased()]))
      }
      at = end
    }
    return hits
  }

  private func isCapital(_ token: Token) -> Bool {
    (token.kind == .word || token.kind == .abbreviation || token.kind == .code) && token.flags.contains(.capital)
  }

  /// A run of words with capitals that names nobody: each is a common noun, and it stands behind a small word ("the
  /// Tenant", "your Housing Officer"), not behind or before a name ("Anna Reid, Housing Officer", "Our Director, Ms
  /// Reid", "Tenant Services Ltd").
  private func isCommon(
    _ run: Range<Int>, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    let barred: Token.Flags = [.allCapitals, .opensSentence, .kept, .value, .link, .quoted]
    guard run.count < 4,
      run.allSatisfy({
        block.tokens[$0].flags.isDisjoint(with: barred) && words.contains(lexicon.word(block.tokens[$0].word))
      })
    else { return false }
    let before = block.tokens[run.lowerBound - 1]
    guard before.kind == .word,
      !before.flags.contains(.capital)
        || before.flags.contains(.opensSentence)
          && lexicon.classes(before.word).isAny(of: [.determiner, .preposition, .conjunction])
    else { return false }
    return !isTitleOfNext(run.upperBound, in: sentence, of: block, lexicon)
      && !goesOnName(run.lowerBound, in: sentence, of: block, lexicon)
  }

  /// Whether a name follows, behind a comma or not, or "of" and a name: "our Chair, Mr Reid", "Sheriff of Angus".
  private func isTitleOfNext(
    _ end: Int, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    guard end < sentence.upperBound else { return false }
    let sign = block.bytes[Int(block.tokens[end].start)]
    // "Housing (Scotland) Act"
    if sign == UInt8(ascii: "(") { return true }
    let isComma = sign == UInt8(ascii: ",")
    let isJoined = ["of", "for"].contains(lexicon.word(block.tokens[end].word))
    let next = isComma || isJoined ? end + 1 : end
    guard next < sentence.upperBound else { return false }
    let token = block.tokens[next]
    return token.isNumeric && !isComma
      || isCapital(token) && (isJoined || !words.contains(lexicon.word(token.word)))
        && lexicon.classes(token.word).isDisjoint(with: [.month, .weekday])
  }

  /// Whether it ends a name with a small word inside: "Right to Repair", "Director of Housing".
  private func goesOnName(
    _ start: Int, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    guard start - 2 >= sentence.lowerBound,
      ["to", "of", "for", "and"].contains(lexicon.word(block.tokens[start - 1].word))
    else { return false }
    let first = block.tokens[start - 2]
    let isAlone = lexicon.word(block.tokens[start - 1].word) == "and" && words.contains(lexicon.word(first.word))
    return isCapital(first) && !isAlone && lexicon.classes(first.word).isDisjoint(with: .function)
  }
}
