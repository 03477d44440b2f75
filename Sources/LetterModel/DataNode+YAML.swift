extension DataNode {
  /// The data as a person would write it in a file, under a name.
  public func asWritten(named name: String) -> String {
    switch content {
    case .empty: "\(name):"
    case .scalar(let text) where text.contains("\n"):
      "\(name): |\n" + text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    case .scalar(let text): "\(name): \(text.needsQuotes ? text.quoted : text)"
    case .list(let items):
      "\(name):\n"
        + items.map { item in
          let lines = item.entries.map { $0.map { $0.value.asWritten(named: $0.key) } }
          return (lines ?? [item.text.map { $0.needsQuotes ? $0.quoted : $0 } ?? ""]).enumerated()
            .map { "  \($0.offset == 0 ? "-" : " ") \($0.element)" }.joined(separator: "\n")
        }.joined(separator: "\n")
    case .map(let entries):
      "\(name):\n"
        + entries.map { "  " + $0.value.asWritten(named: $0.key).split(separator: "\n").joined(separator: "\n  ") }
        .joined(separator: "\n")
    }
  }
}

extension String {
  /// Whether YAML would read the bare text as something else.
  fileprivate var needsQuotes: Bool {
    guard let first else { return true }
    return "-?:,[]{}#&*!|>'\"%@`".contains(first) || contains(": ") || contains(" #") || hasSuffix(":")
      || hasSuffix(" ")
  }

  fileprivate var quoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
