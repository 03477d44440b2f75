internal import LetterModel

/// Reads `<!-- plainspoken off: vague-time -->` and `<!-- plainspoken on -->`.
struct SwitchReader {
  private(set) var switches: [Draft.Switch] = []
  private(set) var findings: [Finding] = []

  /// - Parameters:
  ///   - comment: the whole comment, with or without its `<!--` and `-->`.
  ///   - block: the block from which it takes effect, and `offset` the place in it.
  mutating func read(_ comment: some StringProtocol, block: Int, offset: Int, at range: SourceRange) {
    var words = comment[...]
    if words.hasPrefix("<!--") { words = words.dropFirst(4) }
    if words.hasSuffix("-->") { words = words.dropLast(3) }
    let pieces = words.split { $0.isWhitespace || $0 == "," }
    guard pieces.first == "plainspoken" else { return }
    let order = pieces.dropFirst().first.map { $0.hasSuffix(":") ? $0.dropLast() : $0 }
    let rules = pieces.dropFirst(2).filter { $0 != ":" }.map { String($0) }
    guard let order, order == "on" || order == "off" else {
      findings.append(
        Finding(
          "bad-switch", "This comment is for Plainspoken, but says neither “on” nor “off”.",
          suggestions: ["<!-- plainspoken off: vague-time -->", "<!-- plainspoken on -->"], at: range))
      return
    }
    switches.append(Draft.Switch(isOn: order == "on", rules: rules, block: block, offset: offset, range: range))
  }
}

extension SwitchReader {
  /// Those that another reader found in a part of the same file.
  mutating func add(_ other: SwitchReader) {
    switches += other.switches
    findings += other.findings
  }
}
