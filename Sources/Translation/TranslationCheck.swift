public import LetterModel

/// What may never happen between English and its translation: a field lost or doubled, a number changed, markup
/// smuggled in.
public enum TranslationCheck {
  /// Everything wrong with a translation of a unit.
  public static func findings(_ target: CodedText, of unit: TranslationUnit, at place: SourceRange) -> [Finding] {
    codeFindings(target, unit, place) + numberFindings(target, unit, place) + wordFindings(target, unit, place)
  }

  private static func codeFindings(
    _ target: CodedText, _ unit: TranslationUnit, _ place: SourceRange
  ) -> [Finding] {
    let wanted = unit.source.codes.counted, found = target.codes.counted
    return wanted.keys.union(found.keys).sorted().compactMap { id in
      let (before, after) = (wanted[id] ?? 0, found[id] ?? 0)
      guard before != after else { return nil }
      let name = unit.codes[id].map { $0.open + ($0.close.map { "…\($0)" } ?? "") } ?? "code \(id)"
      let problem =
        after == 0
        ? "has lost “\(name)”"
        : before == 0
          ? "has “\(name)”, which the English does not have"
          : "has “\(name)” \(after) times, and the English \(before) times"
      return Finding(
        "inline-code", "The translation \(problem). (unit \(unit.id))", suggestions: [unit.english], at: place)
    }
  }

  private static func numberFindings(
    _ target: CodedText, _ unit: TranslationUnit, _ place: SourceRange
  ) -> [Finding] {
    let wanted = numbers(unit.source.words), found = numbers(target.words)
    guard wanted != found else { return [] }
    func said(_ numbers: [String]) -> String { numbers.isEmpty ? "none" : numbers.joined(separator: ", ") }
    return [
      Finding(
        "numbers", "The numbers differ: \(said(wanted)) in English, \(said(found)) here. (unit \(unit.id))",
        why: "Write the same figures, 0 to 9.", at: place)
    ]
  }

  private static func wordFindings(
    _ target: CodedText, _ unit: TranslationUnit, _ place: SourceRange
  ) -> [Finding] {
    var findings: [Finding] = []
    func add(_ rule: String, _ message: String, _ why: String) {
      findings.append(Finding(rule, "\(message) (unit \(unit.id))", why: why, at: place))
    }
    if !target.words.contains(where: \.isLetter) { add("empty-translation", "The translation has no words.", "") }
    if target.words.contains("{{") || target.words.contains("}}") {
      add(
        "smuggled-markup", "The translation writes a field as words.", "Keep the translator's tool's own code for it.")
    }
    // Marks that turn the direction of text can make one figure look like another (Unicode technical report 36).
    let controls = target.words.unicodeScalars.filter {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
    }
    if let control = controls.first {
      add(
        "control-character",
        "The translation holds the invisible character U+\(String(control.value, radix: 16, uppercase: true)).",
        "Take it out: the program sets the direction of every value itself.")
    }
    return findings
  }

  /// Each run of figures of any script, sorted; a figure that is not 0 to 9 is never the same as one that is.
  private static func numbers(_ text: String) -> [String] {
    text.split { !$0.isNumber }.map(String.init).sorted()
  }
}

extension [String] {
  fileprivate var counted: [String: Int] { reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}

extension Dictionary<String, Int>.Keys {
  fileprivate func union(_ other: Self) -> Set<String> { Set(self).union(other) }
}
