/// Appends HTML to bytes. Text passes through `text`, which escapes; tags are `StaticString`s of this program, so no
/// word of a letter can become markup.
struct HTMLWriter: ~Copyable {
  private var bytes: Bytes

  init(capacity: Int) { bytes = Bytes(capacity: capacity) }

  /// The file so far.
  var array: [UInt8] { bytes.array }

  /// Markup that this program wrote.
  @inline(__always)
  mutating func tag(_ markup: StaticString) { bytes.append(markup) }

  /// Bytes that are markup or style already: a look.
  mutating func raw(_ markup: [UInt8]) { markup.withUnsafeBufferPointer { bytes.append($0) } }

  /// Words of the letter: `AT&T <b>` becomes `AT&amp;T &lt;b&gt;`. Good for element content and for attributes in
  /// double quotes.
  mutating func text(_ words: String) {
    words.withBytes { text($0) }
  }

  mutating func text(_ words: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in words.indices where Self.needsEscape(words[index]) {
      bytes.append(UnsafeBufferPointer(rebasing: words[start..<index]))
      escape(words[index])
      start = index + 1
    }
    bytes.append(UnsafeBufferPointer(rebasing: words[start...]))
  }

  /// A number with zeros before it: 9 with 2 figures is `09`.
  mutating func number(_ number: Int, figures: Int) { bytes.append(number, figures: figures) }

  /// The four are below 64, so one shift in one word tells them.
  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    return byte < 64 && special >> UInt64(byte) & 1 == 1
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): tag("&amp;")
    case UInt8(ascii: "<"): tag("&lt;")
    case UInt8(ascii: ">"): tag("&gt;")
    default: tag("&quot;")
    }
  }
}
