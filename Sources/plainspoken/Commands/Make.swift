internal import ArgumentParser
internal import DataFiles
internal import Facts
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken make`: one letter, in every format asked for.
struct Make: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one letter, in every format asked for.",
    discussion: """
      The data is a YAML or JSON file with a name and a value on each line. To see what a letter needs:
        plainspoken make notices/access
      To get a file to fill in:
        plainspoken templates show notices/access --as-data > visit.yaml
      Joint tenants get a copy each. The folder also gets record/report.json, which says what was made from what.
      """)

  @Argument(help: "The letter's name, as “plainspoken templates list” shows it.")
  var template: String

  @Option(help: ArgumentHelp("The person's data: a .yaml or .json file, or - for standard input.", valueName: "file"))
  var data: String?

  @Option(help: ArgumentHelp("One value, over that of the data. May be given many times.", valueName: "name=value"))
  var set: [String] = []

  @Flag(help: "Use the template's own example data, and the day it was written for.")
  var example = false

  @OptionGroup var wanted: FormatOptions

  @Option(help: ArgumentHelp("The folder to put the letters in; it is made if need be.", valueName: "dir"))
  var out = "out"

  @Option(help: ArgumentHelp("The date of the letter; today without it.", valueName: "date"))
  var today: String?

  @Option(
    help: ArgumentHelp(
      "Why a format or language that the person asked for is left out. It is recorded.", valueName: "reason"))
  var anyway: String?

  @Option(
    help: ArgumentHelp(
      "Why a letter goes with a date that we advise against, where the law allows it. It is recorded.",
      valueName: "reason"))
  var override: String?

  @OptionGroup var content: ContentOption

  func validate() throws {
    _ = try (day(), Overrides.read(set))
    if let data, data != "-" { _ = try syntax(of: data, "") }
    if let anyway, anyway.allSatisfy(\.isWhitespace) {
      throw ValidationError("--anyway needs a reason, which goes into the record.")
    }
    if let override, override.allSatisfy(\.isWhitespace) {
      throw ValidationError("--override needs a reason, which goes into the record.")
    }
    if example, data != nil { throw ValidationError("Give --example or --data, not both.") }
  }

  func run() async throws {
    let content = try content.load(forLetters: true)
    var answers: DataNode?
    if !example, data == nil, set.isEmpty {
      answers = try ask(for: try content.template(template).template)
    }
    var order = LetterOrder(
      template: template, data: try answers ?? readData(), overrides: try Overrides.read(set), isExample: example,
      formats: try wanted.formats(), language: try wanted.language(), fontSize: wanted.fontSize,
      columns: wanted.columns, today: try day(), anyway: anyway, override: override,
      allowUnreviewed: wanted.allowUnreviewed)
    order.voice = wanted.voiceWishes
    order.now = today == nil ? Place.now : nil
    try Delivery.deliver(try await Press(content, progress: Console.progress).make(order), to: out)
  }

  /// Asks for each field; where nobody answers, explains them all.
  private func ask(for template: Template) throws -> DataNode? {
    let guide = TemplateGuide(template)
    guard guide.needsData else { return nil }
    var questions = Questions(template, isTerminal: isatty(0) == 1)
    do {
      let answers = try questions.ask()
      questions.offerToSave(answers)
      return answers
    } catch let ended as Questions.Ended {
      Console.complain(
        ended.atOnce ? guide.whatItNeeds : "The answers ended too soon. Nothing was made.\n\n\(guide.whatItNeeds)")
      throw ExitCode(64)
    }
  }

  // MARK: - Reading the command line

  private func day() throws -> Day {
    guard let today else { return Place.today }
    do {
      let field = Field(name: "today", type: .date, range: .option("--today"))
      guard case .date(let day) = try Facts.read(today, as: field) else { return Place.today }
      return day
    } catch {
      throw ValidationError(
        "--today: \(([error.message] + error.suggestions.map { "Try: \($0)" }).joined(separator: " "))")
    }
  }

  private func readData() throws -> DataNode {
    guard let data else { return DataNode(.empty, range: .option("--set")) }
    let bytes = try InputFile.bytes(data, called: "data file")
    let source = try SourceText(path: data == "-" ? "standard input" : data, bytes: bytes)
    return try DataFile.read(source, syntax: try syntax(of: data, source.text))
  }

  private func syntax(of path: String, _ text: String) throws -> DataFile.Syntax {
    if path == "-" {
      return text.first { !$0.isWhitespace }.map { "{[".contains($0) } == true ? .json : .yaml
    }
    switch URL(filePath: path).pathExtension.lowercased() {
    case "json": return .json
    case "yaml", "yml": return .yaml
    default: throw ValidationError("The data file “\(path)” has to end in .yaml or .json.")
    }
  }
}
