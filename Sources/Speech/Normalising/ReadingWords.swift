import Facts

/// `reading:` of speech.yaml: what the rules for free text say. A rule whose words a language leaves empty never
/// applies.
struct ReadingWords: Sendable, Hashable {
  let range: String
  let either: String
  let slash: String
  let each: String
  let oneOrMore: Pattern<WordSlot>
  let number: String
  let numberSigns: Set<String>
  let beforeAName: [String: String]
  let afterAName: [String: String]
  let days: [String: String]
  let months: [String: String]
  let onlyBeside: Set<String>
  let dayAndMonth: Pattern<DayAndMonthSlot>
  let romanAfter: Set<String>
  let romanRulers: Set<String>
  let ruler: Pattern<RulerSlot>
  let homes: Set<String>
  let fractions: [String: String]
  let afterAWholeNumber: [String: String]
  let yearAfter: Set<String>
  let largeMoney: Pattern<LargeMoneySlot>
  let largeSizes: [String: String]
  let units: [String: Plural<CountSlot>]
  let sentenceStarts: Set<String>
  let signs: [Character: String]

  init(_ reader: inout FormatReader) {
    func map(_ key: String) -> [String: String] {
      Dictionary(reader.entries(key).map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    range = reader.text("range")
    either = reader.text("either")
    slash = reader.text("slash")
    each = reader.text("each")
    oneOrMore = reader.pattern("one_or_more")
    number = reader.text("number")
    numberSigns = Set(reader.texts("number_signs"))
    beforeAName = map("before_a_name")
    afterAName = map("after_a_name")
    days = map("days")
    months = map("months")
    onlyBeside = Set(reader.texts("only_beside_a_figure_or_a_day"))
    dayAndMonth = reader.pattern("day_and_month")
    romanAfter = Set(reader.texts("roman_after"))
    romanRulers = Set(reader.texts("roman_rulers"))
    ruler = reader.pattern("ruler")
    homes = Set(reader.texts("homes"))
    fractions = map("fractions")
    afterAWholeNumber = map("after_a_whole_number")
    yearAfter = Set(reader.texts("year_after"))
    largeMoney = reader.pattern("large_money")
    largeSizes = map("large_sizes")
    units = reader.plurals("units")
    sentenceStarts = Set(reader.texts("sentence_starts"))
    signs = reader.words("signs")
  }
}

enum WordSlot: String, PatternSlot { case word }
enum DayAndMonthSlot: String, PatternSlot { case day, month }
enum RulerSlot: String, PatternSlot { case name, place }
enum LargeMoneySlot: String, PatternSlot { case number, size }
