import Facts
import LetterModel

/// Says the blocks of a document one after the other.
struct BlockSpeaker {
  private let maker: ScriptMaker
  private var language: SpeechLanguage
  private(set) var builder = ScriptBuilder()
  /// The number of the part in hand; nil for a text whose parts have no numbers.
  var partNumber: Int?
  /// Every part from the first on.
  private(set) var parts: [NumberedPart] = []
  /// What was said before a list, to tell whether it has given the number of entries.
  private var lead = ""

  init(_ maker: ScriptMaker) {
    self.maker = maker
    language = maker.language
    parts = [NumberedPart(number: 1) { _ in "" }]
  }

  mutating func blocks(_ blocks: [Block<Filled>]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block<Filled>) {
    builder.begin(block: block.id)
    switch block.kind {
    case .heading(let level, let content): heading(level, content)
    case .paragraph(let content):
      lead = content.plainText
      say { $0.words(content) }
    case .list(_, let items): list(items)
    case .table(let table): self.table(table)
    case .address(_, let lines): address(lines)
    case .callout(_, let blocks): self.blocks(blocks)
    case .keyFacts(let facts):
      say(pause: ScriptBuilder.Pause.sentence) { [language] _ in language.messages.keyFacts }
      keyFacts(facts)
    case .passage(let tag, _, let blocks): passage(tag, blocks)
    }
  }

  private mutating func say(pause: Int = ScriptBuilder.Pause.paragraph, _ words: (inout Wording) -> String) {
    builder.say(in: language, pause: pause, words)
  }

  // MARK: - Headings and parts

  private mutating func heading(_ level: Int, _ content: [Inline<Filled>]) {
    if level == 2, partNumber != nil {
      part(named: content.plainText) { $0.words(content) }
    } else {
      builder.pause(atLeast: ScriptBuilder.Pause.part)
      if level == 2 { builder.begin(chapter: content.plainText) }
      say { $0.words(content) }
    }
  }

  /// Starts the next part, with its number and its heading.
  private mutating func part(named name: String, _ words: @escaping @Sendable (inout Wording) -> String) {
    let number = (partNumber ?? 1) + 1
    partNumber = number
    parts.append(NumberedPart(number: number, words: words))
    builder.begin(chapter: name)
    say { [language] wording in
      let heading = words(&wording)
      return language.words.part.filled { $0 == .number ? String(number) : heading }
    }
  }

  /// How to reach the sender: the address block, after the letter has been said.
  mutating func sender(_ outline: Outline) {
    guard let sender = outline.sender, case .address(_, let lines) = sender.kind, let name = outline.organisation else {
      return
    }
    builder.begin(block: sender.id)
    let pattern = language.words.sender
    part(named: pattern.filled { _ in name.plainText }) { wording in pattern.filled { _ in wording.words(name) } }
    // The heading has just said the name.
    address(lines.first?.content.plainText == name.plainText ? Array(lines.dropFirst()) : lines)
  }

  /// Numbers were said twice where they stand, so in this repeat they come once (standards.md R16).
  mutating func keyFactsAgain(_ block: Block<Filled>?) {
    guard let block, case .keyFacts(let facts) = block.kind else { return }
    builder.begin(block: block.id)
    let words = language.words.keyFactsAgain
    part(named: words) { _ in words }
    language.saysNumbersTwice = false
    keyFacts(facts)
    language.saysNumbersTwice = true
  }

  mutating func end(_ words: String) {
    builder.pause(atLeast: ScriptBuilder.Pause.part)
    builder.begin(block: "")
    say { _ in words }
  }

  // MARK: - Blocks

  /// "New rent: 429 pounds and 80 pence every month."
  private mutating func keyFacts(_ facts: [KeyFact<Filled>]) {
    let pattern = language.words.fact
    for fact in facts {
      say(pause: ScriptBuilder.Pause.sentence) { wording in
        let label = wording.words(fact.label), value = wording.words(fact.value)
        return pattern.filled { $0 == .label ? label : value }
      }
    }
    builder.pause(atLeast: ScriptBuilder.Pause.paragraph)
  }

  /// "3 things: first, …", unless the words before it have given the number.
  private mutating func list(_ items: [ListItem<Filled>]) {
    let count = items.count
    let isCounted = lead.hasSuffix(":") && lead.split { !$0.isNumber }.contains { $0 == String(count) }
    if count > 1, !isCounted {
      let words = language.words.items.filled(for: count, by: language.formats.plurals, String(count))
      say(pause: ScriptBuilder.Pause.piece) { _ in words }
    }
    for (index, item) in items.enumerated() {
      for (position, block) in item.blocks.enumerated() {
        guard position == 0, case .paragraph(let content) = block.kind else {
          self.block(block)
          continue
        }
        builder.begin(block: block.id)
        say(pause: ScriptBuilder.Pause.sentence) { [self] in self.item(content, index, of: count, &$0) }
      }
    }
    builder.pause(atLeast: ScriptBuilder.Pause.paragraph)
  }

  private func item(_ content: [Inline<Filled>], _ index: Int, of count: Int, _ wording: inout Wording) -> String {
    let words = wording.words(content)
    guard count > 1 else { return words }
    let all = language.words
    let place = index < all.places.count ? all.places[index] : all.further.filled { _ in String(index + 1) }
    return all.item.filled { $0 == .place ? place : words }
  }

  /// Row by row, each cell after its column's heading.
  private mutating func table(_ table: Table<Filled>) {
    let count = table.rows.count
    let intro = language.words.rows.filled(for: count, by: language.formats.plurals, String(count))
    say(pause: ScriptBuilder.Pause.sentence) { _ in intro }
    let pattern = language.words.cell
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() {
        say(pause: ScriptBuilder.Pause.piece) { wording in
          let value = wording.words(cell.content)
          guard column < table.header.count, !value.isEmpty else { return value }
          let heading = wording.words(table.header[column].content)
          return heading.isEmpty ? value : pattern.filled { $0 == .heading ? heading : value }
        }
      }
      builder.pause(atLeast: ScriptBuilder.Pause.sentence)
    }
    builder.pause(atLeast: ScriptBuilder.Pause.paragraph)
  }

  private mutating func address(_ lines: [AddressLine<Filled>]) {
    for line in lines { say(pause: ScriptBuilder.Pause.piece) { $0.words(line.content) } }
    builder.pause(atLeast: ScriptBuilder.Pause.paragraph)
  }

  private mutating func passage(_ tag: LanguageTag, _ blocks: [Block<Filled>]) {
    let (around, number) = (language, partNumber)
    language = maker.language.others[tag] ?? maker.language.speaking(tag)
    partNumber = nil
    self.blocks(blocks)
    (language, partNumber) = (around, number)
  }
}
