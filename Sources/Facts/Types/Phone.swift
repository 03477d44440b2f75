import LetterModel

/// A phone number: national figures, or `+` and figures for another country (standards.md R12, R15).
enum PhoneType {
  static func read(_ text: String) throws(Refusal) -> String {
    let number = national(try figures(of: text))
    if let fault = number.first == plus ? faultAbroad(number) : fault(number) {
      throw Refusal("\(quoted(text)) cannot be right: \(fault)")
    }
    return String(decoding: number, as: UTF8.self)
  }

  /// The number, if nothing is wrong with it.
  static func canonical(_ text: String) -> String? {
    guard let figures = try? figures(of: text) else { return nil }
    let number = national(figures)
    let isSound = number.first == plus ? faultAbroad(number) == nil : fault(number) == nil
    return isSound ? String(decoding: number, as: UTF8.self) : nil
  }

  /// As dialled in the United Kingdom: `0` for `+44`, and `+` for `00`.
  private static func national(_ figures: [UInt8]) -> [UInt8] {
    var figures = figures
    if figures.starts(with: "00".utf8) { figures.replaceSubrange(0..<2, with: [plus]) }
    guard figures.starts(with: "+44".utf8) else { return figures }
    let rest = figures.dropFirst(3)
    return [0x30] + (rest.first == 0x30 ? rest.dropFirst() : rest)
  }

  private static let plus = UInt8(ascii: "+")

  /// The figures, and a plus in front, out of what people put around them.
  private static func figures(of text: String) throws(Refusal) -> [UInt8] {
    var scanner = Scanner(text)
    var figures: [UInt8] = []
    figures.reserveCapacity(16)
    while !scanner.atEnd {
      let byte = scanner.peek()
      if byte.isDigit || (byte == plus && figures.isEmpty) {
        guard figures.count < 20 else { throw Refusal("\(quoted(text)) has too many figures for a phone number.") }
        figures.append(byte)
        scanner.at += 1
      } else if byte == UInt8(ascii: "("), let zero = scanner.takeBracketedZero() {
        if figures.first != plus && !figures.starts(with: "00".utf8) { figures.append(zero) }
      } else if !scanner.takePhoneMark() {
        throw stray(text)
      }
    }
    return figures
  }

  private static func stray(_ text: String) -> Refusal {
    let lowered = text.prefix(100).lowercased()
    if let word = ["extension", "ext", "x"].first(where: { lowered.contains($0) }),
      let start = lowered.range(of: word)
    {
      let number = Written.trimmed(String(text[..<text.index(text.startIndex, offsetBy: start)]))
      let offered = (try? read(number)).map { grouped($0) }
      return Refusal(
        "A phone number here cannot hold an extension. Write the number alone, and put the extension in the letter's "
          + "own words.", suggestions: offered.map { [$0] } ?? [])
    }
    return Refusal(
      "\(quoted(text)) is not a phone number. Write figures and spaces, such as 01241 874444, and for another country "
        + "start with + and its code.")
  }

  /// Numbers of three or six figures that anyone may dial: emergencies, police, health, power cuts, bank fraud, and
  /// the European helplines.
  private static let short: Set<String> = [
    "999", "112", "101", "111", "105", "119", "159", "116000", "116006", "116111", "116117", "116123",
  ]

  /// Codes of six figures (Ofcom's numbering plan), after which five figures follow.
  private static let longCodes: Set<String> = [
    "013873", "015242", "015394", "015395", "015396", "016973", "016974", "016977", "017683", "017684", "017687",
    "019467",
  ]

  /// Codes in which some numbers have ten figures rather than eleven (Ofcom's numbering plan).
  private static let mixedCodes: Set<String> = [
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386", "01404", "01420",
    "01460", "01461", "01480", "01488", "01524", "01527", "01562", "01566", "01606", "01629", "01635", "01647",
    "01659", "01695", "01697", "01726", "01744", "01750", "01768", "01827", "01837", "01884", "01900", "01905",
    "01935", "01946", "01949", "01963", "01995",
  ]

  /// What is wrong with a number of this country; nil where nothing is.
  private static func fault(_ number: [UInt8]) -> String? {
    let count = number.count
    if number.first == 0x30, count == 11, isInUse(number) { return nil }
    let text = String(decoding: number, as: UTF8.self)
    if short.contains(text) || text == "08001111" { return nil }
    guard number.first == 0x30 else {
      if text.hasPrefix("18001") || text.hasPrefix("18002") {
        return "18001 and 18002 are dialled before a number. Write the number alone."
      }
      return count == 6 || count < 4
        ? "the area code is missing. Write it too, such as 01241 874444."
        : "a UK number starts with 0. Write it with its area code, such as 01241 874444."
    }
    if !isInUse(number) { return "no UK number starts with \(text.prefix(3))." }
    if count == 10, text.hasPrefix("0800") || mixedCodes.contains(String(text.prefix(5))) { return nil }
    return "it has \(count) figures, and a UK number that starts like this has 11."
  }

  /// Whether numbers that start so are in use (Ofcom's numbering plan).
  private static func isInUse(_ number: [UInt8]) -> Bool {
    guard number.count > 2 else { return true }
    switch number[1] {
    case UInt8(ascii: "1"): return number[2] != 0x30
    case UInt8(ascii: "2"): return "03489".utf8.contains(number[2])
    case UInt8(ascii: "5"): return "56".utf8.contains(number[2])
    default: return "3789".utf8.contains(number[1])
    }
  }

  /// Codes of countries are followed by the number; 15 figures are the most (ITU-T E.164).
  private static func faultAbroad(_ number: [UInt8]) -> String? {
    let count = number.count - 1
    if count > 0, number[1] == 0x30 { return "no country's code starts with 0." }
    if count < 8 { return "it has \(count) figures, which is too few for a number with a country code." }
    return count > 15 ? "it has \(count) figures, and 15 are the most a number can have." : nil
  }

