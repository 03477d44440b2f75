internal import LetterModel

extension Script {
  /// What will be heard, for staff who check a recording or read it out themselves: a line for each breath, an empty
  /// line for a pause, two for the longer one before a part. Words in another language stand after its tag: "[pl] …".
  public var asText: String {
    var text = ""
    for (index, utterance) in utterances.enumerated() {
      if utterance.language != language { text += "[\(utterance.language)] " }
      text += utterance.text + "\n"
      guard index + 1 < utterances.count else { break }
      if utterance.pause >= ScriptBuilder.Pause.paragraph { text += "\n" }
      if utterance.pause >= ScriptBuilder.Pause.part { text += "\n" }
    }
    return text
  }
}
