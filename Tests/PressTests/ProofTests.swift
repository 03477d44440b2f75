import LetterModel
import TestSupport
import Testing

@testable import Press

@Suite("Every way to fill a template is proved")
struct ProofTests {
  private let card = """
    ---
    title: A card
    written: 2026-11-13
    clause: B 8.5
    paper: A6
    fields:
      reason:
        type: choice
        about: Why
        of:
          visit: to see you
          money: about your rent arrears
        example: visit
      more:
        type: text
        about: More
        required: no
        example: We will try again.
      when:
        type: moment
        about: When
        example: 13 November 2026 at 9am
    ---
    # We came to see you

    We came at {{when}}, {{reason}}. {{#more}}{{more}}{{/more}}

    {{^more}}
    You owe us money.
    {{/more}}

    Please phone {{organisation.phone}}.

    """

  @Test(
    "these are good in each of their ways, in every format that they allow",
    arguments: [
      ("cards/calling-card", 6, 7), ("messages/running-late", 7, 3), ("letters/decision", 8, 7),
      ("scripts/answerphone", 4, 3),
    ])
  func good(id: String, ways: Int, formats: Int) async throws {
    let proof = try await Press(checkout()).prove(id)
    #expect(proof.findings.filter { $0.severity == .error } == [])
    #expect(proof.variants == ways)
    #expect(proof.formats.count == formats)
  }

  @Test("what a notice rule does not allow is not made, and is named")
  func refused() async throws {
    let proof = try await Press(checkout()).prove("notices/access")
    #expect(!proof.findings.hasErrors)
    #expect(proof.refused.contains("with “tenancy: private_residential”"))
    #expect(proof.refused.contains("with “sent_by: email”"))
  }

  @Test("a fault in one option, or without a field, is found, and names the way that it was made")
  func faults() async throws {
    let folder = try copyOfContent()
    try folder.write(card, to: "Templates/cards/test.md")
    let proof = try await Press(contentOf(folder)).prove("cards/test")
    let errors = proof.findings.filter { $0.severity == .error }.map(\.message)
    #expect(errors.count == 2)
    #expect(errors.contains { $0.hasPrefix("cards/test made with “reason: money”: “arrears” is private.") })
    #expect(errors.contains { $0.hasPrefix("cards/test made without “more”: “You owe” is private.") })
  }

  @Test("the same template gives the same proof")
  func same() async throws {
    let press = try Press(checkout())
    let (first, second) = (try await press.prove("letters/delay"), try await press.prove("letters/delay"))
    #expect(first.findings == second.findings && first.variants == second.variants)
  }

  @Test("an amount or a phone number that a file loses or changes is found")
  func parity() async throws {
    let content = try checkout()
    let letter = try #require(try await examples("notices/rent-increase", content).first)
    let parity = Parity(try content.formats(.source))
    for rendition in letter.renditions {
      #expect(try parity.findings(rendition, of: letter.document) == [])
      let text = String(decoding: rendition.files[0].bytes, as: UTF8.self)
      for (old, new) in [("429.80", "429.08"), ("429 pounds and 80", "429 pounds and 8")] where text.contains(old) {
        var changed = rendition
        changed.files[0].bytes = Array(text.replacing(old, with: new).utf8)
        #expect(try !parity.findings(changed, of: letter.document).isEmpty, "\(rendition.format)")
      }
    }
  }

  @Test("every sample value can be read by its type")
  func samples() async throws {
    let fields = try checkout().templateIDs.flatMap { try checkout().template($0).template.fields }
    #expect(Set(fields.map(\.type)).count > 15)
    let person = SampleValues.long.value(for: Field(name: "a", type: .person, range: .top(of: "")))?.text ?? ""
    #expect(person.count >= 60 && person.contains("'") && person.contains("-"))
    let address = SampleValues.long.value(for: Field(name: "a", type: .address, range: .top(of: "")))?.text ?? ""
    #expect(address.split(separator: "\n").count == 7)
  }
}
