public import DataFiles
public import LetterModel

/// XLIFF, the translators' own format: 2.0, 2.1 and 2.2 are read and 2.1 is written; 1.2 is read and written (R20).
public enum XLIFF {
  public enum Version: String, Sendable, CaseIterable {
    case v12 = "1.2"
    case v21 = "2.1"
  }

  static let namespace20 = "urn:oasis:names:tc:xliff:document:2.0"
  static let namespace12 = "urn:oasis:names:tc:xliff:document:1.2"

  /// Reads a file. All that is wrong with it is found at once, with its line.
  public static func read(_ bytes: [UInt8], path: String) throws(Findings) -> Catalogue {
    let root = try XMLFile.read(bytes, path: path)
    var reader = XLIFFReader(path: path)
    let catalogue: Catalogue?
    switch root["version"] {
    case "2.0"?, "2.1"?, "2.2"?: catalogue = reader.catalogue2(root)
    case "1.2"?: catalogue = reader.catalogue12(root)
    default:
      reader.add(
        "not-xliff", "This is not an XLIFF file of version 1.2, 2.0, 2.1 or 2.2.", root,
        suggestions: ["plainspoken translate export"])
      catalogue = nil
    }
    try reader.findings.throwIfErrors()
    guard let catalogue else { throw Findings(reader.findings) }
    return catalogue
  }

  /// The bytes of a file.
  public static func write(_ catalogue: Catalogue, version: Version = .v21) -> [UInt8] {
    XMLFile.write(version == .v21 ? catalogue.xliff21 : catalogue.xliff12)
  }
}

/// Reads the elements of both versions, and collects what is wrong.
struct XLIFFReader {
  let path: String
  private(set) var findings: [Finding] = []

  init(path: String) { self.path = path }

  mutating func add(_ rule: String, _ message: String, _ element: XMLElement, suggestions: [String] = []) {
    findings.append(Finding(rule, message, suggestions: suggestions, at: place(element)))
  }

  func place(_ element: XMLElement) -> SourceRange { .line(element.line, of: path) }

  mutating func language(_ name: String, of element: XMLElement) -> LanguageTag? {
    if let tag = element[name].flatMap({ LanguageTag($0) }) { return tag }
    add("bad-language", "“\(name)” needs a language tag, such as pl.", element)
    return nil
  }

  /// The file a `<file>` is of: our own write its path into `original`.
  mutating func original(of file: XMLElement) -> String {
    if let original = file["original"], !original.isEmpty { return original }
    add("missing-original", "A <file> needs “original”, the file that its English stands in.", file)
    return ""
  }

  mutating func refuseDoubles(_ units: [CatalogueUnit]) {
    var seen: [TranslationKey: Int] = [:]
    for unit in units {
      if let first = seen[unit.unit.key] {
        findings.append(
          Finding(
            "duplicate-unit", "The unit “\(unit.unit.id)” is there twice, first on line \(first).",
            at: .line(unit.line, of: path)))
      }
      seen[unit.unit.key] = unit.line
    }
  }
}

extension SourceRange {
  /// A whole line of a file.
  public static func line(_ line: Int, of file: String) -> SourceRange {
    let place = SourcePosition(line: max(line, 1), column: 1)
    return SourceRange(file: file, start: place, end: place)
  }
}
