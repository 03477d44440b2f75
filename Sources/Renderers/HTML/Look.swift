/// How an HTML letter appears: a size, a line length, colours. Its style is made once and copied into every letter.
public struct Look: Sendable {
  /// As `Templates/looks/` names it: `large-print`.
  public let name: String
  /// The body size in points that was asked for; nil for the look's own.
  public let fontSize: Int?
  /// The body size in points.
  public let points: Int
  /// The style of every letter with this look, as UTF-8: the shared rules, the look's own, then the size asked for.
  public let css: [UInt8]
  /// The margins of its A4 page, in millimetres; the one at the foot follows from the size.
  let margins: (top: Int, right: Int, left: Int)
  /// How much room its words take, where those of Arial take 1.
  let breadth: Double

  /// The smallest and largest body size, in points: nothing is printed under 12pt (standards.md 4.1).
  public static let fontSizes = 12...96

  /// - Parameters:
  ///   - name: the name of the look's file, without `.css`.
  ///   - base: the text of `base.css`.
  ///   - look: the text of the look's own file.
  ///   - fontSize: the body size in points, for a reader who needs another.
  /// - Throws: `LookError`, for a size outside `fontSizes` and for a style that is not whole in itself.
  public init(name: String, base: String, look: String, fontSize: Int? = nil) throws(LookError) {
    if let fontSize, !Look.fontSizes.contains(fontSize) { throw .fontSize(fontSize) }
    var style = Look.compact(base) + Look.compact(look)
    if let foreign = ["</", "@import", "url(", "image("].first(where: { Look.end(of: $0, in: style) != nil }) {
      throw .notSelfContained(look: name, found: foreign)
    }
    func number(_ property: String, _ unit: String) throws(LookError) -> Int {
      guard let number = Look.value(of: property, unit: unit, in: style).flatMap({ Int($0) }) else {
        throw .missing(look: name, property: property, unit: unit)
      }
      return number
    }
    let ownSize = try number("--body-size", "pt")
    points = fontSize ?? ownSize
    margins = (try number("--page-top", "mm"), try number("--page-right", "mm"), try number("--page-left", "mm"))
    breadth = Look.value(of: "--breadth", unit: "", in: style).flatMap { Double($0) } ?? 1
    if let fontSize { style += ":root{--body-size:\(fontSize)pt}\n".utf8 }
    self.name = name
    self.fontSize = fontSize
    css = style
  }

  // In UTF-8, which is many times as fast as characters: every letter waits for its style.

  /// Just past the last place of a word; nil where it is nowhere.
  private static func end(of word: String, in style: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    return style.indices.last { style[$0] == word[0] && style[$0...].starts(with: word) }.map { $0 + word.count }
  }

  /// `14` of the last `--body-size: 14pt` in a style.
  private static func value(of property: String, unit: String, in style: [UInt8]) -> Substring? {
    guard let start = end(of: "\(property):", in: style) else { return nil }
    let bytes = style[start...].prefix { !";}\n".utf8.contains($0) }.drop { $0 == UInt8(ascii: " ") }
    let written = String(decoding: bytes, as: UTF8.self)
    return written.hasSuffix(unit) ? written.dropLast(unit.count) : nil
  }

  /// Without comments, indentation and empty lines, which a letter need not carry.
  private static func compact(_ css: String) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = Array(css.utf8)[...]
    while let byte = rest.first {
      guard rest.starts(with: "/*".utf8) else {
        kept.append(byte)
        rest.removeFirst()
        continue
      }
      rest = rest.dropFirst(2)
      while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest.removeFirst() }
      rest = rest.dropFirst(2)
    }
    return kept.split { (0x0A...0x0D).contains($0) }
      .map { line in line.drop { $0 == 0x20 || $0 == 0x09 } }
      .filter { !$0.isEmpty }
      .flatMap { $0 + [0x0A] }
  }
}

/// Why there can be no such look.
public enum LookError: Error, Equatable, CustomStringConvertible {
  /// In points.
  case fontSize(Int)
  /// The style would fetch something, or end the page's style early.
  case notSelfContained(look: String, found: String)
  /// The style does not say how large its type or its margins are, or not as a whole number of that unit.
  case missing(look: String, property: String, unit: String)

  public var description: String {
    switch self {
    case .fontSize(let size):
      "A letter cannot be set in \(size)pt. Ask for a size from \(Look.fontSizes.lowerBound) to "
        + "\(Look.fontSizes.upperBound) points."
    case .notSelfContained(let look, let found):
      "The look “\(look)” contains “\(found)”. A letter must hold everything it needs: take that out of the look's "
        + "file or of base.css."
    case .missing(let look, let property, let unit):
      "The look “\(look)” needs a line like “\(property): 14\(unit);” in its file, with a whole number."
    }
  }
}
