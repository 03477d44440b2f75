import Facts
import LetterModel
import Press
import Speech
import Testing

@Suite("The script of a letter")
struct ScriptTests {
  @Test("a letter opens with who, for whom, about what, when and how long, and ends with the key facts")
  func opening() async throws {
    let letters = try await Checkout.examples("notices/rent-increase")
    let letter = try #require(letters.first)
    let lines = try Checkout.maker().script(letter.document).lines
    #expect(
      lines.prefix(4) == [
        "This is a letter from Example Housing Association.", "It is for Mrs Agnes O'Neill.",
        "It is about this: Your rent is going up on Thursday the 1st of April 20 27.",
        "The date of the letter is Monday the 1st of March 20 27.",
      ])
    #expect(lines[4].wholeMatch(of: /It has [0-9]+ parts and lasts about [0-9]+ minutes\./) != nil)
    #expect(lines.last == "End of letter.")
    let again = try #require(lines.firstIndex(of: "The key facts once more."))
    #expect(lines[again + 1] == "New rent: 429 pounds and 80 pence every month.")
    // Her own address is not said: she knows it, and others may listen. The notice itself names the home.
    #expect(lines.count { $0.contains("12 High Street") } == 1)
  }

  // A card, a message and a poster are too short to have parts.
  @Test("a letter has as many chapters as it says it has parts", arguments: try Checkout.content().templateIDs)
  func chapters(id: String) async throws {
    let kinds: Set<TemplateKind> = [.letter, .notice, .leaflet, .report]
    for letter in try await Checkout.examples(id) where kinds.contains(letter.document.kind) {
      let script = try Checkout.maker().script(letter.document)
      let chapters = script.utterances.compactMap(\.chapter)
      #expect(script.said.contains("It has \(chapters.count) parts"))
      #expect(script.utterances.first?.chapter == letter.document.title)
    }
  }

  @Test("every utterance has words, ends where a voice can rest, and names a block of the letter or none")
  func shape() async throws {
    for id in try Checkout.content().templateIDs {
      for letter in try await Checkout.examples(id) {
        let blocks = Set(letter.document.blocks.flatMap(\.everyID) + [""])
        for utterance in try Checkout.maker().script(letter.document).utterances {
          #expect(utterance.text.contains { $0.isLetter || $0.isNumber })
          #expect(".?!:;".contains(utterance.text.last { $0 != ")" && $0 != "'" } ?? " "), "\(utterance.text)")
          #expect(blocks.contains(utterance.block), "\(utterance.block)")
          #expect(utterance.pause >= 0)
        }
      }
    }
  }

  @Test("no script says “page”", arguments: try Checkout.content().templateIDs)
  func noPage(id: String) async throws {
    for letter in try await Checkout.examples(id) {
      let words = try Checkout.maker().script(letter.document).said.lowercased().split { !$0.isLetter }
      #expect(!words.contains("page") && !words.contains("pages"))
    }
  }

  @Test("a list says how many things come, and which is which")
  func lists() throws {
    let items = ["keys", "a letter", "your cat"].map { words in
      ListItem(id: words, blocks: [paragraph(text(words), id: words)], range: nowhere)
    }
    let list = block(.list(ordered: false, items))
    let maker = try Checkout.maker()
    #expect(
      maker.script(document([paragraph(text("Bring:")), list])).lines == [
        "Bring:", "3 things:", "First: keys.", "Second: a letter.", "Third: your cat.",
      ])
    #expect(
      maker.script(document([paragraph(text("Bring these 3 things:")), list])).lines.prefix(2) == [
        "Bring these 3 things:", "First: keys.",
      ])
    let one = block(.list(ordered: false, Array(items.prefix(1))))
    #expect(maker.script(document([paragraph(text("Bring:")), one])).lines == ["Bring:", "keys."])
  }

  @Test("a table is said row by row, each value after its heading")
  func tables() throws {
    func cell(_ inline: Inline<Filled>) -> Cell<Filled> { Cell(content: [inline], range: nowhere) }
    let table = Table(
      header: [cell(text("What")), cell(text("New"))],
      rows: [Row(id: "r", cells: [cell(text("Rent")), cell(try slot(.money(Money(pence: 41_250))))], range: nowhere)])
    #expect(
      try Checkout.maker().script(document([block(.table(table))])).lines == [
        "A table with 1 row.", "What: Rent.", "New: 412 pounds and 50 pence.",
      ])
  }

  @Test("phone numbers and references are said twice where they stand, and what follows does not run into them")
  func twice() throws {
    let phone = try slot(.phone("01632960100")), reference = try slot(.reference("TEN-004512"))
    let script = try Checkout.maker().script(
      document([
        paragraph(text("Phone "), phone, text(" before the visit.")), paragraph(text("Quote "), reference, text(".")),
      ]))
    #expect(
      script.lines == [
        "Phone 0 1 6 3 2, 9 6 0, 1 0 0; again, 0 1 6 3 2, 9 6 0, 1 0 0; before the visit.",
        "Quote T E N, dash, 0 0 4, 5 1 2; again, T E N, dash, 0 0 4, 5 1 2.",
      ])
  }

  @Test("a link is said once where its words say where it leads, and with its address where they do not")
  func links() throws {
    func link(_ destination: String, _ inside: Inline<Filled>) -> Block<Filled> {
      paragraph(text("Ask: "), Inline(.link(destination, [inside]), range: nowhere))
    }
    let maker = try Checkout.maker()
    func said(_ block: Block<Filled>) -> String { maker.script(document([block])).said }
    let phone = "0 1 6 3 2, 9 6 0, 1 0 0"
    #expect(said(link("tel:01632960100", try slot(.phone("01632960100")))) == "Ask: \(phone); again, \(phone).")
    #expect(said(link("tel:+441632960100", text("01632 960 100"))) == "Ask: \(phone); again, \(phone).")
    #expect(said(link("tel:01632960100", text("our office"))) == "Ask: our office, phone \(phone); again, \(phone).")
    #expect(
      said(link("https://www.example.org/rent", text("our site")))
        == "Ask: our site, at www dot example dot org slash rent.")
    #expect(said(link("mailto:hello@example.org", text("hello@example.org"))) == "Ask: hello at example dot org.")
    #expect(said(link("mailto:hello@example.org", text("us"))) == "Ask: us, email hello at example dot org.")
  }

  @Test("an English address within a sentence of another language is read by the rules of English, its names known")
  func englishWithin() throws {
    let polish = LanguageTag.tag("pl")
    let lines = ["12 High St", "Arbroath", "DD11 1AB"]
    func script(_ inside: Inline<Filled>) throws -> Script {
      let phrase = Inline<Filled>(.language(.source, .leftToRight, [inside]), range: nowhere)
      return try Checkout.content().scriptMaker(polish).script(
        document([paragraph(text("Adres: "), phrase)], language: polish))
    }
    let address = try script(slot(.address(Address(lines: lines))))
    #expect(
      address.utterances.map { "\($0.language) \($0.text)" } == [
        "pl Adres:", "en-GB 12 High Street, Arbroath, D D 1 1, 1 A, B.",
      ])
    #expect(address.utterances[1].pieces.contains(.phonemes("A@br'oUT", written: "Arbroath")))
    #expect(try script(text("Flat 2/1, DD11 1AB")).utterances[1].text == "Flat 2 slash 1, D D 1 1, 1 A, B.")
    let day = try #require(Day(year: 2027, month: 4, day: 1))
    #expect(try script(slot(.date(day))).utterances[1].text == "Thursday the 1st of April 20 27.")
  }

  @Test("a passage and a phrase in another language are said in its voice")
  func languages() throws {
    let polish = try #require(LanguageTag("pl"))
    let script = try Checkout.maker().script(
      document([
        paragraph(
          text("We say "), Inline(.language(polish, .leftToRight, [text("dzień dobry")]), range: nowhere),
          text(" here.")),
        block(.passage(polish, .leftToRight, [paragraph(text("Twój czynsz wzrośnie. Zadzwoń."))])),
      ]))
    #expect(
      script.utterances.map { "\($0.language) \($0.text)" } == [
        "en-GB We say.", "pl dzień dobry.", "en-GB here.", "pl Twój czynsz wzrośnie.", "pl Zadzwoń.",
      ])
    #expect(script.utterances.map(\.sentence) == [0, 0, 0, 0, 1])
  }

  @Test("a line break, a text of several lines and each sentence are utterances of their own")
  func sentences() throws {
    let lines = try Checkout.maker().script(
      document([
        paragraph(text("Yours sincerely"), Inline(.lineBreak, range: nowhere), text("Fiona Wilson")),
        paragraph(try slot(.text("We came. Nobody was in!\nWhy? See No. 5 (it is near). Bye"))),
      ])
    ).lines
    #expect(
      lines == [
        "Yours sincerely.", "Fiona Wilson.", "We came.", "Nobody was in!", "Why?", "See number 5 (it is near).", "Bye.",
      ])
  }

  @Test("how long it lasts can be given where it has been measured")
  func measured() async throws {
    let letters = try await Checkout.examples("notices/access")
    let letter = try #require(letters.first)
    let maker = try Checkout.maker()
    #expect(maker.script(letter.document, lasting: 70).said.contains("lasts about 1 minute."))
    #expect(maker.script(letter.document, lasting: 20).said.contains("lasts less than a minute."))
    #expect(maker.script(letter.document, lasting: 660).said.contains("lasts about 11 minutes."))
  }

  @Test("what is reckoned from the words is within a tenth of what eSpeak NG takes")
  func reckoned() async throws {
    let letters = try await Checkout.examples("notices/access")
    let script = try Checkout.maker().script(try #require(letters.first).document)
    let real = try await Espeak.seconds(script)
    #expect(abs(script.estimatedSeconds(rate: 150) - real) < real / 10)
  }
}

extension Block<Filled> {
  /// Its own id, and those of the blocks inside.
  fileprivate var everyID: [String] {
    switch kind {
    case .list(_, let items): [id] + items.flatMap(\.blocks).flatMap(\.everyID)
    case .callout(_, let blocks), .passage(_, _, let blocks): [id] + blocks.flatMap(\.everyID)
    default: [id]
    }
  }
}
