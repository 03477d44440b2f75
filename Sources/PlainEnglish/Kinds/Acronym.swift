internal import DataFiles
internal import LetterModel

/// Abbreviations that are not explained where they first stand (PE-10): "Customer Service Team (CST)" or "CST (Customer
/// Service Team)" explains one for the rest of the text.
///
/// Settings: `list`, whose `[known]` rows may stand alone and whose `[expand]` rows say what the letters mean; `max`, how
/// many different ones a text may have: a rule with it counts, and leaves it to another to ask what they mean. The
/// message may use `{count}` and `{max}`.
struct Acronym: RuleKind {
  static let name = "acronym"
  private let known: Set<String>
  private let expansions: [String: [String]]
  /// `[keep]` rows of more than one word: "Freepost SPSO" is what goes on the envelope.
  private let phrases: [[Substring]]
  /// The rows that say what letters mean, folded.
  private let folded: [(row: String, isSmall: Bool)]
  private let most: Int?

  init(_ rule: inout RuleFile) {
    let rows = rule.list()
    known = Set(rows.filter { $0.mark == .known || $0.mark == .keep }.map(\.pattern))
    expansions = Dictionary(
      rows.filter { $0.mark == .expand }.map { ($0.pattern, $0.alternatives) }, uniquingKeysWith: { first, _ in first })
    phrases = rows.filter { $0.mark == .keep }.map { $0.pattern.split(separator: " ") }.filter { $0.count > 1 }
    folded = expansions.keys.map { ($0.lowercased(), !$0.contains(where: \.isUppercase)) }
    most = rule.number("max")
    if rows.isEmpty, !rule.lacksList {
      rule.keys.add(Finding("missing-key", "This rule needs a “list”.", at: rule.keys.range))
    }
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    let listed = Listed(folded, in: text)
    var met: Set<String> = []
    var settled = Set<WordID>()
    var hits: [Hit] = []
    var place: Hit?
    for (index, block) in text.blocks.enumerated() where block.isJudged {
      for sentence in block.sentences where !isShouted(sentence, block) {
        for at in sentence {
          let token = block.tokens[at]
          let isCapitals = token.kind == .word && token.flags.contains(.allCapitals)
          guard listed.mayHold(token, of: block), !isCapitals || !settled.contains(token.word),
            let letters = abbreviation(at, block), !isKept(at, in: sentence, of: block, text.lexicon)
          else { continue }
          // The same capitals say nothing new the next time.
          if isCapitals { settled.insert(token.word) }
          guard met.insert(letters).inserted else { continue }
          let hit = Hit(block: index, range: block.tokens[at].range)
          if let most {
            if met.count == most + 1 { place = hit }
          } else if !isExplained(letters, at: at, in: sentence, of: block, text) {
            hits.append(self.hit(letters, hit))
          }
        }
      }
    }
    place?.arguments = arguments(met.count)
    return place.map { [$0] } ?? hits
  }

  private func arguments(_ count: Int) -> [String: String] {
    ["count": "\(count)", "max": most.map(String.init) ?? ""]
  }

  private func hit(_ letters: String, _ bare: Hit) -> Hit {
    var hit = bare
    hit.arguments = arguments(0)
    hit.suggestions = (expansions[letters] ?? []).map { Wording.isInstruction($0) ? $0 : "\($0) (\(letters))" }
    return hit
  }

  /// Whether it is the last word of a phrase that is right as it is.
  private func isKept(
    _ at: Int, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    isLetters(at, in: sentence, of: block, lexicon)
      || phrases.contains { words in
        at + 1 - words.count >= sentence.lowerBound
          && zip(words, (at + 1 - words.count)...).allSatisfy { block.text(block.tokens[$1]) == $0 }
      }
  }

