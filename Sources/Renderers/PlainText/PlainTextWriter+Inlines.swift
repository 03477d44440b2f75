import LetterModel

extension PlainTextWriter {
  mutating func inlines(_ inlines: [Inline<Filled>]) {
    for index in inlines.indices {
      switch inlines[index].kind {
      case .text(let text): words(text)
      case .slot(let value): self.value(value)
      case .lineBreak: breakLine()
      case .strong(let inside):
        noteBold(at: inlines[index].range)
        self.inlines(inside)
      case .link(let destination, let inside): link(destination, inside)
      case .language(let language, let direction, let inside):
        note(language, at: inlines[index].range)
        self.language(direction, inside)
      }
    }
  }

  /// Words as they are; a newline among them is a space, because only a line break ends a line.
  mutating func words(_ text: String) {
    let start = out.count
    out.append(text)
    out.replace(UInt8(ascii: "\n"), with: UInt8(ascii: " "), in: start..<out.count)
  }

  /// `Report a repair: https://harbour.example/repairs`, or the words alone where they say where the link leads.
  private mutating func link(_ destination: String, _ inside: [Inline<Filled>]) {
    inlines(inside)
    guard !Renderers.words(inside, say: destination) else { return }
    out.append(": ")
    if direction == .rightToLeft { out.append(Isolate.leftToRight) }
    destination.withBytes { bytes in
      let isWebPage = bytes.first == UInt8(ascii: "h")
      out.append(UnsafeBufferPointer(rebasing: bytes[(isWebPage ? 0 : schemeLength(of: bytes))...]))
    }
    if direction == .rightToLeft { out.append(Isolate.end) }
  }

  /// In a language that runs right to left, each value is isolated, or its figures would be drawn in another order.
  private mutating func value(_ value: Value) {
    if direction == .rightToLeft {
      out.append(value.fact.runsLeftToRight ? Isolate.leftToRight : Isolate.asItsFirstLetter)
    }
    let start = out.count
    words(value.shown)
    if columns != nil {
      let kept = value.keptTogether
      out.replace(UInt8(ascii: " "), with: Self.keptSpace, in: start + kept.lowerBound..<start + kept.upperBound)
    }
    if direction == .rightToLeft { out.append(Isolate.end) }
  }

  /// Words that run the other way than those around them are isolated too.
  private mutating func language(_ direction: Direction, _ inside: [Inline<Filled>]) {
    let around = self.direction
    guard direction != around else { return inlines(inside) }
    out.append(direction == .rightToLeft ? Isolate.rightToLeft : Isolate.leftToRight)
    self.direction = direction
    inlines(inside)
    self.direction = around
    out.append(Isolate.end)
  }
}

/// The marks that keep a run of text from changing the order of its neighbours (Unicode Bidirectional Algorithm).
private enum Isolate {
  static let leftToRight: StaticString = "\u{2066}"
  static let rightToLeft: StaticString = "\u{2067}"
  static let asItsFirstLetter: StaticString = "\u{2068}"
  static let end: StaticString = "\u{2069}"
}
