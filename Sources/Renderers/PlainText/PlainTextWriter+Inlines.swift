import LetterModel

extension PlainTextWriter {
  mutating func inlines(_ inlines: [Inline<Filled>]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): words(text)
      case .slot(let value): self.value(value)
      case .lineBreak: line.append("\n")
      case .strong(let inside):
        note(.bold, at: inline.range)
        self.inlines(inside)
      case .link(let destination, let inside): link(destination, inside)
      case .language(let language, let direction, let inside):
        note(.language(language), at: inline.range)
        self.language(direction, inside)
      }
    }
  }

  /// Words as they are; a newline among them is a space, because only a line break ends a line.
  mutating func words(_ text: String) {
    let start = line.count
    line.append(text)
    replace(UInt8(ascii: "\n"), with: UInt8(ascii: " "), in: start..<line.count)
  }

  /// `Report a repair: https://harbour.example/repairs`, or the words alone where they say where the link leads.
  private mutating func link(_ destination: String, _ inside: [Inline<Filled>]) {
    inlines(inside)
    guard !Renderers.words(inside, say: destination) else { return }
    line.append(": ")
    if direction == .rightToLeft { line.append(Isolate.leftToRight) }
    let isWebPage = destination.utf8.starts(with: "https:".utf8)
    line.append(isWebPage ? destination : String(destination.dropFirst(schemeLength(of: destination))))
    if direction == .rightToLeft { line.append(Isolate.end) }
  }

  /// In a language that runs right to left, each value is isolated, or its figures would be drawn in another order.
  private mutating func value(_ value: Value) {
    if direction == .rightToLeft {
      line.append(value.fact.runsLeftToRight ? Isolate.leftToRight : Isolate.asItsFirstLetter)
    }
    let start = line.count
    words(value.shown)
    if columns != nil {
      let kept = value.keptTogether
      replace(UInt8(ascii: " "), with: Self.keptSpace, in: start + kept.lowerBound..<start + kept.upperBound)
    }
    if direction == .rightToLeft { line.append(Isolate.end) }
  }

  /// Words that run the other way than those around them are isolated too.
  private mutating func language(_ direction: Direction, _ inside: [Inline<Filled>]) {
    let around = self.direction
    guard direction != around else { return inlines(inside) }
    line.append(direction == .rightToLeft ? Isolate.rightToLeft : Isolate.leftToRight)
    self.direction = direction
    inlines(inside)
    self.direction = around
    line.append(Isolate.end)
  }

  private mutating func replace(_ byte: UInt8, with other: UInt8, in range: Range<Int>) {
    for index in range where line[index] == byte { line[index] = other }
  }

  /// Tells a program that a text whose first letter is Latin runs right to left all the same (standards.md 8.3).
  mutating func setDirectionOfFile() {
    var depth = 0
    for letter in String(decoding: out, as: UTF8.self).unicodeScalars {
      switch letter {
      case "\u{2066}"..."\u{2068}": depth += 1
      case "\u{2069}": depth -= 1
      case _ where depth == 0 && letter.properties.isAlphabetic:
        let isLatin = letter.value < 0x250
        if isLatin { out.insert(contentsOf: Array("\u{200F}".utf8), at: 0) }
        return
      default: break
      }
    }
  }
}

/// The marks that keep a run of text from changing the order of its neighbours (Unicode Bidirectional Algorithm).
private enum Isolate {
  static let leftToRight: StaticString = "\u{2066}"
  static let rightToLeft: StaticString = "\u{2067}"
  static let asItsFirstLetter: StaticString = "\u{2068}"
  static let end: StaticString = "\u{2069}"
}