  /// The number in the groups in which it is read aloud and written (standards.md R15).
  static func grouped(_ number: String) -> String {
    let figures = Array(number.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(24)
    var start = 0
    for size in sizes(of: figures) {
      if start > 0 { result.append(0x20) }
      result += figures[start..<start + size]
      start += size
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How many figures each group has, a plus counted with them.
  static func sizes(of figures: [UInt8]) -> [Int] {
    guard figures.count > 6 else { return figures.count == 6 ? [3, 3] : [figures.count] }
    guard figures[0] != plus else { return sizesAbroad(figures) }
    switch (figures.count, figures[1]) {
    case (11, UInt8(ascii: "2")), (11, UInt8(ascii: "5")): return [3, 4, 4]
    case (11, UInt8(ascii: "3")), (11, UInt8(ascii: "8")), (11, UInt8(ascii: "9")): return [4, 3, 4]
    case (11, UInt8(ascii: "1")):
      if figures[2] == UInt8(ascii: "1") || figures[3] == UInt8(ascii: "1") { return [4, 3, 4] }
      return longCodes.contains(String(decoding: figures.prefix(6), as: UTF8.self)) ? [6, 5] : [5, 3, 3]
    case (10, UInt8(ascii: "8")): return [4, 3, 3]
    case (10, _): return longCodes.contains(String(decoding: figures.prefix(6), as: UTF8.self)) ? [6, 4] : [5, 5]
    case (8, _): return [4, 4]
    default: return [5, 3, 3]
    }
  }

  /// The country's code, then threes; a last group has two to four figures.
  private static func sizesAbroad(_ figures: [UInt8]) -> [Int] {
    let first = Int(figures[1]) - 0x30
    let code = first * 10 + Int(figures[2]) - 0x30
    let long = [21, 22, 23, 24, 25, 26, 29, 35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 85, 87, 88, 96, 97, 99]
    let codeLength = first == 1 || first == 7 ? 1 : long.contains(code) ? 3 : 2
    var sizes = [codeLength + 1]
    var left = figures.count - 1 - codeLength
    while left > 4 {
      sizes.append(3)
      left -= 3
    }
    return left > 0 ? sizes + [left] : sizes
  }
}

extension String {
  /// How many characters stand before the first place where `part` stands.
  fileprivate func range(of part: String) -> Int? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(part) { return distance(from: startIndex, to: index) }
      index = self.index(after: index)
    }
    return nil
  }
}

extension Scanner {
  /// Spaces, brackets, hyphens, dots and slashes between the figures.
  fileprivate mutating func takePhoneMark() -> Bool {
    if skipSpaces() || takeDash() { return true }
    return take(UInt8(ascii: "(")) || take(UInt8(ascii: ")")) || take(UInt8(ascii: ".")) || take(UInt8(ascii: "/"))
  }

  /// The `(0)` of `+44 (0)1241`, which is dialled only without the `+44`.
  fileprivate mutating func takeBracketedZero() -> UInt8? {
    guard peek(1) == 0x30, peek(2) == UInt8(ascii: ")") else { return nil }
    at += 3
    return 0x30
  }

  /// A full phone number in running text: it starts with 0 or `+`, and ends where the longest good number ends.
  mutating func findPhone() -> Fact? {
    let start = at
    var ends: [Int] = []
    var figures = 0
    _ = take(UInt8(ascii: "(")) || take(UInt8(ascii: "+"))
    while at - start < 30, let run = digits() {
      figures += run.count
      if figures > 7, !isLetterOrDigit(at: at) { ends.append(at) }
      let mark = at
      if take(UInt8(ascii: ")")) {
        skipSpaces()
      } else if !(takeDash() || skipSpaces()) {
        break
      }
      _ = take(UInt8(ascii: "("))
      if take(UInt8(ascii: ")")) || at - mark > 3 { break }
    }
    for end in ends.reversed() {
      if let number = PhoneType.canonical(text(start..<end)), number.hasPrefix("0") || number.hasPrefix("+") {
        at = end
        return .phone(number)
      }
    }
    return nil
  }

  /// A short number, such as 101, which is a phone number only where the words before it say so.
  mutating func findShortPhone() -> Fact? {
    let start = at
    var end = start
    for size in [6, 3] {
      at = start
      guard let first = digits(), first.count == 3 || first.count == size else { continue }
      if size == 6, first.count == 3 {
        guard take(0x20), let second = digits(), second.count == 3 else { continue }
      }
      end = at
      if !isLetterOrDigit(at: end), let number = PhoneType.canonical(text(start..<end)) { return .phone(number) }
    }
    return nil
  }
}

extension Formats {
  /// Figure by figure in the written groups, with a pause between them: "0 1 2 4 1, 8 7 4, 4 4 4".
  func spoken(phone: String) -> String { spelled(phone, in: PhoneType.sizes(of: Array(phone.utf8))) }

  /// The same where it is said a second time: a start that people know by a name of its own is said so, and longer pauses
  /// keep the zeros of one group from those of the next, "0 8 hundred; 0 2 8; 1 4 5 6".
  public func spokenAgain(phone: String) -> String {
    let sizes = PhoneType.sizes(of: Array(phone.utf8))
    guard let first = sizes.first, let start = phoneStarts[String(phone.prefix(first))] else {
      return spelled(phone, in: sizes)
    }
    let rest = spelled(String(phone.dropFirst(first)), in: Array(sizes.dropFirst()), between: betweenRows)
    return start + betweenRows + rest
  }
}
