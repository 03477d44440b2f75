import LetterModel

/// An e-mail address.
enum EmailType {
  static func read(_ text: String) throws(Refusal) -> String {
    if let fault = fault(in: text) {
      let offered = mended(text)
      throw Refusal("\(quoted(text)) is not an e-mail address: \(fault)", suggestions: offered.map { [$0] } ?? [])
    }
    let at = text.utf8.firstIndex(of: UInt8(ascii: "@")) ?? text.endIndex
    return text[..<at] + text[at...].lowercased()
  }

  /// What is wrong with it; nil where nothing is. Lengths by RFC 5321. Before the @ only what real addresses have:
  /// other signs would need quoting in a link.
  private static func fault(in text: String) -> String? {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      return halves.count < 2 ? "it has no @. Write it like name@example.org." : "it has more than one @. Write one."
    }
    let (local, domain) = (halves[0], halves[1])
    if let stray = local.first(where: { !isLocal($0) }) { return "it cannot hold “\(stray)” before the @." }
    if local.isEmpty || local.utf8.count > 64 || text.utf8.count > 254 { return "its length cannot be right." }
    if local.hasPrefix(".") || local.hasSuffix(".") || text.contains("..") { return "a dot stands where none can." }
    return HostName.fault(in: domain)
  }

  static func isLocal(_ character: Character) -> Bool {
    character.utf8.count == 1
      && character.utf8.allSatisfy { $0.isDigit || $0.isASCIILetter || ".+-_'&".utf8.contains($0) }
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
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    if name.isEmpty { return "nothing stands after the @ or the //." }
    if labels.contains(where: \.isEmpty) { return "a dot stands where none can." }
    if labels.count < 2 { return "\(quoted(name)) has no dot. Write it like example.org." }
    for label in labels {
      if let stray = label.first(where: { !isPart($0) }) { return "\(quoted(name)) cannot hold “\(stray)”." }
      if label.hasPrefix("-") || label.hasSuffix("-") { return "a hyphen stands where none can." }
      if label.utf8.count > 63 { return "a part of it is too long." }
    }
    let last = labels[labels.count - 1]
    return last.utf8.count > 1 && last.utf8.contains(where: \.isASCIILetter) ? nil : "it does not end like .org or .uk."
  }

  private static func isPart(_ character: Character) -> Bool {
    character.utf8.count == 1 && character.utf8.allSatisfy { $0.isDigit || $0.isASCIILetter || $0 == 0x2D }
  }
}

extension Scanner {
  /// An e-mail address in running text. A full stop after it is not part of it.
  mutating func findEmail() -> Fact? {
    let start = at
    while !atEnd, bytes[at].isDigit || bytes[at].isASCIILetter || ".+-_'&".utf8.contains(bytes[at]) { at += 1 }
    guard take(UInt8(ascii: "@")) else { return nil }
    while !atEnd, bytes[at].isDigit || bytes[at].isASCIILetter || ".-".utf8.contains(bytes[at]) { at += 1 }
    while at > start, ".-".utf8.contains(bytes[at - 1]) { at -= 1 }
    return (try? EmailType.read(text(start..<at))).map(Fact.email)
  }
}

extension Formats {
  /// "jo dot bloggs at example dot org".
  func spoken(email: String) -> String { withSignsSaid(email) }
}
