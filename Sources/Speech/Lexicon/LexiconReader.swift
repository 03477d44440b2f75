internal import DataFiles
public import LetterModel

extension Lexicon {
  /// Reads a pronunciation lexicon (W3C PLS 1.0): a `lexeme` for each name, with its `grapheme` and either an `alias`
  /// in words or a `phoneme` in eSpeak NG's alphabet (`alphabet="x-espeak"`).
  ///
  /// The file comes from outside: `XMLFile` refuses what could do harm.
  /// - Parameter path: as it is shown to people.
  /// - Throws: a finding with its line for everything that is wrong.
  public init(pls bytes: [UInt8], path: String, language: LanguageTag) throws(Findings) {
    var reader = LexiconReader(path: path, language: language)
    reader.read(try XMLFile.read(bytes, path: path))
    try reader.findings.throwIfErrors()
    self.init(reader.entries)
  }
}

private struct LexiconReader {
  let path: String
  let language: LanguageTag
  var entries: [Lexicon.Entry] = []
  var findings: [Finding] = []
  private var written: [String: Int] = [:]

  init(path: String, language: LanguageTag) {
    self.path = path
    self.language = language
  }

  private static let namespace = "http://www.w3.org/2005/01/pronunciation-lexicon"

  mutating func read(_ root: XMLElement) {
    guard root.name == "lexicon", root.namespace == Self.namespace else {
      return note("not-a-lexicon", "A lexicon starts with <lexicon xmlns=\"\(Self.namespace)\">.", line: root.line)
    }
    if root["version"] != "1.0" { note("wrong-version", "The lexicon needs version=\"1.0\".", line: root.line) }
    if root["alphabet"] != "x-espeak" {
      note(
        "wrong-alphabet", "The lexicon needs alphabet=\"x-espeak\": sounds are in eSpeak NG's letters.", line: root.line
      )
    }
    if root["xml:lang"].flatMap({ LanguageTag($0) }) != language {
      note("wrong-language", "The lexicon needs xml:lang=\"\(language)\", the name of its folder.", line: root.line)
    }
    for element in root.elements {
      switch element.name {
      case "lexeme": readLexeme(element)
      case "meta", "metadata": break
      default: unknown(element)
      }
    }
  }

  private mutating func readLexeme(_ lexeme: XMLElement) {
    var graphemes: [String] = []
    var pronunciations: [Lexicon.Entry.Pronunciation] = []
    for element in lexeme.elements {
      let text = element.trimmed
      switch element.name {
      case "grapheme":
        if text.isEmpty {
          note("empty-grapheme", "A grapheme is the word as it is written. Write it.", line: element.line)
        }
        graphemes.append(text)
      case "alias":
        pronunciations.append(.alias(sound(of: element, Cleaning.clean(text), text == Cleaning.clean(text))))
      case "phoneme":
        let isOurs = element["alphabet"].map { $0 == "x-espeak" } ?? true
        pronunciations.append(.phonemes(sound(of: element, text, isOurs && text.utf8.allSatisfy(Self.isPhoneme))))
      case "example": break
      default: unknown(element)
      }
    }
    guard let first = pronunciations.first, !graphemes.isEmpty, pronunciations.count == 1 else {
      return note(
        "incomplete-lexeme", "A lexeme needs a grapheme and one alias or one phoneme.", line: lexeme.line)
    }
    for grapheme in graphemes {
      if let line = written[grapheme] {
        note("given-twice", "“\(grapheme)” stands in line \(line) already. Keep one.", line: lexeme.line)
      }
      written[grapheme] = lexeme.line
      entries.append(Lexicon.Entry(written: grapheme, pronunciation: first, line: lexeme.line))
    }
  }

  private mutating func sound(of element: XMLElement, _ text: String, _ isGood: Bool) -> String {
    if text.isEmpty || !isGood {
      note(
        "wrong-sound", "“\(text)” cannot be said.",
        suggestions: ["an alias in words", "a phoneme in eSpeak NG's letters: espeak-ng -x \"Arbroath\" shows some"],
        line: element.line)
    }
    return text
  }

  /// What eSpeak NG writes for sounds: printable ASCII but for the brackets that end it.
  private static func isPhoneme(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && !"[]<>&".utf8.contains(byte)
  }

  private mutating func unknown(_ element: XMLElement) {
    note("unknown-element", "There is no <\(element.name)> here.", line: element.line)
  }

  private mutating func note(_ rule: String, _ message: String, suggestions: [String] = [], line: Int) {
    let place = SourcePosition(line: max(line, 1), column: 1)
    findings.append(
      Finding(rule, message, suggestions: suggestions, at: SourceRange(file: path, start: place, end: place)))
  }
}

extension XMLElement {
  /// The words inside, without the space around them.
  fileprivate var trimmed: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
