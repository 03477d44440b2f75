internal import DataFiles
public import LetterModel

/// One clause of a policy, and the templates that keep what it promises: a row of `Templates/clauses.yaml`.
public struct Clause: Sendable, Hashable, Encodable {
  /// Its number, or the section of the leaflet: "A 5.2".
  public var clause: String
  /// What it is about, in our own words.
  public var title: String
  /// The ids of the templates that serve it.
  public var templates: [String]
  /// Why no template is needed; nil where there are some.
  public var none: String?
}

extension Content {
  /// Every clause of the policies, in their order. Throws findings for a clause that is there twice, that names a
  /// template that is not there, or that has neither templates nor a reason for none.
  public func clauses() throws -> [Clause] {
    let known = templateIDs
    var findings: [Finding] = []
    var seen: Set<String> = []
    let rows = (try files.data("Templates/clauses.yaml").items ?? []).map { node in
      var keys = MapReader(node, as: "A clause")
      let row = Clause(
        clause: keys.requiredText("clause"), title: keys.requiredText("title"),
        templates: keys.texts("templates") ?? [], none: keys.text("none"))
      for id in row.templates where !known.contains(id) { keys.add(unknown(id, in: known, at: node.range)) }
      if !seen.insert(row.clause).inserted {
        keys.add(Finding("clause-twice", "The clause “\(row.clause)” is here twice. Keep one.", at: node.range))
      }
      if row.templates.isEmpty == (row.none == nil) {
        keys.add(
          Finding(
            "bad-clause", "The clause “\(row.clause)” needs “templates”, or “none” with the reason, one of them.",
            at: node.range))
      }
      findings += keys.finish()
      return row
    }
    try findings.throwIfErrors()
    return rows
  }

  func unknown(_ id: String, in known: [String], at place: SourceRange) -> Finding {
    Finding("unknown-template", "There is no template “\(id)”.", suggestions: nearest(to: id, in: known), at: place)
  }
}
