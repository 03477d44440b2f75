public import Facts
public import LetterModel

/// What a voice says in one language that no template wrote, and how what people write short is read:
/// `Locales/<tag>/speech.yaml`, read once.
public struct SpeechWords: Sendable, Hashable {
  let openings: [TemplateKind: Opening]
  let parts: Plural<CountSlot>
  let minutes: Plural<CountSlot>
  let lessThanAMinute: String
  let firstPart: Pattern<NumberSlot>
  let part: Pattern<PartSlot>
  let sender: Pattern<OrganisationSlot>
  let keyFactsAgain: String
  let fact: Pattern<FactSlot>
  let cell: Pattern<CellSlot>
  let rows: Plural<CountSlot>
  let items: Plural<CountSlot>
  let item: Pattern<ItemSlot>
  let places: [String]
  let further: Pattern<NumberSlot>
  let twice: Pattern<ValueSlot>
  let link: Pattern<LinkSlot>
  let linkEmail: Pattern<LinkSlot>
  let linkPhone: Pattern<LinkSlot>
  /// Nil for a language in which only facts are read.
  let reading: ReadingWords?

  /// Reads the whole file. Throws a finding for each key that is missing or unknown, and for each pattern that would
  /// lose a value.
  /// - Parameter formats: of the same language.
  public init(_ node: DataNode, formats: Formats) throws(Findings) {
    var reader = FormatReader(node, as: "speech.yaml", for: formats)
    openings = reader.group("openings") { group in
      Dictionary(
        uniqueKeysWithValues: TemplateKind.allCases.compactMap { kind in
          group.optional(kind.rawValue, Opening.init).map { (kind, $0) }
        })
    }
    parts = reader.plural("parts")
    minutes = reader.plural("minutes")
    lessThanAMinute = reader.text("less_than_a_minute")
    firstPart = reader.pattern("first_part")
    part = reader.pattern("part")
    sender = reader.pattern("sender")
    keyFactsAgain = reader.text("key_facts_again")
    fact = reader.pattern("fact")
    cell = reader.pattern("cell")
    rows = reader.plural("rows")
    items = reader.plural("items")
    item = reader.pattern("item")
    places = reader.texts("places")
    further = reader.pattern("further")
    twice = reader.pattern("twice")
    link = reader.pattern("link")
    linkEmail = reader.pattern("link_email")
    linkPhone = reader.pattern("link_phone")
    reading = reader.optional("reading", ReadingWords.init)
    try reader.finish().throwIfErrors()
  }
}

/// What is said before and after one kind of text (standards.md 7.3); a line that a kind does not have is nil.
struct Opening: Sendable, Hashable {
  let from: Pattern<OrganisationSlot>?
  let to: Pattern<PersonSlot>?
  let about: Pattern<TitleSlot>?
  let date: Pattern<DateSlot>?
  let length: Pattern<LengthSlot>?
  let contents: String?
  let end: String

  init(_ reader: inout FormatReader) {
    from = reader.optionalPattern("from")
    to = reader.optionalPattern("to")
    about = reader.optionalPattern("about")
    date = reader.optionalPattern("date")
    length = reader.optionalPattern("length")
    contents = reader.optionalText("contents")
    end = reader.text("end")
  }
}

enum OrganisationSlot: String, PatternSlot { case organisation }
enum PersonSlot: String, PatternSlot { case person }
enum TitleSlot: String, PatternSlot { case title }
enum DateSlot: String, PatternSlot { case date }
enum LengthSlot: String, PatternSlot { case parts, minutes }
enum NumberSlot: String, PatternSlot { case number }
enum PartSlot: String, PatternSlot { case number, heading }
enum FactSlot: String, PatternSlot { case label, value }
enum CellSlot: String, PatternSlot { case heading, value }
enum ItemSlot: String, PatternSlot { case place, words }
enum ValueSlot: String, PatternSlot { case value }
enum LinkSlot: String, PatternSlot { case words, address }
