import LetterModel

/// An e-mail address.
enum EmailType {
  static func read(_ text: String) throws(Refusal) -> String {
    if let address = canonical(text) { return address }
    let offered = mended(text)
    throw Refusal(
      "\(quoted(text)) is not an e-mail address: \(fault(in: text) ?? "")", suggestions: offered.map { [$0] } ?? [])
  }

  /// The address with the part after the @ in lower case; nil where it is none.
  static func canonical(_ text: String) -> String? {
    guard fault(in: text) == nil else { return nil }
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) else { return text }
    return HostName.lowered(text, from: at)
  }

  /// What is wrong with it; nil where nothing is. Lengths by RFC 5321. Before the @ only what real addresses have:
  /// other signs would need quoting in a link.
  private static func fault(in text: String) -> String? {
    let utf8 = text.utf8
    guard let at = utf8.firstIndex(of: UInt8(ascii: "@")) else { return "it has no @. Write it like name@example.org." }
    let (local, domain) = (text[..<at], text[utf8.index(after: at)...])
    if domain.utf8.contains(UInt8(ascii: "@")) { return "it has more than one @. Write one." }
    if !local.utf8.allSatisfy(isLocal), let stray = local.first(where: { !isLocal($0) }) {
      return "it cannot hold “\(stray)” before the @."
    }
    if local.isEmpty || local.utf8.count > 64 || utf8.count > 254 { return "its length cannot be right." }
    let dots = local.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if dots.contains(where: \.isEmpty) { return "a dot stands where none can." }
    return HostName.fault(in: domain)
  }

  private static func isLocal(_ character: Character) -> Bool {
    character.utf8.count == 1 && character.utf8.allSatisfy { isLocal($0) }
  }

  /// Letters, figures, and the signs that real addresses have before the @.
  fileprivate static func isLocal(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || ".+-_'&".utf8.contains(byte)
  }

  /// The address inside what was pasted: a link, a name with the address in brackets, a full stop after it.
  private static func mended(_ text: String) -> String? {
    guard text.utf8.count < 400 else { return nil }
    var inner = text[...]
    if let open = inner.lastIndex(of: "<"), inner.hasSuffix(">") {
      inner = inner[inner.index(after: open)...].dropLast()
    }
    if inner.lowercased().hasPrefix("mailto:") { inner = inner.dropFirst(7) }
    while let last = inner.last, ".,;".contains(last) { inner = inner.dropLast() }
    let address = inner.map { $0 == "’" ? "'" : String($0) }.joined()
    return address != text && fault(in: address) == nil ? address : nil
  }
}

/// The name of a computer on the internet, as it stands in e-mail and web addresses.
enum HostName {
  /// What is wrong with it; nil where nothing is. Lengths by RFC 1035.
  static func fault(in name: Substring) -> String? {
    if name.isEmpty { return "nothing stands after the @ or the //." }
    if !name.utf8.allSatisfy(isPart), let stray = name.unicodeScalars.first(where: { !isPart($0) }) {
      return "\(quoted(name)) cannot hold “\(stray)”."
    }
    let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if labels.contains(where: \.isEmpty) { return "a dot stands where none can." }
    guard labels.count > 1, let last = labels.last else {
      return "\(quoted(name)) has no dot. Write it like example.org."
    }
    if labels.contains(where: { $0.first == 0x2D || $0.last == 0x2D }) { return "a hyphen stands where none can." }
    if name.utf8.count > 253 || labels.contains(where: { $0.count > 63 }) { return "a part of it is too long." }
    return last.count > 1 && last.contains(where: \.isASCIILetter) ? nil : "it does not end like .org or .uk."
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isPart(UInt8(scalar.value))
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || byte == 0x2D || byte == 0x2E
  }

  /// The address with the name in lower case from there to the next `/`, `?` or `#`.
  static func lowered(_ address: String, from start: String.Index, to end: String.Index? = nil) -> String {
    let end = end ?? address.endIndex
    guard address.utf8[start..<end].contains(where: \.isUpper) else { return address }
    return address[..<start] + address[start..<end].lowercased() + address[end...]
  }
}

extension Scanner {
  /// An e-mail address in running text. A full stop after it is not part of it.
  mutating func findEmail() -> Fact? {
    let start = at
    while at - start < 65, EmailType.isLocal(peek()) { at += 1 }
    guard take(UInt8(ascii: "@")) else { return nil }
    while at - start < 320, peek().isDigit || peek().isASCIILetter || ".-".utf8.contains(peek()) { at += 1 }
    while at > start, ".-".utf8.contains(bytes[at - 1]) { at -= 1 }
    guard bytes[start..<at].contains(UInt8(ascii: ".")) else { return nil }
    return EmailType.canonical(text(start..<at)).map(Fact.email)
  }
}

extension Formats {
  /// "jo dot bloggs at example dot org".
  func spoken(email: String) -> String { withSignsSaid(email) }
}
