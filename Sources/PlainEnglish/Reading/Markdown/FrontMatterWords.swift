internal import DataFiles
internal import LetterModel

/// The front matter of a Markdown file: its title and the words of its choices are text that a reader will see; the
/// types of its fields say what a mark in the body stands for.
struct FrontMatterWords {
  /// The first line of the body, from 0.
  private(set) var firstLine = 0
  private(set) var blocks: [DraftBlock] = []
  private(set) var findings: [Finding] = []
  private(set) var types: [String: FactType] = [:]
  /// Whether it has the keys of our templates.
  private(set) var isTemplate = false

  private let source: TextSource

  init(_ source: TextSource) {
    self.source = source
    guard source.lines.count > 1, source.words(source.lines[0]) == "---",
      let end = source.lines.indices.dropFirst().first(where: {
        source.lines[$0].count == 3 && source.words(source.lines[$0]) == "---"
      })
    else { return }
    firstLine = end + 1
    let yaml = source.lines[1..<end].map { source.words($0) }.joined(separator: "\n")
    do throws(Findings) {
      read(try DataFile.read(SourceText(path: source.path, text: yaml), linesBefore: 1))
    } catch {
      findings = error.all
    }
  }

  private mutating func read(_ node: DataNode) {
    let keys = Dictionary((node.entries ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    isTemplate = keys["fields"]?.entries != nil || keys["clause"] != nil
    if let title = keys["title"] { add(title, .heading(level: 1)) }
    for field in keys["fields"]?.entries ?? [] {
      let settings = Dictionary(
        (field.value.entries ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      let type = settings["type"]?.text.flatMap(FactType.init(rawValue:))
      types[FieldPath.fold(field.key)] = type
      for option in settings["of"]?.entries ?? [] {
        if type == .choice {
          // A number of its own for each choice, apart from those of the body's lists.
          add(option.value, .listItem(list: -1 - types.count, label: nil))
        } else if let column = option.value.text ?? option.value.entries?.first(where: { $0.key == "type" })?.value.text
        {
          types[FieldPath.fold("\(field.key).\(option.key)")] = FactType(rawValue: column)
        }
      }
    }
  }

  /// The words of one value, found forwards from where the value begins, whatever quotes stand round them.
  private mutating func add(_ node: DataNode, _ kind: DraftBlock.Kind) {
    guard let text = node.text, source.lines.indices.contains(node.range.start.line - 1) else { return }
    var aligner = Aligner(source, bytes: source.bytes, hasBackslashes: true)
    let line = source.lines[node.range.start.line - 1]
    let before = String(decoding: source.bytes[line], as: UTF8.self).unicodeScalars.prefix(node.range.start.column - 1)
    aligner.at = line.lowerBound + String(before).utf8.count
    aligner.limit = source.lines[firstLine - 1].lowerBound
    var builder = BlockBuilder()
    for word in text.split(whereSeparator: \.isWhitespace) {
      let isFirst = builder.isEmpty
      if !isFirst { aligner.emitSpace(into: &builder) }
      aligner.skip { $0.isHTMLSpace || isFirst && ($0 == 0x22 || $0 == 0x27) }
      _ = aligner.append(ArraySlice(word.utf8), to: &builder)
    }
    if let block = builder.finish(kind) { blocks.append(block) }
  }

  /// What a mark of the body stands for: by the field's type, or by the name of the part.
  func type(of path: String) -> FactType? {
    let folded = path.split(separator: ".").map { FieldPath.fold(String($0)) }
    if let type = types[folded.joined(separator: ".")] { return type }
    switch folded.first {
    case "today": return .date
    case "standards", "law": return .count
    case "recipient" where folded.count == 1: return .person
    default: break
    }
    let last = folded.last ?? ""
    let parts: [(String, FactType)] = [
      ("phone", .phone), ("email", .email), ("website", .url), ("date", .date), ("time", .time), ("from", .time),
      ("to", .time), ("address", .address), ("postcode", .postcode), ("name", .person), ("salutation", .person),
    ]
    return parts.first { last == $0.0 || last.hasSuffix("_\($0.0)") }?.1
  }
}
