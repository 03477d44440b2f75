import DataFiles
import Foundation
import LetterModel
import Press
import TestSupport
import Testing
import Translation

/// A copy of this checkout with a language in which every unit is its English behind “PL”.
private struct PseudoPolish {
  let folder: TemporaryFolder
  let tag = LanguageTag("xx") ?? .source

  init(state: TranslationState = .reviewed, except: String? = nil, settings: (String) -> String = { $0 }) throws {
    folder = try TemporaryFolder()
    for name in ["Templates", "Locales"] {
      try FileManager.default.copyItem(at: packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    try folder.write(settings(folder.read("Templates/organisation.yaml")), to: "Templates/organisation.yaml")
    for name in ["formats.yaml", "speech.yaml"] {
      try folder.write(folder.read("Locales/en-GB/\(name)"), to: "Locales/xx/\(name)")
    }
    // A few letters of each kind say as much as the whole shelf, and in a tenth of the time.
    for other in ["pl", "uk", "ro", "gd", "ar", "ur"] {
      try FileManager.default.removeItem(at: folder.url.appending(path: "Locales/\(other)"))
    }
    let kept = ["access.md", "rent-increase.md", "complaints.md", "delay.md", "appointment.md", "answerphone.md"]
    for kind in TemplateKind.allCases {
      let shelf = folder.url.appending(path: "Templates/\(kind.rawValue)")
      for name in try FileManager.default.contentsOfDirectory(atPath: shelf.path) where !kept.contains(name) {
        try FileManager.default.removeItem(at: shelf.appending(path: name))
      }
    }
    let desk = try TranslationDesk(content())
    for (_, units) in try desk.english() {
      let sent = Catalogue(
        path: "sent.xlf", target: tag,
        units: units.filter { $0.id != except }.map { unit in
          CatalogueUnit(
            unit, target: CodedText([.text("PL ")] + unit.source.pieces), state: state, hash: unit.hash)
        })
      _ = try desk.receive(sent, partial: false, by: nil, on: Day(number: 20_000))
    }
  }

  func content() throws -> Content {
    try Content(
      ContentRoot.find(
        option: folder.path, in: ContentRoot.Place(environment: [:], workingFolder: "/", program: "/none")))
  }

  func make(_ id: String, allowUnreviewed: Bool = false) async throws -> [Letter] {
    try await Press(content()).make(
      LetterOrder(
        template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true,
        formats: [.named(id.hasPrefix("scripts/") ? "script" : "text")].compactMap(\.self), language: tag,
        today: Day(number: 20_000),
        allowUnreviewed: allowUnreviewed))
  }

  func rules(_ id: String, allowUnreviewed: Bool = false) async throws -> [String] {
    do {
      _ = try await make(id, allowUnreviewed: allowUnreviewed)
      return []
    } catch let findings as Findings {
      return findings.all.map(\.rule)
    }
  }
}

/// A setting of organisation.yaml that offers these languages.
private func offering(_ languages: String) -> (String) -> String {
  { $0.replacing("languages_offered: [gd, pl, uk, ar, ur, ro]", with: "languages_offered: \(languages)") }
}

/// The example letters of a template, in English.
@discardableResult
private func english(
  _ id: String, _ content: Content, as formats: [Format] = [.named("text")].compactMap(\.self),
  allowUnreviewed: Bool = false
) async throws -> [Letter] {
  try await Press(content).make(
    LetterOrder(
      template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true, formats: formats,
      today: Day(number: 20_000), allowUnreviewed: allowUnreviewed))
}

@Suite("Letters in another language")
struct LanguageTests {
  @Test("a letter whose every piece is reviewed leaves, and no English of ours stands in it unmarked")
  func reviewed() async throws {
    let language = try PseudoPolish()
    for id in try language.content().templateIDs {
      for letter in try await language.make(id) {
        #expect(letter.document.language == language.tag)
        for block in letter.document.blocks {
          if case .passage = block.kind { continue }
          _ = block.mapWords { run, _, words in
            let own = words.ownText
            #expect(own.isEmpty || own.contains("PL"), "\(id) \(run): \(own)")
            return words
          }
        }
      }
    }
  }

  @Test("where fields stand with a comma alone between them, it is the language's own")
  func ownComma() async throws {
    let language = try PseudoPolish()
    let formats = "Locales/xx/formats.yaml"
    try language.folder.write(
      language.folder.read(formats).replacing("  between: \", \"", with: "  between: \"، \""), to: formats)
    let letter = try await language.make("notices/access")[0]
    #expect(String(decoding: letter.renditions[0].files[0].bytes, as: UTF8.self).contains("- Callum Reid، "))
  }

  @Test("the facts of a translated letter are those of the English one")
  func sameFacts() async throws {
    let language = try PseudoPolish()
    for id in try language.content().templateIDs {
      let english = try await examples(id, language.content())
      for (own, original) in zip(try await language.make(id), english) {
        let facts = { (letter: Letter) in
          letter.values.map(\.fact).filter { ![.text, .choice, .list].contains($0.type) }
        }
        #expect(facts(own) == facts(original), "\(id)")
      }
    }
  }

  @Test("a legal notice carries the whole English notice; another letter does not")
  func englishNotice() async throws {
    let language = try PseudoPolish()
    let english = try await examples("notices/access", language.content())
    let notice = try await language.make("notices/access")[0]
    guard case .passage(.source, .leftToRight, let blocks)? = notice.document.blocks.last?.kind else {
      Issue.record("there is no English passage")
      return
    }
    #expect(blocks.count == english[0].document.blocks.count)
    #expect(blocks.flatMap(\.values) == english[0].document.values)
    let leaflet = try await language.make("leaflets/complaints")[0]
    #expect(!leaflet.document.blocks.contains { if case .passage = $0.kind { true } else { false } })
  }

  @Test("a letter that nobody has reviewed leaves only where that is asked for, with a banner in both languages")
  func unreviewed() async throws {
    let language = try PseudoPolish(state: .translated)
    #expect(try await language.rules("leaflets/complaints") == ["unreviewed"])
    let letter = try await language.make("leaflets/complaints", allowUnreviewed: true)[0]
    #expect(letter.isUnreviewed)
    #expect(letter.findings.map(\.rule).contains("unreviewed"))
    let text = String(decoding: letter.renditions[0].files[0].bytes, as: UTF8.self)
    #expect(text.contains("PL Only the translator has checked this letter."))
    #expect(text.contains("\nOnly the translator has checked this letter."))
  }

  @Test("a legal notice that nobody has reviewed needs the organisation's leave as well")
  func unreviewedNotice() async throws {
    let strict = try PseudoPolish(state: .translated)
    #expect(try await strict.rules("notices/access", allowUnreviewed: true) == ["unreviewed-notice"])
    let lenient = try PseudoPolish(state: .translated) {
      $0.replacing("allow_unreviewed_notices: no", with: "allow_unreviewed_notices: yes")
    }
    #expect(try await lenient.rules("notices/access", allowUnreviewed: true).isEmpty)
  }

  @Test("one piece without a translation holds the letter back, whatever is asked for")
  func untranslated() async throws {
    let language = try PseudoPolish(except: "who-will-come")
    #expect(try await language.rules("notices/access", allowUnreviewed: true) == ["untranslated"])
    #expect(try await language.rules("leaflets/complaints").isEmpty)
  }

  @Test("an English letter ends with a reviewed line for each language on offer, marked as that language")
  func offers() async throws {
    let language = try PseudoPolish(settings: offering("[xx]"))
    let letter = try await english(
      "notices/access", language.content(), as: Format.all.filter { ["standard", "text", "script"].contains($0.name) })[
        0]
    let texts = letter.renditions.map { String(decoding: $0.files[0].bytes, as: UTF8.self) }
    let line = "PL Would you like this letter in English? Phone us on "
    #expect(texts[0].contains("<aside class=\"formats\">\n<p lang=\"xx\" dir=\"ltr\">\(line)<bdi class=\"keep\""))
    #expect(texts[1].hasSuffix("\n\(line)01632 960 100. It is free.\n"))
    #expect(!texts[2].contains("PL"), "one voice reads the whole letter")
    let card = try await english(
      "scripts/answerphone", language.content(), as: Format.all.filter { $0.name == "script" })[0]
    #expect(!String(decoding: card.renditions[0].files[0].bytes, as: UTF8.self).contains("PL"))
  }

  @Test("a line that nobody has reviewed stands in no letter, unless that is asked for, and then it is recorded")
  func unreviewedOffers() async throws {
    let language = try PseudoPolish(state: .translated, settings: offering("[xx]"))
    let plain = try await english("notices/access", language.content())[0]
    #expect(!String(decoding: plain.renditions[0].files[0].bytes, as: UTF8.self).contains("PL"))
    let asked = try await english("notices/access", language.content(), allowUnreviewed: true)[0]
    #expect(String(decoding: asked.renditions[0].files[0].bytes, as: UTF8.self).contains("PL Would you like"))
    #expect(asked.findings.map(\.rule).contains("unreviewed-offer"))
  }

  @Test(
    "a language that has no folder yet has no line, and no offers are no lines",
    arguments: [("[qq, xx]", true), ("[qq]", false), ("[]", false)])
  func offersOfOthers(setting: String, hasLine: Bool) async throws {
    let language = try PseudoPolish(settings: offering(setting))
    let letter = try await english("notices/access", language.content())[0]
    #expect(String(decoding: letter.renditions[0].files[0].bytes, as: UTF8.self).contains("PL") == hasLine)
  }

  @Test("offers that are no list of languages are refused", arguments: ["xx", "[x!]"])
  func badOffers(setting: String) async throws {
    let language = try PseudoPolish(settings: offering(setting))
    await #expect(throws: Findings.self) { try await english("notices/access", language.content()) }
  }

  @Test("changing one English sentence shows exactly which catalogues now wait")
  func status() async throws {
    let language = try PseudoPolish()
    let desk = try TranslationDesk(language.content())
    #expect(try desk.status().allSatisfy { $0.mayLeave && $0.waiting.isEmpty })
    let path = "Templates/notices/access.md"
    try language.folder.write(
      language.folder.read(path).replacing("We will look at your home", with: "We will look at each room"), to: path)
    let now = try TranslationDesk(language.content()).status()
    #expect(now.filter { !$0.mayLeave }.map(\.name) == ["notices/access"])
    #expect(now.flatMap(\.waiting) == ["We will look at each room and may take notes."])
  }

  @Test("a text that staff gave in English only is marked as English, and said so; one given in both is not")
  func englishText() async throws {
    let language = try PseudoPolish()
    let content = try language.content()
    let fields = try content.template("notices/access").template.fields
    let text = fields.compactMap { $0.name == "details" ? nil : $0.example?.asWritten(named: $0.name) }
      .joined(separator: "\n")
    func letter(_ details: String) async throws -> Letter {
      try await Press(content).make(
        LetterOrder(
          template: "notices/access", data: try DataFile.read(SourceText(path: "d.yaml", text: text + "\n" + details)),
          formats: [.standard], language: language.tag, today: Day(number: 20_767)))[0]
    }
    let english = try await letter("details: A leak")
    #expect(english.findings.contains { $0.rule == "english-text" && $0.message.contains("“details”") })
    #expect(
      english.html.contains("<span lang=\"en-GB\" dir=\"ltr\">A leak</span>") || english.html.contains("lang=\"en-GB\"")
    )
    let both = try await letter("details:\n  en-GB: A leak\n  xx: Przeciek")
    #expect(!both.findings.contains { $0.rule == "english-text" && $0.message.contains("“details”") })
    #expect(both.html.contains("Przeciek"))
  }

  @Test("a file with one bad unit changes nothing; --partial takes in the others")
  func partial() throws {
    let language = try PseudoPolish(state: .translated)
    let desk = try TranslationDesk(language.content())
    var sent = try desk.export(.template("notices/access"), language.tag)
    for index in sent.units.indices { sent.units[index].state = .reviewed }
    sent.units[2].target = CodedText([.text("PL")])
    #expect(throws: Findings.self) { try desk.receive(sent, partial: false, by: "A", on: Day(number: 20_001)) }
    #expect(try desk.status(language.tag).first { $0.name == "notices/access" }?.units["reviewed"] == nil)
    let (taken, findings) = try desk.receive(sent, partial: true, by: "A", on: Day(number: 20_001))
    #expect(findings.contains { $0.rule == "inline-code" })
    #expect(try desk.status(language.tag).first { $0.name == "notices/access" }?.units["reviewed"] == taken)
  }

  @Test("a pseudo letter shows no plain English, and the facts stay as they are")
  func pseudo() async throws {
    let letter = try await Press(checkout()).pseudo(
      "notices/access", formats: [.standard], mirrored: true)[0]
    #expect(letter.document.direction == .rightToLeft)
    #expect(letter.html.contains("Friday 13 November 2026"))
    #expect(!letter.html.contains("We need to come"))
  }
}

extension Letter {
  fileprivate var html: String {
    String(decoding: renditions.first { $0.format == .standard }?.files[0].bytes ?? [], as: UTF8.self)
  }
}

extension Block<Filled> {
  fileprivate var values: [Value] {
    Document(language: .source, direction: .leftToRight, title: "", kind: .letter, blocks: [self]).values
  }
}

extension [Inline<Filled>] {
  /// The words that a template wrote, without values and without what is marked as English.
  fileprivate var ownText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text.contains(where: \.isLetter) ? text : ""
      case .strong(let inside), .link(_, let inside): inside.ownText
      case .language, .slot, .lineBreak: ""
      }
    }.joined()
  }
}
