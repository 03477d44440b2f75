internal import ArgumentParser
internal import LetterModel
internal import Press

/// `templates check`
struct TemplateCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove every template, or those named, in every format it allows.",
    discussion: """
      Each is filled in many ways: with its own example; with the shortest and the longest values (names of 60 letters,
      addresses of 7 lines, one entry in a list and four); without each field that may be left out; and with each option
      of each choice. One thing changes at a time. Every letter is read by the linter and made in each format, and the
      amounts, dates, times and phone numbers are read back out of each file. Nothing is written.
      What is said is proved by its script; --sound makes the recordings as well, which takes a minute a letter.
      """)

  @Argument(help: "The names of templates; all of them without any.")
  var ids: [String] = []

  @Flag(help: "Make the recordings too.")
  var sound = false

  @OptionGroup var content: ContentOption

  func run() async throws {
    let content = try content.load()
    let ids = ids.isEmpty ? content.templateIDs : ids
    guard !ids.isEmpty else {
      throw SurroundingsError("There is no template to check in \(content.root.path).", advice: "")
    }
    let press = Press(content)
    // The files of the shelf itself: a template that is not there is found here.
    _ = try (content.shelf(), content.clauses())
    var findings: [Finding] = []
    for proof in try await proofs(of: ids, press) {
      let ways = proof.variants == 1 ? "1 way" : "\(proof.variants) ways"
      Console.say(
        proof.findings.hasErrors
          ? "\(proof.template): not good"
          : "\(proof.template): good in \(ways) as \(proof.formats.map(\.name).joined(separator: ", "))")
      if !proof.refused.isEmpty {
        Console.say("  its notice rule does not let it be made \(proof.refused.joined(separator: ", "))")
      }
      findings += proof.findings
    }
    Console.show(findings)
    if findings.hasErrors { throw ExitCode(1) }
  }

  /// Side by side, for there may be many.
  private func proofs(of ids: [String], _ press: Press) async throws -> [Proof] {
    let sound = sound
    let found = try await withThrowingTaskGroup(of: Proof.self, returning: [String: Proof].self) { group in
      for id in Set(ids) { group.addTask { try await proof(of: id, press, sound: sound) } }
      return try await group.reduce(into: [:]) { $0[$1.template] = $1 }
    }
    return ids.compactMap { found[$0] }
  }
}

/// A template with mistakes in it is a proof too: that it is not good.
private func proof(of id: String, _ press: Press, sound: Bool) async throws -> Proof {
  do {
    return try await press.prove(id, sound: sound)
  } catch let error as Findings {
    return Proof(template: id, findings: error.all)
  }
}
