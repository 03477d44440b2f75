internal import DataFiles
internal import CHunspell
internal import LetterModel
internal import Synchronization

/// Words that the spelling dictionary does not have. Names, places, house words and all that is not a plain word are
/// passed over.
///
/// Settings: `dictionary` ("en_GB"), and `list` (files of words that are right: places, services, house words).
struct SpellingKind: SentenceKind {
  static let name = "spelling"
  private let speller: Speller
  private let known: Set<String>

  init(_ rule: inout RuleFile) {
    speller = Speller(dictionary: rule.keys.text("dictionary") ?? "en_GB")
    known = Set(rule.list().flatMap { $0.pattern.lowercased().split(separator: " ").map(String.init) })
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    return sentence.compactMap { at in
      let token = analysed.tokens[at]
      guard token.kind == .word, token.end - token.start > 2,
        token.flags.isDisjoint(with: [.name, .kept, .foreign, .value, .link, .allCapitals]),
        !known.contains(text.lexicon.word(token.word)), !isName(token, text.lexicon)
      else { return nil }
      let word = analysed.text(token).replacing("’", with: "'")
      guard !speller.knows(word) else { return nil }
      return Hit(block: block, range: token.range, suggestions: speller.suggestions(for: word))
    }
  }

  /// Without the dictionary every word would count as right: that is said, not passed over.
  func check(_ text: AnalysedDraft) -> [Hit] {
    guard !text.blocks.isEmpty, !speller.isThere else { return [] }
    return [Hit(block: 0, range: 0..<0, note: "The dictionary is not there: install hunspell-en-gb.")]
  }

  /// A capital in the middle of a sentence: a name that the dictionary cannot know.
  private func isName(_ token: Token, _ lexicon: Lexicon) -> Bool {
    token.flags.contains(.capital) && !token.flags.contains(.opensSentence)
  }
}

/// Hunspell with one dictionary. Its handle keeps state, so it serves one caller at a time. Opened at the first word.
private final class Speller: Sendable {
  private let dictionary: String
  private let handle: Mutex<OpaquePointer?>

  init(dictionary: String) {
    self.dictionary = dictionary
    handle = Mutex(nil)
  }

  deinit {
    handle.withLock { if let pointer = $0 { Hunspell_destroy(pointer) } }
  }

  var isThere: Bool { handle.withLock { open(&$0) != nil } }

  func knows(_ word: String) -> Bool {
    handle.withLock { pointer in
      guard let open = open(&pointer) else { return true }
      return Hunspell_spell(open, word) != 0
    }
  }

  /// The best three.
  func suggestions(for word: String) -> [String] {
    handle.withLock { pointer in
      guard let open = open(&pointer) else { return [] }
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      let count = Hunspell_suggest(open, &list, word)
      defer { Hunspell_free_list(open, &list, count) }
      guard let list else { return [] }
      return (0..<min(Int(count), 3)).compactMap { list[$0].map { String(cString: $0) } }
    }
  }

  /// Hunspell opens a dictionary that is not there without a word, and then knows no word at all: everything counts as
  /// right then.
  private func open(_ pointer: inout OpaquePointer?) -> OpaquePointer? {
    if pointer == nil {
      let folder = "/usr/share/hunspell/"
      pointer = Hunspell_create("\(folder)\(dictionary).aff", "\(folder)\(dictionary).dic")
      if let open = pointer, Hunspell_spell(open, "the") == 0, Hunspell_spell(open, "tenant") == 0 {
        Hunspell_destroy(open)
        pointer = nil
      }
    }
    return pointer
  }
}
