internal import LetterModel

/// What a text can be asked to hold besides words: `<phone>`.
enum Sign: String, Sendable, CaseIterable {
  case phone = "<phone>"
  case email = "<email>"
  case link = "<link>"
  case date = "<date>"
  case time = "<time>"
  case money = "<money>"
  /// A person's name at the foot of a letter, below "Yours sincerely".
  case writer = "<writer>"

  /// Whether these blocks hold it.
  func isIn(_ blocks: some Sequence<AnalysedBlock>, lexicon: Lexicon) -> Bool {
    self == .writer ? Sign.hasWriter(Array(blocks)) : blocks.contains { isIn($0, lexicon: lexicon) }
  }

  private func isIn(_ block: AnalysedBlock, lexicon: Lexicon) -> Bool {
    if block.block.spans.contains(where: { stands(for: $0.role) }) { return true }
    return block.tokens.indices.contains { at in
      switch self {
      case .phone: Sign.isPhone(at: at, in: block)
      case .email: block.tokens[at].kind == .email
      case .link: block.tokens[at].kind == .web
      case .date: Sign.isDate(at: at, in: block, lexicon: lexicon)
      case .time: block.tokens[at].kind == .time
      case .money: block.tokens[at].kind == .money
      case .writer: false
      }
    }
  }

  /// Whether a value or a link of that kind is one.
  private func stands(for role: Span.Role) -> Bool {
    switch (self, role) {
    case (.phone, .value(.phone)), (.phone, .value(.staff)), (.email, .value(.email)), (.email, .value(.staff)),
      (.link, .value(.url)), (.date, .value(.date)), (.date, .value(.slot)), (.date, .value(.moment)),
      (.time, .value(.time)), (.time, .value(.slot)), (.time, .value(.moment)), (.money, .value(.money)):
      true
    case (.phone, .link(let to)): to.hasPrefix("tel:")
    case (.email, .link(let to)): to.hasPrefix("mailto:")
    case (.link, .link(let to)): to.hasPrefix("http")
    default: false
    }
  }

  /// Ten or eleven figures in a row of number tokens, the first of them 0; or a short number such as 999 and 101.
  static func isPhone(at: Int, in block: AnalysedBlock) -> Bool {
    var figures = 0
    for token in block.tokens[at...] {
      let bytes = block.bytes[token.range]
      guard token.isWordLike, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { break }
      if figures == 0 {
        let text = block.text(token)
        if ["999", "101", "111", "112", "116"].contains(text) { return true }
        guard bytes.first == 0x30 else { return false }
      }
      figures += bytes.count
    }
    return figures == 10 || figures == 11
  }

  /// A month beside a figure, or figures that are a date.
  static func isDate(at: Int, in block: AnalysedBlock, lexicon: Lexicon) -> Bool {
    let token = block.tokens[at]
    if token.kind == .date { return true }
    guard token.kind == .word, lexicon.classes(token.word).contains(.month) else { return false }
    return [at - 1, at + 1].contains { block.tokens.indices.contains($0) && block.tokens[$0].isNumeric }
  }

  /// Below the last "Yours sincerely" or its like: a line that starts with two words with capitals that are not the
  /// name of a team; or the value of a member of staff anywhere.
  private static func hasWriter(_ blocks: [AnalysedBlock]) -> Bool {
    if blocks.contains(where: { block in
      block.block.spans.contains { [.value(.staff), .value(.person)].contains($0.role) && !isGreeting(block) }
    }) {
      return true
    }
    guard let close = blocks.lastIndex(where: isClose) else { return false }
    return blocks[close...].contains { block in
      let words = block.tokens.drop { closing.contains(block.text($0).lowercased()) || !$0.isWordLike }
      let name = words.prefix { $0.kind == .word && $0.flags.contains(.capital) }.prefix(2)
      return name.count == 2 && !name.contains { notNames.contains(block.text($0).lowercased()) }
    }
  }

  private static let closing: Set<String> = [
    "yours", "sincerely", "faithfully", "kind", "regards", "best", "wishes", "with", "thanks",
  ]
  /// Words that make a capital the name of a team or a house, not of a person.
  private static let notNames: Set<String> = [
    "association", "team", "department", "housing", "service", "services", "office", "officer", "manager", "repairs",
    "rent", "customer", "property", "tenancy", "director", "the", "for", "enc",
  ]

  private static func isGreeting(_ block: AnalysedBlock) -> Bool {
    block.block.kind == .address || block.block.text.hasPrefix("Dear")
  }

  private static func isClose(_ block: AnalysedBlock) -> Bool {
    let text = block.block.text.lowercased()
    return ["yours ", "kind regards", "best wishes", "with thanks", "regards"].contains { text.hasPrefix($0) }
  }
}
