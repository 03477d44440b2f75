public import LetterModel

/// What is said, in order: the one source of every recording, of the script that staff read, and of SSML.
public struct Script: Sendable, Hashable {
  public var language: LanguageTag
  /// For tags and for the file list; it is not said.
  public var title: String
  public var utterances: [Utterance]

  public init(language: LanguageTag, title: String, utterances: [Utterance]) {
    self.language = language
    self.title = title
    self.utterances = utterances
  }
}

/// One sentence, or one piece of one, said in a single breath and followed by a silence of its own. The same words in
/// the same language always sound the same, so an utterance can be spoken once and used again.
public struct Utterance: Sendable, Hashable {
  /// The block of the document it comes from; empty for what no block says (the opening, the end).
  public var block: String
  /// Which sentence of that block, from 0.
  public var sentence: Int
  /// Of the words themselves: a passage in another language is said by another voice.
  public var language: LanguageTag
  public var pieces: [Piece]
  /// Silence that follows, in milliseconds, apart from what the voice itself leaves.
  public var pause: Int
  /// The name of the chapter (and of the track on a CD) that starts here.
  public var chapter: String?

  public init(
    block: String, sentence: Int, language: LanguageTag, pieces: [Piece], pause: Int, chapter: String? = nil
  ) {
    self.block = block
    self.sentence = sentence
    self.language = language
    self.pieces = pieces
    self.pause = pause
    self.chapter = chapter
  }

  /// As a person would read it from paper.
  public var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .phonemes(_, let written): written
      }
    }.joined()
  }

  public enum Piece: Sendable, Hashable {
    /// Words as the voice is to read them: facts and abbreviations already in words. Never markup of any kind.
    case words(String)
    /// How a name sounds, in eSpeak NG's phonemes, from a lexicon of ours; and the name as it is written.
    case phonemes(String, written: String)
  }
}
