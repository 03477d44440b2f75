internal import DataFiles
public import LetterModel

/// Where each template stands, so that staff find it by what has happened: `Templates/shelf.yaml`.
public struct Shelf: Sendable {
  public var groups: [Group]

  /// Templates for one kind of situation.
  public struct Group: Sendable {
    public var title: String
    public var places: [Place]
  }

  /// One template and when to use it.
  public struct Place: Sendable {
    public var template: String
    public var use: String
    /// What the letter is called, and the clauses that it serves: other words that people may look for.
    public var otherWords: String
  }

  /// The group of what nobody has put on the shelf: a new template.
  static let unsorted = "Not sorted yet (Templates/shelf.yaml)"

  /// What holds every one of these words, in its name, its use, its group or the clauses that it serves.
  public func holding(_ words: [String]) -> Shelf {
    let wanted = words.flatMap { $0.lowercased().split(whereSeparator: \.isWhitespace).map(String.init) }
    guard !wanted.isEmpty else { return self }
    return Shelf(
      groups: groups.compactMap { group in
        let places = group.places.filter { place in
          let text = "\(place.template) \(place.use) \(place.otherWords) \(group.title)".lowercased()
          return wanted.allSatisfy(text.contains)
        }
        return places.isEmpty ? nil : Group(title: group.title, places: places)
      })
  }
}

extension Content {
  /// The whole shelf. Throws findings for a template that is not there, or that stands in two places.
  public func shelf() throws -> Shelf {
    let known = templateIDs
    // A template with mistakes in it stands here all the same; “templates check” says what they are.
    let titles = Dictionary(
      known.map { ($0, (try? template($0).template.title) ?? "") }, uniquingKeysWith: { first, _ in first })
    let clauses = try clauses()
    var findings: [Finding] = []
    var left = Set(known)
    func place(_ id: String, _ use: String) -> Shelf.Place {
      let served = clauses.filter { $0.templates.contains(id) }.map(\.title)
      return Shelf.Place(
        template: id, use: use, otherWords: ([titles[id] ?? ""] + served).joined(separator: " "))
    }
    var groups = (try files.data("Templates/shelf.yaml").items ?? []).map { node in
      var keys = MapReader(node, as: "A group")
      let title = keys.requiredText("group")
      let places = (keys.take("templates")?.value.entries ?? []).map { entry in
        if !known.contains(entry.key) {
          keys.add(unknown(entry.key, in: known, at: entry.keyRange))
        } else if left.remove(entry.key) == nil {
          keys.add(
            Finding("template-twice", "“\(entry.key)” stands on the shelf already. Keep one.", at: entry.keyRange))
        }
        return place(entry.key, entry.value.text ?? "")
      }
      findings += keys.finish()
      return Shelf.Group(title: title, places: places)
    }
    try findings.throwIfErrors()
    if !left.isEmpty {
      let places = known.filter(left.contains).map { place($0, titles[$0] ?? "") }
      groups.append(Shelf.Group(title: Shelf.unsorted, places: places))
    }
    return Shelf(groups: groups)
  }
}
