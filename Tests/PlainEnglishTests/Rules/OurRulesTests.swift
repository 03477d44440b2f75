import Foundation
import LetterModel
import TestSupport
import Testing

@testable import PlainEnglish

@Suite("Our rules")
struct OurRulesTests {
  @Test("every rule finds what its wrong examples hold, and nothing in its right ones")
  func prove() throws {
    let faults = try OurRules.load(withSpelling: true).prove { example throws(Findings) in
      ExampleReader.draft(example.text, kind: example.kind)
    }
    #expect(faults.map(\.description) == [])
  }

  @Test("every rule has two wrong examples and two right ones")
  func examples() throws {
    let poor = try OurRules.load().rules.filter { $0.wrong.count < 2 || $0.right.count < 2 }
    #expect(poor.map(\.id) == [])
  }

  @Test("what may be swapped for a word is not itself a word to be swapped (R23)")
  func swaps() throws {
    let rules = try OurRules.load()
    let terms = rules.kinds.flatMap(\.terms).filter { $0.mark == .swap }
    let swapped = Set(terms.map { $0.pattern.lowercased() })
    #expect(terms.flatMap(\.alternatives).filter { swapped.contains($0.lowercased()) } == [])
  }

  @Test("the page of all rules is fresh: RECORD_SNAPSHOTS=1 makes it anew")
  func page() throws {
    let file = plainEnglishFolder.appending(path: "README.md")
    let made = RulePage.markdown(of: try OurRules.load())
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(made.utf8).write(to: file)
      Issue.record("Recorded Locales/en-GB/plain-english/README.md")
      return
    }
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == made)
  }

  @Test(
    "a sentence of the kind that landlords write well is let pass",
    arguments: [
      "The close is cleaned every Tuesday morning.",
      "Please write your new address on the form.",
      "You get more points if your home is too small for you.",
      "We look forward to meeting you on Friday 5 March 2027.",
      "The landlord of the shop next door knows about the noise.",
      "He is the same height as the shelf, and she said so.",
      "A factor in our decision was the size of your family.",
      "Please send the key back in the envelope.",
      "Your gas supply will be off from 9am to 11am.",
      "We will make a reasonable adjustment if you need one.",
    ])
  func clean(sentence: String) throws {
    #expect(OurRules.found(in: sentence, try OurRules.load()) == [])
  }

  @Test("the longest match goes first, whatever list it is in")
  func longest() throws {
    let rules = try OurRules.load()
    #expect(
      OurRules.found(in: "We charge for it in accordance with the Act.", rules) == [
        "wordy-phrase: in accordance with"
      ])
  }
}
