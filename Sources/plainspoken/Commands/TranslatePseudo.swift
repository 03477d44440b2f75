internal import ArgumentParser
internal import LetterModel
internal import Press

extension Translate {
  /// Letters made to look foreign, to be looked at.
  struct PseudoLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pseudo",
      abstract: "Make example letters that look foreign: accented, a third longer, or mirrored.",
      discussion: "What stays plain English on the page was never given to a translator; what breaks is too narrow.")

    @Argument(help: "The letters’ names; all of them without a name.")
    var names: [String] = []
    @Flag(help: "Run from right to left, as Arabic and Urdu do.")
    var mirrored = false
    @OptionGroup var wanted: FormatOptions
    @Option(help: ArgumentHelp("The folder to put them in.", valueName: "dir"))
    var out = "out"
    @OptionGroup var content: ContentOption

    func run() async throws {
      let content = try content.load()
      for name in names.isEmpty ? content.templateIDs : names {
        let letters = try await Press(content).pseudo(
          name, formats: wanted.formats() ?? [.standard], mirrored: mirrored, fontSize: wanted.fontSize)
        try Delivery.deliver(letters, to: out)
      }
    }
  }
}
