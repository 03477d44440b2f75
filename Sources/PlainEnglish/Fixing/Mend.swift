public import LetterModel

/// Puts the safe swaps of a report into the file: other words for the same thing, and nothing else is touched.
public struct Mend: Sendable {
  /// The file as it would be.
  public let bytes: [UInt8]
  /// How many swaps it has.
  public let count: Int
  /// How many more there would be, had the file itself the words in one piece: markup or a line's end divides them.
  public let left: Int

  /// - Parameter original: the bytes that were read.
  public init(_ file: LintedFile, original: [UInt8]) {
    let fixes = file.report.findings.compactMap { found in found.fix.map { (found, $0) } }
    var done: [(range: Range<Int>, text: String)] = []
    for (found, fix) in fixes.sorted(by: { ($0.1.bytes?.lowerBound ?? 0) < ($1.1.bytes?.lowerBound ?? 0) }) {
      guard let range = fix.bytes, range.lowerBound >= done.last?.range.upperBound ?? 0,
        Mend.isSame(original, range, file.reading.draft.blocks, found.block, fix.range)
      else { continue }
      done.append((range, file.reading.format == .html ? fix.text.escaped : fix.text))
    }
    var mended: [UInt8] = []
    var at = 0
    for (range, text) in done {
      mended += original[at..<range.lowerBound]
      mended += text.utf8
      at = range.upperBound
    }
    bytes = mended + original[at...]
    count = done.count
    left = fixes.count - done.count
  }

  /// - Throws: a finding for a file that no swap can be put into: a word processor's, or one in another encoding than
  ///   UTF-8, whose other letters would be lost.
  public static func checked(_ file: LintedFile, original: [UInt8]) throws(Findings) -> Mend {
    func refuse(_ message: String, _ advice: String) -> Findings {
      Findings([Finding("cannot-be-mended", message, suggestions: [advice], at: .top(of: file.path))])
    }
    guard file.reading.format.hasLines else {
      throw refuse(
        "--fix does not write into Word and OpenDocument files.",
        "Run it without --fix, and make the changes in your word processor")
    }
    guard file.reading.isUTF8 || !file.report.findings.contains(where: \.isSwap) else {
      throw refuse(
        "--fix does not write into a file that is not UTF-8. It is as it was.",
        "Save the file again as “UTF-8”, and run --fix on that")
    }
    return Mend(file, original: original)
  }

  /// Whether the file has those very words there; a line's end may stand for a space.
  private static func isSame(
    _ original: [UInt8], _ range: Range<Int>, _ blocks: [DraftBlock], _ block: Int, _ words: Range<Int>
  ) -> Bool {
    guard blocks.indices.contains(block), range.upperBound <= original.count, blocks[block].path == nil else {
      return false
    }
    let text = blocks[block].text.utf8.dropFirst(words.lowerBound).prefix(words.count)
    return original[range].elementsEqual(text) { there, wanted in there == wanted || there == 0x0A && wanted == 0x20 }
  }
}
