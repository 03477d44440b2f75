/// Which form of a word goes with a number: the plural rules of a language, in the notation of Unicode CLDR
/// (`n % 10 = 2..4 and n % 100 != 12..14`), so that a translator can copy them from there.
public struct PluralRules: Sendable, Hashable {
  /// Category names with their conditions, in the order to try them. What none takes is `other`.
  private let rules: [Rule]

  private struct Rule: Sendable, Hashable {
    var category: String
    /// Any of these, each of which needs all of its relations.
    var condition: [[Relation]]
  }

  private struct Relation: Sendable, Hashable {
    var operand: Character
    var modulus: Int?
    var equal: Bool
    var ranges: [ClosedRange<Int>]
  }

  /// The names that CLDR gives to the forms, besides `other`.
  static let names = ["zero", "one", "two", "few", "many"]

  var categories: [String] { rules.map(\.category) + ["other"] }

  /// A language with one form for every number.
  init() { rules = [] }

  /// - Parameter lines: category and condition, in the order written.
  /// - Throws: the category whose condition cannot be read.
  init(_ lines: [(category: String, condition: String)]) throws(PatternFault) {
    var rules: [Rule] = []
    for (category, text) in lines {
      guard PluralRules.names.contains(category), let condition = PluralRules.condition(text) else {
        throw PatternFault(
          message: "“\(category): \(text)” is not a plural rule. Copy the rule from Unicode CLDR without its examples.",
          suggestions: PluralRules.names)
      }
      rules.append(Rule(category: category, condition: condition))
    }
    self.rules = rules
  }

  /// The category of a whole number, by its place in `categories`.
  func category(of number: Int) -> Int {
    rules.firstIndex { $0.condition.contains { $0.allSatisfy { holds($0, of: number) } } } ?? rules.count
  }

  private func holds(_ relation: Relation, of number: Int) -> Bool {
    // A whole number has no figures after the point: v, w, f, t, c and e are all 0.
    var value = relation.operand == "n" || relation.operand == "i" ? Int(clamping: number.magnitude) : 0
    if let modulus = relation.modulus { value %= modulus }
    return relation.ranges.contains { $0.contains(value) } == relation.equal
  }

  private static func condition(_ text: String) -> [[Relation]]? {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while true {
      guard let relation = relation(&words) else { return nil }
      alternatives[alternatives.count - 1].append(relation)
      switch words.popFirst() {
      case nil: return alternatives
      case "and": continue
      case "or": alternatives.append([])
      default: return nil
      }
    }
  }

  /// `n % 10 = 2..4,7`
  private static func relation(_ words: inout ArraySlice<Substring>) -> Relation? {
    guard let name = words.popFirst(), name.count == 1, let operand = name.first, "nivwftce".contains(operand) else {
      return nil
    }
    var modulus: Int?
    if words.first == "%" {
      words.removeFirst()
      guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
      modulus = number
    }
    guard let sign = words.popFirst(), sign == "=" || sign == "!=", let list = words.popFirst() else { return nil }
    var ranges: [ClosedRange<Int>] = []
    for item in list.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = item.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
      guard let low = ends.first ?? nil, let high = ends.last ?? nil, ends.count <= 2, low <= high else { return nil }
      ranges.append(low...high)
    }
    return Relation(operand: operand, modulus: modulus, equal: sign == "=", ranges: ranges)
  }
}

/// The forms of a counted word: one pattern for each plural category of the language, in the order of `categories`.
public struct Plural<Slot: PatternSlot>: Sendable, Hashable {
  var forms: [Pattern<Slot>]

  /// The form that goes with a number, filled in.
  public func filled(for number: Int, by rules: PluralRules, _ figures: String) -> String {
    let category = rules.category(of: number)
    return category < forms.count ? forms[category].filled { _ in figures } : figures
  }
}
