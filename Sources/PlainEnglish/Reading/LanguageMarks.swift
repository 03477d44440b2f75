internal import LetterModel

extension LanguageTag {
  /// The language without its country or script.
  var primary: Substring { description.prefix { $0 != "-" } }

  /// As a document marks it; nil for marks that name no language ("none", "x-none", "zxx", "und").
  init?(mark: String) {
    if ["", "none", "zxx", "und", "mul"].contains(mark.lowercased()) || mark.lowercased().hasPrefix("x-") {
      return nil
    }
    self.init(mark)
  }
}

extension Draft {
  /// What has to be said of words that are marked as another language, and so are not judged as English.
  var languageNotes: [Finding] {
    guard language.primary == LanguageTag.source.primary else { return [Draft.note(language, at: .top(of: path))] }
    var marked: [LanguageTag: (passages: Int, bytes: Int, first: SourceRange)] = [:]
    for block in blocks {
      for span in block.spans {
        guard case .language(let tag) = span.role, tag.primary != language.primary else { continue }
        let place = block.places.place(of: span.range.lowerBound, in: block.text)
        var entry = marked[tag] ?? (0, 0, SourceRange(file: block.path ?? path, start: place, end: place))
        entry.passages += 1
        entry.bytes += span.range.count
        marked[tag] = entry
      }
    }
    let all = blocks.reduce(0) { $0 + $1.text.utf8.count }
    return marked.sorted { $0.key.description < $1.key.description }.map { tag, found in
      if found.bytes * 2 > all { return Draft.note(tag, at: .top(of: path)) }
      let what = found.passages == 1 ? "1 passage is" : "\(found.passages) passages are"
      return Finding(
        "foreign-passages", "\(what) marked as “\(tag)”, and so not checked as English.", severity: .advice,
        at: found.first)
    }
  }

  private static func note(_ tag: LanguageTag, at place: SourceRange) -> Finding {
    Finding(
      "marked-as-foreign", "Most of this document is marked as “\(tag)”, so it was not checked as English.",
      severity: .warning,
      suggestions: ["If it is in English, select all of it, set its language to English (UK), and save it again"],
      at: place)
  }
}
