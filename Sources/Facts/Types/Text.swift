import LetterModel

/// Text is read as it stands (`Written.clean` has refused what cannot be printed), and shown and said as it stands:
/// nothing inside is taken out in silence. It has no form that could be found in running text.
enum TextType {
  /// - Parameter most: the most letters that it may have; nil for any number.
  static func read(_ text: String, most: Int?) throws(Refusal) -> String {
    if let most, text.count > most {
      throw Refusal("This has \(text.count) letters, counting spaces. \(most) are the most.")
    }
    return text
  }
}
