import DataFiles
import LetterModel
import TestSupport
import Testing

@testable import Press

@Suite("What no card, message or letter may leave out or say")
struct RefusalTests {
  /// What stops the example of a template with these values, as "rule: message", with its reason.
  private func refusals(_ id: String, _ data: [String: String], in content: Content? = nil) async throws -> [Finding] {
    let content = try content ?? checkout()
    let place = SourceRange.option("--set")
    let overrides = data.sorted { $0.key < $1.key }.map { name, text in
      DataNode.Entry(key: name, keyRange: place, value: DataNode(.scalar(text), range: place))
    }
    do {
      _ = try await Press(content).make(
        LetterOrder(
          template: id, data: DataNode(.empty, range: .top(of: id)), overrides: overrides, isExample: true,
          formats: [.named("text")].compactMap(\.self), today: Day(number: 20_767)))
      return []
    } catch let error as Findings {
      return error.all.filter { $0.severity == .error }
    }
  }

  /// A template of our own beside the others.
  private func content(with text: String, as id: String) throws -> (Content, TemporaryFolder) {
    let folder = try copyOfContent()
    try folder.write(text, to: "Templates/\(id).md")
    return (try contentOf(folder), folder)
  }

  private func template(_ body: String, fields: String = "") -> String {
    """
    ---
    title: A test
    written: 2026-11-13
    clause: B 6.3
    fields:
      more:
        type: text
        about: More
        example: We will try again.
    ---
    # A test

    \(body)

    {{more}}

    """
  }

  @Test(
    "a private word that staff type on a card or in a message is refused, with the clause",
    arguments: ["your arrears", "the police", "your dementia", "your diagnosis", "your £40", "your eviction"])
  func sensitive(words: String) async throws {
    let body = "We came to see you. Please phone {{organisation.phone}}."
    for kind in ["cards", "messages"] {
      let (content, folder) = try content(with: template(body), as: "\(kind)/test")
      let found = try await refusals("\(kind)/test", ["more": "It is about \(words)."], in: content)
      #expect(found.map(\.rule) == ["sensitive-on-card"], "\(kind)")
      #expect(found.first?.why.contains("B 8.5") == true)
      withExtendedLifetime(folder) {}
    }
    let email = try await refusals("messages/email", ["main_point": "It is about \(words)."])
    #expect(email.map(\.rule).contains("sensitive-on-card"))
  }

  @Test(
    "a card or message that gives no way to reach us is refused, with the clause", arguments: ["cards", "messages"])
  func contact(kind: String) async throws {
    let (content, folder) = try content(with: template("We came to see you."), as: "\(kind)/test")
    let found = try await refusals("\(kind)/test", [:], in: content)
    #expect(found.map(\.rule) == [kind == "cards" ? "card-without-contact" : "message-without-contact"])
    #expect(found.first?.why.contains(kind == "cards" ? "B 8.5" : "B 6.3") == true)
    withExtendedLifetime(folder) {}
  }

  @Test("a survey without a way to reply is refused, with the clause; ours have one")
  func survey() async throws {
    let body = "Dear Mrs Reid\n\nHow happy are you with our work? Please tell us what you think."
    let (content, folder) = try content(with: template(body), as: "letters/test")
    let found = try await refusals("letters/test", [:], in: content)
    #expect(found.map(\.rule).contains("survey-without-reply"))
    #expect(found.first { $0.rule == "survey-without-reply" }?.why.contains("A 5.2") == true)
    for id in ["letters/survey", "letters/topic-survey", "letters/repair-survey", "letters/consultation"] {
      #expect(try await refusals(id, [:]) == [])
    }
    withExtendedLifetime(folder) {}
  }

  @Test("a decision without a reason is refused: by its field, and by its words with the clause")
  func decision() async throws {
    #expect(try await refusals("letters/decision", ["reasons": ""]).map(\.rule) == ["bad-value"])
    let said = try await refusals(
      "letters/general-reply", ["answer": "We have decided not to paint your stairs.", "reason": "They look fine."])
    #expect(said.map(\.rule) == ["decision-without-reason"])
    #expect(said.first?.why.contains("B 6.3") == true)
  }

  @Test("a subject line of more than 60 letters is refused")
  func subject() async throws {
    let sixty = "Your parking space and those of your visitors from 1 Decembe"
    #expect(sixty.count == 60)
    #expect(try await refusals("messages/email", ["subject": sixty]) == [])
    #expect(try await refusals("messages/email", ["subject": sixty + "r"]).map(\.rule) == ["bad-value"])
  }

