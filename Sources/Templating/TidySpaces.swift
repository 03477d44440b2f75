internal import LetterModel

extension [Inline<Filled>] {
  /// Itself, unless there is nothing to read in it.
  var ifNotBlank: Self? {
    contains { inline in
      switch inline.kind {
      case .text(let text): !text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
      case .lineBreak: false
      default: true
      }
    } ? self : nil
  }

  /// Where a section is off, the spaces on either side of it meet: one is enough, and none before a full stop or at
  /// an end.
  var tidyingSpaces: Self {
    var tidied: Self = []
    for var inline in self {
      if case .text(var text) = inline.kind {
        if tidied.isEmpty || tidied.endsWithSpace {
          let spaces = text.prefix { $0 == " " }.count
          text.removeFirst(spaces)
          inline.range.start.column += spaces
        }
        if let first = text.first, ".,;:?)".contains(first) { tidied.trimLastSpace() }
        guard !text.isEmpty else { continue }
        inline.kind = .text(text)
      }
      tidied.append(inline)
    }
    tidied.trimLastSpace()
    return tidied
  }

  private var endsWithSpace: Bool {
    if case .text(let text)? = last?.kind { text.last == " " } else { false }
  }

  private mutating func trimLastSpace() {
    while let last, case .text(let text) = last.kind, text.last == " " {
      removeLast()
      let trimmed = text.trimmingSuffix { $0 == " " }
      guard !trimmed.isEmpty else { continue }
      var kept = last
      kept.kind = .text(String(trimmed))
      kept.range.end.column -= text.count - trimmed.count
      append(kept)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    self[...].trimmingSuffix(while: condition)
  }
}
