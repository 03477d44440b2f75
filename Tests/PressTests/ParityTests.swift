import DataFiles
import Foundation
import LetterModel
import Press
import TestSupport
import Testing

private let loaded = Result {
  try Content(
    ContentRoot.find(
      option: packageRoot.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
}

/// The content of this checkout, read once for all tests.
func checkout() throws -> Content { try loaded.get() }

/// Every format that is read. Recordings are the script, spoken: SpeechTests and the judges are for those.
let read = Format.all.filter { !$0.isSound }

/// The example letters of one template in every format it allows, but for recordings.
func examples(
  _ id: String, _ content: Content, data: DataNode? = nil, today: Day = Day(number: 20_500)
) async throws -> [Letter] {
  let looks = try content.template(id).template.looks
  let formats = read.filter { format in format.look.map { looks?.contains($0) ?? true } ?? true }
  return try await Press(content).make(
    LetterOrder(
      template: id, data: data ?? DataNode(.empty, range: .top(of: id)), isExample: data == nil, formats: formats,
      today: today))
}

@Suite("Parity: every format says the same facts")
struct ParityTests {
  @Test("amounts, dates, times, phones and references read back from each output equal the document's")
  func parity() async throws {
    let content = try checkout()
    var compared = 0
    for id in content.templateIDs {
      for letter in try await examples(id, content) {
        #expect(!letter.document.expectedFacts.isEmpty, "\(id) holds no facts at all")
        for rendition in letter.renditions {
          let (found, expected) = try Self.facts(of: rendition, letter.document)
          #expect(found == expected, "\(id) as \(rendition.format)")
          compared += 1
        }
      }
    }
    let withoutLooks = try content.templateIDs.count { try content.template($0).template.looks == [] }
    #expect(compared >= (content.templateIDs.count - withoutLooks) * read.count)
  }

  @Test("the number that a link dials is the number that stands in the words")
  func dialled() async throws {
    let content = try checkout()
    for letter in try await examples("notices/access", content) {
      let phones = Set(
        letter.document.values.compactMap { if case .phone(let figures) = $0.fact { figures } else { nil } })
      for rendition in letter.renditions where rendition.format.look != nil {
        let dialled = try HTMLText(rendition.files[0].bytes).links.filter { $0.hasPrefix("tel:") }.map {
          $0.dropFirst(4)
        }
        #expect(!dialled.isEmpty)
        #expect(dialled.allSatisfy { phones.contains(String($0)) })
      }
    }
  }

  @Test("the comparison fails when one figure of one output is changed")
  func canFail() async throws {
    let letter = try #require(try await examples("notices/rent-increase", checkout()).first)
    for rendition in letter.renditions {
      let text = String(decoding: rendition.files[0].bytes, as: UTF8.self).replacing("429.80", with: "429.08")
        .replacing("429 pounds and 80 pence", with: "429 pounds and 8 pence")
      var changed = rendition
      changed.files[0].bytes = Array(text.utf8)
      let (found, expected) = try Self.facts(of: changed, letter.document)
      #expect(found != expected)
    }
  }

  /// The facts read back from one output, and those that it has to hold. A new kind of format does not compile until it
  /// has a reader here.
  static func facts(of rendition: Rendition, _ document: Document) throws -> (found: [String], expected: [String]) {
    let lines = String(decoding: rendition.files[0].bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return switch rendition.format.medium {
    case .html: (ReadBack.facts(in: try HTMLText(rendition.files[0].bytes).blocks), document.expectedFacts)
    case .plainText: (ReadBack.facts(in: lines), document.expectedFacts)
    case .script: (SpokenReadBack.facts(in: lines), document.expectedSpokenFacts)
    case .ssml:
      (SpokenReadBack.facts(in: lines.map { $0.replacing(#/<[^>]*>/#, with: " ") }), document.expectedSpokenFacts)
    // What is spoken is the script; a judge listens to it (.ci/judges/hear.py).
    case .sound: ([], [])
    }
  }
}
