internal import DataFiles
internal import LetterModel

/// A template file cut in two: its front matter between lines of `---`, and its body.
struct FrontMatter {
  var data: DataNode
  var body: Substring
  var firstBodyLine: Int

  /// - Parameter isRequired: a template needs front matter; a part without fields may do without.
  init(_ source: SourceText, isRequired: Bool) throws(Findings) {
    let text = source.text
    guard text.hasPrefix("---\n") else {
      if isRequired {
        throw Findings([
          Finding(
            "no-front-matter", "A template begins with a line “---”, its title and fields, and another “---”.",
            suggestions: ["plainspoken templates new ID makes one to start from"], at: .top(of: source.path))
        ])
      }
      data = DataNode(.empty, range: .top(of: source.path))
      body = text[...]
      firstBodyLine = 1
      return
    }
    let afterFirst = text.index(text.startIndex, offsetBy: 4)
    let rest = text[afterFirst...]
    let end = rest.hasPrefix("---\n") ? rest.startIndex..<rest.startIndex : rest.firstRange(of: "\n---\n")
    guard let end else {
      throw Findings([
        Finding("no-front-matter", "The front matter has no second line “---” to end it.", at: .top(of: source.path))
      ])
    }
    let yaml = rest[..<end.lowerBound]
    let lines = yaml.isEmpty && end.isEmpty ? 0 : yaml.count { $0 == "\n" } + 1
    data = try DataFile.read(SourceText(path: source.path, text: String(yaml)), linesBefore: 1)
    body = end.isEmpty ? rest.dropFirst(4) : rest[end.upperBound...]
    firstBodyLine = lines + 3
  }
}
