/// Cuts words into sentences. Abbreviations are words by now, so a dot before a space ends one.
enum Sentences {
  private static let ends: Set<Character> = [".", "!", "?", "؟", "۔", "।", "。", "！", "？"]
  /// Within one they make a short pause, and are never said: commas, colons and semicolons of the scripts we write.
  private static let pauses: Set<Character> = [",", ";", ":", "،", "؛", "、", "，", "；", "："]
  private static let commas: Set<Character> = [",", "،", "、", "，"]
  /// Every sign that a voice needs for its pauses and its tune.
  static let marks = ends.union(pauses)

  static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var hasEnded = false
    for character in text {
      if hasEnded, character == " " {
        sentences.append(sentence)
        sentence = ""
        hasEnded = false
        continue
      }
      sentence.append(character)
      // A bracket or a quotation mark may stand after the dot.
      hasEnded = ends.contains(character) || (hasEnded && ")'".contains(character))
      if "。！？".contains(character) {
        sentences.append(sentence)
        sentence = ""
        hasEnded = false
      }
    }
    return sentences + [sentence]
  }

  /// One space between words, none before a comma, and a stop at the end, so that the voice comes to rest.
  static func tidied(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == " ", result.isEmpty || result.last == " " { continue }
      if marks.contains(character) || character == ")", result.last == " " { result.removeLast() }
      if character == "." || pauses.contains(character), let last = result.last, pauses.contains(last) {
        result.removeLast()
      }
      if character == ".", result.last == "." { continue }
      result.append(character)
    }
    while let last = result.last, last == " " || commas.contains(last) { result.removeLast() }
    guard let last = result.last(where: { $0 != ")" && $0 != "'" }) else { return "" }
    // After these it needs no full stop to be said as a sentence.
    return marks.contains(last) ? result : result + "."
  }
}
