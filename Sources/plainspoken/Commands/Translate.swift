internal import ArgumentParser
internal import Foundation
internal import LetterModel
internal import Press
internal import Translation

/// `plainspoken translate`: the translators' desk.
struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Send letters out to be translated, take them back, and see what waits.",
    discussion: """
      Translations are XLIFF files, which any translator's tool opens. A unit is a sentence or two; the fields in it are
      codes that a translator moves and never changes.
        plainspoken translate status                                      what waits, in which language
        plainspoken translate export notices/access --language pl         a file for the translator
        plainspoken translate check access.pl.xlf                         is it sound?
        plainspoken translate import access.pl.xlf --by "A. Translator"   take it in
      A letter leaves in a language only when every unit is “reviewed” or “final”.
      """,
    subcommands: [Status.self, Export.self, Import.self, Check.self, PseudoLetters.self, Terms.self])
}

/// `--language`, for commands that work on one.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("language"), help: ArgumentHelp("The language, as a tag: pl.", valueName: "tag"))
  var written: String?

  func validate() throws { _ = try tag() }

  func tag() throws -> LanguageTag? {
    try written.map { written in
      guard let tag = LanguageTag(written) else {
        throw ValidationError("“\(written)” is not a language tag. Write pl or zh-Hans.")
      }
      return tag
    }
  }

  /// The language, which has to be one that has a folder.
  func known(to desk: TranslationDesk) throws -> LanguageTag {
    guard let tag = try tag() else { throw ValidationError("--language is missing: which language?") }
    guard desk.languages.contains(tag) else {
      throw UnknownName("language", tag.description, near: [], all: desk.languages.map(\.description))
    }
    return tag
  }
}

extension Translate {
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is translated and reviewed, letter by letter, and what waits.")

    @OptionGroup var language: LanguageOption
    @Flag(help: "Show the English of every unit that waits.")
    var waiting = false
    @Flag(help: "For a program to read.")
    var json = false
    @OptionGroup var content: ContentOption

    func run() throws {
      let desk = TranslationDesk(try content.load())
      let rows = try desk.status(language.written == nil ? nil : language.known(to: desk))
      if json { return try Console.say(json: rows) }
      guard !rows.isEmpty else {
        return Console.say("There is no language but English yet. Locales/README.md says how to add one.")
      }
      var last: LanguageTag?
      for row in rows {
        if row.language != last { Console.say("\(last == nil ? "" : "\n")\(row.language)") }
        last = row.language
        let counts = TranslationState.allCases.reversed().compactMap { state in
          row.units[state.rawValue].map { "\($0) \(state == .initial ? "waiting" : state.rawValue)" }
        }
        let name = row.name.padding(toLength: max(38, row.name.count), withPad: " ", startingAt: 0)
        Console.say("  \(name) \(row.mayLeave ? "may leave" : "held back")   \(counts.joined(separator: ", "))")
        if waiting { for text in row.waiting { Console.say("      waits: \(text)") } }
      }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the XLIFF files for a translator.",
      discussion: "Each file holds the English as it is now and what is translated already.")

    @Argument(help: "The letters’ names, and “messages” for what all letters share; all of them without a name.")
    var names: [String] = []
    @OptionGroup var language: LanguageOption
    @Option(name: .customLong("xliff"), help: "The version of XLIFF: 2.1, or 1.2 for older tools.")
    var version = XLIFF.Version.v21.rawValue
    @Option(help: ArgumentHelp("The folder to put them in.", valueName: "dir"))
    var out = "."
    @OptionGroup var content: ContentOption

    func validate() throws { _ = try chosenVersion() }

    private func chosenVersion() throws -> XLIFF.Version {
      guard let known = XLIFF.Version(rawValue: version) else {
        throw ValidationError("--xliff \(version) is not 2.1 or 1.2.")
      }
      return known
    }

    func run() throws {
      let desk = TranslationDesk(try content.load())
      let tag = try language.known(to: desk)
      let chosen = try names.isEmpty ? desk.english().map(\.name) : names.map { CatalogueName($0) }
      let catalogues = try chosen.map { ($0, try desk.export($0, tag)) }
      let short = { (name: CatalogueName) in name.description.split(separator: "/").last.map(String.init) ?? "messages"
      }
      let count = Dictionary(grouping: chosen, by: short).mapValues(\.count)
      for (name, catalogue) in catalogues {
        // A letter and a poster of the same name are two files: letters-opening-hours, posters-opening-hours.
        let isShared = count[short(name), default: 0] > 1
        let path = "\(out)/\(isShared ? name.description.replacing("/", with: "-") : short(name)).\(tag).xlf"
        try OutputFile.write(XLIFF.write(catalogue, version: chosenVersion()), to: path)
        Console.say(path)
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in what a translator sent back.",
      discussion: """
        Every unit is checked before anything changes: no field lost or doubled, the same numbers, no markup and no
        invisible marks. One bad unit refuses the file; --partial takes in the rest.
        """)

    @Argument(help: "The XLIFF files, 1.2 or 2.")
    var files: [String]
    @Option(help: ArgumentHelp("Who translated or reviewed them, for the catalogue.", valueName: "name"))
    var by: String?
    @Flag(help: "Take in the sound units of a file that has bad ones too.")
    var partial = false
    @OptionGroup var content: ContentOption

    func run() throws {
      let desk = TranslationDesk(try content.load())
      var isRefused = false
      for file in files {
        do {
          let catalogue = try XLIFF.read([UInt8](InputFile.bytes(file, called: "file")), path: file)
          let (taken, findings) = try desk.receive(catalogue, partial: partial, by: by, on: Place.today)
          Console.show(findings)
          isRefused = isRefused || findings.hasErrors
          Console.say("\(file): \(taken) \(taken == 1 ? "unit" : "units") taken in")
        } catch let findings as Findings {
          Console.show(findings.all)
          Console.complain("\(file): nothing was taken in.")
          isRefused = true
        }
      }
      if isRefused { throw ExitCode(1) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say whether XLIFF files are sound, with line and unit.")

    @Argument(help: "The XLIFF files, 1.2 or 2.")
    var files: [String]

    func run() throws {
      var all: [Finding] = []
      for file in files {
        do {
          let catalogue = try XLIFF.read([UInt8](InputFile.bytes(file, called: "file")), path: file)
          let findings = catalogue.ownFindings
          if findings.isEmpty { Console.say("\(file): \(catalogue.units.count) units, all sound") }
          all += findings
        } catch let findings as Findings {
          all += findings.all
        }
      }
      Console.show(all)
      if all.hasErrors { throw ExitCode(1) }
    }
  }

  struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "glossary",
      abstract: "The agreed words of a language, and where a translation may not use them.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var content: ContentOption

    func run() throws {
      let desk = TranslationDesk(try content.load())
      let tag = try language.known(to: desk)
      let (glossary, hints) = try desk.glossary(tag)
      for term in glossary.terms {
        Console.say("\(term.english): \(term.translation)\(term.note.isEmpty ? "" : " (\(term.note))")")
      }
      Console.show(hints)
    }
  }
}
