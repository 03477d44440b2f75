import Testing

@testable import PlainEnglish

@Suite("A text is cut into tokens")
struct TokenizerTests {
  private func kinds(_ text: String) throws -> [String] {
    let block = try analysed(text).blocks[0]
    return block.tokens.map { "\(block.text($0))=\($0.kind)" }
  }

  @Test(
    "each kind of token is told from its spelling",
    arguments: [
      ("We’ll pay.", ["We’ll=word", "pay=word", ".=punctuation"]),
      ("a well-known man", ["a=word", "well=word", "known=word", "man=word"]),
      ("£412.50 or 50% or 99p", ["£412.50=money", "or=word", "50%=percent", "or=word", "99p=money"]),
      ("9.30am, 14:00, 1st", ["9.30am=time", ",=punctuation", "14:00=time", ",=punctuation", "1st=ordinal"]),
      ("01/04/2027 and 2027-04-01", ["01/04/2027=date", "and=word", "2027-04-01=date"]),
      ("DD11 1AB TEN-00418 EESSH2", ["DD11=code", "1AB=code", "TEN-00418=code", "EESSH2=code"]),
      ("e.g. this", ["e.g.=abbreviation", "this=word"]),
      ("Mr. Smith at No. 5", ["Mr.=abbreviation", "Smith=word", "at=word", "No.=abbreviation", "5=number"]),
      ("write to a.reid@example.org.", ["write=word", "to=word", "a.reid@example.org=email", ".=punctuation"]),
      (
        "see www.example.org/pay, https://example.org/a?b=1.",
        ["see=word", "www.example.org/pay=web", ",=punctuation", "https://example.org/a?b=1=web", ".=punctuation"]
      ),
      ("A&E and/or R&D", ["A&E=word", "and=word", "/=punctuation", "or=word", "R&D=word"]),
      (
        "tenant(s) wait... now",
        ["tenant=word", "(=punctuation", "s=word", ")=punctuation", "wait=word", "...=punctuation", "now=word"]
      ),
      ("café – naïve", ["café=word", "–=punctuation", "naïve=word"]),
      ("Clause 1.3 and 1,234.50", ["Clause=word", "1.3=number", "and=word", "1,234.50=number"]),
    ])
  func kinds(text: String, tokens: [String]) throws {
    #expect(try kinds(text) == tokens)
  }

  @Test("every byte of a hostile text is passed once and none is passed over the end")
  func hostile() throws {
    let texts = [
      "", "'", "’", "-", "a-", "@", "a@", ".a", "a.", "£", "£a", "1.", "1,", "http://", "www.", "a’", "\u{AD}", "&&",
      "__", "ß-ß", "日本語。", "🙂🙂 a", "1/2/3/4", "--", "~", "$5x9", "£5_a", "$1é", "/",
    ]
    for text in texts + [String(repeating: "a.", count: 500), String(repeating: "@", count: 500)] {
      let block = try analysed(text).blocks[0]
      #expect(block.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= block.bytes.count })
      #expect(zip(block.tokens, block.tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
      #expect(block.sentences.map(\.count).reduce(0, +) == block.tokens.count)
    }
  }

  @Test("folded words are the same word whatever their capitals and apostrophes")
  func folding() throws {
    let text = try analysed("Can’t CAN'T can't")
    let ids = Set(text.blocks[0].tokens.map(\.word))
    #expect(ids.count == 1)
    #expect(text.lexicon.id("CAN’T") == ids.first)
    #expect(text.lexicon.id("nowhere") == nil)
  }

  @Test("texts put together by chance are cut up whole, whatever stands beside what")
  func chance() throws {
    let pieces = [
      "a", "Z", "é", "ß", "日", "1", "20", ".", ",", ":", "/", "//", "-", "–", "'", "’", "“", "”", "@", "_", "&", "+",
      "£",
      "$", "%", "(", ")", " ", " ", "\u{A0}", "\u{AD}", "e.g", "No", "www.", "http://", ".org", "pm", "th", "p", "Mr",
      "Act", "St", "🙂", "\u{301}", "~", "…", "?", "!",
    ]
    let analyser = try ruleSet().analyser
    var state: UInt64 = 42
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let draft = Draft(path: "a", blocks: [DraftBlock(.paragraph, text: text, places: Places([]))])
      let block = analyser.analyse(draft).blocks[0]
      let covered = block.sentences.reduce(0) { $0 + $1.count }
      let isInOrder = zip(block.tokens, block.tokens.dropFirst()).allSatisfy { $0.end <= $1.start }
      #expect(covered == block.tokens.count && isInOrder, "\(text)")
      #expect(block.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= block.bytes.count }, "\(text)")
    }
  }
}
