internal import LetterModel

/// The parts of a letter that are not its text, told by their words.
enum LetterParts {
  /// "Dear Mrs O'Neill", "Yours sincerely": short, and no sentence.
  static func isSalutation(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 80, text.last != "." || text.utf8.count < 25 else { return false }
    let folded = text.lowercased()
    if folded.hasPrefix("dear ") || folded == "dear" { return !folded.contains("?") }
    let closings = [
      "yours sincerely", "yours faithfully", "yours truly", "kind regards", "best wishes", "best regards",
    ]
    return closings.contains { folded.hasPrefix($0) && folded.utf8.count <= $0.utf8.count + 2 }
  }

  /// Whether a line holds a postcode and little else: the foot of an address. The form is that of BS 7666
  /// (standards.md 9.8).
  static func endsAddress(_ line: some StringProtocol) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let words = line.split { $0 == " " || $0 == "," }.suffix(2)
    guard words.count == 2, let outward = words.first, let inward = words.last else { return false }
    let end = Array(inward.utf8)
    let start = Array(outward.utf8)
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let isFigure = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return end.count == 3 && isFigure(end[0]) && isLetter(end[1]) && isLetter(end[2])
      && (2...4).contains(start.count) && isLetter(start[0]) && start.contains(where: isFigure)
      && start.allSatisfy { isLetter($0) || isFigure($0) }
  }

  /// A line that could stand in an address: short, and no sentence.
  static func mayBeInAddress(_ line: some StringProtocol) -> Bool {
    guard (1...45).contains(line.utf8.count), let last = line.last else { return false }
    return !".:;?!".contains(last) && !isSalutation(line)
  }

  /// Paragraphs that are the lines of one postal address, the postcode last, become address lines.
  static func markAddresses(in blocks: inout [DraftBlock]) {
    for end in blocks.indices where blocks[end].kind == .paragraph && endsAddress(blocks[end].text) {
      var start = end
      while start > 0, end - start < 7, blocks[start - 1].kind == .paragraph, mayBeInAddress(blocks[start - 1].text) {
        start -= 1
      }
      guard end - start >= 1 else { continue }
      for index in start...end { blocks[index].kind = .address }
    }
  }

  /// Paragraphs whose writer typed the bullet or number by hand become entries of a list; short ones that are bold
  /// throughout become headings, as their readers see them.
  static func markTypedLists(in blocks: inout [DraftBlock], after lists: Int) {
    var list = lists
    var isInList = false
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let block = blocks[index]
      if let marker = ListMarker(ArraySlice(block.text.utf8)) {
        if !isInList { list += 1 }
        isInList = true
        blocks[index] =
          block.dropping(marker.length, as: .listItem(list: list, label: marker.label))
          .withoutAnswerMark
        continue
      }
      isInList = false
      if mayBeHeading(block.text), block.spans.contains(where: { $0 == Span(0..<block.text.utf8.count, .strong) }) {
        blocks[index].kind = .heading(level: 2)
      }
    }
  }

  /// Short, and no sentence: at most ten words (PE-20), a capital first, no stop at the end.
  static func mayBeHeading(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, text.utf8.count <= 80 else { return false }
    return (first.isUppercase || first.isNumber) && !".:;,!".contains(last) && text.split(separator: " ").count <= 10
  }
}

extension DraftBlock {
  /// An entry of a list without the box or the lines for an answer that it begins with: `[ ]`, `[3 lines]`.
  var withoutAnswerMark: DraftBlock {
    guard case .listItem = kind, let (_, length) = AnswerSpace.leading(text), length < text.utf8.count else {
      return self
    }
    return dropping(length, as: kind)
  }

  /// Without its first bytes.
  fileprivate func dropping(_ count: Int, as kind: Kind) -> DraftBlock {
    let anchor = places.anchors.last { $0.offset <= count }
    let first = Places.Anchor(
      offset: 0, place: places.place(of: count, in: text), byte: anchor?.byte.map { $0 + count - (anchor?.offset ?? 0) }
    )
    let rest = places.anchors.filter { $0.offset > count }.map {
      Places.Anchor(offset: $0.offset - count, place: $0.place, byte: $0.byte)
    }
    return DraftBlock(
      kind, text: String(decoding: text.utf8.dropFirst(count), as: UTF8.self),
      spans: spans.compactMap { span in
        let range = max(0, span.range.lowerBound - count)..<max(0, span.range.upperBound - count)
        return range.isEmpty ? nil : Span(range, span.role)
      }, places: Places([first] + rest))
  }
}
