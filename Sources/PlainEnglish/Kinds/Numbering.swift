internal import LetterModel

/// Clauses whose numbers or letters are repeated or leave one out: "1.3" twice, "14.2" then "14.4".
///
/// No settings. The message may use `{label}`, `{fault}` ("stands twice" or "follows …").
struct NumberingKind: RuleKind {
  static let name = "numbering"

  init(_ rule: inout RuleFile) {}

  func check(_ text: AnalysedDraft) -> [Hit] {
    var counter = ClauseCounter()
    return text.blocks.indices.flatMap { index -> [Hit] in
      let block = text.blocks[index]
      guard let label = ClauseLabel(block), let fault = counter.take(label.path) else { return [] }
      return [Hit(block: index, range: label.range, arguments: ["label": label.written, "fault": fault])]
    }
  }
}

/// The number or letter at the head of a clause.
private struct ClauseLabel {
  var written: String
  var path: ClausePath
  /// In UTF-8 of the block; empty where the label is not part of the text.
  var range: Range<Int>

  init?(_ block: AnalysedBlock) {
    switch block.block.kind {
    case .listItem(_, let label?):
      guard let path = ClausePath(label) else { return nil }
      self.init(written: label, path: path, range: 0..<0)
    case .listItem, .heading, .paragraph:
      var bytes = block.bytes[...]
      if let first = bytes.first, first == 0x2D || first == 0x2A, bytes.dropFirst().first == 0x20 {
        bytes = bytes.dropFirst(2)
      }
      let word = bytes.prefix { $0 > 0x20 }
      guard !word.isEmpty, word.endIndex < block.bytes.count,
        word.last == UInt8(ascii: ")") || word.contains(UInt8(ascii: "."))
      else { return nil }
      let written = String(decoding: word, as: UTF8.self)
      // A bare "12" may open an address or a sentence.
      let isMarked = written.last.map { ".)".contains($0) } ?? false
      guard isMarked || written.contains("."), let path = ClausePath(written) else { return nil }
      self.init(written: written, path: path, range: word.indices)
    case .cell, .address, .quotation, .salutation, .code: return nil
    }
  }

  private init(written: String, path: ClausePath, range: Range<Int>) {
    self.written = written
    self.path = path
    self.range = range
  }
}

/// "14.2" as [14, 2]; "(b)" as the second letter.
private enum ClausePath: Equatable {
  case numbers([Int])
  case letter(Int)

  init?(_ written: String) {
    let bare = written.drop { $0 == "(" }.reversed().drop { ".):".contains($0) }.reversed().map(String.init).joined()
    if bare.count == 1, let byte = bare.utf8.first, (0x61...0x7A).contains(byte), bare != written {
      self = .letter(Int(byte) - 0x60)
      return
    }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap {
      $0.count <= 3 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil
    }
    guard !numbers.isEmpty, numbers.count == parts.count, numbers.count <= 4, numbers[0] > 0 else { return nil }
    // "1.0" is how some houses write "1".
    self = .numbers(numbers.count == 2 && numbers[1] == 0 ? [numbers[0]] : numbers)
  }
}

/// Walks over the labels of a text and says what is wrong with each.
private struct ClauseCounter {
  /// The last number under each number above it; the key of the outermost level is empty.
  private var last: [[Int]: Int] = [:]
  private var lastLetter = 0

  mutating func take(_ path: ClausePath) -> String? {
    switch path {
    case .letter(let letter):
      defer { lastLetter = letter }
      // "(i)" opens a list in roman figures as often as it follows "(h)".
      if letter == 1 || lastLetter == 0 || letter == 9 && lastLetter != 8 { return nil }
      return fault(letter, after: lastLetter) { "(\(Character(Unicode.Scalar(UInt8($0 + 0x60)))))" }
    case .numbers(let numbers):
      lastLetter = 0
      return take(numbers)
    }
  }

  private mutating func take(_ numbers: [Int]) -> String? {
    let above = Array(numbers.dropLast())
    guard let number = numbers.last else { return nil }
    // A clause implies the heading above it, which may have no number of its own.
    if let heading = above.last, last[above.dropLast().map { $0 }, default: 0] < heading {
      last[above.dropLast().map { $0 }] = heading
    }
    let previous = last[above]
    last[above] = number
    last = last.filter { !($0.key.starts(with: numbers) && $0.key.count >= numbers.count) }
    guard let previous, number != 1 || previous == 1 && !above.isEmpty else { return nil }
    return fault(number, after: previous) { (above + [$0]).map(String.init).joined(separator: ".") }
  }

  private func fault(_ number: Int, after previous: Int, as show: (Int) -> String) -> String? {
    if number == previous { return "stands twice" }
    if number == previous + 2 { return "follows \(show(previous)): there is no \(show(previous + 1))" }
    if number > previous + 2 {
      return "follows \(show(previous)): \(show(previous + 1)) to \(show(number - 1)) are missing"
    }
    return number < previous ? "follows \(show(previous))" : nil
  }
}
