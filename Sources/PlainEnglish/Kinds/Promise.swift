internal import DataFiles
internal import LetterModel

/// A row of standards.yaml with a number, as a plain value: "general_correspondence, 7, working day, at most".
public struct ServiceStandard: Sendable, Hashable {
  public var id: String
  public var value: Int
  /// "working day", "hour", "week".
  public var unit: String
  /// The value is the least we may give, not the most we may take.
  public var isMinimum: Bool

  public init(id: String, value: Int, unit: String, isMinimum: Bool) {
    self.id = id
    self.value = value
    self.unit = unit
    self.isMinimum = isMinimum
  }

  /// "7 working days".
  var shown: String { "\(value) \(unit)\(value == 1 ? "" : "s")" }
}

/// A promise of a time that is not the one in standards.yaml: "we will reply within 10 working days" (section 2).
///
/// Setting: `topics`, a list; each has `standard` (the row's name), `or` (names of other rows that are right too), `says`
/// (the sentence has to hold one of the words of each entry, with `|` between them) and `unless` (none of these in its
/// paragraph, the one before, or the heading). The first topic that fits a sentence judges it, and one whose row has no
/// number, or is not there, says nothing. What the reader may do ("you can ask within 6 months") and what an Act sets is
/// no promise of ours.
struct PromiseKind: RuleKind {
  static let name = "promise"
  private let topics: [Topic]

  private struct Topic: Sendable {
    var standard: ServiceStandard?
    var others: [ServiceStandard]
    var says: [Phrases]
    var unless: Phrases
  }

  /// Units of time by the words they are written with.
  private static let units = ["hour", "day", "week", "month", "year", "minute"]

  init(_ rule: inout RuleFile) {
    let entries = rule.keys.take("topics")?.value.items ?? []
    var topics: [Topic] = []
    for entry in entries {
      var keys = MapReader(entry, as: "a topic")
      let standard = keys.requiredText("standard")
      let says = (keys.texts("says") ?? []).map { entry in
        Phrases(entry.split(separator: "|").map(String.init), in: &rule, key: "says")
      }
      let others = (keys.texts("or") ?? []).compactMap { rule.standards[$0] }
      let unless = Phrases(keys.texts("unless") ?? [], in: &rule, key: "unless")
      for finding in keys.finish() { rule.keys.add(finding) }
      topics.append(Topic(standard: rule.standards[standard], others: others, says: says, unless: unless))
    }
    self.topics = topics
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    let ready = topics.map { topic in
      (topic, topic.says.map { $0.ready(for: text) }, topic.unless.ready(for: text))
    }
    var heading: Int?
    return text.blocks.indices.flatMap { index -> [Hit] in
      let block = text.blocks[index]
      if block.block.isHeading { heading = index }
      guard block.isJudged else { return [] }
      return block.sentences.compactMap { sentence in
        // More than one time, as in a table read as text: nobody can say which belongs to what.
        guard let time = self.time(in: sentence, of: block, text.lexicon),
          self.time(in: time.tokens.upperBound - 1..<sentence.upperBound, of: block, text.lexicon) == nil,
          isOurs(time, in: sentence, of: block, text.lexicon)
        else { return nil }
        let around = Set([heading, index > 0 ? index - 1 : nil, index].compactMap { $0 }).map { text.blocks[$0] }
        let topic = ready.first { _, says, unless in
          says.allSatisfy { $0.first(in: sentence, of: block) != nil }
            && !around.contains { unless.first(in: $0.tokens.indices, of: $0) != nil }
        }
        guard let topic = topic?.0, let standard = topic.standard,
          ([standard] + topic.others).allSatisfy({ isOther(time, than: $0) })
        else { return nil }
        return Hit(
          block: index, range: block.range(of: time.tokens), arguments: ["standard": standard.shown],
          suggestions: [standard.shown])
      }
    }
  }

  /// Not what the reader may do, the nearest pronoun before the time being "you", and not what an Act says.
  private func isOurs(_ time: Time, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon) -> Bool {
    let before = sentence.lowerBound..<time.tokens.lowerBound
    let isLaw = before.contains {
      block.tokens[$0].flags.contains(.capital) && ["act", "regulations"].contains(lexicon.word(block.tokens[$0].word))
    }
    let actor = before.last {
      ["we", "you", "i"].contains(lexicon.word(block.tokens[$0].word))
        && $0 + 1 < sentence.upperBound && lexicon.classes(block.tokens[$0 + 1].word).isAny(of: [.modal, .have])
    }
    return !isLaw && actor.map { lexicon.word(block.tokens[$0].word) } != "you"
  }

  private struct Time {
    var value: Int
    var unit: String
    var isWorking: Bool
    var tokens: Range<Int>
  }

  /// "within 10 working days", "in 3 hours", "at least 4 weeks": a length of time after a word that makes it a limit.
  private func time(in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon) -> Time? {
    for at in sentence.dropFirst() {
      guard let value = PromiseKind.value(of: block.tokens[at], in: block, lexicon) else { continue }
      let before = lexicon.word(block.tokens[at - 1].word)
      guard ["within", "in", "least", "than", "to"].contains(before) else { continue }
      var end = at + 1
      var isWorking = false
      if end < sentence.upperBound, ["working", "business"].contains(lexicon.word(block.tokens[end].word)) {
        isWorking = true
        end += 1
      }
      guard end < sentence.upperBound else { continue }
      let word = lexicon.word(block.tokens[end].word)
      guard let unit = PromiseKind.units.first(where: { word == $0 || word == $0 + "s" || word == $0 + "s'" })
      else { continue }
      return Time(value: value, unit: unit, isWorking: isWorking, tokens: at..<end + 1)
    }
    return nil
  }

  private static func value(of token: Token, in block: AnalysedBlock, _ lexicon: Lexicon) -> Int? {
    guard !token.flags.contains(.value) else { return nil }
    if token.kind == .number { return Int(block.text(token)) }
    guard lexicon.classes(token.word).contains(.numberWord) else { return nil }
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    return words.firstIndex(of: lexicon.word(token.word)).map { $0 + 1 }
  }

  private func isOther(_ time: Time, than standard: ServiceStandard) -> Bool {
    let unit = (time.isWorking ? "working " : "") + time.unit
    return unit != standard.unit || time.value != standard.value
  }
}
