internal import DataFiles
internal import Deadlines
internal import Facts
internal import LetterModel
internal import Templating

/// What the report reads of one record: no name, no address, no words of a letter.
struct ReportedOrder {
  var template: String
  var language: LanguageTag
  var day: Day
  /// The formats of each person's copy.
  var copies: [Int: Set<String>]
  var isOverridden: Bool
  var isAnyway: Bool
  var isUnreviewed: Bool
  /// When things happened, by the names of the fields.
  private let dates: [String: When]

  /// Throws findings that name the file, where it is no record of a letter.
  init(_ source: SourceText) throws(Findings) {
    let root = try DataFile.read(source, syntax: .json)
    func refuse(_ what: String) -> Findings {
      Findings([
        Finding(
          "not-a-record", "This is not the record of a letter: \(what).",
          suggestions: ["Move the file out of the folder “record”, or put the record back as it was."],
          at: .top(of: source.path))
      ])
    }
    guard let template = root["template"]?["id"]?.text, Self.isTemplateName(template) else {
      throw refuse("it names no template")
    }
    guard let language = root["language"]?.text.flatMap({ LanguageTag($0) }) else {
      throw refuse("it names no language")
    }
    guard let day = root["today"]?.text.flatMap({ Day(iso8601: $0) }) else { throw refuse("it has no date") }
    guard let facts = root["facts"]?.items, let files = root["files"]?.items, !files.isEmpty else {
      throw refuse("it lists no facts or no files")
    }
    copies = [:]
    for file in files {
      guard let format = file["format"]?.text.flatMap({ Format.named($0) }),
        let copy = file["copy"]?.text.flatMap({ Int($0) })
      else { throw refuse("one of its files has no format that is known") }
      copies[copy, default: []].insert(format.name)
    }
    (self.template, self.language, self.day) = (template, language, day)
    isOverridden = root["notice"]?["override"] != nil
    isAnyway = root["anyway"] != nil
    isUnreviewed = root["unreviewed"]?.text == "true"
    dates = Self.dates(in: facts)
  }

  /// When something happened that a field holds; nil where the record does not say.
  func when(_ field: String) -> When? { dates[field] }

  /// `letters/delay`: a name that we gave, and never a person's.
  private static func isTemplateName(_ name: String) -> Bool {
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
    return pieces.count >= 2 && TemplateKind(rawValue: String(pieces[0])) != nil
      && pieces.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// A slot counts from its start.
  private static func dates(in facts: [DataNode]) -> [String: When] {
    var dates: [String: When] = [:]
    for fact in facts {
      guard let name = fact["field"]?.text, let type = fact["type"]?.text.flatMap(FactType.init(rawValue:)),
        [.date, .moment, .slot].contains(type), let value = fact["value"]
      else { continue }
      let field = Field(name: name, type: type, range: value.range)
      let entry = DataNode.Entry(key: name, keyRange: value.range, value: value)
      let read = try? DataReader.read(DataNode(.map([entry]), range: value.range), for: [field]).facts[name]
      if case .slot(let slot)? = read {
        dates[name] = .moment(Moment(slot.date, at: slot.from))
      } else if let when = When(read) {
        dates[name] = when
      }
    }
    return dates
  }
}
