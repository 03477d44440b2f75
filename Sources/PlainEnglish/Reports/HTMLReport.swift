internal import LetterModel

/// What was found as one page that reads well in a browser and with a screen reader: the text with each finding marked
/// in its place and linked to its note. No script.
public struct HTMLReport: Sendable {
  public init() {}

  /// The whole page.
  public func render(_ files: [LintedFile]) -> String {
    let title = files.count == 1 ? "Plain English: \(files[0].path)" : "Plain English: \(files.count) texts"
    var page = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title.escaped)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title.escaped)</h1>

      """
    let counted = files.counted
    page += "<p>\(counted.isEmpty ? "Nothing to put right." : "\(counted.escaped).")</p>\n"
    for (index, file) in files.enumerated() { page += section(file, number: index + 1, isOnly: files.count == 1) }
    return page + "</main>\n</body>\n</html>\n"
  }

  private func section(_ file: LintedFile, number: Int, isOnly: Bool) -> String {
    let heading = isOnly ? "h2" : "h3"
    var html = isOnly ? "" : "<h2>\(file.path.escaped)</h2>\n"
    html += "<\(heading)>How it reads</\(heading)>\n" + summary(file)
    if !file.report.findings.isEmpty {
      html += "<\(heading)>Notes</\(heading)>\n<ol>\n"
      for (index, found) in file.report.findings.enumerated() {
        html += note(found, in: file, id: "\(number)-\(index + 1)")
      }
      html += "</ol>\n"
    }
    html += "<\(heading)>The text</\(heading)>\n"
    return html + MarkedDraft(file, number: number).html
  }

  private func summary(_ file: LintedFile) -> String {
    let measures = file.report.measures
    guard measures.words > 0 else { return "<p>It has no sentences to measure.</p>\n" }
    var html = "<p>\(file.inShort.escaped) in \(measures.sentences) sentences.\n"
    html += "Flesch reading ease \(measures.fleschReadingEase.shown): "
    html += file.isHardToRead ? "hard to read; aim for 60 or more.</p>\n" : "easy enough for most people.</p>\n"
    if file.isHardToRead, !file.report.worstSentences.isEmpty {
      html += "<p>The hardest sentences:</p>\n<ul>\n"
      for sentence in file.report.worstSentences {
        html += "<li>\(sentence.text.escaped) (\(sentence.words) words)</li>\n"
      }
      html += "</ul>\n"
    }
    return html
  }

  private func note(_ found: LintFinding, in file: LintedFile, id: String) -> String {
    let finding = found.finding
    var html =
      "<li id=\"note-\(id)\" class=\"\(finding.severity.rawValue)\">\n<p><strong>\(finding.severity.title):</strong> "
    html += "\(finding.message.escaped)</p>\n"
    if !finding.why.isEmpty { html += "<p>\(finding.why.escaped)</p>\n" }
    if !finding.suggestions.isEmpty {
      html += "<p>Try: \(finding.suggestions.map(\.escaped).joined(separator: ", or: "))</p>\n"
    }
    let place =
      file.reading.format.hasLines ? "Line \(finding.source.start.line)" : "Paragraph \(finding.source.start.line)"
    let isMarked = file.reading.draft.blocks.indices.contains(found.block)
    html += isMarked ? "<p><a href=\"#text-\(id)\">\(place)</a>, " : "<p>"
    return html + "rule <code>\(finding.rule.escaped)</code></p>\n</li>\n"
  }

  private static let style = """
    body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1.125rem/1.5 system-ui, sans-serif;
      color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
    a { color: #00437a; }
    mark { color: #1a1a1a; background: #ffe58a; border-bottom: 2px solid #7a4b00; }
    .text { border: 1px solid #6b6b6b; padding: 0 1rem; }
    .title { font-weight: bold; }
    li.error > p:first-child strong { color: #9c0006; }
    """
}

extension Severity {
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension String {
  /// Good for element content and for attributes in double quotes.
  var escaped: String {
    var text = ""
    for character in self {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
    return text
  }
}
