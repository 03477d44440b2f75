internal import ArgumentParser
internal import LetterModel
internal import Press
internal import Speech

/// The command line: options and printing, nothing else. Exit codes: 0 done; 1 the content is at fault; 2 the
/// surroundings are at fault; 64 the command line is at fault.
@main
struct Plainspoken: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plainspoken",
    abstract: "Letters, leaflets and notices in Plain English, in the format each person asked for.",
    discussion: """
      Start here:
        plainspoken templates list                  what can be sent
        plainspoken make notices/access             what that letter needs to know
        plainspoken make notices/access --example   see it, filled with an example
        plainspoken make notices/access --data visit.yaml --as large-print,text
        plainspoken lint letter.docx                what a kind editor would say
      """,
    version: Version.current,
    subcommands: [
      Make.self, Again.self, Lint.self, Speak.self, Templates.self, Deadline.self, Translate.self,
      Report.self, Doctor.self,
    ])

  static func main() async {
    // Before anything else: a worker forks, which only a process with a single thread can do.
    SpeechWorker.serveIfAsked(CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch let findings as Findings {
      Console.show(findings.all)
      exit(withError: ExitCode(1))
    } catch let error as SurroundingsError {
      Console.complain(error.description)
      exit(withError: ExitCode(2))
    } catch let error as SpeechError {
      Console.complain(error.description)
      exit(withError: ExitCode(error.fault == .content ? 1 : error.fault == .surroundings ? 2 : 64))
    } catch let error as UnknownName {
      Console.complain(error.description)
      exit(withError: ExitCode(64))
    } catch {
      exit(withError: error)
    }
  }
}

/// The version that `--version`, `doctor` and CHANGELOG.md name.
enum Version {
  static let current = "0.1.0"
}
