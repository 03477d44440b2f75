internal import LetterModel

/// What a letter in another language carries besides its own words.
extension Document {
  /// With a banner, in both languages, over a translation that nobody has reviewed.
  func withBanner(_ words: (own: String, english: String)) -> Document {
    var document = self
    let range = blocks.first?.range ?? .top(of: "")
    func paragraph(_ id: String, _ content: [Inline<Filled>]) -> Block<Filled> {
      Block(id: id, kind: .paragraph(content), range: range)
    }
    let english = Inline<Filled>(
      .language(.source, .leftToRight, [Inline(.text(words.english), range: range)]), range: range)
    let banner = Block<Filled>(
      id: "unreviewed",
      kind: .callout(
        .plain,
        [
          paragraph("unreviewed.own", [Inline(.text(words.own), range: range)]),
          paragraph("unreviewed.english", [english]),
        ]), range: range)
    // It comes after the addresses, which have their place on the paper, and before everything else.
    let start = blocks.firstIndex { if case .address = $0.kind { false } else { true } } ?? blocks.endIndex
    document.blocks.insert(banner, at: start)
    return document
  }

  /// With the whole English notice behind it: the one that counts.
  func carrying(_ english: Document, under heading: String) -> Document {
    var document = self
    let range = english.blocks.first?.range ?? .top(of: "")
    document.blocks += [
      Block(id: "english-notice", kind: .heading(level: 2, [Inline(.text(heading), range: range)]), range: range),
      Block(
        id: "english-notice.whole",
        kind: .passage(english.language, english.direction, english.blocks.map { $0.renamed("en.") }), range: range),
    ]
    return document
  }

  /// With words that were written in English, such as addresses and what staff typed, marked as English.
  func markingEnglish(_ isEnglish: (Value) -> Bool) -> Document {
    var document = self
    document.blocks = blocks.map { block in
      block.mapWords { _, _, words in words.markingEnglish(isEnglish) }
    }
    return document
  }
}

extension [Inline<Filled>] {
  fileprivate func markingEnglish(_ isEnglish: (Value) -> Bool) -> Self {
    map { inline in
      var inline = inline
      switch inline.kind {
      case .slot(let value) where isEnglish(value):
        inline.kind = .language(.source, .leftToRight, [Inline(inline.kind, range: inline.range)])
      case .strong(let inside): inline.kind = .strong(inside.markingEnglish(isEnglish))
      case .link(let destination, let inside): inline.kind = .link(destination, inside.markingEnglish(isEnglish))
      case .slot, .language, .text, .lineBreak: break
      }
      return inline
    }
  }
}

extension Block<Filled> {
  /// Ids stay unique on a page that holds a letter twice.
  fileprivate func renamed(_ prefix: String) -> Block<Filled> {
    var block = self
    block.id = prefix + id
    switch kind {
    case .callout(let role, let children): block.kind = .callout(role, children.map { $0.renamed(prefix) })
    case .passage(let language, let direction, let children):
      block.kind = .passage(language, direction, children.map { $0.renamed(prefix) })
    case .list(let ordered, var items):
      for index in items.indices {
        items[index].id = prefix + items[index].id
        items[index].blocks = items[index].blocks.map { $0.renamed(prefix) }
      }
      block.kind = .list(ordered: ordered, items)
    case .table(var table):
      for index in table.rows.indices { table.rows[index].id = prefix + table.rows[index].id }
      block.kind = .table(table)
    case .keyFacts(var facts):
      for index in facts.indices { facts[index].id = prefix + facts[index].id }
      block.kind = .keyFacts(facts)
    case .heading, .paragraph, .address: break
    }
    return block
  }
}
