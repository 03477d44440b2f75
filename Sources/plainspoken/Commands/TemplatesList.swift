internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press

/// `templates list`
struct TemplateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Find a letter: every template under what has happened, or those that hold a word.",
    discussion: """
      A word is looked for in the names, in what each letter is for, and in the clauses of the policies that it serves:
        plainspoken templates list repair
        plainspoken templates list sublet
      What each clause of the policies is served by, and which clause needs no letter:
        plainspoken templates list --by-clause
      """)

  @Argument(help: "Words to look for; everything without any.")
  var words: [String] = []

  @Flag(help: "By the clauses of the two policies: the templates that serve each, or why it needs none.")
  var byClause = false

  @Flag(help: "As JSON; the list of templates has every field.")
  var json = false

  @OptionGroup var content: ContentOption

  func run() throws {
    let content = try content.load()
    if byClause { return try listClauses(content) }
    let shelf = try content.shelf().holding(words)
    guard !shelf.groups.isEmpty else { throw nothingFound }
    if json { return try listAsJSON(shelf, content) }
    let width = shelf.groups.flatMap(\.places).map(\.template.count).max() ?? 0
    let groups = shelf.groups.map { group in
      ([group.title] + group.places.map { "  \(column($0.template, width: width + 2))\($0.use)" })
        .joined(separator: "\n")
    }
    Console.say(groups.joined(separator: "\n\n"))
  }

  /// In the order of the folders, as ever; programs rely on it.
  private func listAsJSON(_ shelf: Shelf, _ content: Content) throws {
    let places = Dictionary(
      shelf.groups.flatMap { group in group.places.map { ($0.template, (group.title, $0.use)) } },
      uniquingKeysWith: { first, _ in first })
    let listed = try content.templateIDs.compactMap { id in
      try places[id].map { place in
        ListedTemplate(
          try content.template(id).template, languages: content.languages, group: place.0, use: place.1)
      }
    }
    try Console.say(json: listed)
  }

  private func listClauses(_ content: Content) throws {
    let wanted = words.map { $0.lowercased() }
    let clauses = try content.clauses().filter { clause in
      let text = "\(clause.clause) \(clause.title) \(clause.templates.joined(separator: " "))".lowercased()
      return wanted.allSatisfy(text.contains)
    }
    guard !clauses.isEmpty else { throw nothingFound }
    if json { return try Console.say(json: clauses) }
    let texts = clauses.map { clause in
      (["\(clause.clause): \(clause.title)"] + clause.templates.map { "  \($0)" }
        + (clause.none.map { ["  No letter is needed. \($0)"] } ?? [])).joined(separator: "\n")
    }
    Console.say(texts.joined(separator: "\n"))
  }

  private var nothingFound: UnknownName {
    UnknownName(
      "Nothing here holds “\(words.joined(separator: " "))”. Try another word, or see them all: plainspoken templates list"
    )
  }

  private func column(_ text: String, width: Int) -> String {
    text.padding(toLength: width, withPad: " ", startingAt: 0)
  }
}
