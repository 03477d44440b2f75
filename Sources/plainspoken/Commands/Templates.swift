internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken templates`: what can be sent.
struct Templates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What can be sent: find it, look at one, prove them all, start a new one.",
    subcommands: [TemplateList.self, Show.self, TemplateCheckCommand.self, New.self],
    defaultSubcommand: TemplateList.self)

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
