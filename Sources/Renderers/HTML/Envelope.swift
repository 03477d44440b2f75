import LetterModel

/// The reader's address as it shows in the window of an envelope (standards.md 9.7): at most 7 lines, the name among
/// them, at 12pt or as near to it as the window lets. Paper only: a screen and a screen reader have the address in the
/// letter's own size.
struct Envelope {
  let lines: [String]
  let size: Size
  /// Whether lines were joined to save room.
  let isJoined: Bool

  /// The sizes of type, largest first (design.md 10: 12pt, down to 10pt for 7 lines). Nothing is set smaller.
  enum Size: CaseIterable {
    case twelve, eleven, ten

    /// In points.
    var points: Double {
      switch self {
      case .twelve: 12
      case .eleven: 11
      case .ten: 10
      }
    }

    /// How many lines the window's 26.8mm hold.
    var capacity: Int {
      switch self {
      case .twelve: 5
      case .eleven: 6
      case .ten: 7
      }
    }

    func holds(_ lines: [String]) -> Bool { lines.reduce(0) { $0 + self.lines(for: $1) } <= capacity }

    /// How many lines of the window some words take, at its width of 95.4mm.
    func lines(for words: String) -> Int {
      let room = 95.4 / 25.4 * 72
      // No letter is wider than the type is high, so most lines need no measuring.
      if Double(words.utf8.count) * points <= room { return 1 }
      let width = words.unicodeScalars.reduce(0) { $0 + Self.width($1) } * points
      // A line that ends where a word ends is shorter than the window.
      return width <= room ? 1 : Int((width / (room * 0.8)).rounded(.up))
    }

    /// How wide Arial draws a letter, in ems, erring on the wide side.
    private static func width(_ letter: Unicode.Scalar) -> Double {
      switch letter {
      case "i", "j", "l", "f", "t", "I", " ", ".", ",", "'", "’", "-", "/": 0.34
      case "m", "w", "M", "W", "@": 1
      case "a"..."z", "0"..."9": 0.56
      default: 0.78
      }
    }
  }

  /// Nil where the address cannot be made to fit: no line is ever dropped or cut.
  init?(_ block: [AddressLine<Filled>]) {
    var lines: [String] = []
    lines.reserveCapacity(8)
    for index in block.indices {
      if let address = block[index].wholeAddress {
        lines += address.lines
      } else if block[index].content.count == 1, case .slot(let value) = block[index].content[0].kind {
        lines.append(value.shown)
      } else {
        lines.append(block[index].content.plainText)
      }
    }
    let count = lines.count
    while true {
      if let size = Size.allCases.first(where: { $0.holds(lines) }) {
        (self.lines, self.size, isJoined) = (lines, size, lines.count < count)
        return
      }
      guard let first = Self.linesToJoin(lines) else { return nil }
      lines[first] += ", " + lines.remove(at: first + 1)
    }
  }

  /// Where two lines can become one, the higher the better: a sorting machine reads an address from its end, so the
  /// town and the postcode keep lines of their own, and the name does as long as it can.
  private static func linesToJoin(_ lines: [String]) -> Int? {
    let places = lines.indices.dropLast(3)
    return (Array(places.dropFirst()) + places.prefix(1)).first { place in
      Size.ten.lines(for: "\(lines[place]), \(lines[place + 1])") == 1
    }
  }
}

extension HTMLPage {
  /// Writes the address of a document that goes by post, and says what the window could not show as it was given.
  mutating func envelope(of document: Document) -> [Finding] {
    for index in document.blocks.indices {
      guard case .address(.recipient, let lines) = document.blocks[index].kind else { continue }
      guard let envelope = Envelope(lines) else { return [.tooLong(at: document.blocks[index].range)] }
      self.envelope(envelope)
      return envelope.isJoined ? [.joined(at: document.blocks[index].range)] : []
    }
    return []
  }

  /// ```html
  /// <div class="envelope" aria-hidden="true" lang="en-GB" dir="ltr">
  /// <bdi>Mrs Agnes O'Neill</bdi><br>
  /// <bdi>12 High Street</bdi><br>
  /// …
  /// </div>
  /// ```
  private mutating func envelope(_ envelope: Envelope) {
    switch envelope.size {
    case .twelve: out.tag("<div class=\"envelope\" aria-hidden=\"true\"")
    case .eleven: out.tag("<div class=\"envelope eleven\" aria-hidden=\"true\"")
    case .ten: out.tag("<div class=\"envelope ten\" aria-hidden=\"true\"")
    }
    attributes(.source, .leftToRight)
    out.tag(">\n<bdi>")
    for index in envelope.lines.indices {
      if index > 0 { out.tag("</bdi><br>\n<bdi>") }
      out.text(envelope.lines[index])
    }
    out.tag("</bdi>\n</div>\n")
  }
}

extension Finding {
  fileprivate static func joined(at range: SourceRange) -> Finding {
    Finding(
      "address-joined", "The window of an envelope shows 7 lines, so lines of this address share one there.",
      severity: .advice, at: range)
  }

  fileprivate static func tooLong(at range: SourceRange) -> Finding {
    Finding(
      "address-too-long", "This address does not fit the window of an envelope, even at 10pt.", severity: .warning,
      why: "Half an address does not arrive. The whole address stands in the letter.",
      suggestions: ["use an envelope without a window, and write or stick the address on it"], at: range)
  }
}
