import LetterModel

/// One person: "Mrs Agnes O'Neill".
enum PersonType {
  static func read(_ text: String) throws(Refusal) -> Person {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
    try refuseOthers(text, words)
    let titled = words.prefix { titles[plain($0)] != nil }.prefix(words.count - 1)
    let names = words.dropFirst(titled.count)
    let title = titled.compactMap { titles[plain($0)] }.joined(separator: " ")
    let familyStart = familyStart(of: names)
    let given = names[..<familyStart].joined(separator: " ")
    let family = names[familyStart...].prefix {
      !lettersAfter.contains(plain($0)) || $0.startIndex == names[familyStart].startIndex
    }
    return Person(
      full: words.joined(separator: " "), title: title.isEmpty ? nil : title, given: given.isEmpty ? nil : given,
      family: family.joined(separator: " "))
  }

  /// Titles as people write them, and as they stand in a letter.
  private static let titles: [String: String] = [
    "mr": "Mr", "mrs": "Mrs", "miss": "Miss", "ms": "Ms", "mx": "Mx", "master": "Master", "dr": "Dr",
    "doctor": "Doctor", "rev": "Rev", "revd": "Revd", "reverend": "Reverend", "prof": "Prof",
    "professor": "Professor", "sir": "Sir", "dame": "Dame", "lady": "Lady", "lord": "Lord", "baroness": "Baroness",
    "baron": "Baron", "councillor": "Councillor", "cllr": "Cllr", "provost": "Provost", "bailie": "Bailie",
    "sheriff": "Sheriff", "major": "Major", "maj": "Maj", "captain": "Captain", "capt": "Capt",
    "colonel": "Colonel", "col": "Col", "lieutenant": "Lieutenant", "lt": "Lt", "sergeant": "Sergeant", "sgt": "Sgt",
    "corporal": "Corporal", "cpl": "Cpl", "father": "Father", "fr": "Fr", "sister": "Sister", "rabbi": "Rabbi",
    "imam": "Imam", "pastor": "Pastor", "canon": "Canon", "bishop": "Bishop", "hon": "Hon",
  ]

  private static let lettersAfter: Set<String> = [
    "mbe", "obe", "cbe", "bem", "jp", "kc", "qc", "mp", "msp", "phd", "esq", "jr", "jnr", "snr", "ii", "iii",
  ]

  /// Words that open a family name of several words, with a capital or without.
  private static let particles: Set<String> = [
    "van", "von", "de", "da", "di", "du", "del", "della", "der", "den", "dos", "la", "le", "el", "al", "ter", "ten",
    "st", "bin", "bint", "ibn", "ó", "ní", "uí", "nic",
  ]

  /// Where the family name starts: at the first particle after a given name, else at the last word that is not letters
  /// after the name.
  private static func familyStart(of names: ArraySlice<Substring>) -> Int {
    let core = names.prefix { !lettersAfter.contains(plain($0)) }
    guard core.count > 1 else { return names.startIndex }
    for index in core.indices.dropLast() {
      let word = core[index]
      let isLower = word.first?.isLowercase == true
      if isLower || (index > core.startIndex && particles.contains(plain(word))) { return index }
    }
    return core.endIndex - 1
  }

  /// In lower case and without a dot: `mrs` for "Mrs.".
  private static func plain(_ word: Substring) -> String {
    guard word.utf8.count < 14 else { return "" }
    let bare = word.utf8.last == UInt8(ascii: ".") ? word.dropLast() : word
    return bare.lowercased()
  }

  /// A copy is made for each person, so a field holds one (standards.md R17 does the same for addresses).
  private static func refuseOthers(_ text: String, _ words: [Substring]) throws(Refusal) {
    if text.contains("@") { throw Refusal("\(quoted(text)) looks like an e-mail address. Write the person's name.") }
    guard text.contains(where: \.isLetter) else {
      throw Refusal("\(quoted(text)) has no letters. Write the person's name.")
    }
    if let index = words.firstIndex(where: { joiners.contains(plain($0)) }), index > 0, index < words.count - 1 {
      throw twoPeople(words[..<index], words[(index + 1)...])
    }
    if let mark = text.first(where: { "&/+;".contains($0) }) {
      throw Refusal("“\(mark)” in \(quoted(text)) looks like two people. \(onePerson)")
    }
    guard let comma = text.firstIndex(of: ",") else { return }
    let turned = Written.trimmed(String(text[text.index(after: comma)...])) + " " + text[..<comma]
    throw Refusal(
      "A name is written as on an envelope, without a comma. Write \(quoted(turned)).",
      suggestions: turned.contains(",") ? [] : [turned])
  }

  private static let joiners: Set<String> = ["and", "&", "+"]
  private static let onePerson = "Write one person here: each joint tenant gets a copy of their own."

  /// "Mr and Mrs Smith" is Mr Smith, and Mrs Smith.
  private static func twoPeople(_ first: ArraySlice<Substring>, _ second: ArraySlice<Substring>) -> Refusal {
    let isTitleAlone = first.allSatisfy { titles[plain($0)] != nil }
    let family = isTitleAlone ? second.last.map { [$0] } ?? [] : []
    let people = [Array(first) + family, Array(second)].map { $0.joined(separator: " ") }
    let clear = people.allSatisfy { $0.utf8.contains(0x20) && $0.utf8.count < 200 }
    return Refusal("This looks like two people. \(onePerson)", suggestions: clear ? people : [])
  }
}

extension Person {
  /// After "Dear": title and family name; with Sir and Dame the given name, as is right; without a title the full name.
  var salutation: String {
    guard let title else { return full }
    if title.hasSuffix("Sir") || title.hasSuffix("Dame"), let first = given?.split(separator: " ").first {
      return "\(title) \(first)"
    }
    return "\(title) \(family)"
  }
}
