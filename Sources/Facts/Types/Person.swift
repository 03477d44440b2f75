import LetterModel

/// One person: "Mrs Agnes O'Neill".
enum PersonType {
  static func read(_ text: String) throws(Refusal) -> Person {
    let words = words(of: text)
    let plain = words.map(plain)
    try refuseOthers(text, words, plain)
    let titled = min(plain.prefix { titles[$0] != nil }.count, words.count - 1)
    // Letters after the name, such as MBE, are part of neither name; one word at least is.
    let end = plain[(titled + 1)...].firstIndex { lettersAfter.contains($0) } ?? words.count
    let family = familyStart(of: words[titled..<end], plain)
    return Person(
      full: words.count == 1 ? text : words.joined(separator: " "),
      title: titled == 0 ? nil : plain[..<titled].compactMap { titles[$0] }.joined(separator: " "),
      given: family == titled ? nil : words[titled..<family].joined(separator: " "),
      family: words[family..<end].joined(separator: " "))
  }

  private static func words(of text: String) -> [Substring] {
    let spaced = text.utf8.contains { $0 == 0xC2 || $0 == 0x09 } ? Scanner(text).withPlainSpaces : text
    return spaced.utf8.split(separator: 0x20).map { Substring($0) }
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

  /// Where the family name starts: at the first particle after a given name, else at the last word.
  private static func familyStart(of names: ArraySlice<Substring>, _ plain: [String]) -> Int {
    for index in names.indices.dropLast() {
      if names[index].unicodeScalars.first?.properties.isLowercase == true { return index }
      if index > names.startIndex, particles.contains(plain[index]) { return index }
    }
    return names.endIndex - 1
  }

  /// In lower case and without a dot, `mrs` for "Mrs."; empty for a word too long to be a title or a particle.
  private static func plain(_ word: Substring) -> String {
    guard word.utf8.count < 12 else { return "" }
    return (word.utf8.last == UInt8(ascii: ".") ? word.dropLast() : word).lowercased()
  }

  /// A copy is made for each person, so a field holds one (standards.md R17 does the same for addresses).
  private static func refuseOthers(_ text: String, _ words: [Substring], _ plain: [String]) throws(Refusal) {
    let utf8 = text.utf8
    if utf8.contains(UInt8(ascii: "@")) {
      throw Refusal("\(quoted(text)) looks like an e-mail address. Write the person's name.")
    }
    guard !words.isEmpty, text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw Refusal("\(quoted(text)) has no letters. Write the person's name.")
    }
    if let index = plain.firstIndex(where: { joiners.contains($0) }), index > 0, index < words.count - 1 {
      throw twoPeople(words[..<index], words[(index + 1)...])
    }
    if let mark = utf8.first(where: { $0 == 0x26 || $0 == 0x2F || $0 == 0x2B || $0 == 0x3B }) {
      throw Refusal("“\(Unicode.Scalar(mark))” in \(quoted(text)) looks like two people. \(onePerson)")
    }
    guard let comma = utf8.firstIndex(of: UInt8(ascii: ",")) else { return }
    let turned = Written.trimmed(String(text[utf8.index(after: comma)...])) + " " + text[..<comma]
    let isClear = turned.utf8.count < 200 && !turned.utf8.contains(UInt8(ascii: ","))
    throw Refusal(
      "A name is written as on an envelope, without a comma.\(isClear ? " Write \(quoted(turned))." : "")",
      suggestions: isClear ? [turned] : [])
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
