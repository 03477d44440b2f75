/// How names and abbreviations of one language are said, from `Locales/<tag>/lexicon.pls`.
///
/// An entry that is written with a capital letter matches a word with a capital, or all in capitals; one with two or
/// more capitals (AHA) only itself; any other matches in every case.
public struct Lexicon: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public enum Pronunciation: Sendable, Hashable {
      /// Said as these words.
      case alias(String)
      /// Said so, in eSpeak NG's phonemes.
      case phonemes(String)
    }

    /// As it is written in a letter.
    public var written: String
    public var pronunciation: Pronunciation
    /// The line of its `lexeme` in the file.
    public var line: Int

    public init(written: String, pronunciation: Pronunciation, line: Int) {
      self.written = written
      self.pronunciation = pronunciation
      self.line = line
    }
  }

  public let entries: [Entry]
  private let aliases: [String: [Candidate]]
  private let phonemes: [String: [Candidate]]

  private struct Candidate: Sendable, Hashable {
    var words: [String]
    var said: String
  }

  public init(_ entries: [Entry] = []) {
    self.entries = entries
    var aliases: [String: [Candidate]] = [:], phonemes: [String: [Candidate]] = [:]
    for entry in entries {
      let words = Token.all(in: Cleaning.clean(entry.written)).map { String($0.text) }
      guard let first = words.first?.lowercased() else { continue }
      switch entry.pronunciation {
      case .alias(let said): aliases[first, default: []].append(Candidate(words: words, said: said))
      case .phonemes(let said): phonemes[first, default: []].append(Candidate(words: words, said: said))
      }
    }
    let longestFirst = { (candidates: [Candidate]) in candidates.sorted { $0.words.count > $1.words.count } }
    self.aliases = aliases.mapValues(longestFirst)
    self.phonemes = phonemes.mapValues(longestFirst)
  }

  /// The words for what stands there, and how many tokens it takes; nil where nothing does.
  func alias(in tokens: [Token], at index: Int) -> (said: String, length: Int)? {
    match(aliases, tokens, index)
  }

  /// The phonemes for what stands there. "Arbroath's" is Arbroath and the sound that English puts after it.
  func phonemes(in tokens: [Token], at index: Int) -> (said: String, length: Int)? {
    if let found = match(phonemes, tokens, index) { return found }
    let word = tokens[index].text
    guard tokens[index].kind == .word, word.hasSuffix("'s") else { return nil }
    let owner = Token(kind: .word, text: word.dropLast(2))
    return match(phonemes, [owner], 0).map { (Self.owned($0.said), 1) }
  }

  private func match(
    _ table: [String: [Candidate]], _ tokens: [Token], _ index: Int
  ) -> (said: String, length: Int)? {
    guard let candidates = table[tokens[index].text.lowercased()] else { return nil }
    for candidate in candidates {
      let end = index + candidate.words.count
      guard end <= tokens.count, isWhole(tokens, index..<end),
        zip(candidate.words, tokens[index..<end]).allSatisfy({ Self.matches($1.text, $0) })
      else { continue }
      return (candidate.said, candidate.words.count)
    }
    return nil
  }

  /// "DD" is no word in "DD11", nor "A" in "A4".
  private func isWhole(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    func touches(_ inner: Int, _ outer: Int) -> Bool {
      guard tokens.indices.contains(outer) else { return false }
      let kinds: Set<Token.Kind> = [.word, .figures]
      return kinds.contains(tokens[inner].kind) && kinds.contains(tokens[outer].kind)
    }
    return !touches(range.lowerBound, range.lowerBound - 1) && !touches(range.upperBound - 1, range.upperBound)
  }

  private static func matches(_ written: Substring, _ entry: String) -> Bool {
    if written == entry { return true }
    let capitals = entry.count(where: \.isUppercase)
    guard capitals < 2 || entry.contains("'") || entry.contains(where: \.isLowercase),
      written.lowercased() == entry.lowercased()
    else { return false }
    return capitals == 0 || written.first?.isUppercase == true
  }

  /// English: a sound like that of "s" takes one more syllable, a voiceless one takes "s", any other "z".
  private static func owned(_ phonemes: String) -> String {
    if ["s", "z", "S", "Z"].contains(phonemes.last) { return phonemes + "I2z" }
    return phonemes + (["p", "t", "k", "f", "T", "x"].contains(phonemes.last) ? "s" : "z")
  }
}
