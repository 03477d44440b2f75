/// Takes out of a text what no voice should get: control characters, marks of direction, private-use characters, and
/// the signs of SSML and of eSpeak NG's `[[phonemes]]`. What a person wrote is words, never orders to the voice.
enum Cleaning {
  /// Ends a line that the writer broke.
  static let lineEnd: Character = "\u{2028}"

  /// - Parameter keepingFacts: for words that hold placeholders of ours (`Placeholder`), whose own signs, of
  ///   `speech.yaml`, are still to be cleaned.
  static func clean(_ text: some StringProtocol, keepingFacts: Bool = false) -> String {
    if text.utf8.allSatisfy(isPlain) { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
      if keepingFacts, Placeholder.isOne(Character(scalar)) {
        result.unicodeScalars.append(scalar)
      } else {
        append(scalar, to: &result.unicodeScalars)
      }
    }
    return result
  }

  /// What stays as it is, so that most texts are passed through whole.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7E: !"<>[]{}|\\^*_`~\"".utf8.contains(byte)
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    switch scalar {
    case "’", "‘", "ʼ", "`": result.append("'")
    case "–", "—", "‐", "‑", "‒", "−": appendDash(scalar, to: &result)
    case "…": result.append(".")
    case "½", "¼", "¾", "⅓", "⅔": appendFraction(scalar, to: &result)
    case "<", ">", "[", "]", "{", "}", "|", "\\", "^", "*", "_", "~", "\"", "“", "”", "„", "«", "»", "•", "·":
      result.append(" ")
    case "\u{2028}": result.append(scalar)
    case "\u{200C}", "\u{200D}": result.append(scalar)
    case _ where scalar.properties.isWhitespace: result.append(" ")
    default:
      switch scalar.properties.generalCategory {
      case .control: result.append(" ")
      case .format, .privateUse, .surrogate, .unassigned: break
      default: result.append(scalar)
      }
    }
  }

  /// In figures, apart from a whole number before it: "2½" is "2 1/2".
  private static func appendFraction(_ sign: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    let figures: [Unicode.Scalar: String] = ["½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"]
    if let last = result.last, ("0"..."9").contains(last) { result.append(" ") }
    result.append(contentsOf: (figures[sign] ?? "").unicodeScalars)
  }

  /// A dash between spaces is a pause; one without is a hyphen.
  private static func appendDash(_ dash: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    result.append(dash == "–" || dash == "—" ? "–" : "-")
  }
}
