/// A class of words or figures in a pattern: `<date>`.
enum PatternClass: String, Sendable, CaseIterable {
  case number, date, time, money, past, be, have, modal, word, name

  /// The end of what stands at `index` and is of this class; nil where nothing is.
  func end(at index: Int, before limit: Int, tokens: [Token], lexicon: Lexicon) -> Int? {
    guard index < limit else { return nil }
    let token = tokens[index]
    let classes = lexicon.classes(token.word)
    func next(_ offset: Int) -> WordClasses {
      index + offset < limit ? lexicon.classes(tokens[index + offset].word) : []
    }
    func isNext(_ words: Set<String>) -> Bool {
      index + 1 < limit && words.contains(lexicon.word(tokens[index + 1].word))
    }
    switch self {
    case .number: return token.isNumeric || classes.contains(.numberWord) ? index + 1 : nil
    case .past: return classes.isAny(of: .pastParticiple) ? index + 1 : nil
    case .be: return classes.contains(.be) ? index + 1 : nil
    case .have: return classes.contains(.have) ? index + 1 : nil
    case .modal: return classes.contains(.modal) ? index + 1 : nil
    case .word: return token.kind == .word ? index + 1 : nil
    case .name: return token.flags.contains(.name) ? index + 1 : nil
    case .money:
      if token.kind == .money { return index + 1 }
      return token.kind == .number && isNext(["pounds", "pound", "pence"]) ? index + 2 : nil
    case .time:
      if token.kind == .time || ["midday", "noon", "midnight"].contains(lexicon.word(token.word)) { return index + 1 }
      return token.kind == .number && isNext(["am", "pm", "a.m", "p.m", "o'clock"]) ? index + 2 : nil
    case .date:
      if token.kind == .date { return index + 1 }
      if classes.contains(.weekday) {
        return index + 1 < limit
          ? PatternClass.date.end(at: index + 1, before: limit, tokens: tokens, lexicon: lexicon) ?? index + 1
          : index + 1
      }
      if token.kind == .number || token.kind == .ordinal, next(1).contains(.month) {
        return index + 2 < limit && tokens[index + 2].isYear ? index + 3 : index + 2
      }
      let isMonth = classes.contains(.month) && token.flags.contains(.capital) && index + 1 < limit
      return isMonth && tokens[index + 1].isNumeric ? index + 2 : nil
    }
  }
}

extension Token {
  /// Four figures.
  fileprivate var isYear: Bool { kind == .number && end - start == 4 }
}

/// One way to write a term: words and classes one after the other.
typealias PatternSequence = [PatternElement]

enum PatternElement: Sendable, Hashable {
  /// `joins`: it follows a hyphen.
  case word(String, joins: Bool)
  case any(PatternClass)
}

/// Reads `(a|b)`, `[a]` and `<class>` in a term.
enum TermPattern {
  /// A pattern that cannot be read, and why.
  struct Fault: Error {
    var message: String
  }

  /// More ways than this to write one term is a slip of the pen.
  private static let mostWays = 512

  /// Every way to write the term.
  static func sequences(_ pattern: String, with tokenizer: inout Tokenizer) throws(Fault) -> [PatternSequence] {
    // In UTF-8: cutting thousands of terms up by their characters takes several times as long.
    let bytes = Array(pattern.utf8)[...]
    // "(s)" alone is what people write behind a word, not a choice.
    let isLiteral = bytes.first == Sign.open && bytes.last == Sign.close && !bytes.contains(Sign.or)
    var sequences: [PatternSequence] = []
    for way in isLiteral ? [bytes] : try ways(bytes) {
      let sequence = try elements(way, with: &tokenizer)
      if !sequence.isEmpty { sequences.append(sequence) }
    }
    guard !sequences.isEmpty else { throw Fault(message: "it holds no words") }
    return sequences
  }

  /// The signs of a pattern; most terms have none.
  private enum Sign {
    static let (open, close) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    static let (mayOpen, mayClose) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    static let or = UInt8(ascii: "|")
    static let (classOpens, classCloses) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
  }

  /// The pattern without brackets, once for each way to read it.
  private static func ways(_ pattern: ArraySlice<UInt8>) throws(Fault) -> [ArraySlice<UInt8>] {
    guard let open = pattern.firstIndex(where: { $0 == Sign.open || $0 == Sign.mayOpen }) else {
      if let stray = pattern.first(where: { $0 == Sign.close || $0 == Sign.mayClose || $0 == Sign.or }) {
        throw Fault(message: "“\(Character(Unicode.Scalar(stray)))” stands without its opening bracket")
      }
      return [pattern]
    }
    let isOptional = pattern[open] == Sign.mayOpen
    guard let close = pattern[open...].firstIndex(of: isOptional ? Sign.mayClose : Sign.close) else {
      throw Fault(message: "“\(Character(Unicode.Scalar(pattern[open])))” is not closed")
    }
    let inside = pattern[(open + 1)..<close]
    guard !inside.contains(where: { $0 == Sign.open || $0 == Sign.mayOpen }) else {
      throw Fault(message: "brackets stand inside brackets")
    }
    let choices = inside.split(separator: Sign.or, omittingEmptySubsequences: false) + (isOptional ? [[]] : [])
    var found: [ArraySlice<UInt8>] = []
    for rest in try ways(pattern[(close + 1)...]) {
      for choice in choices { found.append(pattern[..<open] + choice + rest) }
    }
    guard found.count <= mostWays else { throw Fault(message: "it can be read in more than \(mostWays) ways") }
    return found
  }

  private static func elements(
    _ way: ArraySlice<UInt8>, with tokenizer: inout Tokenizer
  ) throws(Fault) -> PatternSequence {
    var elements: PatternSequence = []
    var rest = way
    while let open = rest.firstIndex(of: Sign.classOpens) {
      guard let close = rest[open...].firstIndex(of: Sign.classCloses) else {
        throw Fault(message: "“<” is not closed")
      }
      append(rest[..<open], to: &elements, with: &tokenizer)
      let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
      guard let wordClass = PatternClass(rawValue: name) else {
        let known = PatternClass.allCases.map { "<\($0.rawValue)>" }.joined(separator: " ")
        throw Fault(message: "there is no class <\(name)>; there are \(known)")
      }
      elements.append(.any(wordClass))
      rest = rest[(close + 1)...]
    }
    append(rest, to: &elements, with: &tokenizer)
    return elements
  }

  private static func append(
    _ words: ArraySlice<UInt8>, to elements: inout PatternSequence, with tokenizer: inout Tokenizer
  ) {
    // Most terms are plain words: nothing in them is for the tokenizer to tell.
    if words.allSatisfy({ $0 == 0x20 || ($0 | 0x20) &- 0x61 < 26 }) {
      for word in words.split(separator: 0x20) {
        let hasCapital = word.contains { $0 < 0x61 }
        let folded = hasCapital ? word.map(Folding.fold)[...] : word
        elements.append(.word(String(decoding: folded, as: UTF8.self), joins: false))
      }
      return
    }
    // A word after it keeps the last full stop from being the end of a sentence.
    let padded = words.last == UInt8(ascii: ".") ? words + " 1".utf8 : words
    for token in tokenizer.tokenize(Array(padded)) where Int(token.start) < words.count {
      elements.append(.word(tokenizer.lexicon.word(token.word), joins: token.flags.contains(.joined)))
    }
  }
}
