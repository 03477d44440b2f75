/// The product's own words in one language, from `Locales/<tag>/messages.yaml`: what a renderer says that no template
/// wrote.
public struct Messages: Sendable, Hashable {
  /// The heading over the key facts: "Key facts".
  public var keyFacts: String
  /// The name of the sender's block for a screen reader: "Who this is from".
  public var sender: String
  /// The name of the reader's address for a screen reader: "Who this is to".
  public var recipient: String

  public init(keyFacts: String, sender: String, recipient: String) {
    self.keyFacts = keyFacts
    self.sender = sender
    self.recipient = recipient
  }
}
