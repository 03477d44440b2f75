internal import LetterModel

// The list of sections at the start of a long leaflet.

extension Document {
  /// Where the sections of a long leaflet begin; empty for anything else. LAY-9 asks for a list of contents past 8
  /// pages, or 4 sheets of large print. How many pages there will be is not known before printing: a leaflet of eight
  /// sections passes 4 sheets in large print.
  var contents: [Int] {
    guard kind == .leaflet else { return [] }
    let sections = blocks.indices.filter { index in
      if case .heading(level: 2, _) = blocks[index].kind { true } else { false }
    }
    return sections.count < 8 ? [] : sections
  }
}

extension HTMLPage {
  /// A player and a link to the recording beside the page. Nothing is fetched until the reader asks for it.
  mutating func recording(_ file: String) {
    out.tag("<p class=\"listen\"><a href=\"")
    out.text(file)
    out.tag("\">")
    out.text(messages.listen)
    out.tag("</a><br><audio controls preload=\"none\" src=\"")
    out.text(file)
    out.tag("\"></audio></p>\n")
  }

  /// ```html
  /// <nav class="contents" aria-labelledby="in-this-document">
  /// <h2 id="in-this-document">What is in this leaflet</h2>
  /// <ul>
  /// <li><a href="#home-visits">Home visits</a></li>
  /// </ul>
  /// </nav>
  /// ```
  mutating func contents(of document: Document, _ sections: [Int]) {
    out.tag("<nav class=\"contents\" aria-labelledby=\"in-this-document\">\n<h2 id=\"in-this-document\">")
    out.text(messages.contents)
    out.tag("</h2>\n<ul>\n")
    for index in sections {
      guard case .heading(_, let content) = document.blocks[index].kind else { continue }
      out.tag("<li><a href=\"#")
      out.text(document.blocks[index].id)
      out.tag("\">")
      out.text(content.plainText)
      out.tag("</a></li>\n")
    }
    out.tag("</ul>\n</nav>\n")
  }
}
