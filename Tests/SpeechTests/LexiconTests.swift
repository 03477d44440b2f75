import Foundation
import LetterModel
import Speech
import TestSupport
import Testing

@Suite("The lexicon")
struct LexiconTests {
  /// Every language with a lexicon, and its voice.
  private static let voices = [
    "en-GB": "en-gb", "pl": "pl", "uk": "uk", "ro": "ro", "ar": "ar", "ur": "ur", "gd": "gd",
  ]

  private static func english() throws -> Lexicon { try lexicon("en-GB") }

  private static func lexicon(_ tag: String) throws -> Lexicon {
    let path = "Locales/\(tag)/lexicon.pls"
    let bytes = try [UInt8](Data(contentsOf: packageRoot.appending(path: path)))
    return try Lexicon(pls: bytes, path: path, language: .tag(tag))
  }

  private static func phonemes(_ lexicon: Lexicon) -> [(written: String, said: String)] {
    lexicon.entries.compactMap { entry in
      if case .phonemes(let said) = entry.pronunciation { (entry.written, said) } else { nil }
    }
  }

  @Test("each voice takes the phonemes of every entry as they are written", arguments: voices)
  func accepted(language: String, voice: String) async throws {
    let entries = try Self.phonemes(Self.lexicon(language))
    let heard = try await Espeak.phonemes(entries.map { "[[\($0.said)]]" }, voice: voice)
    for (entry, heard) in zip(entries, heard) {
      #expect(Self.bare(heard) == Self.bare(entry.said), "\(entry.written)")
    }
  }

  @Test("a voice that cannot take a sound is found out")
  func refused() async throws {
    // Polish has no such "a".
    let heard = try await Espeak.phonemes(["[[gl'A:mz]]"], voice: "pl")
    #expect(Self.bare(heard[0]) != Self.bare("gl'A:mz"))
  }

