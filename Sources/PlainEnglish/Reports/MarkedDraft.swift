internal import LetterModel

/// The words of a draft with its findings marked in place, each followed by a link to its note.
struct MarkedDraft {
  private let file: LintedFile
  private let number: Int

  init(_ file: LintedFile, number: Int) {
    self.file = file
    self.number = number
  }

  var html: String {
    var found: [Int: [(index: Int, range: Range<Int>)]] = [:]
    for (index, finding) in file.report.findings.enumerated() {
      found[finding.block, default: []].append((index + 1, finding.range))
    }
    let draft = file.reading.draft
    var html = "<div class=\"text\" lang=\"\(draft.language)\">\n"
    for (index, block) in draft.blocks.enumerated() {
      html += open(block.kind) + words(of: block, found[index] ?? []) + "</p>\n"
    }
    return html + "</div>\n"
  }

  private func open(_ kind: DraftBlock.Kind) -> String {
    switch kind {
    case .heading: "<p class=\"title\">"
    case .listItem(_, let label): "<p>\(label?.escaped ?? "•") "
    case .paragraph, .cell, .address, .quotation, .salutation, .code: "<p>"
    }
  }

  /// Findings that overlap share one mark, with a link for each.
  private func words(of block: DraftBlock, _ found: [(index: Int, range: Range<Int>)]) -> String {
    let bytes = Array(block.text.utf8)
    let text = { (range: Range<Int>) in
      String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self).escaped
    }
    var html = ""
    var at = 0
    var left = found.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    while let first = left.popFirst() {
      var end = first.range.upperBound
      var notes = [first.index]
      while let next = left.first, next.range.lowerBound < end {
        end = max(end, next.range.upperBound)
        notes.append(next.index)
        left = left.dropFirst()
      }
      html += text(at..<max(at, first.range.lowerBound))
      html += "<mark>\(text(first.range.lowerBound..<end))</mark>" + notes.map(link).joined()
      at = end
    }
    return html + text(min(at, bytes.count)..<bytes.count)
      + found.filter { $0.range.isEmpty }.map { link($0.index) }.joined()
  }

  private func link(_ note: Int) -> String {
    "<sup><a id=\"text-\(number)-\(note)\" href=\"#note-\(number)-\(note)\" aria-label=\"Note \(note)\">[\(note)]</a></sup>"
  }
}
