import LetterModel

/// One person: "Mrs Agnes O'Neill".
enum PersonType {
  static func read(_ text: String) throws(Refusal) -> Person {
    let look = Look(at: text)
    let full = look.hasOtherSpaces ? Scanner(text).withPlainSpaces : text
    let words = full.utf8.split(separator: 0x20).map { Substring($0) }
    let kinds = words.map(kind)
    try refuseOthers(text, look, words, kinds)
    let titled = min(kinds.prefix { $0.title != nil }.count, words.count - 1)
    // Letters after the name, such as MBE, are part of neither name; one word at least is.
    let end = kinds[(titled + 1)...].firstIndex(of: .lettersAfter) ?? words.count
    let family = familyStart(of: words[titled..<end], kinds)
    return Person(
      full: look.hasOtherSpaces ? words.joined(separator: " ") : full,
      title: titled == 0 ? nil : kinds[..<titled].compactMap(\.title).joined(separator: " "),
      given: family == titled ? nil : joined(words[titled..<family]),
      family: joined(words[family..<end]))
  }

  private static func joined(_ words: ArraySlice<Substring>) -> String {
    words.count == 1 ? String(words[words.startIndex]) : words.joined(separator: " ")
  }

  /// What one look along the bytes tells.
  private struct Look {
    /// Spaces other than one plain space between words.
    var hasOtherSpaces = false
    /// A sign that stands between two names: `&`, `/`, `+`, `;`.
    var joiner: UInt8?
    var hasComma = false
    var hasAt = false

    init(at text: String) {
      var before: UInt8 = 0
      for byte in text.utf8 {
        switch byte {
        case 0x09, 0xC2: hasOtherSpaces = true
        case 0x20 where before == 0x20: hasOtherSpaces = true
        case 0x26, 0x2F, 0x2B, 0x3B: joiner = joiner ?? byte
        case 0x2C: hasComma = true
        case 0x40: hasAt = true
        default: break
        }
        before = byte
      }
    }
  }

  private enum WordKind: Equatable {
    case name, lettersAfter, particle, joiner
    case title(String)

    var title: String? { if case .title(let title) = self { title } else { nil } }
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

  private static let kinds: [String: WordKind] = {
    var kinds = titles.mapValues(WordKind.title)
    let lettersAfter = "mbe obe cbe bem jp kc qc mp msp phd esq jr jnr snr ii iii"
    // Words that open a family name of several words, with a capital or without.
    let particles = "van von de da di du del della der den dos la le el al ter ten st bin bint ibn ó ní uí nic"
    for word in lettersAfter.split(separator: " ") { kinds[String(word)] = .lettersAfter }
    for word in particles.split(separator: " ") { kinds[String(word)] = .particle }
    for word in ["and", "&", "+"] { kinds[word] = .joiner }
    return kinds
  }()

  /// Where the family name starts: at the first particle after a given name, else at the last word.
  private static func familyStart(of names: ArraySlice<Substring>, _ kinds: [WordKind]) -> Int {
    for index in names.indices.dropLast() {
      let first = names[index].utf8.first ?? 0
      let isLower = first < 0x80 ? first >= 0x61 : names[index].unicodeScalars.first?.properties.isLowercase == true
      if isLower || (index > names.startIndex && kinds[index] == .particle) { return index }
    }
    return names.endIndex - 1
  }

  /// By the word in lower case and without a dot: "Mrs." is `mrs`.
  private static func kind(_ word: Substring) -> WordKind {
    guard word.utf8.count < 12 else { return .name }
    let bare = word.utf8.last == UInt8(ascii: ".") ? word.dropLast() : word
    return kinds[String(bare).lowercased()] ?? .name
  }

  /// A copy is made for each person, so a field holds one (standards.md R17 does the same for addresses).
  private static func refuseOthers(
    _ text: String, _ look: Look, _ words: [Substring], _ kinds: [WordKind]
  ) throws(Refusal) {
    if look.hasAt { throw Refusal("\(quoted(text)) looks like an e-mail address. Write the person's name.") }
    guard !words.isEmpty, text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      throw Refusal("\(quoted(text)) has no letters. Write the person's name.")
    }
    if let index = kinds.firstIndex(of: .joiner), index > 0, index < words.count - 1 {
      throw twoPeople(words, kinds, joiner: index)
    }
    if let joiner = look.joiner {
      throw Refusal("“\(Unicode.Scalar(joiner))” in \(quoted(text)) looks like two people. \(onePerson)")
    }
    if look.hasComma { throw turnedName(text) }
  }

  /// "O'Neill, Agnes"
  private static func turnedName(_ text: String) -> Refusal {
    let halves = text.utf8.split(separator: UInt8(ascii: ",")).map { Written.trimmed(String(Substring($0))) }
    let turned = halves.count == 2 && text.utf8.count < 200 ? "\(halves[1]) \(halves[0])" : nil
    return Refusal(
      "A name is written as on an envelope, without a comma.\(turned.map { " Write \(quoted($0))." } ?? "")",
      suggestions: turned.map { [$0] } ?? [])
  }

  private static let onePerson = "Write one person here: each joint tenant gets a copy of their own."

  /// "Mr and Mrs Smith" is Mr Smith, and Mrs Smith.
  private static func twoPeople(_ words: [Substring], _ kinds: [WordKind], joiner: Int) -> Refusal {
    let isTitleAlone = kinds[..<joiner].allSatisfy { $0.title != nil }
    let family = isTitleAlone ? words.suffix(1) : []
    let people = [words[..<joiner] + family, words[(joiner + 1)...]].map { $0.joined(separator: " ") }
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
