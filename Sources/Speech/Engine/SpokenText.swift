/// What eSpeak NG is fed for one utterance, and where each of its characters stands in the utterance's own text.
///
/// Words can never become commands: SSML is off, control characters are refused, and square brackets, which open
/// phonemes, become spaces in words.
struct SpokenText: Sendable, Hashable {
  private(set) var fed = ""
  private(set) var hasPhonemes = false
  /// For each piece that is fed: where it starts there and in the text, in characters as eSpeak NG counts them.
  private var starts: [Start] = []

  private struct Start: Sendable, Hashable {
    var fed: Int
    var text: Int
    var isPhonemes: Bool
  }

  init(_ utterance: Utterance, voice: Voice) throws(SpeechError) {
    var (fedCount, textCount) = (0, 0)
    for piece in utterance.pieces {
      let (sound, text): (String, String)
      switch piece {
      case .words(let words):
        try Self.check(words, in: utterance, voice: voice)
        text = words
        sound = Self.neutral(words, voice)
        starts.append(Start(fed: fedCount, text: textCount, isPhonemes: false))
      case .phonemes(let phonemes, let written):
        try Self.check(phonemes: phonemes, in: utterance)
        text = written
        sound = "[[\(phonemes)]]"
        hasPhonemes = true
        starts.append(Start(fed: fedCount, text: textCount, isPhonemes: true))
      }
      fed += sound
      fedCount += sound.unicodeScalars.count
      textCount += text.unicodeScalars.count
    }
    guard fed.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      throw SpeechError(
        .content, "There is nothing to say\(Self.place(utterance)).", advice: "Give it words, or leave it out.")
    }
  }

  /// Where in the utterance's text a character stands that was fed, both counted from 0 in Unicode scalars.
  func textOffset(ofFed offset: Int) -> Int {
    guard let start = starts.last(where: { $0.fed <= offset }) else { return 0 }
    return start.isPhonemes ? start.text : start.text + offset - start.fed
  }

  /// Scalar by scalar, so that places in it stay what they are.
  private static func neutral(_ words: String, _ voice: Voice) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { scalar in
          switch scalar {
          case "[", "]", "\n", "\t", "\r": " "
          // A soft hyphen is never said, and keeps the letters before and after it apart as the apostrophe does.
          case "'" where voice.stumblesAtApostrophes, "’" where voice.stumblesAtApostrophes: "\u{AD}"
          default: scalar
          }
        }))
  }

  private static func check(_ words: String, in utterance: Utterance, voice: Voice) throws(SpeechError) {
    for scalar in words.unicodeScalars {
      if scalar.properties.generalCategory == .control, !"\n\t\r".unicodeScalars.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw SpeechError(
          .content,
          "A control character (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)) cannot be said\(place(utterance)).",
          advice: "Take it out. It often comes in with text that was copied from another program.")
      }
      if let script = WritingScript(scalar), !voice.scripts.contains(script) {
        throw SpeechError(
          .content, "The voice “\(voice.name)” cannot say “\(scalar)” (\(script.rawValue))\(place(utterance)).",
          advice: "Mark the passage with its own language, or write it in \(voice.scripts[0].rawValue) letters.")
      }
    }
  }

  private static func check(phonemes: String, in utterance: Utterance) throws(SpeechError) {
    guard !phonemes.isEmpty, phonemes.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x5B && $0 != 0x5D })
    else {
      throw SpeechError(
        .content, "“\(phonemes)” is not eSpeak NG's way to write a sound\(place(utterance)).",
        advice: "Mend the lexicon: plain letters and signs, no square brackets.")
    }
  }

  /// For messages: no words of the letter, which may be private.
  private static func place(_ utterance: Utterance) -> String {
    utterance.block.isEmpty ? "" : " in block “\(utterance.block)”, sentence \(utterance.sentence + 1)"
  }
}
