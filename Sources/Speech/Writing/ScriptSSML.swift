internal import LetterModel

extension Script {
  /// The script in SSML 1.1 (W3C), for other voices: a `p` for each chapter, an `s` for each utterance with a mark
  /// before it (block and sentence, such as `dear-mrs.0`), a `break` for each pause. Facts are words already, so no
  /// `say-as` is needed. Phonemes are in eSpeak NG's alphabet; a voice that cannot read them says the name as written.
  public var asSSML: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="\(language)">
      <p>

      """
    for (index, utterance) in utterances.enumerated() {
      if index > 0, utterance.chapter != nil { text += "</p>\n<p>\n" }
      if !utterance.block.isEmpty {
        text += "<mark name=\"\(escaped(utterance.block)).\(utterance.sentence)\"/>"
      }
      let isForeign = utterance.language != language
      text += isForeign ? "<s xml:lang=\"\(utterance.language)\">" : "<s>"
      for piece in utterance.pieces { text += ssml(piece) }
      text += "</s>"
      if utterance.pause > 0 { text += "<break time=\"\(utterance.pause)ms\"/>" }
      text += "\n"
    }
    return text + "</p>\n</speak>\n"
  }

  private func ssml(_ piece: Utterance.Piece) -> String {
    switch piece {
    case .words(let words): escaped(words)
    case .phonemes(let phonemes, let written):
      "<phoneme alphabet=\"x-espeak\" ph=\"\(escaped(phonemes))\">\(escaped(written))</phoneme>"
    }
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
