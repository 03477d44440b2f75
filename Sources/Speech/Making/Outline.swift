import LetterModel

/// What the opening of a letter says, found in its blocks; and the blocks that are left to be said.
struct Outline {
  private(set) var title: Block<Filled>?
  private(set) var organisation: [Inline<Filled>]?
  private(set) var recipient: [Inline<Filled>]?
  private(set) var date: Inline<Filled>?
  /// The sender's address block.
  private(set) var sender: Block<Filled>?
  private(set) var keyFacts: Block<Filled>?
  /// Everything else, in order. The reader's own address is not said: they know it, and others may listen.
  private(set) var body: [Block<Filled>] = []

  init(_ document: Document) {
    for block in document.blocks { add(block) }
    let named = document.values.first { $0.field == "organisation.name" }
    if let named { organisation = [Inline(.slot(named), range: .top(of: "organisation.yaml"))] }
  }

  private mutating func add(_ block: Block<Filled>) {
    switch block.kind {
    case .heading(level: 1, _) where title == nil: title = block
    case .address(.sender, let lines):
      sender = block
      organisation = lines.first?.content
    case .address(.recipient, let lines): recipient = lines.first?.content
    case .paragraph(let content) where date == nil && title == nil && content.todayAlone != nil:
      date = content.todayAlone
    case .keyFacts:
      if keyFacts == nil { keyFacts = block }
      body.append(block)
    default: body.append(block)
    }
  }

  var titleWords: [Inline<Filled>]? {
    if case .heading(_, let content)? = title?.kind { content } else { nil }
  }
}

extension [Inline<Filled>] {
  /// The date of the letter, in a line that says nothing else but a label: "Date: 1 March 2027".
  fileprivate var todayAlone: Inline<Filled>? {
    var date: Inline<Filled>?
    for inline in self {
      switch inline.kind {
      case .text(let text) where date == nil && text.split(separator: " ").count < 3: continue
      case .text(let text) where !text.contains(where: { $0.isLetter || $0.isNumber }): continue
      case .slot(let value) where date == nil && value.field == "today": date = inline
      default: return nil
      }
    }
    return date
  }
}
