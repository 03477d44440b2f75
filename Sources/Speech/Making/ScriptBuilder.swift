import Facts
import LetterModel

/// Puts utterances one after the other, with the silence that belongs between them.
struct ScriptBuilder {
  /// Milliseconds (standards.md 7.3): between sentences, between the pieces of a row, after a paragraph, before a part.
  enum Pause {
    static let piece = 300
    static let sentence = 500
    static let paragraph = 1_000
    static let part = 1_500
  }

  private(set) var utterances: [Utterance] = []
  /// The block in hand, and how many of its sentences are said.
  private var block = ""
  private var sentence = 0
  /// Starts with the next utterance.
  private var chapter: String?

  /// What follows is said by that block; an empty name for what no block says.
  mutating func begin(block: String) {
    self.block = block
    sentence = 0
  }

  /// A new chapter starts with the next utterance.
  mutating func begin(chapter: String) {
    pause(atLeast: Pause.part)
    self.chapter = chapter
  }

  /// Says words made by a closure, sentence by sentence.
  /// - Parameter pause: what follows the last of them.
  mutating func say(
    in language: SpeechLanguage, pause: Int = Pause.paragraph, _ words: (inout Wording) -> String
  ) {
    var wording = Wording(language)
    let text = words(&wording)
    let sentences = wording.sentences(text)
    for runs in sentences {
      for (index, run) in runs.enumerated() {
        append(run, language, pause: index + 1 < runs.count ? 0 : Pause.sentence)
      }
      sentence += 1
    }
    if !sentences.isEmpty, let last = utterances.indices.last { utterances[last].pause = pause }
  }

  private mutating func append(
    _ run: (language: LanguageTag, text: String), _ language: SpeechLanguage, pause: Int
  ) {
    let speaker = run.language == language.tag ? language : language.others[run.language]
    let pieces = speaker?.lexicon.pieces(run.text) ?? [.words(run.text)]
    utterances.append(
      Utterance(
        block: block, sentence: sentence, language: run.language, pieces: pieces, pause: pause, chapter: chapter))
    chapter = nil
  }

  /// A longer silence after what was said last.
  mutating func pause(atLeast milliseconds: Int) {
    guard let last = utterances.indices.last else { return }
    utterances[last].pause = max(utterances[last].pause, milliseconds)
  }
}

extension Lexicon {
  /// A sentence in pieces: the names whose sound is known, and the words between them.
  func pieces(_ text: String) -> [Utterance.Piece] {
    let tokens = Token.all(in: text)
    var pieces: [Utterance.Piece] = []
    var words = ""
    var index = 0
    while index < tokens.count {
      if let (said, length) = phonemes(in: tokens, at: index) {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.phonemes(said, written: tokens[index..<index + length].map(\.text).joined()))
        index += length
      } else {
        words += tokens[index].text
        index += 1
      }
    }
    return words.isEmpty ? pieces : pieces + [.words(words)]
  }
}
