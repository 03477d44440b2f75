import DataFiles
import Facts
import Foundation
import LetterModel
import TestSupport

@testable import Templating

/// A small bench for templates: fields and a body go in, the letter comes out as an outline that a person can read.
struct Workbench {
  var parts: [String: String] = [:]

  static func formats() throws -> Formats {
    let path = packageRoot.appending(path: "Locales/en-GB/formats.yaml")
    return try Formats(DataFile.read(SourceText(path: "formats.yaml", bytes: Data(contentsOf: path))))
  }

  var surroundings: Surroundings {
    Surroundings(
      facts: [
        "organisation.name": .text("Example Housing Association"), "organisation.phone": .phone("01632960100"),
        "organisation.email": .email("hello@example.org"), "organisation.website": .url("https://www.example.org"),
        "standards.reply": .count(7, unit: "working day"),
      ], clocks: clocks)
  }

  /// A week from the event, or three hours where that is a moment and the class is urgent.
  var clocks: Clocks {
    Clocks([Clocks.Clock(name: "a-week"), Clocks.Clock(name: "by-class", chooser: "class")]) { name, event, option in
      switch (event, option) {
      case (.date(let day), nil), (.date(let day), "slow"): .date(day + 7)
      case (.moment(let moment), nil), (.moment(let moment), "slow"): .date(moment.day + 7)
      case (.moment(let moment), "urgent"): .moment(LondonClock.moment(atInstant: moment.instant + 180))
      default: nil
      }
    }
  }

  /// Reads a whole template file.
  func read(_ text: String, id: String = "letters/test") throws -> (template: Template, findings: [Finding]) {
    let sources = parts.map { ($0.key, SourceText(path: "parts/\($0.key).md", text: $0.value)) }
    let reader = TemplateReader(parts: Dictionary(uniqueKeysWithValues: sources), surroundings: surroundings)
    return try reader.read(SourceText(path: "test.md", text: text), id: id)
  }

  /// Everything that is wrong with a template file.
  func findings(in text: String, id: String = "letters/test") -> [Finding] {
    do {
      return try read(text, id: id).findings
    } catch let error as Findings {
      return error.all
    } catch {
      return []
    }
  }

  /// The letter that a body makes, under a title of its own.
  func outline(
    fields: String = "", _ body: String, data: String = "", to recipient: String? = nil,
    today: Day = Day(number: 20_000)
  ) throws -> String {
    let template = try read(Self.file(fields: fields, body, to: recipient)).template
    let node = try DataFile.read(SourceText(path: "data.yaml", text: data))
    let facts = try DataReader.read(node, for: template.fields, clocks: clocks).facts
    let filler = Filler(template, formats: try Self.formats(), surroundings: surroundings)
    return filler.fill(facts, today: today).blocks.dropFirst().map(\.outline).joined(separator: "\n")
  }

  /// A template file with that body under a title.
  static func file(fields: String = "", _ body: String, to recipient: String? = nil) -> String {
    let indented = fields.split(separator: "\n").map { "  \($0)\n" }.joined()
    return """
      ---
      title: A test
      written: 2026-11-10
      clause: none
      \(recipient.map { "to: \($0)\n" } ?? "")fields:
      \(indented)---
      # A test

      \(body)

      """
  }
}

/// The fields that most tests need, each in one line of code.
enum Fields {
  static func field(_ name: String, _ type: String, example: String = "x", required: Bool = true) -> String {
    "\(name):\n  type: \(type)\n  about: Example field\n  example: '\(example)'\n\(required ? "" : "  required: no\n")"
  }

  static let name = field("name", "text", example: "Example")
  static let pets = field("pets", "yes-no", example: "no", required: false)
  static let note = field("note", "text", example: "a note", required: false)
  static let rent = field("rent", "money", example: "£412.50")
  static let purpose = """
    purpose:
      type: choice
      about: Why
      of:
        inspect: look at your home
        repair: make a repair
      example: repair

    """
  static let charges = """
    charges:
      type: list
      about: Charges
      required: no
      of:
        name: text
        old: money
        new: money
      example:
        - name: Stair cleaning
          old: £8
          new: £8.40

    """
}

extension Block<Filled> {
  /// One line a block: what it is, then its words; values stand in ‹ ›.
  var outline: String {
    switch kind {
    case .heading(let level, let content): "h\(level): \(content.outline)"
    case .paragraph(let content): "p: \(content.outline)"
    case .list(let ordered, let items):
      (ordered ? "ol:" : "ul:") + items.map { " (\($0.blocks.map(\.outline).joined(separator: " ")))" }.joined()
    case .table(let table):
      "table: " + table.header.map(\.content.outline).joined(separator: ", ")
        + table.rows.map { " / " + $0.cells.map(\.content.outline).joined(separator: ", ") }.joined()
    case .address(let role, let lines): "\(role.rawValue): " + lines.map(\.content.outline).joined(separator: ", ")
    case .callout(let role, let blocks): "\(role.rawValue)! " + blocks.map(\.outline).joined(separator: " ")
    case .keyFacts(let facts):
      "facts: " + facts.map { "\($0.label.outline) = \($0.value.outline)" }.joined(separator: "; ")
    case .passage(let language, _, let blocks):
      "\(language): " + blocks.map(\.outline).joined(separator: " ")
    }
  }
}

extension [Inline<Filled>] {
  var outline: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .strong(let inside): "**\(inside.outline)**"
      case .link(let url, let inside): "[\(inside.outline)](\(url))"
      case .lineBreak: "\\"
      case .slot(let value): "‹\(value.shown)›"
      case .language(let tag, _, let inside): "\(tag)(\(inside.outline))"
      }
    }.joined()
  }
}
