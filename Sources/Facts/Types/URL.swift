import LetterModel

/// The address of a web page, always secure: `https://`.
enum URLType {
  static func read(_ text: String) throws(Refusal) -> String {
    let lowered = text.prefix(8).lowercased()
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
    let rest = address.dropFirst(8)
    let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var host = rest[..<hostEnd]
    if host.contains("@") { throw Refusal("\(quoted(written)) holds a user name. Write the address without it.") }
    if let colon = host.lastIndex(of: ":") {
      let port = host[host.index(after: colon)...]
      guard (1...5).contains(port.utf8.count), port.utf8.allSatisfy(\.isDigit) else {
        throw Refusal("\(quoted(written)) is not a web address: after the “:” only a port's number can stand.")
      }
      host = host[..<colon]
    }
    if let fault = HostName.fault(in: host) {
      throw Refusal("\(quoted(written)) is not a web address: \(fault)")
    }
    if let stray = rest[hostEnd...].unicodeScalars.first(where: { !isPath($0) }) {
      throw Refusal("A web address cannot hold “\(stray)”. Copy it from the browser's address line.")
    }
    if let last = rest.last, ".,;:!".contains(last) {
      let offered = (try? checked(String(address.dropLast()), written: written)).map { [$0] } ?? []
      throw Refusal("\(quoted(written)) ends with “\(last)”. Write the address without it.", suggestions: offered)
    }
    return "https://" + rest[..<hostEnd].lowercased() + rest[hostEnd...]
  }

  /// RFC 3986: what may stand in a path, a query or a fragment.
  static func isPath(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = UInt8(exactly: scalar.value) else { return false }
    return byte.isDigit || byte.isASCIILetter || "/?#&=%._~!$'()*+,;:@-[]".utf8.contains(byte)
  }
}

extension Scanner {
  /// A web address in running text, without the punctuation after it.
  mutating func findURL() -> Fact? {
    let start = at
    while !atEnd, URLType.isPath(Unicode.Scalar(bytes[at])) { at += 1 }
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
