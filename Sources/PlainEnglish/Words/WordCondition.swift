internal import LetterModel

/// When a term is to be flagged: the `condition` column of a word list, or `when:` in a rule file. Empty: always.
///
/// Clauses are joined by `; ` and all have to hold. `X` is a list of patterns with commas between (`Term` says what a
/// pattern may hold).
///
/// | clause | the term is flagged |
/// | --- | --- |
/// | `verb`, `noun`, `adjective` | only where its neighbours show it to be one |
/// | `not verb`, `not noun`, `not adjective` | unless they show it to be one |
/// | `only before: X` / `not before: X` | only / never right before one of X |
/// | `only after: X` / `not after: X` | only / never right after one of X |
/// | `only with: X` / `not with: X` | only / never with one of X elsewhere in the sentence |
/// | `only at start` | only as the first words of its block |
/// | `only in: X` / `not in: X` | X of heading, paragraph, item, cell, salutation |
struct WordCondition: Sendable, Hashable {
  var clauses: [Clause] = []

  enum Clause: Sendable, Hashable {
    case part(PartOfSpeech, isWanted: Bool)
    case near(Side, [String], isWanted: Bool)
    case atStart
    case blocks([BlockName], isWanted: Bool)
  }

  enum PartOfSpeech: String, Sendable, CaseIterable { case verb, noun, adjective }
  enum Side: String, Sendable, CaseIterable { case before, after, with }
  /// A kind of block as rule files name it.
  enum BlockName: String, Sendable, CaseIterable {
    case heading, paragraph, item, cell, salutation

    func names(_ kind: DraftBlock.Kind) -> Bool {
      switch (self, kind) {
      case (.heading, .heading), (.paragraph, .paragraph), (.item, .listItem), (.cell, .cell),
        (.salutation, .salutation):
        true
      default: false
      }
    }
  }

  init(clauses: [Clause] = []) { self.clauses = clauses }

  /// Throws what is wrong with it, for a person who writes word lists.
  init(_ text: String) throws(TermPattern.Fault) {
    if text.isEmpty { return }
    for clause in text.split(separator: ";") { clauses.append(try Clause(clause.trimmed)) }
  }
}

