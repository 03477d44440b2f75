internal import Facts
public import LetterModel
public import PlainEnglish
internal import Speech

extension Press {
  /// Speaks a text of somebody's own: text, Markdown, HTML or a word processor's document, its facts said properly.
  ///
  /// - Parameters:
  ///   - draft: what was read.
  ///   - name: what the files are called, up to the hyphen before the format.
  /// - Throws: `SpeechError` for what cannot be said, and `SurroundingsError` for a language that has no words for it.
  public func speak(
    _ draft: Draft, as format: Format, in language: LanguageTag, voice: VoiceWishes = VoiceWishes(), name: String
  ) async throws -> Rendition {
    var document = Document(draft: draft, language: language, direction: try content.formats(language).direction)
    document.name = name
    var order = LetterOrder(template: "", data: DataNode(.empty, range: .top(of: draft.path)), today: Day(number: 0))
    order.voice = voice
    return try await renderer(format, order, try content.messages(language), language).render(document)
  }
}

extension Document {
  /// A text as it stands: without an opening, as a script is.
  init(draft: Draft, language: LanguageTag, direction: Direction) {
    var blocks: [Block<Filled>] = []
    var items: [ListItem<Filled>] = [], list: Int?
    func endList() {
      if let first = items.first {
        blocks.append(Block(id: "list-\(first.id)", kind: .list(ordered: false, items), range: first.range))
      }
      (items, list) = ([], nil)
    }
    for (index, block) in draft.blocks.enumerated() where !block.text.allSatisfy(\.isWhitespace) {
      let range = SourceRange.top(of: draft.path), id = "block-\(index + 1)"
      let words = [Inline<Filled>(.text(block.text), range: range)]
      let paragraph = Block<Filled>(id: id, kind: .paragraph(words), range: range)
      if case .listItem(let number, _) = block.kind {
        if let open = list, open != number { endList() }
        list = number
        items.append(ListItem(id: id, blocks: [paragraph], range: range))
        continue
      }
      endList()
      if case .heading(let level) = block.kind {
        blocks.append(Block(id: id, kind: .heading(level: min(max(level, 2), 3), words), range: range))
      } else {
        blocks.append(paragraph)
      }
    }
    endList()
    let title = draft.path.split(separator: "/").last.map(String.init) ?? draft.path
    self.init(language: language, direction: direction, title: title, kind: .script, blocks: blocks)
  }
}
