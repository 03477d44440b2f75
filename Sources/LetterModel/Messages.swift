/// The product's own words in one language, from `Locales/<tag>/messages.yaml`: what a renderer says that no template
/// wrote.
public struct Messages: Sendable, Hashable {
  /// The heading over the key facts: "Key facts".
  public var keyFacts: String
  /// The name of the sender's block for a screen reader: "Who this is from".
  public var sender: String
  /// The name of the reader's address for a screen reader: "Who this is to".
  public var recipient: String
  /// The heading over the list of a long leaflet's sections: "What is in this leaflet" (LAY-9).
  public var contents: String
  /// What leads to the recording of a letter, where one was made with the page: "Listen to this letter".
  public var listen = "Listen to this letter"
  /// What stands at the foot of each printed page: "Page 2 of 4" (LAY-8).
  public var page: PageWords
  /// The same words for passages in other languages, such as the English notice behind a translated one.
  public var inPassages: [LanguageTag: Messages] = [:]

  public init(keyFacts: String, sender: String, recipient: String, contents: String, page: PageWords) {
    self.keyFacts = keyFacts
    self.sender = sender
    self.recipient = recipient
    self.contents = contents
    self.page = page
  }
}

/// "Page {page} of {pages}", read: a language may put the two numbers in either order.
public struct PageWords: Sendable, Hashable {
  /// A piece of the message.
  public enum Part: Sendable, Hashable {
    case words(String)
    /// The number of this page.
    case page
    /// How many pages there are.
    case pages
  }

  public let parts: [Part]

  /// Nil unless the text holds `{page}` and `{pages}`, each once, and no other braces.
  public init?(_ text: String) {
    var parts: [Part] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var words = piece
      if index > 0 {
        guard let end = piece.firstIndex(of: "}") else { return nil }
        switch piece[..<end] {
        case "page": parts.append(.page)
        case "pages": parts.append(.pages)
        default: return nil
        }
        words = piece[piece.index(after: end)...]
      }
      if words.contains("}") { return nil }
      if !words.isEmpty { parts.append(.words(String(words))) }
    }
    guard parts.count(where: { $0 == .page }) == 1, parts.count(where: { $0 == .pages }) == 1 else { return nil }
    self.parts = parts
  }
}