  /// Letters that are meant as letters: "Text REPAIR to …", "press “OK”", "it starts with AHA".
  private func isLetters(
    _ at: Int, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Bool {
    var before = at - 1
    while before >= sentence.lowerBound, block.tokens[before].kind == .punctuation { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    switch lexicon.word(block.tokens[before].word) {
    case "text", "press", "type", "enter", "marked", "letters", "word", "button", "code": return true
    case "with":
      return before > sentence.lowerBound
        && ["starts", "start", "starting", "begins", "begin", "ends", "end", "ending"].contains(
          lexicon.word(block.tokens[before - 1].word))
    default: return false
    }
  }

  /// A sentence or heading all in capitals says nothing about abbreviations.
  private func isShouted(_ sentence: Range<Int>, _ block: AnalysedBlock) -> Bool {
    var words = 0
    for token in block.tokens[sentence] where token.kind == .word {
      guard token.flags.contains(.allCapitals) || token.end - token.start == 1 else { return false }
      words += 1
    }
    return words > 2
  }

  /// The letters of an abbreviation that may not stand alone, its plural s left out: two to six capitals, figures after
  /// them, or a row of the list.
  private func abbreviation(_ index: Int, _ block: AnalysedBlock) -> String? {
    let token = block.tokens[index]
    var letters = block.text(token)
    // The small s makes a word with a capital of "ACMs", which is no name.
    if token.flags.contains(.name), !Acronym.isPlural(letters) { return nil }
    if letters.hasSuffix("’s") { letters.removeLast(2) }
    if letters.hasSuffix("'s") { letters.removeLast(2) }
    let isCapitals = token.flags.contains(.allCapitals) || Acronym.isPlural(letters)
    if isCapitals, letters.hasSuffix("s") { letters.removeLast() }
    if known.contains(letters) || known.contains(letters + "s") { return nil }
    if expansions[letters] != nil { return letters }
    let dotted = letters.hasSuffix(".") ? letters : letters + "."
    if token.kind != .code, expansions[dotted] != nil, token.kind == .abbreviation { return dotted }
    guard isCapitals, token.kind != .abbreviation, (2...6).contains(letters.count), !isPostcode(index, block),
      token.kind != .code || Acronym.isWordLike(letters), !Acronym.isRoman(letters)
    else { return nil }
    return letters
  }

  /// "RSLs"
  private static func isPlural(_ letters: String) -> Bool {
    letters.utf8.count > 2 && letters.utf8.last == UInt8(ascii: "s")
      && letters.utf8.dropLast().allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Letters, then at most one figure: EESSH2, not DD11 or TEN-00418.
  private static func isWordLike(_ letters: String) -> Bool {
    let figures = letters.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count
    return figures < 2 && letters.utf8.count - figures > 2
      && letters.utf8.dropLast(figures).allSatisfy { $0 &- 0x41 < 26 }
  }

  private static func isRoman(_ letters: String) -> Bool { letters.allSatisfy { "IVX".contains($0) } }

  /// The first half of a postcode has figures behind it.
  private func isPostcode(_ index: Int, _ block: AnalysedBlock) -> Bool {
    index + 1 < block.tokens.count && block.tokens[index].kind == .code && block.tokens[index + 1].kind == .code
  }

  // MARK: Explained

  private func isExplained(
    _ letters: String, at index: Int, in sentence: Range<Int>, of block: AnalysedBlock, _ text: AnalysedDraft
  ) -> Bool {
    func sign(_ index: Int) -> String { sentence.contains(index) ? block.text(block.tokens[index]) : "" }
    if sign(index - 1) == "(", sign(index + 1) == ")" {
      return explains(block.tokens[sentence.lowerBound..<(index - 1)].suffix(12), letters, block)
    }
    guard sign(index + 1) == "(" else { return false }
    let close = (index + 2..<sentence.upperBound).first { sign($0) == ")" } ?? index + 2
    return close > index + 2 && explains(block.tokens[(index + 2)..<close], letters, block)
  }

  /// Whether the words hold the letters as first letters, in order, or the list's own words for them.
  private func explains(_ tokens: ArraySlice<Token>, _ letters: String, _ block: AnalysedBlock) -> Bool {
    let words = tokens.filter(\.isWordLike).map { block.text($0).lowercased() }
    let phrase = words.joined(separator: " ")
    if let known = expansions[letters], known.contains(where: { phrase.contains($0.lowercased()) }) { return true }
    var wanted = letters.lowercased().filter(\.isLetter)[...]
    for word in words where word.first == wanted.first { wanted.removeFirst() }
    return wanted.isEmpty && words.count > 1
  }
}

/// The rows of an abbreviation list that a text uses.
private struct Listed {
  /// Rows without capitals: pcm, c/o. A text has so few that they are found faster in a row than in a set.
  private let small: [WordID]
  private let all: Set<WordID>

  init(_ rows: [(row: String, isSmall: Bool)], in text: AnalysedDraft) {
    let used = rows.compactMap { row in text.lexicon.id(row.row).map { (word: $0, isSmall: row.isSmall) } }
      .filter { text.uses($0.word) }
    small = used.filter(\.isSmall).map(\.word)
    all = Set(used.map(\.word))
  }

  /// Tells quickly that most words are just words, those with a capital too: "Please".
  func mayHold(_ token: Token, of block: AnalysedBlock) -> Bool {
    guard token.flags.contains(.capital) || token.kind == .abbreviation || small.contains(token.word),
      token.kind == .word || token.kind == .code || token.kind == .abbreviation,
      token.flags.isDisjoint(with: [.kept, .joined, .foreign])
    else { return false }
    guard token.kind == .word, token.end - token.start > 1, !token.flags.contains(.allCapitals) else { return true }
    let (second, lastButOne) = (block.bytes[Int(token.start) + 1], block.bytes[Int(token.end) - 2])
    let isPossessive = lastButOne == UInt8(ascii: "'") || lastButOne == "’".utf8.last
    return second &- 0x61 >= 26 || isPossessive || all.contains(token.word)
  }
}
