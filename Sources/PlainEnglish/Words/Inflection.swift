/// How a word of a text differs from the word of a list.
enum WordForm: UInt8, Sendable {
  /// As it stands in the list.
  case base
  /// In -s: the third person of a verb or the plural of a noun.
  case s
  case past, participle, ing
  /// In 's
  case possessive
}

/// Inflects English verbs and nouns.
struct Inflection: Sendable {
  let grammar: Grammar

  /// Every way a word may be spelled in a form, wrong ones among them ("submited"): they do no harm where only words of
  /// real texts are looked for.
  func spellings(of word: String) -> [(form: WordForm, word: String)] {
    guard word.utf8.count > 2, word.endsInLetter else {
      return grammar.irregularVerbs[word] == nil ? [] : [(.s, s(word))] + irregular(word)
    }
    var found: [(WordForm, String)] = [(.s, s(word))]
    guard !word.hasSuffix("ly") else { return found }
    let irregular = irregular(word)
    found += irregular
    if let plural = Inflection.plurals[word] { found.append((.s, plural)) }
    for stem in stems(of: word) {
      found.append((.ing, stem + "ing"))
      if irregular.isEmpty { found.append((.past, stem + "ed")) }
    }
    return found
  }

  /// The word in a form, spelled as a person would.
  func inflect(_ word: String, to form: WordForm) -> String {
    switch form {
    case .base: return word
    case .s: return s(word)
    case .possessive: return Inflection.possessive(word)
    case .ing: return stem(of: word, before: "ing") + "ing"
    case .past, .participle:
      if let verb = irregularVerb(word) { return form == .past ? verb.past : verb.participle }
      return stem(of: word, before: "ed") + "ed"
    }
  }

  /// "changes", "copies", "wishes", "is".
  func s(_ word: String) -> String {
    switch word {
    case "be": return "is"
    case "have": return "has"
    default: break
    }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return word + (hisses || ["do", "go"].contains { word.hasSuffix($0) } ? "es" : "s")
  }

  /// The plural of a noun.
  func plural(_ word: String) -> String { Inflection.plurals[word] ?? s(word) }

  private static let plurals = [
    "person": "people", "child": "children", "man": "men", "woman": "women", "life": "lives", "half": "halves",
    "loaf": "loaves", "foot": "feet", "money": "money", "help": "help", "work": "work", "advice": "advice",
    "information": "information", "staff": "staff", "news": "news", "people": "people",
  ]

  private static func possessive(_ word: String) -> String {
    switch word {
    case "we", "us": "our"
    case "you": "your"
    case "it": "its"
    case "they", "them": "their"
    case "i", "me": "my"
    default: word.hasSuffix("s") ? word + "’" : word + "’s"
    }
  }

  /// For each form that no ending tells, the words it may be a form of.
  var irregularBases: [String: [String]] {
    var bases: [String: [String]] = [
      "am": ["be"], "are": ["be"], "was": ["be"], "were": ["be"], "been": ["be"], "is": ["be"], "has": ["have"],
    ]
    for (verb, forms) in grammar.irregularVerbs {
      for form in Set([forms.past, forms.participle]) { bases[form, default: []].append(verb) }
    }
    for (noun, plural) in Inflection.plurals { bases[plural, default: []].append(noun) }
    return bases
  }

  // MARK: Verbs

  /// What may stand before an irregular verb: "overpaid".
  static let prefixes = ["under", "over", "with", "fore", "out", "mis", "up", "un", "re"]

  private func irregularVerb(_ word: String) -> Grammar.IrregularVerb? {
    if let verb = grammar.irregularVerbs[word] { return verb }
    for prefix in Inflection.prefixes where word.hasPrefix(prefix) {
      if let verb = grammar.irregularVerbs[String(word.dropFirst(prefix.count))], word.count > prefix.count + 2 {
        return Grammar.IrregularVerb(past: prefix + verb.past, participle: prefix + verb.participle)
      }
    }
    return nil
  }

  private func irregular(_ word: String) -> [(WordForm, String)] {
    if word == "be" {
      return [(.base, "am"), (.base, "are"), (.past, "was"), (.past, "were"), (.participle, "been"), (.ing, "being")]
    }
    guard let verb = irregularVerb(word) else { return [] }
    return [(.past, verb.past)] + (verb.past == verb.participle ? [] : [(.participle, verb.participle)])
  }

  /// What -ed and -ing may be put to.
  private func stems(of word: String) -> [String] {
    var stems = [stem(of: word, before: "ed"), stem(of: word, before: "ing")]
    if endsInShortSyllable(word), let last = word.last { stems += [word, word + String(last)] }
    return stems.reduce(into: []) { found, stem in if !found.contains(stem) { found.append(stem) } }
  }

  private func stem(of word: String, before ending: String) -> String {
    if word == "be" { return "be" }
    if word.hasSuffix("ie"), ending == "ing" { return word.dropLast(2) + "y" }
    if word.hasSuffix("e"), !word.hasSuffix("ee") || ending == "ed", !word.hasSuffix("oe"), !word.hasSuffix("ye") {
      return String(word.dropLast())
    }
    if word.hasSuffix("y"), ending == "ed", let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "i"
    }
    if word.hasSuffix("ic") { return word + "k" }
    guard endsInShortSyllable(word), let last = word.last, doublesLast(word) else { return word }
    return word + String(last)
  }

  /// Consonant, one vowel, one consonant that can be doubled: "stop", "submit".
  private func endsInShortSyllable(_ word: String) -> Bool {
    let end = Array(word.utf8.suffix(3))
    guard end.count == 3 else { return false }
    let vowels = "aeiou".utf8
    return !vowels.contains(end[0]) && vowels.contains(end[1]) && !"aeiouwxy".utf8.contains(end[2])
      || word.hasSuffix("quit") || word.hasSuffix("quip")
  }

  /// One syllable, a stressed last one, or -l as British spelling has it.
  private func doublesLast(_ word: String) -> Bool {
    if grammar.syllables(in: word.utf8) == 1 || word.hasSuffix("l") { return true }
    let stressed = [
      "mit", "fer", "cur", "gin", "get", "quip", "quit", "pel", "trol", "lot", "gret", "set", "put", "let",
    ]
    return stressed.contains { word.hasSuffix($0) }
      && ![
        "market", "target", "budget", "limit", "vomit", "offer", "suffer",
        "differ", "buffer", "pilot", "ballot", "toilet", "outlet", "margin",
      ].contains(word)
  }
}

extension String {
  /// Whether the last character is a letter.
  var endsInLetter: Bool {
    guard let byte = utf8.last, byte < 0x80 else { return last?.isLetter ?? false }
    return byte | 0x20 &- 0x61 < 26
  }
}
