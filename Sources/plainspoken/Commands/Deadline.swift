internal import ArgumentParser
internal import DataFiles
internal import Deadlines
internal import Facts
internal import Foundation
internal import LetterModel
internal import Press

/// `plainspoken deadline`: a date worked out, with its working shown.
struct Deadline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work out a date, and show the working.",
    discussion: """
      For example:
        plainspoken deadline rent-increase --sent 2027-03-02 --method recorded --period monthly --from-day 1
        plainspoken deadline access --sent "10 November 2026 at 2.15pm" --method by-hand
        plainspoken deadline complaint --received 25/11/2026 --stage 2
      """,
    subcommands: [
      RentIncreaseKind.self, AccessKind.self, ComplaintKind.self, ReplyKind.self, ConsentKind.self, DampKind.self,
      RepairKind.self, ApplicationKind.self, AppointmentKind.self, HomeVisitKind.self, WorkingDaysKind.self,
      HolidaysKind.self,
    ])
}

/// What every kind of deadline takes.
struct DeadlineOptions: ParsableArguments {
  /// Whose days off count (R10).
  enum Calendar: String, ExpressibleByArgument, CaseIterable { case organisation, national }

  @Flag(help: "As JSON, for other programs.")
  var json = false

  @Option(help: "Whose days off count: the organisation's, or the national bank holidays alone.")
  var calendar = Calendar.organisation

  @Option(
    help: ArgumentHelp(
      "A published list of bank holidays, as at https://www.gov.uk/bank-holidays.json, to use for its years.",
      valueName: "file"))
  var bankHolidays: String?

  @OptionGroup var content: ContentOption

  /// Works out one answer and prints it.
  ///
  /// - Parameters:
  ///   - day: the day that the law is asked on: that of the event.
  ///   - law: the row of law.yaml that the date rests on, for a warning where it is not in force on that day.
  func answer(on day: Day, law: String? = nil, _ work: (Reckoner) throws -> Answer) throws {
    let content = try content.load()
    var rules = content.rulebook(on: day)
    if calendar == .national { rules.calendar = rules.calendar.national }
    if let bankHolidays { rules.calendar = rules.calendar.with(published: try published(bankHolidays)) }
    let formats = try content.formats(.source)
    var answer: Answer
    do {
      answer = try work(Reckoner(rules, formats: formats))
    } catch let refusal as Refusal {
      Console.complain("Error: \(refusal.message)")
      throw ExitCode(64)
    }
    if let row = law.flatMap({ content.law.row($0, on: day) }), let warning = row.warning(on: day, formats) {
      answer.warnings.append(warning)
    }
    try show(answer)
  }

  private func show(_ answer: Answer) throws {
    guard json else {
      for sentence in answer.working { Console.say(sentence) }
      for warning in answer.warnings { Console.say("Take care: \(warning)") }
      return
    }
    try Console.say(json: answer)
  }

  private func published(_ path: String) throws -> [Holiday] {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
      throw SurroundingsError(
        "The list of bank holidays “\(path)” cannot be read.", advice: "Check the name, and that you may read it.")
    }
    return try BankHolidays.published(in: DataFile.read(SourceText(path: path, bytes: bytes), syntax: .json))
  }
}

extension LawRow {
  /// What to say where the row is not in force on a day.
  fileprivate func warning(on day: Day, _ formats: Formats) -> String? {
    if let from = inForceFrom, day < from { return "\(act) is in force only from \(formats.shown(.date(from)))." }
    if let to = inForceTo, day > to { return "\(act) was in force only until \(formats.shown(.date(to)))." }
    return nil
  }
}

// MARK: - Reading options

/// A date, or a date with a time, as people write it (R7).
struct WhenArgument {
  let when: When

  /// For an option's `transform`: its errors say what is wrong.
  static func transform(_ written: String) throws -> WhenArgument {
    do {
      return WhenArgument(when: try read(written))
    } catch {
      throw ValidationError(error.help)
    }
  }

  private static func read(_ written: String) throws(Refusal) -> When {
    func fact(_ type: FactType) throws(Refusal) -> Fact {
      try Facts.read(written, as: Field(name: "when", type: type, range: .option("when")))
    }
    do throws(Refusal) {
      if let when = When(try fact(.date)) { return when }
      throw Refusal("“\(written)” is not a date.")
    } catch let dateRefusal {
      do throws(Refusal) {
        if let when = When(try fact(.moment)) { return when }
        throw dateRefusal
      } catch {
        let looksLikeMoment =
          written.contains(":") || written.lowercased().contains(#/\bat\b|\d *[ap]m\b|midday|noon|midnight/#)
        throw looksLikeMoment ? error : dateRefusal
      }
    }
  }
}

extension Refusal {
  /// Puts the name of an option before what was refused of it.
  static func naming(_ option: String, _ work: () throws(Refusal) -> Answer) throws(Refusal) -> Answer {
    do throws(Refusal) {
      return try work()
    } catch {
      throw Refusal("\(option): \(error.message)", suggestions: error.suggestions)
    }
  }

  /// The message and what to write instead, in one line.
  var help: String { ([message] + suggestions.map { "Try: \($0)" }).joined(separator: " ") }
}

extension ServiceMethod {
  /// For an option's `transform`: reads what people say, and its errors say what is wrong.
  static func transform(_ written: String) throws -> ServiceMethod {
    do {
      let field = Field(name: "method", type: .method, range: .option("--method"))
      if case .method(let method) = try Facts.read(written, as: field) { return method }
      throw ValidationError("“\(written)” is not a way of sending.")
    } catch let refusal as Refusal {
      throw ValidationError(refusal.message)
    }
  }

  /// Throws a finding (exit code 1) where the law lets no notice go this way.
  func refuseForNotice(_ rules: Rulebook) throws {
    guard Receipt.objection(to: self, rules.service) == .refused else { return }
    throw Findings([
      Finding(
        "unlawful-method", emailRefusal.message, suggestions: emailRefusal.suggestions.map { "--method \($0)" },
        at: .option("--method \(rawValue)"))
    ])
  }
}

/// For an option's `transform`: one of the cases by its raw value; its errors name them all.
func oneOf<Case: CaseIterable & RawRepresentable>(
  _ written: String
) throws -> Case where Case.RawValue: LosslessStringConvertible {
  if let found = Case.RawValue(written).flatMap(Case.init(rawValue:)) { return found }
  let known = Case.allCases.map { String($0.rawValue) }
  throw ValidationError("“\(written)” is none of: \(known.joined(separator: ", ")).")
}
