import LetterModel

extension HTMLPage {
  /// By index, here and below: a loop over the elements would copy each one, and letters are made by the thousand.
  mutating func blocks(_ blocks: [Block<Filled>]) {
    for index in blocks.indices { block(blocks[index]) }
  }

  mutating func block(_ block: Block<Filled>) {
    switch block.kind {
    case .heading(let level, let content): heading(level, id: block.id, content)
    case .paragraph(let content): paragraph(content)
    case .list(let ordered, let items): list(ordered: ordered, items)
    case .table(let content): table(content)
    case .address(.sender, let lines): senderAddress(lines)
    case .address(.recipient, let lines): recipientAddress(lines)
    case .callout(let role, let blocks): callout(role, blocks)
    case .keyFacts(let facts): keyFacts(facts, id: block.id)
    case .passage(let language, let direction, let blocks): passage(language, direction, blocks)
    }
  }

  /// `<p>words</p>`; one that is in another language throughout begins at that language's side of the page:
  /// `<p lang="en-GB" dir="ltr">words</p>`.
  private mutating func paragraph(_ content: [Inline<Filled>]) {
    out.tag("<p")
    if content.count == 1, case .language(let language, let direction, let inside) = content[0].kind {
      attributes(language, direction)
      out.tag(">")
      inlines(inside)
    } else {
      out.tag(">")
      inlines(content)
    }
    out.tag("</p>\n")
  }

  /// `## Your new rent` becomes `<h2 id="your-new-rent">Your new rent</h2>`.
  private mutating func heading(_ level: Int, id: String, _ content: [Inline<Filled>]) {
    openHeading(level)
    out.tag(" id=\"")
    out.text(id)
    out.tag("\">")
    inlines(content)
    closeHeading(level)
  }

  private mutating func openHeading(_ level: Int) {
    switch level + depth {
    case ...1: out.tag("<h1")
    case 2: out.tag("<h2")
    case 3: out.tag("<h3")
    default: out.tag("<h4")
    }
  }

  private mutating func closeHeading(_ level: Int) {
    switch level + depth {
    case ...1: out.tag("</h1>\n")
    case 2: out.tag("</h2>\n")
    case 3: out.tag("</h3>\n")
    default: out.tag("</h4>\n")
    }
  }

  /// `<ul><li>words</li></ul>`; an item of more than one paragraph holds blocks.
  private mutating func list(ordered: Bool, _ items: [ListItem<Filled>]) {
    if ordered { out.tag("<ol>\n") } else { out.tag("<ul>\n") }
    for index in items.indices {
      openItem(items[index].answer)
      if let content = items[index].onlyParagraph {
        inlines(content)
      } else {
        out.tag("\n")
        blocks(items[index].blocks)
      }
      for _ in 0..<(items[index].answer?.lines ?? 0) { out.tag("<span class=\"line\" aria-hidden=\"true\"></span>") }
      out.tag("</li>\n")
    }
    if ordered { out.tag("</ol>\n") } else { out.tag("</ul>\n") }
  }

  /// Boxes and lines are for a pen: a screen reader has the words, and the ways to reply.
  ///
  /// ```html
  /// <li class="answer tick"><span class="box" aria-hidden="true"></span>Large print</li>
  /// <li class="answer">What do we do well?<span class="line" aria-hidden="true"></span></li>
  /// ```
  private mutating func openItem(_ answer: AnswerSpace?) {
    guard let answer else { return out.tag("<li>") }
    guard answer.hasBox else { return out.tag("<li class=\"answer\">") }
    out.tag("<li class=\"answer tick\"><span class=\"box\" aria-hidden=\"true\"></span>")
  }

  /// The ways to reach us, which is what `<address>` means. It runs left to right in every language, as the address in
  /// it does, so that its lines begin under each other.
  ///
  /// ```html
  /// <address class="sender" role="group" aria-label="Who this is from">
  /// <b>Harbour Homes</b><br>
  /// Phone: <bdi class="keep" dir="ltr">01632 960 100</bdi>
  /// </address>
  /// ```
  mutating func senderAddress(_ lines: [AddressLine<Filled>]) {
    out.tag("<address class=\"sender\" role=\"group\" aria-label=\"")
    out.text(messages.sender)
    if direction == .rightToLeft { out.tag("\" dir=\"ltr\">\n") } else { out.tag("\">\n") }
    addressLines(lines, ofSender: true)
    out.tag("</address>\n")
  }

