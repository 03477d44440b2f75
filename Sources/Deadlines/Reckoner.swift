public import Facts
internal import LetterModel

/// Works dates out and says how: one function for each kind of R11, in `Kinds/`. The sums themselves are in the types
/// it calls, which make no text; this makes the sentences.
public struct Reckoner: Sendable {
  public let rules: Rulebook
  let formats: Formats

  /// - Parameter formats: how dates, times and counts are shown in the sentences.
  public init(_ rules: Rulebook, formats: Formats) {
    self.rules = rules
    self.formats = formats
  }

  // MARK: - Words

  func shown(_ day: Day) -> String { formats.shown(.date(day)) }
  func shown(_ moment: Moment) -> String { formats.shown(.moment(moment)) }
  func shown(_ time: TimeOfDay) -> String { formats.shown(.time(time)) }
  func shown(_ span: Span) -> String { count(span.count, span.unit.rawValue) }
  func count(_ number: Int, _ unit: String) -> String { formats.shown(.count(number, unit: unit)) }

  /// "a, b and c".
  func joined(_ texts: [String]) -> String {
    formats.shown(.list(texts.map { FactRow(cells: [.init(name: "", fact: .text($0))]) }))
  }

  /// With the preposition: "on Tuesday 2 March 2027", "at 2pm on …".
  func at(_ when: When) -> String {
    switch when {
    case .day(let day): "on \(shown(day))"
    case .moment(let moment): "at \(shown(moment))"
    }
  }

  /// Which of the two is meant, where the clocks show a time twice in one night; nothing for any other time.
  func whichOfTwo(_ when: When) -> [String] {
    guard let moment = when.moment, moment.isShownTwice else { return [] }
    return [
      "The clocks go back that night and show \(shown(moment.time)) twice: it is the "
        + "\(moment.offset == 0 ? "second" : "first") one."
    ]
  }

  /// "by Monday 7 December 2026", "by 5pm on …".
  func by(_ when: When) -> String { "by \(formats.shown(when.fact))" }

  /// A sentence on the holidays that a count of working days stepped over; none where there were none.
  func skipped(from first: Day, to last: Day) -> [String] {
    let holidays = rules.calendar.holidays(from: first, to: last)
    guard !holidays.isEmpty else { return [] }
    let joined = joined(holidays.map { "\(shown($0.day)) (\($0.title))" })
    return [
      holidays.count == 1
        ? "\(joined) is a holiday, so it is not a working day."
        : "\(joined) are holidays, so they are not working days."
    ]
  }

  // MARK: - Sending

  /// How a letter went and when it counts as received. A rent notice counts days, a visit moments.
  func sentences(on receipt: Receipt, asDay: Bool) -> [String] {
    let received = asDay ? When.day(receipt.received.day) : receipt.received
    let arrival = "It counts as received \(at(received))"
    switch receipt.method {
    case .byHand, .throughTheDoor:
      let way = receipt.method == .byHand ? "handed this over" : "put this through the door"
      let sent = "We \(way) \(at(receipt.sent))."
      if receipt.received == receipt.sent {
        return [sent, "It counts as received \(asDay ? "that day" : "at that moment")."]
      }
      return [
        sent, "We count from \(shown(rules.service.byHandFrom)) to \(shown(rules.service.byHandUntil)). \(arrival).",
      ]
    case .email:
      return ["We emailed this \(at(receipt.sent)).", "\(arrival), \(count(rules.service.emailHours, "hour")) later."]
    case .recorded, .firstClass, .secondClass:
      let posted = receipt.posted ?? receipt.sent.day
      var sentences = ["We posted this \(formats.shown(.method(receipt.method))) \(at(receipt.sent))."]
      if posted != receipt.sent.day {
        let isClosed = !rules.calendar.isWorking(receipt.sent.day)
        sentences.append(
          "That was \(isClosed ? "not a working day" : "after the last collection"), so it counts as posted "
            + "\(at(.day(posted))).")
      }
      let days = count(rules.service.postDays[receipt.method] ?? 0, "working day")
      return sentences + skipped(from: receipt.sent.day, to: receipt.received.day)
        + ["Post takes \(days). \(arrival)."]
    }
  }

  func rules(on receipt: Receipt) -> [String] {
    switch receipt.method {
    case .byHand, .throughTheDoor: ["SERV-0", "R2"]
    case .recorded, .firstClass, .secondClass: ["SERV-0", "SERV-A", "R1"]
    case .email: ["SERV-B", "R6"]
    }
  }

  /// What staff should know about ordinary post (R6).
  func warnings(on receipt: Receipt) -> [String] {
    guard Receipt.objection(to: receipt.method, rules.service) == .noPresumption else { return [] }
    return [ordinaryPostWarning]
  }

  var ordinaryPostWarning: String {
    "The Act does not name ordinary post, so nothing presumes that the letter arrived. Keep proof of posting, or send "
      + "it by recorded delivery."
  }
}

/// Why a notice under the 2001 Act cannot go by email (R6), in the same words everywhere.
public let emailRefusal = Refusal(
  "A notice like this cannot go by email: the Act does not name email, and organisation.yaml gives no legal basis for "
    + "it (“email_basis”). Hand it over, put it through the door or send it by recorded delivery.",
  suggestions: [ServiceMethod.byHand, .throughTheDoor, .recorded].map(\.rawValue))
