import LetterModel
import Renderers
import TestSupport
import Testing

/// The lines in the window of the envelope, its class, and what the renderer notes, for a letter to that address.
private func window(
  _ lines: [String], name: String = "Mrs Agnes O'Neill", paper: Paper = .a4
) async throws -> (lines: [String], classes: String, notes: [Finding]) {
  let home = Inline<Filled>.value(.address(Address(lines: lines)), lines.joined(separator: ", "))
  var document = Document(.address(.recipient, [.person(name)], [home]), .paragraph("Hello"))
  document.paper = paper
  let renderer = HTMLRenderer(format: .standard, look: try plainLook(), messages: .english)
  let made = try await renderer.render(document)
  let body = try #require(try HTMLNode(page: made.files[0].bytes)["body"])
  guard let first = body.elements.first, let classes = first.attributes["class"], classes.hasPrefix("envelope") else {
    return ([], "", made.notes)
  }
  #expect(first.attributes["aria-hidden"] == "true" && first.attributes["lang"] == "en-GB")
  return (first[all: "bdi"].map(\.text), classes, made.notes)
}

private let streets = ["Flat 3/2", "Rowan House", "12 High Street", "Old Harbour Estate", "Auchmithie"]

/// An address of that many lines, the town and the postcode last.
private func address(_ count: Int) -> [String] { streets.prefix(count - 2) + ["Arbroath", "DD11 1AB"] }

@Suite("The address in the window of an envelope")
struct EnvelopeTests {
  @Test("an address of 3 lines shows under the name at 12pt, and stands in the letter as well")
  func three() async throws {
    let shown = try await window(address(3))
    #expect(shown.lines == ["Mrs Agnes O'Neill", "Flat 3/2", "Arbroath", "DD11 1AB"])
    #expect(shown.classes == "envelope" && shown.notes.isEmpty)
  }

  @Test("with more lines the type gets smaller, never under 10pt", arguments: [(4, ""), (5, " eleven"), (6, " ten")])
  func smaller(count: Int, size: String) async throws {
    let shown = try await window(address(count))
    #expect(shown.lines.count == count + 1 && shown.classes == "envelope" + size && shown.notes.isEmpty)
  }

  @Test("a name and 7 lines share a line high up, so that town and postcode keep theirs, and the record says so")
  func joined() async throws {
    let shown = try await window(address(7))
    #expect(
      shown.lines == [
        "Mrs Agnes O'Neill", "Flat 3/2, Rowan House", "12 High Street", "Old Harbour Estate", "Auchmithie", "Arbroath",
        "DD11 1AB",
      ])
    #expect(shown.classes == "envelope ten")
    #expect(shown.notes.map(\.rule) == ["address-joined"])
  }

  @Test("a surname of 80 letters takes as many lines of the window as it needs")
  func longName() async throws {
    let name = "Mrs " + String(repeating: "Wolfeschle", count: 8)
    let short = try await window(address(4), name: name)
    #expect(short.lines.count == 5 && short.classes == "envelope ten" && short.notes.isEmpty)
    let long = try await window(address(6), name: name)
    #expect(long.lines[0] == name && long.lines[1] == "Flat 3/2, Rowan House, 12 High Street")
    #expect(long.lines.count == 5 && long.notes.map(\.rule) == ["address-joined"])
  }

  @Test("an address that cannot fit is left out of the window whole, with a warning that says what to do")
  func tooLong() async throws {
    let lines = streets.map { $0 + " " + String(repeating: "of the long name ", count: 5) } + ["Arbroath", "DD11 1AB"]
    let shown = try await window(lines)
    #expect(shown.lines.isEmpty)
    #expect(shown.notes.map(\.rule) == ["address-too-long"])
    #expect(shown.notes.first?.severity == .warning)
    #expect(shown.notes.first?.suggestions.isEmpty == false)
  }

  @Test("only a document to somebody, on A4, has one")
  func whoHasOne() async throws {
    #expect(try await window(address(3), paper: .a5).lines.isEmpty)
    let renderer = HTMLRenderer(format: .standard, look: try plainLook(), messages: .english)
    let leaflet = renderer.renderHTML(Document(.heading(1, id: "a", "A leaflet")))
    #expect(try HTMLNode(page: leaflet)["body"]?.elements.map(\.name) == ["main"])
  }

  @Test("its place, its sizes and the clear paper round it are those of the window")
  func place() throws {
    let style = try css("base")
    for rule in [
      "left: calc(25mm - var(--page-left))", "top: calc(39.7mm - var(--page-top))", "inline-size: 94.6mm",
      "font: 12pt/1.2 Arial", ".envelope.eleven { font-size: 11pt; line-height: 12.4pt; }",
      ".envelope.ten { font-size: 10pt; line-height: 10.7pt; }", "block-size: calc(95mm - var(--page-top))",
      "padding: calc(30mm - var(--page-top)) 0 0 calc(125mm - var(--page-left))",
    ] {
      #expect(style.contains(rule))
    }
    // 24.6mm to 120mm and 39.5mm to 66.3mm (standards.md 9.7), in points where type is.
    #expect(25 + 94.6 <= 120)
    for (lines, height) in [(5.0, 12 * 1.2), (6, 12.4), (7, 10.7)] {
      #expect(39.7 + lines * height * 25.4 / 72 <= 66.3)
    }
  }
}
