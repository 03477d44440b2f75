internal import LetterModel

/// What makes a finding the same finding when the text around it has moved: its rule, its words and their sentence.
struct Fingerprint: Hashable {
  let rule: String
  /// 16 hexadecimal figures.
  let text: String

  init(_ found: LintFinding, in draft: Draft) {
    rule = found.finding.rule
    var hash = FNV1a()
    hash.add(found.finding.rule)
    hash.add(found.match)
    hash.add(draft.blocks.indices.contains(found.block) ? Fingerprint.sentence(found, draft.blocks[found.block]) : "")
    text = hash.hexadecimal
  }

  init(rule: String, text: String) {
    self.rule = rule
    self.text = text
  }

  /// From the stop before the words to the stop after them, without the spaces that a new line may have changed.
  private static func sentence(_ found: LintFinding, _ block: DraftBlock) -> String {
    let bytes = Array(block.text.utf8)
    let range = found.range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return block.text }
    let isStop = { (index: Int) in
      [0x2E, 0x3F, 0x21].contains(bytes[index]) && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
    }
    let start = (0..<range.lowerBound).last(where: isStop).map { $0 + 1 } ?? 0
    let end = (range.upperBound..<bytes.count).first(where: isStop) ?? bytes.count
    let words = bytes[start..<max(start, end)].split(separator: 0x20)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

/// The 64-bit hash of Fowler, Noll and Vo (FNV-1a): the same on every machine, and short in a file.
private struct FNV1a {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0)
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var hexadecimal: String {
    let figures = String(state, radix: 16)
    return String(repeating: "0", count: 16 - figures.count) + figures
  }
}
