import DataFiles
import Facts
import Foundation
import LetterModel
import Press
import Speech
import TestSupport

/// The files of this checkout.
enum Checkout {
  static func content() throws -> Content {
    try Content(
      ContentRoot.find(
        option: packageRoot.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
  }

  static func maker() throws -> ScriptMaker { try readMaker.get() }

  static func formats() throws -> Formats { try readFormats.get() }

  // Read once for all tests.
  private static let readMaker = Result { try content().scriptMaker(.source) }
  private static let readFormats = Result { try content().formats(.source) }

  /// The example letters of a template.
  static func examples(_ id: String) async throws -> [Letter] {
    try await Press(content()).make(
      LetterOrder(
        template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true, formats: [.script],
        today: Day(number: 20_500)))
  }
}

let nowhere = SourceRange.top(of: "test")

/// A document of that kind, in English unless another language is named.
func document(
  _ blocks: [Block<Filled>], kind: TemplateKind = .script, language: LanguageTag = .source
) -> Document {
  Document(language: language, direction: .leftToRight, title: "A test", kind: kind, blocks: blocks)
}

func block(_ kind: Block<Filled>.Kind, id: String = "it") -> Block<Filled> {
  Block(id: id, kind: kind, range: nowhere)
}

func paragraph(_ inlines: Inline<Filled>..., id: String = "it") -> Block<Filled> { block(.paragraph(inlines), id: id) }

func text(_ words: String) -> Inline<Filled> { Inline(.text(words), range: nowhere) }

func slot(_ fact: Fact, field: String = "it") throws -> Inline<Filled> {
  Inline(.slot(try Checkout.formats().value(field: field, fact: fact)), range: nowhere)
}

extension Script {
  /// What is said, one text.
  var said: String { utterances.map(\.text).joined(separator: " ") }

  var lines: [String] { utterances.map(\.text) }
}
