public import LetterModel

/// Reads the keys of one map by name and remembers which were asked for, so that what is left over can be refused.
/// Unknown keys are never passed over in silence.
public struct MapReader: Sendable {
  public let range: SourceRange
  public private(set) var findings: [Finding]
  /// With the folded name of each.
  private var left: [(name: String, entry: DataNode.Entry)]
  private var known: [String] = []

  /// - Parameter what: what the map is, for messages: "a field".
  public init(_ node: DataNode, as what: String) {
    range = node.range
    findings = []
    switch node.content {
    case .map(let entries): left = entries.map { (FieldPath.fold($0.key), $0) }
    case .empty: left = []
    case .scalar, .list:
      left = []
      findings.append(
        Finding("wrong-shape", "\(what) needs names and values, not \(node.shape).", at: node.range))
    }
  }

  /// Whether a key of that name is written and not yet taken.
  public mutating func has(_ key: String) -> Bool {
    if !known.contains(key) { known.append(key) }
    let name = FieldPath.fold(key)
    return left.contains { $0.name == name }
  }

  /// The entry of that name, taken out; nil where it is not written.
  public mutating func take(_ key: String) -> DataNode.Entry? {
    if !known.contains(key) { known.append(key) }
    let name = FieldPath.fold(key)
    guard let index = left.firstIndex(where: { $0.name == name }) else { return nil }
    return left.remove(at: index).entry
  }

  /// The text of a key; a finding where it holds anything else.
  public mutating func text(_ key: String) -> String? {
    guard let entry = take(key), !entry.value.isEmpty else { return nil }
    guard let text = entry.value.text else {
      findings.append(
        Finding("wrong-shape", "“\(key)” needs text, not \(entry.value.shape).", at: entry.value.range))
      return nil
    }
    return text
  }

  /// The text of a key that has to be there.
  public mutating func requiredText(_ key: String, why: String = "") -> String {
    let before = findings.count
    if let text = text(key) { return text }
    if findings.count == before {
      findings.append(Finding("missing-key", "“\(key)” is missing here.", why: why, at: range))
    }
    return ""
  }

  /// Texts of a key that holds a list, or one text.
  public mutating func texts(_ key: String) -> [String]? {
    guard let entry = take(key), !entry.value.isEmpty else { return nil }
    if let text = entry.value.text { return [text] }
    guard let items = entry.value.items else {
      findings.append(Finding("wrong-shape", "“\(key)” needs a list.", at: entry.value.range))
      return nil
    }
    return items.compactMap { item in
      if item.text == nil {
        findings.append(Finding("wrong-shape", "“\(key)” needs a list of texts.", at: item.range))
      }
      return item.text
    }
  }

  /// Yes or no; a finding where it says anything else.
  public mutating func yesNo(_ key: String) -> Bool? {
    guard let entry = take(key), !entry.value.isEmpty else { return nil }
    switch entry.value.text?.lowercased() {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      findings.append(Finding("wrong-shape", "“\(key)” needs yes or no.", at: entry.value.range))
      return nil
    }
  }

  /// Adds a finding of the caller's own.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Every key not asked for becomes a finding with the nearest known name. Call last.
  public mutating func finish() -> [Finding] {
    for (_, entry) in left {
      let near = nearest(to: entry.key, in: known)
      findings.append(
        Finding(
          "unknown-key", "There is no key “\(entry.key)” here.", suggestions: near.isEmpty ? known : near,
          at: entry.keyRange))
    }
    left = []
    return findings
  }
}