  @Test("a phone menu of more than 5 choices is refused")
  func menu() async throws {
    let place = SourceRange.top(of: "menu.yaml")
    func options(_ count: Int) throws -> DataNode {
      let lines = (1...count).map { "  - label: parking \($0)\n    key: \($0)\n" }.joined()
      return try DataFile.read(SourceText(path: place.file, text: "options:\n" + lines))
    }
    for count in 5...6 {
      let order = LetterOrder(
        template: "scripts/phone-menu", data: try options(count), formats: [.script], today: Day(number: 20_767))
      if count == 5 {
        #expect(try await Press(checkout()).make(order).count == 1)
      } else {
        let refused = await #expect(throws: Findings.self) { try await Press(checkout()).make(order) }
        #expect(refused?.all.map(\.rule) == ["too-many"])
      }
    }
  }
}

@Suite("Text messages")
struct TextMessageTests {
  @Test("the title of a text message is for staff: no format shows or says it; an email keeps its subject")
  func titles() async throws {
    for id in ["messages/running-late", "messages/appointment-reminder", "messages/contact-us"] {
      for letter in try await examples(id, checkout()) {
        #expect(letter.renditions.map(\.format.name) == ["text", "script", "ssml"])
        let text = String(decoding: letter.renditions[0].files[0].bytes, as: UTF8.self)
        #expect(text.split(separator: "\n").first.map(String.init) != letter.template.title)
        #expect(letter.document.blocks.allSatisfy { if case .heading = $0.kind { false } else { true } })
        #expect(TextMessage(text).parts == 1, "\(id)")
      }
    }
    let email = try #require(try await examples("messages/email", checkout()).first)
    let text = email.renditions.first { $0.format.name == "text" }?.files[0].bytes ?? []
    #expect(String(decoding: text, as: UTF8.self).hasPrefix("Your parking space from 1 December\n"))
  }

  @Test("a text message is made as text where nobody asks for a format")
  func usual() async throws {
    let letters = try await Press(checkout()).make(
      LetterOrder(
        template: "messages/running-late", data: DataNode(.empty, range: .top(of: "")), isExample: true,
        today: Day(number: 20_767)))
    #expect(letters.flatMap(\.renditions).map(\.format.name) == ["text"])
  }

  @Test("letters are counted as a phone network counts them (standards.md 9.5)")
  func length() {
    func count(_ text: String) -> [Int] { [TextMessage(text).length, TextMessage(text).parts] }
    #expect(count(String(repeating: "a", count: 160)) == [160, 1])
    #expect(count(String(repeating: "a", count: 161)) == [161, 2])
    #expect(count(String(repeating: "a", count: 306)) == [306, 2])
    #expect(count(String(repeating: "a", count: 307)) == [307, 3])
    // Two units each, which no part cuts.
    #expect(count("€") == [2, 1])
    #expect(count(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152)) == [306, 3])
    #expect(count("It’s Łukasz – “late”…") == [23, 1])
    #expect(!TextMessage("Zażółć").isGSM)
    #expect(count(String(repeating: "ż", count: 70)) == [70, 1])
    #expect(count(String(repeating: "ż", count: 71)) == [71, 2])
    #expect(count(String(repeating: "😀", count: 35)) == [70, 1])
  }

  @Test("a long text message is a warning, and one that no sender takes is refused")
  func findings() {
    let place = SourceRange.top(of: "a.md")
    #expect(TextMessage("Hello").findings(at: place) == [])
    #expect(
      TextMessage(String(repeating: "a", count: 200)).findings(at: place).map(\.severity) == [.warning])
    #expect(
      TextMessage(String(repeating: "a", count: 918)).findings(at: place).map(\.severity) == [.warning])
    #expect(TextMessage(String(repeating: "a", count: 919)).findings(at: place).map(\.severity) == [.error])
  }

  @Test("what is heard of a survey says no boxes and no lines")
  func spokenBoxes() async throws {
    let letter = try #require(
      try await examples("letters/how-would-you-like-your-letters", checkout()).first)
    let script = letter.renditions.first { $0.format.name == "script" }?.files[0].bytes ?? []
    let text = String(decoding: script, as: UTF8.self)
    #expect(text.contains("Second: Large print."))
    #expect(!text.contains("[") && !text.lowercased().contains("1 line"))
  }
}
