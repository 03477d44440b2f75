import Foundation
import LetterModel
import Press
import TestSupport
import Testing

@Suite("Which letter keeps which promise")
struct ClauseMapTests {
  /// Every clause that has words of its own in the policies themselves, in their order. A has no 13 and no 14.3; B has
  /// two clauses each of 1.3 and 7.4, and no 12.3.
  private let numbers = [
    "A": "1.1 1.2 1.3 1.4 2.1 2.2 3.1 4.1 5.1 5.2 6.1 6.2 6.3 7.1 7.2 7.3 8 9 10.1 10.2 10.3 11 12 14.1 14.2 14.4",
    "B": """
    1.1 1.2 1.3 1.3 2.1 2.2 3.1 4.1 4.2 4.3 4.4 4.5 4.6 5.1 5.2 5.3 5.4 5.5 6.1 6.2 6.3 7.1 7.2 7.3 7.4 7.4 8.1 8.2 \
    8.3 8.4 8.5 8.6 9.1 9.2 10.1 10.2 10.3 11.1 11.2 11.3 12.1 12.2 12.4
    """,
  ]
  /// The sections of A's leaflet, and the rows of its table.
  private let sections =
    [
      "Our Aims", "What we ask from you", "Our Service Standards", "Visiting Our Office", "Written Communication",
      "Telephone Calls", "Home Visits",
    ] + (1...9).map { "timescale \($0)" }

  @Test("every clause of both policies and of the leaflet is in the map, once for each time that it is there")
  func clauses() throws {
    let clauses = try checkout().clauses()
    for (policy, wanted) in numbers {
      let mapped = clauses.map(\.clause).filter { $0.hasPrefix("\(policy) ") }
        .compactMap { $0.split { " ,".contains($0) }.dropFirst().first.map(String.init) }
      #expect(mapped == wanted.split(separator: " ").map(String.init), "policy \(policy)")
    }
    let leaflet = clauses.map(\.clause).filter { $0.hasPrefix("Customer Service Standards, ") }
    #expect(leaflet == sections.map { "Customer Service Standards, \($0)" })
    let all = numbers.values.map { $0.split(separator: " ").count }.reduce(0, +) + sections.count
    #expect(clauses.count == all)
  }

  @Test("every template serves a clause, and stands on the shelf in one place")
  func templates() throws {
    let content = try checkout()
    let served = try Set(content.clauses().flatMap(\.templates))
    #expect(Set(content.templateIDs).subtracting(served) == [])
    let placed = try content.shelf().groups.flatMap(\.places).map(\.template)
    #expect(placed.sorted() == content.templateIDs.sorted())
  }

  @Test("each place on the shelf says when to use the letter, in less than 100 letters")
  func uses() throws {
    for place in try checkout().shelf().groups.flatMap(\.places) {
      #expect((10...100).contains(place.use.count), "\(place.template)")
    }
  }

  @Test(
    "staff find a letter by a word of what has happened",
    arguments: [
      ("sublet", "letters/consent-decision"), ("damp", "letters/damp-summary"), ("late", "messages/running-late"),
      ("hearing loop", "posters/hearing-loop"), ("sorry", "letters/apology"), ("Rent", "notices/rent-increase"),
      ("identification", "notices/access"), ("nobody home", "cards/calling-card"),
    ])
  func search(words: String, template: String) throws {
    let found = try checkout().shelf().holding([words]).groups.flatMap(\.places).map(\.template)
    #expect(found.contains(template))
    #expect(found.count < 20)
  }

  @Test("a map that is not whole is refused, with each fault in its place")
  func faults() throws {
    let folder = try copyOfContent()
    try folder.write(
      """
      - clause: A 1
        title: One
        templates:
          - letters/delai
      - clause: A 1
        title: One again
        none: A reason.
      - clause: A 2
        title: Two

      """, to: "Templates/clauses.yaml")
    let content = try contentOf(folder)
    let error = #expect(throws: Findings.self) { try content.clauses() }
    #expect(error?.all.map(\.rule).sorted() == ["bad-clause", "clause-twice", "unknown-template"])
    #expect(error?.all.first { $0.rule == "unknown-template" }?.suggestions == ["letters/delay"])
  }

  @Test("a template that nobody has put on the shelf is listed all the same; one that is there twice is refused")
  func shelfFaults() throws {
    let folder = try copyOfContent()
    try folder.write(
      "- group: Letters\n  templates:\n    letters/delay: We are late with an answer\n", to: "Templates/shelf.yaml")
    let shelf = try contentOf(folder).shelf()
    #expect(shelf.groups.map(\.places.count) == [1, try checkout().templateIDs.count - 1])
    try folder.write(
      "- group: Letters\n  templates:\n    letters/delay: Late\n- group: More\n  templates:\n    letters/delay: Late\n",
      to: "Templates/shelf.yaml")
    let content = try contentOf(folder)
    let error = #expect(throws: Findings.self) { try content.shelf() }
    #expect(error?.all.map(\.rule) == ["template-twice"])
  }
}

/// The content of this checkout, in a folder that a test may change.
func copyOfContent() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for name in ["Templates", "Locales"] {
    try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
  }
  return folder
}

func contentOf(_ folder: TemporaryFolder) throws -> Content {
  try Content(
    ContentRoot.find(
      option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
}
