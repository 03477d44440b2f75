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
    var sequences: [PatternSequence] = []
    guard pattern.utf8.contains(where: isSign) else {
      let words = words(pattern[...], with: &tokenizer)
      guard !words.isEmpty else { throw Fault(message: "it holds no words") }
      return [words]
    }
    // "(s)" alone is what people write behind a word, not a choice.
    let isLiteral = pattern.hasPrefix("(") && pattern.hasSuffix(")") && !pattern.contains("|")
    for way in isLiteral ? [pattern] : try ways(Substring(pattern)) {
      let sequence = try elements(way, with: &tokenizer)
      if !sequence.isEmpty { sequences.append(sequence) }
    }
    guard !sequences.isEmpty else { throw Fault(message: "it holds no words") }
    return sequences
  }

  /// One of ( ) [ ] | < >: most terms have none.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
      UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  /// The pattern without brackets, once for each way to read it.
  static func ways(_ pattern: Substring) throws(Fault) -> [String] {
    guard let open = pattern.firstIndex(where: { "([".contains($0) }) else {
      if let stray = pattern.first(where: { ")]|".contains($0) }) {
        throw Fault(message: "“\(stray)” stands without its opening bracket")
      }
      return [String(pattern)]
    }
    let closer: Character = pattern[open] == "(" ? ")" : "]"
    guard let close = pattern[open...].firstIndex(of: closer) else {
      throw Fault(message: "“\(pattern[open])” is not closed")
    }
    let inside = pattern[pattern.index(after: open)..<close]
    guard !inside.contains(where: { "([".contains($0) }) else { throw Fault(message: "brackets stand inside brackets") }
    let choices: [Substring] =
      inside.split(separator: "|", omittingEmptySubsequences: false) + (closer == "]" ? [""] : [])
    var found: [String] = []
    for rest in try ways(pattern[pattern.index(after: close)...]) {
      for choice in choices { found.append("\(pattern[..<open])\(choice)\(rest)") }
    }
    guard found.count <= mostWays else { throw Fault(message: "it can be read in more than \(mostWays) ways") }
    return found
  }

  private static func elements(_ way: String, with tokenizer: inout Tokenizer) throws(Fault) -> PatternSequence {
    guard way.utf8.contains(UInt8(ascii: "<")) else { return words(way[...], with: &tokenizer) }
    var elements: PatternSequence = []
    var rest = Substring(way)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        throw Fault(message: "“<” is not closed")
      }
      elements += words(rest[..<open], with: &tokenizer)
      let name = rest[rest.index(after: open)..<close]
      guard let wordClass = PatternClass(rawValue: String(name)) else {
        let known = PatternClass.allCases.map { "<\($0.rawValue)>" }.joined(separator: " ")
        throw Fault(message: "there is no class <\(name)>; there are \(known)")
      }
      elements.append(.any(wordClass))
      rest = rest[rest.index(after: close)...]
    }
    return elements + words(rest, with: &tokenizer)
  }

  private static func words(_ text: Substring, with tokenizer: inout Tokenizer) -> PatternSequence {
    let bytes = Array(text.utf8)
    // Most terms are plain words: nothing in them is for the tokenizer to tell.
    if bytes.allSatisfy({ $0 == 0x20 || ($0 | 0x20) &- 0x61 < 26 }) {
      return bytes.split(separator: 0x20).map { word in
        .word(String(decoding: word.map { Folding.fold($0) }, as: UTF8.self), joins: false)
      }
    }
    // A word after it keeps the last full stop from being the end of a sentence.
    let padded = bytes.last == UInt8(ascii: ".") ? bytes + Array(" 1".utf8) : bytes
    return tokenizer.tokenize(padded).filter { Int($0.start) < bytes.count }.map {
      .word(tokenizer.lexicon.word($0.word), joins: $0.flags.contains(.joined))
    }
  }
}
