internal import Facts
public import LetterModel

/// Makes the script of a document: what is said, in which order, with which pauses (standards.md 7.3, R16).
///
/// A letter opens with who it is from, who it is for, what it is about, its date, and how many parts it has and how
/// long it lasts; how to reach the sender, and the key facts once more, come before its end. What else is said, and
/// whether there is an opening at all, is in `speech.yaml` by the kind of the document.
public struct ScriptMaker: Sendable {
  let language: SpeechLanguage
  /// True words a minute, for how long it lasts.
  public let rate: Int

  /// - Parameters:
  ///   - language: of the document.
  ///   - others: of the passages in it. A passage in a language that is not here is said in that language's voice, its
  ///     text as it stands.
  ///   - rate: true words a minute (standards.md 7.3: 140 to 160).
  public init(_ language: SpeechLanguage, others: [SpeechLanguage] = [], rate: Int = 150) {
    var language = language
    language.others = Dictionary(others.map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
    self.rate = rate
  }

  /// The script of a document.
  /// - Parameter seconds: how long it lasts, where that has been measured; else it is reckoned from the words
  ///   (`Script.estimatedSeconds`).
  public func script(_ document: Document, lasting seconds: Double? = nil) -> Script {
    let outline = Outline(document)
    guard let opening = language.words.openings[document.kind] else {
      var speaker = BlockSpeaker(self)
      speaker.blocks(outline.body)
      return script(document, speaker.builder.utterances)
    }
    var speaker = BlockSpeaker(self)
    speaker.partNumber = 1
    if opening.about == nil, let title = outline.title { speaker.blocks([title]) }
    speaker.blocks(outline.body)
    speaker.sender(outline)
    speaker.keyFactsAgain(outline.keyFacts)
    speaker.end(opening.end)
    let body = speaker.builder.utterances
    let lasting = seconds ?? script(document, body).estimatedSeconds(rate: rate) + Self.openingSeconds
    let start = self.opening(opening, document, outline, parts: speaker.parts, lasting: lasting)
    return script(document, start + body)
  }

  /// What an opening adds to the length of a letter; minutes are whole, so it need not be exact.
  private static let openingSeconds = 20.0

  private func script(_ document: Document, _ utterances: [Utterance]) -> Script {
    Script(language: document.language, title: document.title, utterances: utterances)
  }

  /// Who, for whom, what, when, how long; and for a long text its parts.
  private func opening(
    _ opening: Opening, _ document: Document, _ outline: Outline, parts: [NumberedPart], lasting seconds: Double
  ) -> [Utterance] {
    var builder = ScriptBuilder()
    builder.begin(chapter: document.title)
    func say(_ words: @escaping (inout Wording) -> String?) {
      builder.say(in: language, pause: ScriptBuilder.Pause.sentence) { words(&$0) ?? "" }
    }
    say { wording in
      opening.from.flatMap { line in outline.organisation.map { name in line.filled { _ in wording.words(name) } } }
    }
    say { wording in
      opening.to.flatMap { line in outline.recipient.map { name in line.filled { _ in wording.words(name) } } }
    }
    if let title = outline.title { builder.begin(block: title.id) }
    say { wording in
      opening.about.flatMap { line in outline.titleWords.map { title in line.filled { _ in wording.words(title) } } }
    }
    builder.begin(block: "")
    say { wording in
      opening.date.flatMap { line in outline.date.map { date in line.filled { _ in wording.words([date]) } } }
    }
    say { _ in opening.length.map { self.length($0, parts: parts.count, seconds: seconds) } }
    if let contents = opening.contents, seconds > Self.longSeconds { announce(parts, after: contents, in: &builder) }
    builder.pause(atLeast: ScriptBuilder.Pause.paragraph)
    if opening.length != nil {
      builder.say(in: language) { _ in language.words.firstPart.filled { _ in "1" } }
    }
    return builder.utterances
  }

  private func length(_ line: Pattern<LengthSlot>, parts: Int, seconds: Double) -> String {
    let rules = language.formats.plurals
    let minutes = Int((seconds / 60).rounded())
    let lasting =
      minutes == 0
      ? language.words.lessThanAMinute : language.words.minutes.filled(for: minutes, by: rules, String(minutes))
    let count = language.words.parts.filled(for: parts, by: rules, String(parts))
    return line.filled { $0 == .parts ? count : lasting }
  }

  /// Past this a text says its parts first (standards.md 7.3: spoken contents for long items).
  private static let longSeconds = 300.0

  private func announce(_ parts: [NumberedPart], after contents: String, in builder: inout ScriptBuilder) {
    builder.say(in: language, pause: ScriptBuilder.Pause.sentence) { _ in contents }
    for part in parts where part.number > 1 {
      builder.say(in: language, pause: ScriptBuilder.Pause.piece) { wording in
        let heading = part.words(&wording)
        return language.words.part.filled { $0 == .number ? String(part.number) : heading }
      }
    }
  }
}

/// A part of a letter, as the opening counts it: a chapter of the recording.
struct NumberedPart {
  let number: Int
  /// Its heading, as words.
  let words: @Sendable (inout Wording) -> String
}
