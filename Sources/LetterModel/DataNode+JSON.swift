/// Data as JSON: text, arrays and objects, as it was written.
extension DataNode: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch content {
    case .scalar(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .map(let entries):
      try container.encode(Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
    case .empty: try container.encodeNil()
    }
  }
}