  @Test(
    "other languages know the towns of Angus and East Lothian and the bodies that keep their English names",
    arguments: ["pl", "uk", "ro", "ar", "ur", "gd"])
  func abroad(language: String) async throws {
    let entries = try Self.phonemes(Self.lexicon(language))
    #expect(
      Set(entries.map(\.written)).isSuperset(of: [
        "Arbroath", "Forfar", "Kirriemuir", "Montrose", "Brechin", "Carnoustie", "Haddington", "Musselburgh", "Tranent",
        "Prestonpans", "Dunbar", "North Berwick", "AHA", "ELHA", "SPSO",
      ]))
    let guessed = try await Espeak.phonemes(entries.map(\.written), voice: language)
    let mended = zip(entries, guessed).count { Self.stressed($0.said) != Self.stressed($1) }
    #expect(mended * 5 > entries.count * 4, "Most entries should change something: \(mended) of \(entries.count)")
  }

  @Test("names that the voice guesses wrongly sound different with the lexicon")
  func different() async throws {
    let entries = try Self.phonemes(Self.english())
    let guessed = try await Espeak.phonemes(entries.map { $0.written })
    let mended = zip(entries, guessed).filter { Self.stressed($0.said) != Self.stressed($1) }.map(\.0.written)
    for name in [
      "Kirriemuir", "Brechin", "Friockheim", "Glamis", "Monifieth", "Carnoustie", "Musselburgh", "Tranent", "Cockenzie",
      "Gullane", "Milngavie", "Culzean", "Strathaven", "Kirkcudbright", "Menzies", "Wemyss", "Mhairi", "Ms",
    ] { #expect(mended.contains(name), "\(name)") }
    #expect(
      mended.count * 3 > entries.count * 2, "Most entries should change something: \(mended.count) of \(entries.count)")
  }

  @Test("every alias is said in words, and other words than the voice makes of the abbreviation")
  func aliases() async throws {
    let aliases = try Self.english().entries.compactMap { entry in
      if case .alias(let said) = entry.pronunciation { (entry.written, said) } else { nil }
    }
    let sounds = try await Espeak.sounds(aliases.flatMap { [$0.0, $0.1] })
    // The voice knows these by itself, but what it knows changes from version to version.
    let known: Set<String> = ["dept", "Dept", "Ltd", "Wi-Fi", "wifi"]
    for (index, alias) in aliases.enumerated() where !known.contains(alias.0) && alias.0 != alias.1 + "." {
      #expect(!sounds[index * 2 + 1].isEmpty)
      #expect(sounds[index * 2] != sounds[index * 2 + 1], "\(alias.0)")
    }
  }

  @Test("towns and villages of Angus and East Lothian are there")
  func places() throws {
    let written = Set(try Self.english().entries.map(\.written))
    #expect(
      written.isSuperset(of: [
        "Arbroath", "Forfar", "Kirriemuir", "Montrose", "Brechin", "Carnoustie", "Monifieth", "Friockheim", "Letham",
        "Edzell", "Musselburgh", "Tranent", "Haddington", "Dunbar", "Prestonpans", "Cockenzie", "Ormiston", "Gullane",
        "Longniddry", "Aberlady", "Pencaitland", "Macmerry", "Wallyford", "AHA", "ELHA", "SPSO", "UC", "DD",
      ]))
  }

  @Test("a name is known in capitals and with 's, an abbreviation only as it stands")
  func matching() throws {
    let maker = try Checkout.maker()
    func pieces(_ words: String) -> [Utterance.Piece] {
      maker.script(document([paragraph(text(words))])).utterances.flatMap(\.pieces)
    }
    #expect(pieces("in Arbroath") == [.words("in "), .phonemes("A@br'oUT", written: "Arbroath"), .words(".")])
    #expect(pieces("in ARBROATH") == [.words("in "), .phonemes("A@br'oUT", written: "ARBROATH"), .words(".")])
    #expect(pieces("Arbroath's") == [.phonemes("A@br'oUTs", written: "Arbroath's"), .words(".")])
    #expect(pieces("Dundee’s") == [.phonemes("dVnd'i:z", written: "Dundee's"), .words(".")])
    #expect(pieces("a barry day") == [.words("a barry day.")])
    #expect(pieces("aha") == [.words("aha.")])
  }

  @Test("every fault of a lexicon is found, with its line")
  func faults() throws {
    let text = """
      <?xml version="1.0"?>
      <lexicon version="1.1" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="pl">
        <lexeme><grapheme>Forfar</grapheme></lexeme>
        <lexeme><alias>Road</alias></lexeme>
        <lexeme><grapheme></grapheme><alias>Road</alias></lexeme>
        <lexeme><grapheme>Rd</grapheme><alias>Road</alias></lexeme>
        <lexeme><grapheme>Rd</grapheme><alias>Rood</alias></lexeme>
        <lexeme><grapheme>Ayr</grapheme><phoneme>[[e@]]</phoneme></lexeme>
        <lexeme><grapheme>UC</grapheme><alias>&lt;break/&gt;</alias></lexeme>
        <lexeme><grapheme>Oban</grapheme><phoneme alphabet="ipa">ˈoʊbən</phoneme></lexeme>
        <word/>
      </lexicon>
      """
    #expect(
      Self.findings(text) == [
        "2 wrong-alphabet", "2 wrong-language", "2 wrong-version", "3 incomplete-lexeme", "4 incomplete-lexeme",
        "5 empty-grapheme", "7 given-twice", "8 wrong-sound", "9 wrong-sound", "10 wrong-sound", "11 unknown-element",
      ])
  }

  @Test(
    "a file that is no lexicon is refused, and nothing is fetched or expanded",
    arguments: [
      ("<lexicon", "1 not-xml"), ("", "1 not-xml"), ("<html/>", "1 not-a-lexicon"),
      ("<!DOCTYPE x [<!ENTITY a \"b\">]>\n<lexicon>&a;</lexicon>", "1 document-type"),
      ("<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\">\n<lexicon/>", "1 document-type"),
    ])
  func hostile(text: String, finding: String) {
    #expect(Self.findings(text).first == finding)
  }

  private static func findings(_ text: String) -> [String] {
    do throws(Findings) {
      _ = try Lexicon(pls: Array(text.utf8), path: "lexicon.pls", language: .source)
      return []
    } catch {
      return error.all.map { "\($0.source.start.line) \($0.rule)" }
    }
  }

  /// Without pauses and spaces: where the stress lies is a part of a name.
  private static func stressed(_ phonemes: String) -> String {
    phonemes.replacing(#/_[:!|]?/#, with: "").replacing(#/[; ]/#, with: "").replacing("I2", with: "I")
  }

  /// Without stress, pauses and spaces.
  private static func bare(_ phonemes: String) -> String {
    phonemes.replacing(#/_[:!|]?/#, with: "").replacing(#/[',;\- ]/#, with: "").replacing("I2", with: "I")
  }
}
