/// How an HTML letter appears: a size, a line length, colours. Its style is made once and copied into every letter.
public struct Look: Sendable, Hashable {
  /// As `Templates/looks/` names it: `large-print`.
  public let name: String
  /// The body size in points that was asked for; nil for the look's own.
  public let fontSize: Int?
  /// The style of every letter with this look, as UTF-8: the shared rules, the look's own, then the size asked for.
  public let css: [UInt8]

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
    if let fontSize { style += ":root{--body-size:\(fontSize)pt}\n" }
    self.name = name
    self.fontSize = fontSize
    css = Array(style.utf8)
  }

  /// `<body>`, which says by its class when the type asked for leaves so few letters to a line of A4 that a table of
  /// four columns (over 22pt) or a date in one line (over 34pt) would be cut off.
  var bodyTag: StaticString {
    switch fontSize ?? 0 {
    case ...22: "<body>\n"
    case ...34: "<body class=\"big\">\n"
    default: "<body class=\"big huge\">\n"
    }
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

  public var description: String {
    switch self {
    case .fontSize(let size):
      "A letter cannot be set in \(size)pt. Ask for a size from \(Look.fontSizes.lowerBound) to "
        + "\(Look.fontSizes.upperBound) points."
    case .notSelfContained(let look, let found):
      "The look “\(look)” contains “\(found)”. A letter must hold everything it needs: take that out of the look's "
        + "file or of base.css."
    }
  }
}
