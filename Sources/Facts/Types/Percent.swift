import LetterModel

/// A percentage: "4.2%".
enum PercentType {
  static func read(_ text: String, negative: Bool) throws(Refusal) -> DecimalNumber {
    var scanner = Scanner(text)
    let number = try scanner.decimal(negative: negative) { "\($0)%" }
    if let number {
      _ = scanner.percentSign()
      if scanner.atEnd { return number }
    }
    throw Refusal("\(quoted(text)) is not a percentage. Write figures and a sign, such as 4.2%.")
  }
}

extension Scanner {
  fileprivate mutating func percentSign() -> Bool {
    let start = at
    skipSpaces()
    if take(UInt8(ascii: "%")) || take(word: "percent", "pc") { return true }
    if take(word: "per"), skipSpaces(), take(word: "cent") { return true }
    at = start
    return false
  }

  /// A percentage in running text, where its sign has to be there.
  mutating func findPercent() throws(Refusal) -> Fact? {
    guard let number = try decimal(negative: true, written: { $0 }), percentSign() else { return nil }
    return .percent(number)
  }
}

/// `percent:` in formats.yaml.
struct PercentFormat: Sendable, Hashable {
  var shown: Pattern<NumberSlot>
  var said: Pattern<NumberSlot>

  init(_ reader: inout FormatReader) {
    shown = reader.pattern("shown")
    said = reader.pattern("said")
  }
}

extension Formats {
  func shown(percent: DecimalNumber) -> String {
    let number = shown(percent)
    return self.percent.shown.filled { _ in number }
  }

  func spoken(percent: DecimalNumber) -> String {
    let number = spoken(percent)
    return self.percent.said.filled { _ in number }
  }
}
