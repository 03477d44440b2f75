public import LetterModel

/// One utterance as it sounds, ready to be put after any other: at its loudness, its peaks held, its ends faded.
struct Take: Sendable, Hashable {
  let request: SpeechRequest
  /// 16-bit sound at `ESpeak.sampleRate`.
  let samples: [Int16]
  let words: [Speech.Word]
  /// What the voice needs more in the telephone's band, in decibels.
  let telephoneGain: Double

  /// Two takes of one request are one: the same request always sounds the same.
  static func == (left: Take, right: Take) -> Bool { left.request == right.request }
  func hash(into hasher: inout Hasher) { hasher.combine(request) }
}

/// A script that has been spoken: which sound comes when. All its times are those of the finished files.
public struct Recording: Sendable {
  public let language: LanguageTag
  public let title: String
  /// What is said, in order.
  public let parts: [Part]
  /// Where each chapter starts, in order.
  public let chapters: [Chapter]
  /// With the silence at head and tail, in samples.
  let length: Int

  /// One utterance of the script in its place.
  public struct Part: Sendable {
    public let utterance: Utterance
    let take: Take
    /// Of the first sample, from the start of the recording.
    let start: Int
    private let text: SpokenText

    init(_ utterance: Utterance, take: Take, start: Int, text: SpokenText) {
      self.utterance = utterance
      self.take = take
      self.start = start
      self.text = text
    }

    /// When it is said, in milliseconds from the start of the recording.
    public var milliseconds: Range<Int> { at(start)..<at(start + take.samples.count) }

    /// When each word starts, in milliseconds from the start of the recording, and where in `utterance.text` it
    /// stands, in Unicode scalars from 0. A name from a lexicon is one word or more, all at the name's place.
    public var words: [(offset: Int, milliseconds: Int)] {
      take.words.map { (text.textOffset(ofFed: Int($0.offset)), at(start) + Int($0.milliseconds)) }
    }

    private func at(_ sample: Int) -> Int { Recording.milliseconds(sample) }
  }

  /// A heading: a place that a listener can go to.
  public struct Chapter: Sendable, Hashable {
    public let title: String
    /// From the start of the recording.
    public let milliseconds: Int
    /// The same in samples.
    let start: Int
  }

  /// How long the recording lasts, in milliseconds.
  public var duration: Int { Self.milliseconds(length) }

  static func milliseconds(_ samples: Int) -> Int { (samples * 1_000 + ESpeak.sampleRate / 2) / ESpeak.sampleRate }
}

extension Recording {
  /// Every utterance starts on a step of so many samples, in every carrier: it is a frame of our MP3 (MP3Piece).
  static let step = 576
  /// Silence at head and tail, in steps: half a second, and a second (standards.md 7.3).
  static let head = steps(milliseconds: 500)
  static let tail = steps(milliseconds: 1_000)

  static func steps(milliseconds: Int) -> Int { steps(samples: milliseconds * ESpeak.sampleRate / 1_000) }
  static func steps(samples: Int) -> Int { (samples + step - 1) / step }

  /// Puts the takes after each other, each with its pause, which is rounded up to a step and is never shorter than the
  /// silence that an MP3 piece needs.
  init(_ script: Script, takes: [(take: Take, text: SpokenText)]) {
    var parts: [Part] = []
    var chapters: [Chapter] = []
    var next = Self.head
    for (utterance, (take, text)) in zip(script.utterances, takes) {
      let start = next * Self.step
      if let title = utterance.chapter {
        // What starts with the first word starts with the recording: no player then shows a time without a chapter.
        let opens = parts.isEmpty ? 0 : start
        chapters.append(Chapter(title: title, milliseconds: Self.milliseconds(opens), start: opens))
      }
      parts.append(Part(utterance, take: take, start: start, text: text))
      let pause = max(0, min(utterance.pause, 60_000)) * ESpeak.sampleRate / 1_000
      next += max(Self.steps(samples: take.samples.count + pause), MP3Piece.steps(of: take))
    }
    self.init(
      language: script.language, title: script.title, parts: parts, chapters: chapters,
      length: (next + Self.tail) * Self.step)
  }

  /// The whole recording as sound at `ESpeak.sampleRate`.
  var samples: [Int16] {
    var samples = [Int16](repeating: 0, count: length)
    for part in parts {
      samples.replaceSubrange(part.start..<part.start + part.take.samples.count, with: part.take.samples)
    }
    return samples
  }
}
