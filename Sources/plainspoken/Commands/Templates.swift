internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken templates`: what can be sent.
struct Templates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What can be sent: list it, look at one, prove them all, start a new one.",
    subcommands: [List.self, Show.self, Check.self, New.self], defaultSubcommand: List.self)

  /// `templates list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every template, with its title.")

    @Flag(help: "As JSON, with every field.")
    var json = false

    @OptionGroup var content: ContentOption

    func run() throws {
      let content = try content.load()
      let templates = try content.templateIDs.map { try content.template($0).template }
      guard json else {
        let width = templates.map(\.id.count).max() ?? 0
        for template in templates {
          Console.say(template.id.padding(toLength: width + 2, withPad: " ", startingAt: 0) + template.title)
        }
        return
      }
      try Console.say(json: templates.map { ListedTemplate($0, languages: content.languages) })
    }
  }

  /// `templates show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One template: what it is for and what it needs.")

    @Argument(help: "The letter's name, as “templates list” shows it.")
    var id: String

    @Flag(help: "As a YAML file to fill in.")
    var asData = false

    @OptionGroup var content: ContentOption

    func run() throws {
      let guide = TemplateGuide(try content.load().template(id).template)
      Console.say(asData ? guide.dataFile : guide.overview)
    }
  }

  /// `templates check`
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove every template, or those named, in every format it allows.",
      discussion: """
        Each is read, filled with its own example, read by the linter and made in each format. Nothing is written.
        What is said is proved by its script; --sound makes the recordings as well, which takes a minute a letter.
        """)

    @Argument(help: "The names of templates; all of them without any.")
    var ids: [String] = []

    @Flag(help: "Make the recordings too.")
    var sound = false

    @OptionGroup var content: ContentOption

    func run() async throws {
      let content = try content.load()
      let press = Press(content)
      let ids = ids.isEmpty ? content.templateIDs : ids
      guard !ids.isEmpty else {
        throw SurroundingsError("There is no template to check in \(content.root.path).", advice: "")
      }
      var findings: [Finding] = []
      for id in ids {
        do {
          let (made, notes) = try await prove(id, content, press)
          findings += notes
          Console.say("\(id): good as \(made.map(\.name).joined(separator: ", "))")
        } catch let error as Findings {
          findings += error.all
          Console.say("\(id): not good")
        }
      }
      Console.show(findings)
      if findings.hasErrors { throw ExitCode(1) }
    }

    private func prove(_ id: String, _ content: Content, _ press: Press) async throws -> ([Format], [Finding]) {
      let template = try content.template(id).template
      let formats = Format.all.filter { format in
        guard sound || !format.isSound else { return false }
        return format.look.map { template.looks?.contains($0) ?? true } ?? true
      }
      let order = LetterOrder(
        template: id, data: DataNode(.empty, range: .top(of: id)), isExample: true, formats: formats,
        today: template.written)
      let letters = try await press.make(order)
      return (formats, letters.first?.findings ?? [])
    }
  }

  /// `templates new`
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Start a new template: a file that works, ready to be changed.",
      discussion: "The name begins with its folder: letters/parking-permit")

    @Argument(help: "The new letter's name: letters/parking-permit.")
    var id: String

    @OptionGroup var content: ContentOption

    func run() throws {
      Console.say(try NewTemplate(id, today: Place.today).write(in: try content.root()))
    }
  }
}
