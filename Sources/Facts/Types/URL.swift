import LetterModel

/// The address of a web page, always secure: `https://`.
enum URLType {
  static func read(_ text: String) throws(Refusal) -> String {
    if text.hasPrefix("https://") { return try checked(text, written: text) }
    let lowered = String(text.unicodeScalars.prefix(8)).lowercased()
    if lowered.hasPrefix("www.") { return try checked("https://" + text, written: text) }
    if lowered == "https://" { return try checked("https://" + text.dropFirst(8), written: text) }
    if lowered.hasPrefix("http://") {
      let offered = (try? checked("https://" + text.dropFirst(7), written: text)).map { [$0] } ?? []
      throw Refusal(
        "\(quoted(text)) is not secure. Check that the page opens with https and write that.", suggestions: offered)
    }
    let offered = text.contains(":") ? [] : (try? checked("https://" + text, written: text)).map { [$0] } ?? []
    throw Refusal("\(quoted(text)) is not a web address. Write it from https:// on.", suggestions: offered)
  }

  /// The address with its host in lower case, once every part is sound.
  private static func checked(_ address: String, written: String) throws(Refusal) -> String {
    let utf8 = address.utf8
    let hostStart = utf8.index(utf8.startIndex, offsetBy: 8)
    let hostEnd = utf8[hostStart...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? utf8.endIndex
    try checkHost(address[hostStart..<hostEnd], written: written)
    if !utf8[hostEnd...].allSatisfy(isPath),
      let stray = address[hostEnd...].unicodeScalars.first(where: { !isPath($0) })
    {
      throw Refusal("A web address cannot hold “\(stray)”. Copy it from the browser's address line.")
    }
    if let last = utf8.last, ".,;:!".utf8.contains(last) {
      let offered = (try? checked(String(address.dropLast()), written: written)).map { [$0] } ?? []
      throw Refusal(
        "\(quoted(written)) ends with “\(Unicode.Scalar(last))”. Write the address without it.", suggestions: offered)
    }
    return HostName.lowered(address, from: hostStart, to: hostEnd)
  }

  private static func checkHost(_ host: Substring, written: String) throws(Refusal) {
    var host = host
    if host.utf8.contains(UInt8(ascii: "@")) {
      throw Refusal("\(quoted(written)) holds a user name. Write the address without it.")
    }
    if let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) {
      let port = host.utf8[colon...].dropFirst()
      guard (1...5).contains(port.count), port.allSatisfy(\.isDigit) else {
        throw Refusal("\(quoted(written)) is not a web address: after the “:” only a port's number can stand.")
      }
      host = host[..<colon]
    }
    if let fault = HostName.fault(in: host) { throw Refusal("\(quoted(written)) is not a web address: \(fault)") }
  }

  /// RFC 3986: what may stand in a path, a query or a fragment.
  static func isPath(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || "/?#&=%._~!$'()*+,;:@-[]".utf8.contains(byte)
  }

  private static func isPath(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && isPath(UInt8(scalar.value)) }
}

extension Scanner {
  /// A web address in running text, without the punctuation after it.
  mutating func findURL() -> Fact? {
    let start = at
    guard start == 0 || bytes[start - 1] != UInt8(ascii: "/") else { return nil }
    while !atEnd, at - start < 2_000, URLType.isPath(bytes[at]) { at += 1 }
    while at > start, ".,;:!?)'".utf8.contains(bytes[at - 1]) { at -= 1 }
    let written = text(start..<at)
    let opening = written.prefix(8).lowercased()
    guard opening == "https://" || opening.hasPrefix("www.") else { return nil }
    return (try? URLType.read(written)).map(Fact.url)
  }
}

extension Formats {
  /// "www dot example dot org slash rent": nobody has to hear "https".
  func spoken(url: String) -> String {
    let shown = url.hasPrefix("https://") ? url.dropFirst(8) : url[...]
    return withSignsSaid(shown.hasSuffix("/") ? String(shown.dropLast()) : String(shown))
  }
}
