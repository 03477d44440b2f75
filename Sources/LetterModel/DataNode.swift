/// What a YAML or JSON file says, with places. Scalars stay the text that a person wrote: `no`, `10:30` and `£1,245.50`
/// are read later, by the type of their field, never by YAML's own guesses.
public struct DataNode: Sendable, Hashable {
  public var content: Content
  public var range: SourceRange

  public init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  public indirect enum Content: Sendable, Hashable {
    case scalar(String)
    case list([DataNode])
    case map([Entry])
    /// Nothing was written.
    case empty
  }

  /// One key of a map.
  public struct Entry: Sendable, Hashable {
    public var key: String
    public var keyRange: SourceRange
    public var value: DataNode

    public init(key: String, keyRange: SourceRange, value: DataNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  public var text: String? { if case .scalar(let text) = content { text } else { nil } }
  public var items: [DataNode]? { if case .list(let items) = content { items } else { nil } }
  public var entries: [Entry]? { if case .map(let entries) = content { entries } else { nil } }
  /// The value of a key of a map, written just so; nil where there is none.
  public subscript(key: String) -> DataNode? { entries?.first { $0.key == key }?.value }
  public var isEmpty: Bool { content == .empty }

  /// What a person would call it: "text", "a list".
  public var shape: String {
    switch content {
    case .scalar: "text"
    case .list: "a list"
    case .map: "a group of names and values"
    case .empty: "nothing"
    }
  }
}
