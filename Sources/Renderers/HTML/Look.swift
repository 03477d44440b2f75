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
    if let foreign = ["</", "@import", "url(", "image("].first(where: { style.contains($0) }) {
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
    if let fontSize { style += ":root{--body-size:\(fontSize)pt}\n" }
    self.name = name
    self.fontSize = fontSize
    css = Array(style.utf8)
  }

  /// `14` of the last `--body-size: 14pt` in a style.
  private static func value(of property: String, unit: String, in style: String) -> Substring? {
    guard let found = style.ranges(of: "\(property):").last else { return nil }
    let written = style[found.upperBound...].prefix { !";}\n".contains($0) }.drop { $0 == " " }
    return written.hasSuffix(unit) ? written.dropLast(unit.count) : nil
  }

  /// Without comments, indentation and empty lines, which a letter need not carry.
  private static func compact(_ css: String) -> String {
    var kept = ""
    var rest = css[...]
    while let comment = rest.firstRange(of: "/*") {
      kept += rest[..<comment.lowerBound]
      rest = rest[comment.upperBound...]
      rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
    }
    kept += rest
    return kept.split(whereSeparator: \.isNewline)
      .map { line in String(line.drop(while: \.isWhitespace)) }
      .filter { !$0.isEmpty }
      .map { $0 + "\n" }.joined()
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