  /// A group, not `<address>`, which HTML keeps for the ways to reach a page's author. British post is written in
  /// English, left to right, whatever the language of the letter (standards.md 8.3).
  ///
  /// ```html
  /// <div class="recipient" role="group" aria-label="Who this is to">
  /// <bdi class="keep">Mrs Agnes O'Neill</bdi><br>
  /// …
  /// </div>
  /// ```
  private mutating func recipientAddress(_ lines: [AddressLine<Filled>]) {
    out.tag("<div class=\"recipient\" role=\"group\" aria-label=\"")
    out.text(messages.recipient)
    out.tag("\">\n")
    if language == .source {
      addressLines(lines)
    } else {
      out.tag("<div")
      attributes(.source, .leftToRight)
      out.tag(">\n")
      addressLines(lines)
      out.tag("</div>\n")
    }
    out.tag("</div>\n")
  }

  private mutating func addressLines(_ lines: [AddressLine<Filled>], ofSender: Bool = false) {
    for index in lines.indices {
      if index > 0 { out.tag("<br>\n") }
      if let address = lines[index].wholeAddress {
        self.address(address)
        continue
      }
      let isOwn = ofSender && direction == .rightToLeft && lines[index].content.holdOwnWords
      if index == 0, ofSender { out.tag("<b>") }
      if isOwn {
        out.tag("<bdi")
        attributes(language, direction)
        out.tag(">")
      }
      inlines(lines[index].content)
      if isOwn { out.tag("</bdi>") }
      if index == 0, ofSender { out.tag("</b>") }
    }
    out.tag("\n")
  }

  /// A callout is a note, which a screen reader names; the line about other formats stands aside from the letter and
  /// is never under 16pt (LAY-17). It is a landmark once only: the same line in the English behind a letter is none.
  private mutating func callout(_ role: CalloutRole, _ blocks: [Block<Filled>]) {
    switch role {
    case .plain: out.tag("<div class=\"callout\" role=\"note\">\n")
    case .formats: out.tag(depth == 0 ? "<aside class=\"formats\">\n" : "<div class=\"formats\">\n")
    }
    self.blocks(blocks)
    switch role {
    case .plain: out.tag("</div>\n")
    case .formats: out.tag(depth == 0 ? "</aside>\n" : "</div>\n")
    }
  }

  /// ```html
  /// <section class="facts" aria-labelledby="key-facts">
  /// <h2 id="key-facts">Key facts</h2>
  /// <dl>
  /// <div><dt>New rent</dt><dd><bdi class="keep" dir="ltr">£412.50</bdi> a month</dd></div>
  /// </dl>
  /// </section>
  /// ```
  private mutating func keyFacts(_ facts: [KeyFact<Filled>], id: String) {
    out.tag("<section class=\"facts\" aria-labelledby=\"")
    out.text(id)
    out.tag("\">\n")
    openHeading(2)
    out.tag(" id=\"")
    out.text(id)
    out.tag("\"")
    if isForeign { attributes(language, direction) }
    out.tag(">")
    out.text(messages.keyFacts)
    closeHeading(2)
    out.tag("<dl>\n")
    // Facts under the same label, such as each thing that we will do, are one name with several values.
    for (index, fact) in facts.enumerated() {
      let isFirst = index == 0 || facts[index - 1].label.plainText != fact.label.plainText
      if isFirst {
        out.tag("<div><dt>")
        inlines(fact.label)
        out.tag("</dt>")
      }
      out.tag("<dd>")
      inlines(fact.value)
      out.tag("</dd>")
      let isLast = index + 1 == facts.count || facts[index + 1].label.plainText != fact.label.plainText
      if isLast { out.tag("</div>\n") }
    }
    out.tag("</dl>\n</section>\n")
  }

  /// `<div class="passage" lang="en-GB" dir="ltr">…</div>`: a screen reader changes its voice here.
  private mutating func passage(_ language: LanguageTag, _ direction: Direction, _ blocks: [Block<Filled>]) {
    out.tag("<div class=\"passage\"")
    attributes(language, direction)
    out.tag(">\n")
    depth += 1
    let outer = (messages, self.language, self.direction, isForeign)
    if let own = messages.inPassages[language] {
      (messages, self.language, self.direction, isForeign) = (own, language, direction, false)
    } else {
      isForeign = language != self.language
    }
    self.blocks(blocks)
    (messages, self.language, self.direction, isForeign) = outer
    depth -= 1
    out.tag("</div>\n")
  }
}

extension [Inline<Filled>] {
  /// Whether words of the letter's own language stand here, beside English and what runs left to right.
  fileprivate var holdOwnWords: Bool {
    contains { inline in
      switch inline.kind {
      case .text(let words): !words.allSatisfy(\.isWhitespace)
      case .slot(let value): !value.fact.runsLeftToRight
      case .strong(let inside): inside.holdOwnWords
      case .link, .lineBreak, .language: false
      }
    }
  }
}
