/// What a web address looks like when nobody wrote `https://` before it.
enum WebAddress {
  /// Whether a byte may stand in an e-mail or web address.
  static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: byte >= 0x80 ? false : signs.contains(byte)
    }
  }

  private static let signs = Array("._/~%?#=&+@:-,;!'".utf8)
  private static let endings: Set<String> = [
    "org", "com", "net", "uk", "scot", "eu", "gov", "info", "edu", "io", "de", "fr", "ie", "int",
  ]

  /// "www.example.org", "example.org.uk/pay": starts with www. or ends in a known ending.
  static func isHost(_ chunk: ArraySlice<UInt8>) -> Bool {
    let host = String(decoding: chunk.prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F }, as: UTF8.self)
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return false }
    return labels[0].lowercased() == "www" || endings.contains(String(last))
  }
}