extension WordCondition.Clause {
  fileprivate init(_ text: String) throws(TermPattern.Fault) {
    if text == "only at start" {
      self = .atStart
      return
    }
    let isWanted = !text.hasPrefix("not ")
    let rest = text.hasPrefix("not ") || text.hasPrefix("only ") ? text.drop { $0 != " " }.dropFirst() : Substring(text)
    if let part = WordCondition.PartOfSpeech(rawValue: String(rest)) {
      self = .part(part, isWanted: isWanted)
      return
    }
    let pieces = rest.split(separator: ":", maxSplits: 1)
    let values = pieces.count == 2 ? pieces[1].split(separator: ",").map(\.trimmed).filter { !$0.isEmpty } : []
    guard let name = pieces.first, !values.isEmpty, isWanted == false || text.hasPrefix("only ") else {
      throw TermPattern.Fault(message: "“\(text)” is not a condition that is known")
    }
    if name == "in" {
      let blocks = values.compactMap(WordCondition.BlockName.init)
      guard blocks.count == values.count else {
        let known = WordCondition.BlockName.allCases.map(\.rawValue).joined(separator: ", ")
        throw TermPattern.Fault(message: "“\(text)” names a block that is not one of \(known)")
      }
      self = .blocks(blocks, isWanted: isWanted)
    } else if let side = WordCondition.Side(rawValue: String(name)) {
      self = .near(side, values, isWanted: isWanted)
    } else {
      throw TermPattern.Fault(message: "“\(text)” is not a condition that is known")
    }
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmed: String {
    // Most have none: told from the bytes, which is quick.
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

/// A clause of a condition whose patterns have been read.
enum ReadClause<Element: Sendable>: Sendable {
  case part(WordCondition.PartOfSpeech, isWanted: Bool)
  case near(WordCondition.Side, [[Element]], isWanted: Bool)
  case atStart
  case blocks([WordCondition.BlockName], isWanted: Bool)
}

/// A condition whose patterns have been read.
struct ReadCondition: Sendable {
  fileprivate var clauses: [ReadClause<PatternElement>] = []

  init(_ condition: WordCondition, with tokenizer: inout Tokenizer) throws(TermPattern.Fault) {
    for clause in condition.clauses {
      switch clause {
      case .part(let part, let isWanted): clauses.append(.part(part, isWanted: isWanted))
      case .atStart: clauses.append(.atStart)
      case .blocks(let blocks, let isWanted): clauses.append(.blocks(blocks, isWanted: isWanted))
      case .near(let side, let patterns, let isWanted):
        var sequences: [PatternSequence] = []
        for pattern in patterns { sequences += try TermPattern.sequences(pattern, with: &tokenizer) }
        clauses.append(.near(side, sequences, isWanted: isWanted))
      }
    }
  }
}

/// A condition whose words are known by their ids.
struct CompiledCondition: Sendable {
  private var clauses: [ReadClause<CompiledElement>] = []

  init(_ condition: ReadCondition, _ lexicon: inout GrowingLexicon) {
    for clause in condition.clauses {
      switch clause {
      case .part(let part, let isWanted): clauses.append(.part(part, isWanted: isWanted))
      case .atStart: clauses.append(.atStart)
      case .blocks(let blocks, let isWanted): clauses.append(.blocks(blocks, isWanted: isWanted))
      case .near(let side, let sequences, let isWanted):
        let compiled = sequences.map { sequence in sequence.map { CompiledElement($0, &lexicon) } }
        clauses.append(.near(side, compiled, isWanted: isWanted))
      }
    }
  }

  /// - Parameter form: how the match is inflected.
  func holds(
    for match: Range<Int>, form: WordForm, sentence: Range<Int>, in block: AnalysedBlock, lexicon: Lexicon
  ) -> Bool {
    clauses.allSatisfy { clause in
      switch clause {
      case .part(let part, let isWanted):
        let guess = PartOfSpeechGuess(tokens: block.tokens, sentence: sentence, lexicon: lexicon)
        return (guess.part(of: match, form: form) == part) == isWanted
      case .atStart: return match.lowerBound == 0
      case .blocks(let names, let isWanted): return names.contains { $0.names(block.block.kind) } == isWanted
      case .near(let side, let sequences, let isWanted):
        let isNear = sequences.contains { sequence in
          positions(side, match, sentence, sequence.count).contains { start in
            guard let end = sequence.end(from: start, before: sentence.upperBound, block.tokens, lexicon) else {
              return false
            }
            return side == .after ? end == match.lowerBound : true
          }
        }
        return isNear == isWanted
      }
    }
  }

  /// Where a sequence could start.
  private func positions(
    _ side: WordCondition.Side, _ match: Range<Int>, _ sentence: Range<Int>, _ length: Int
  ) -> [Int] {
    switch side {
    case .before: match.upperBound < sentence.upperBound ? [match.upperBound] : []
    // A date may take more tokens than its one element.
    case .after: Array(max(sentence.lowerBound, match.lowerBound - length - 4)..<match.lowerBound)
    case .with: sentence.filter { !match.contains($0) }
    }
  }
}

/// A pattern's word by its id.
enum CompiledElement: Sendable {
  case word(WordID)
  case any(PatternClass)

  init(_ element: PatternElement, _ lexicon: inout GrowingLexicon) {
    switch element {
    case .word(let word, _): self = .word(lexicon.intern(word))
    case .any(let wordClass): self = .any(wordClass)
    }
  }
}

extension [CompiledElement] {
  /// The end of the sequence where it stands at `start`.
  func end(from start: Int, before limit: Int, _ tokens: [Token], _ lexicon: Lexicon) -> Int? {
    var at = start
    for element in self {
      guard at < limit else { return nil }
      switch element {
      case .word(let id):
        guard tokens[at].word == id else { return nil }
        at += 1
      case .any(let wordClass):
        guard let end = wordClass.end(at: at, before: limit, tokens: tokens, lexicon: lexicon) else { return nil }
        at = end
      }
    }
    return at
  }
}
