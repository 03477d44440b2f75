internal import DataFiles
public import LetterModel

/// A language's agreed words for ours: `Locales/pl/glossary.tsv`, one term a line with a tab between English and
/// translation, and a note after another where one helps. Lines that start with `#` are for people.
public struct Glossary: Sendable {
  public struct Term: Sendable, Hashable {
    public var english: String
    public var translation: String
    public var note: String
  }

  public let terms: [Term]

  /// Throws a finding for each line that is not a term.
  public init(_ text: String, path: String) throws(Findings) {
    var terms: [Term] = [], findings: [Finding] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.hasPrefix("#"), !line.allSatisfy(\.isWhitespace) else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(cells.count), !cells[0].isEmpty, !cells[1].isEmpty else {
        findings.append(
          Finding(
            "bad-term", "A term needs its English, a tab, and its translation.",
            suggestions: ["rent\tczynsz"], at: .line(index + 1, of: path)))
        continue
      }
      if terms.contains(where: { $0.english.lowercased() == cells[0].lowercased() }) {
        findings.append(Finding("double-term", "“\(cells[0])” is here twice.", at: .line(index + 1, of: path)))
      }
      terms.append(Term(english: cells[0], translation: cells[1], note: cells.count > 2 ? cells[2] : ""))
    }
    try findings.throwIfErrors()
    self.terms = terms
  }

  /// Units whose English uses a term, and whose translation seems to use another word for it. A hint only: words are
  /// inflected, so the first letters of each word of the term are looked for.
  public func hints(for catalogue: Catalogue) -> [Finding] {
    catalogue.units.flatMap { unit -> [Finding] in
      guard let target = unit.target?.words.lowercased() else { return [] }
      let english = " \(unit.unit.source.words.lowercased()) "
      return terms.filter { term in
        english.containsWord(term.english.lowercased()) && !term.choices.contains { $0.isIn(target) }
      }.map { term in
        Finding(
          "glossary", "“\(term.english)” is “\(term.translation)” in the glossary. (unit \(unit.unit.id))",
          severity: .advice, suggestions: term.note.isEmpty ? [] : [term.note], at: .line(unit.line, of: catalogue.path)
        )
      }
    }
  }
}

extension Glossary.Term {
  /// A term may have more than one right translation, with `|` between.
  fileprivate var choices: [[Substring]] {
    translation.lowercased().split(separator: "|").map { $0.split { !$0.isLetter } }
  }
}

extension [Substring] {
  /// Each word by its stem: its first letters, two thirds of them and three at least.
  fileprivate func isIn(_ text: String) -> Bool {
    allSatisfy { text.contains($0.prefix(Swift.max(3, $0.count * 2 / 3))) }
  }
}

extension String {
  fileprivate func containsWord(_ word: String) -> Bool {
    ranges(of: word).contains { range in
      let before = range.lowerBound > startIndex && self[index(before: range.lowerBound)].isLetter
      let after = range.upperBound < endIndex && self[range.upperBound].isLetter
      return !before && !after
    }
  }
}
