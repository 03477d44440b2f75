import Foundation
import LetterModel
import Renderers
import TestSupport
import Testing

private let looksFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().appendingPathComponent("../../Templates/looks").standardizedFileURL

func css(_ name: String) throws -> String {
  try String(contentsOf: looksFolder.appendingPathComponent("\(name).css"), encoding: .utf8)
}

func look(_ name: String, fontSize: Int? = nil) throws -> Look {
  try Look(name: name, base: css("base"), look: css(name), fontSize: fontSize)
}

private let lookNames = Format.all.compactMap(\.look)

@Suite("Looks")
struct LookTests {
  @Test("each look file is a format's look, and each format's look has a file")
  func table() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: looksFolder.path)
    #expect(Set(files) == Set(lookNames.map { "\($0).css" } + ["base.css"]))
  }

  @Test("a style holds the shared rules, then the look's own, without comments")
  func order() throws {
    let look = try Look(name: "x", base: "/* a\nb */\np { margin: 0 } /* c */\n\n", look: "  \(plainStyle)\n")
    #expect(String(decoding: look.css, as: UTF8.self) == "p { margin: 0 } \n\(plainStyle)\n")
    let unended = try Look(name: "x", base: "a{} /* unended", look: plainStyle)
    #expect(!String(decoding: unended.css, as: UTF8.self).contains("unended"))
  }

  @Test("a size asked for sets one property, after the look's own")
  func fontSize() throws {
    let plain = try look("standard"), larger = try look("standard", fontSize: 22)
    #expect(larger.css == plain.css + Array(":root{--body-size:22pt}\n".utf8))
    #expect(larger.fontSize == 22 && plain.fontSize == nil)
  }

  @Test("a size under 12pt or over 96pt is refused, with the sizes that can be had", arguments: [-1, 0, 11, 97])
  func badSize(size: Int) throws {
    let error = #expect(throws: LookError.fontSize(size)) { try look("standard", fontSize: size) }
    #expect(error?.description.contains("from 12 to 96 points") == true)
    _ = try look("standard", fontSize: 12)
    _ = try look("standard", fontSize: 96)
  }

  @Test(
    "a style that would fetch something or end early is refused",
    arguments: ["@import 'a.css';", "p{background:url(a.png)}", "p{}</style><script>"])
  func notWhole(css: String) {
    let error = #expect(throws: LookError.self) { try Look(name: "mine", base: "", look: css) }
    #expect(error?.description.contains("mine") == true)
  }

  @Test("very large type is told to the style, which then lets go of what would not fit")
  func largeType() throws {
    for (size, body) in [
      (17, "<body>"), (18, "<body class=\"large\">"), (22, "<body class=\"large\">"),
      (23, "<body class=\"large big\">"), (35, "<body class=\"large big huge\">"),
    ] {
      let renderer = HTMLRenderer(format: Format.all[0], look: try look("standard", fontSize: size), messages: .english)
      #expect(String(decoding: renderer.renderHTML(.rentLetter), as: UTF8.self).contains("\n\(body)\n"))
    }
    for rule in [".big table", ".huge .keep", ".big .long", ".large"] { #expect(try css("base").contains(rule)) }
  }

  @Test("every class that the renderer writes is known to the style")
  func classes() throws {
    let base = try css("base")
    let looks = try lookNames.map(css).joined()
    let renderer = HTMLRenderer(format: Format.all[0], look: try look("standard"), messages: .english)
    var root = try HTMLNode(page: renderer.renderHTML(.rentLetter))
    var classes = Set(root.classes)
    root = try HTMLNode(page: renderer.renderHTML(.urduLetter))
    classes.formUnion(root.classes)
    #expect(classes.contains("sum") && classes.contains("keep"))
    for name in classes { #expect((base + looks).contains(".\(name)"), "no style mentions .\(name)") }
  }

  /// The numbers of standards.md 4.1.
  static let presets: [(name: String, points: Int, heading: Double, lineOnPaper: Double, margin: Int)] = [
    ("standard", 14, 1.2, 1.25, 20), ("large-print", 18, 1.2, 1.5, 20), ("giant-print", 28, 1.15, 1.35, 15),
    ("dyslexia", 14, 1.2, 1.5, 25),
  ]

  @Test("every look has the size, the headings, the lines and the margins of its kind", arguments: presets)
  func preset(name: String, points: Int, heading: Double, lineOnPaper: Double, margin: Int) throws {
    #expect(Set(Self.presets.map(\.name)) == Set(lookNames))
    #expect(try look(name).points == points)
    let style = try css(name)
    let onPaper = style.firstRange(of: "@media print").map { style[$0.lowerBound...] } ?? ""
    let properties = customProperties(String(style.prefix { $0 != "}" }))
    func number(_ property: String, dropping unit: String) throws -> Double {
      try #require(properties[property].flatMap { Double($0.dropLast(unit.count)) }, "\(property) of \(name)")
    }
    for level in ["--h1", "--h2", "--h3"] { #expect(try number(level, dropping: "em") >= heading) }
    for side in ["--page-top", "--page-right", "--page-left"] {
      #expect(try Int(number(side, dropping: "mm")) >= margin)
    }
    #expect(try number("--line-height", dropping: "") >= 1.5)
    let printed = customProperties(String(onPaper))["--line-height"].flatMap { Double($0) } ?? 1.5
    #expect(printed >= lineOnPaper)
  }

  @Test("a look that does not say how large its type or its margins are is refused")
  func missingSize() throws {
    let error = #expect(throws: LookError.missing(look: "mine", property: "--page-left", unit: "mm")) {
      try Look(name: "mine", base: "", look: plainStyle.replacing("25mm", with: "1in"))
    }
    #expect(error?.description.contains("“mine” needs a line like “--page-left: 14mm;”") == true)
  }

  @Test("the dyslexia look has wide letters and lines of at most 70 characters")
  func dyslexia() throws {
    let style = try css("dyslexia")
    #expect(style.contains("letter-spacing: 0.12em;") && style.contains("word-spacing: 0.16em;"))
    let length = try #require(customProperties(style)["--line-length"].flatMap { Double($0.dropLast(2)) })
    // The narrowest face of its list, Arial: 0.44em a letter of English text with its spaces, and what is added.
    #expect(length / (0.44 + 0.12 + 0.16 / 6) <= 70)
  }

  @Test("words have a contrast of 7 to 1 and lines of 3 to 1, by day, by night, and when more is asked for")
  func contrast() throws {
    let schemes = try colourSchemes()
    #expect(schemes.count == 5)
    for (name, colours) in schemes {
      for ground in ["--paper", "--quiet"] {
        let paper = try #require(colours[ground])
        for (ink, least) in [("--ink", 7.0), ("--link", 7), ("--accent", 3), ("--hairline", 3)] {
          let ratio = try #require(colours[ink]).contrast(with: paper)
          #expect(ratio >= least, "\(ink) on \(ground), \(name): \(ratio)")
        }
      }
    }
  }

  @Test("contrast is worked out as WCAG does")
  func contrastFormula() throws {
    let black = try #require(Colour("#000000")), white = try #require(Colour("#ffffff")),
      grey = try #require(Colour("#767676"))
    #expect(abs(black.contrast(with: white) - 21) < 0.001)
    #expect(abs(grey.contrast(with: white) - 4.54) < 0.01)
  }

  @Test("no colour stands outside the properties that the contrast test reads")
  func coloursAreProperties() throws {
    for name in lookNames + ["base"] {
      for line in try css(name).split(separator: "\n") where line.contains("#") {
        #expect(line.contains("--"), "\(name): \(line)")
      }
    }
  }

  /// The colours of each scheme: those of the first block, and what later blocks change.
  private func colourSchemes() throws -> [(name: String, colours: [String: Colour])] {
    let blocks = try css("base").components(separatedBy: ":root {").dropFirst().map { block in
      customProperties(String(block.prefix { $0 != "}" })).compactMapValues(Colour.init)
    }
    let cream = try customProperties(css("dyslexia")).compactMapValues(Colour.init)
    let names = ["light", "dark", "more contrast", "dark with more contrast", "the dyslexia look's cream"]
    return zip(names, blocks + [cream]).map { name, changed in (name, blocks[0].merging(changed) { _, new in new }) }
  }
}

/// `--name: value;` pairs of a style.
private func customProperties(_ css: String) -> [String: String] {
  var found: [String: String] = [:]
  for declaration in css.split(whereSeparator: { ";{}".contains($0) }) {
    let parts = declaration.split(separator: ":", maxSplits: 1).map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    if parts.count == 2, let name = parts[0].split(whereSeparator: \.isWhitespace).last, name.hasPrefix("--") {
      found[String(name)] = parts[1]
    }
  }
  return found
}

/// An sRGB colour, for its contrast (standards.md 4.3).
private struct Colour {
  let luminance: Double

  /// Nil unless it is written `#rrggbb`.
  init?(_ text: String) {
    guard text.hasPrefix("#"), text.count == 7, let number = Int(text.dropFirst(), radix: 16) else { return nil }
    let linear = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  func contrast(with other: Colour) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }
}

extension HTMLNode {
  fileprivate var classes: [String] {
    (attributes["class"]?.split(separator: " ").map(String.init) ?? []) + children.flatMap(\.classes)
  }
}
