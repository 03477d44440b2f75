internal import ArgumentParser
internal import LetterModel
internal import Press

/// `plainspoken doctor`: the surroundings.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show where the program finds its letters, what it is built on, and which laws are due for a check.")

  @OptionGroup var content: ContentOption

  func run() throws {
    Console.say("plainspoken \(Version.current)")
    for library in Libraries.all { Console.say("\(library.name): \(library.version)") }
    let root = try content.root()
    Console.say("Letters and languages: \(root.path)")
    Console.say("  because it is \(root.reason)")
    for path in root.tried { Console.say("  looked before in \(path)") }
    let content = try Content(root)
    Console.say("Templates: \(content.templateIDs.count)")
    Console.say("Languages: \(content.languages.map(\.description).joined(separator: ", "))")
    Console.say("Formats: \(FormatOptions.names)")
    let due = content.law.filter { $0.isDueForCheck(on: Place.today) }
    Console.say("Laws: \(content.law.count), of which due for a check: \(due.count)")
    for law in due {
      Console.say(
        "  \(law.id): last checked \(law.checked.iso8601). See \(law.act), then change “checked” in law.yaml.")
    }
  }
}
