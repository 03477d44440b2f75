import LetterModel

/// What a look becomes on one paper: the sheet, its margins, the words at its foot. Made once and copied into every
/// letter on that paper.
struct PrintedPage: Sendable {
  /// The sheet that is used, which may be larger than the one asked for.
  let paper: Paper
  /// `<body>`, which says by its class how little room the type leaves.
  let bodyTag: StaticString
  /// The whole style of the page, as UTF-8.
  let css: [UInt8]

  init(_ look: Look, on asked: Paper, _ words: PageWords) {
    paper = Self.paper(asked, points: look.points)
    let margins = Margins(look, paper, words)
    // In millimetres: CSS knows no paper called A6.
    let (width, height) = paper.millimetres
    let size = paper == .a4 ? "" : "size:\(width)mm \(height)mm;"
    css =
      look.css
      + Array("@page{\(size)margin:\(margins.css);@bottom-right{content:\(words.cssContent)}}\n".utf8)
    // The type that would leave as little room on an A4 line of the standard look, which is 165mm.
    let points = 165 * Double(look.points) * look.breadth / Double(margins.width(of: paper))
    bodyTag = Self.bodyTag(isFlowing: look.points >= 18 || paper != .a4, points: points)
  }

  /// Type over 14pt has no place on a card of A6, nor type from 24pt on a sheet of A5 (design.md 4; the sizes are those
  /// of large and giant print, standards.md 4.1).
  private static func paper(_ asked: Paper, points: Int) -> Paper {
    switch (asked, points) {
    case (.a4, _), (_, 24...): .a4
    case (.a6, ...14): .a6
    default: .a5
    }
  }

  /// From 18pt, and on small paper, the sender stands in the flow of the text (`large`, design.md 10). Where a line of
  /// paper has room for as few letters as one of A4 has in type over 22pt, a table of four columns would be cut off
  /// (`big`), and over 34pt a date (`huge`).
  private static func bodyTag(isFlowing: Bool, points: Double) -> StaticString {
    switch (isFlowing, points) {
    case (false, ..<22.5): "<body>\n"
    case (true, ..<22.5): "<body class=\"large\">\n"
    case (false, ..<34.5): "<body class=\"big\">\n"
    case (true, ..<34.5): "<body class=\"large big\">\n"
    case (false, _): "<body class=\"big huge\">\n"
    case (true, _): "<body class=\"large big huge\">\n"
    }
  }
}

/// Margins in millimetres: those of the look on A4, less on smaller paper, and at the foot room for the page number,
/// which is as large as the text (LAY-8).
private struct Margins {
  let top, right, bottom, left: Int

  init(_ look: Look, _ paper: Paper, _ words: PageWords) {
    let round: Int
    switch paper {
    case .a4:
      (top, right, left) = (look.margins.top, look.margins.right, look.margins.left)
      round = 13
    // All that a common printer can reach, and a little more (standards.md 9.7: 15mm at the sides, 5mm above and below).
    case .a5:
      (top, right, left) = (15, 15, 15)
      round = 11
    case .a6:
      (top, right, left) = (9, 9, 9)
      round = 10
    }
    let millimetres = Double(look.points) * 25.4 / 72
    let width = Double(paper.millimetres.width - left - right)
    // Letters of Arial are half as wide as the type is high, figures and capitals a little more.
    let lines = (Double(words.longest) * 0.56 * look.breadth * millimetres / width).rounded(.up)
    bottom = max(top, Int((lines * 1.2 * millimetres + Double(round)).rounded(.up)))
  }

  func width(of paper: Paper) -> Int { paper.millimetres.width - left - right }

  var css: String { "\(top)mm \(right)mm \(bottom)mm \(left)mm" }
}

extension PageWords {
  /// `"Page " counter(page) " of " counter(pages)`
  var cssContent: String {
    parts.map { part in
      switch part {
      case .words(let words): "\"\(words.escapedForCSS)\""
      case .page: "counter(page)"
      case .pages: "counter(pages)"
      }
    }.joined(separator: " ")
  }

  /// How many letters it has where there are ten pages or more.
  fileprivate var longest: Int {
    parts.reduce(0) { count, part in
      if case .words(let words) = part { count + words.count } else { count + 2 }
    }
  }
}

extension String {
  /// For a string in double quotes in a style: what would end the string, the line or the style becomes its number.
  fileprivate var escapedForCSS: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", "\0"..<" ": "\\\(String(scalar.value, radix: 16)) "
      default: String(scalar)
      }
    }.joined()
  }
}
