internal import DataFiles
public import LetterModel

/// Reads the keys of one map of `formats.yaml`, or of another file of the language with patterns in it. Every fault is kept as a finding, so that all are shown at once; what
/// could not be read is left empty, and the findings keep it from being used.
public struct FormatReader {
  private var map: MapReader
  private var findings: [Finding] = []
  /// The plural categories of the language, once they are known.
  var categories: [String] = []

  init(_ node: DataNode, as what: String) { map = MapReader(node, as: what) }

  /// - Parameters:
  ///   - what: the file, for messages: "speech.yaml".
  ///   - formats: of the language of the file, for its plural forms.
  public init(_ node: DataNode, as what: String, for formats: Formats) {
    self.init(node, as: what)
    categories = formats.plurals.categories
  }

  /// The text of a key that has to be there.
  public mutating func text(_ key: String) -> String { map.requiredText(key) }

  /// The text of a key that may be left out.
  public mutating func optionalText(_ key: String) -> String? { map.has(key) ? map.requiredText(key) : nil }

  /// A list of texts, of that many where the number is fixed.
  public mutating func texts(_ key: String, count: Int? = nil) -> [String] {
    let range = map.range
    guard let texts = map.texts(key) else {
      note("missing-key", "“\(key)” is missing here.", at: range)
      return []
    }
    if let count, texts.count != count {
      note("wrong-count", "“\(key)” needs \(count) entries, not \(texts.count).", at: range)
    }
    return texts
  }

  /// The same for a list that may be left out.
  mutating func optionalTexts(_ key: String, count: Int) -> [String]? {
    map.has(key) ? texts(key, count: count) : nil
  }

  /// Every entry of a map of texts, in the order written; empty where the key is not there.
  public mutating func entries(_ key: String) -> [(key: String, text: String)] {
    (map.take(key)?.value.entries ?? []).compactMap { entry in
      guard let text = entry.value.text else {
        note("wrong-value", "“\(entry.key)” needs text.", at: entry.value.range)
        return nil
      }
      return (entry.key, text)
    }
  }

  /// A map under that key where it is written, read by its own reader.
  public mutating func optional<Group>(_ key: String, _ read: (inout FormatReader) -> Group) -> Group? {
    map.has(key) ? group(key, read) : nil
  }

  mutating func direction(_ key: String) -> Direction {
    guard let direction = Direction(rawValue: text(key)) else {
      note("wrong-value", "“\(key)” is ltr (left to right) or rtl (right to left).", at: map.range)
      return .leftToRight
    }
    return direction
  }

  /// A map under that key, read by its own reader.
  public mutating func group<Part>(_ key: String, _ read: (inout FormatReader) -> Part) -> Part {
    let entry = map.take(key)
    var group = FormatReader(entry?.value ?? DataNode(.empty, range: map.range), as: "“\(key)”")
    group.categories = categories
    let part = read(&group)
    if entry == nil {
      note("missing-key", "“\(key)” is missing here.", at: map.range)
    } else {
      findings += group.finish()
    }
    return part
  }

  /// A line with names in braces, all of which it needs unless `needs` names fewer.
  public mutating func pattern<Slot>(_ key: String, needs: [Slot]? = nil) -> Pattern<Slot> {
    guard let entry = map.take(key), let line = entry.value.text else {
      note("missing-key", "“\(key)” is missing here.", at: map.range)
      return Pattern(pieces: [])
    }
    return pattern(line, at: entry.value.range, needs: needs)
  }

  /// The same for a line that may be left out.
  public mutating func optionalPattern<Slot>(_ key: String) -> Pattern<Slot>? {
    map.has(key) ? pattern(key) : nil
  }

  private mutating func pattern<Slot>(_ line: String, at range: SourceRange, needs: [Slot]?) -> Pattern<Slot> {
    do {
      return try Pattern(line, needs: needs ?? Array(Slot.allCases))
    } catch {
      note("wrong-pattern", error.message, suggestions: error.suggestions, at: range)
      return Pattern(pieces: [])
    }
  }

  /// Every entry of a map of lines, in the order written; empty where the key is not there. No line needs any name.
  mutating func patterns<Slot>(_ key: String) -> [(String, Pattern<Slot>)] {
    (map.take(key)?.value.entries ?? []).map { entry in
      (entry.key, pattern(entry.value.text ?? "", at: entry.value.range, needs: []))
    }
  }

  mutating func pluralRules(_ key: String) -> PluralRules {
    let entry = map.take(key)
    if entry == nil { note("missing-key", "“\(key)” is missing here.", at: map.range) }
    do {
      return try PluralRules((entry?.value.entries ?? []).map { ($0.key, $0.value.text ?? "") })
    } catch {
      note("wrong-plural-rule", error.message, suggestions: error.suggestions, at: entry?.value.range ?? map.range)
      return PluralRules()
    }
  }

  /// The forms of one counted word: one for each plural category of the language.
  public mutating func plural<Slot>(_ key: String) -> Plural<Slot> {
    guard let entry = map.take(key) else {
      note("missing-key", "“\(key)” is missing here.", at: map.range)
      return Plural(forms: [])
    }
    return plural(entry)
  }

  /// The same for a word that may be left out.
  mutating func optionalPlural<Slot>(_ key: String) -> Plural<Slot>? { map.has(key) ? plural(key) : nil }

  /// Every entry of a map, each the forms of one counted word.
  public mutating func plurals<Slot>(_ key: String) -> [String: Plural<Slot>] {
    guard let entries = map.take(key)?.value.entries else {
      note("missing-key", "“\(key)” is missing here.", at: map.range)
      return [:]
    }
    return Dictionary(entries.map { ($0.key, plural($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func plural<Slot>(_ entry: DataNode.Entry) -> Plural<Slot> {
    var reader = MapReader(entry.value, as: "“\(entry.key)”")
    var forms: [Pattern<Slot>] = []
    for category in categories {
      guard let form = reader.take(category), let line = form.value.text else {
        note("missing-key", "“\(entry.key)” needs the form “\(category)”.", at: entry.keyRange)
        continue
      }
      forms.append(pattern(line, at: form.value.range, needs: nil))
    }
    findings += reader.finish()
    return Plural(forms: forms)
  }

  /// Single characters and the words for them.
  public mutating func words(_ key: String) -> [Character: String] {
    guard let entries = map.take(key)?.value.entries else {
      note("missing-key", "“\(key)” is missing here.", at: map.range)
      return [:]
    }
    var words: [Character: String] = [:]
    for entry in entries {
      guard entry.key.count == 1, let sign = entry.key.first, let word = entry.value.text else {
        note("wrong-value", "“\(entry.key)” needs one sign and the word for it.", at: entry.keyRange)
        continue
      }
      words[sign] = word
    }
    return words
  }

  /// Everything found, unknown keys included. Call last.
  public mutating func finish() -> [Finding] { map.finish() + findings }

  /// Something that is wrong with this map as a whole.
  mutating func note(_ rule: String, _ message: String) { note(rule, message, at: map.range) }

  private mutating func note(_ rule: String, _ message: String, suggestions: [String] = [], at range: SourceRange) {
    findings.append(Finding(rule, message, suggestions: suggestions, at: range))
  }
}
