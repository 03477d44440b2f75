public import Facts
internal import LetterModel

extension Reckoner {
  /// `consent`: our promise, the days on which staff look whether there is an answer, and the day after which silence
  /// is consent (CONS-1, CONS-2).
  public func consent(received: When) -> Answer {
    let (received, limits) = (received.day, rules.limits)
    let hardStop = limits.consentHardStop.day(from: received, rules.calendar)
    let target = min(limits.consentTarget.day(from: received, rules.calendar), hardStop)
    let reminders = limits.consentReminders.map { received + $0 }.filter { $0 <= target }
    return Answer(
      kind: "consent",
      entries: [
        .init(key: "received", value: .when(.day(received))), .init(key: "due", value: .when(.day(target))),
        .init(key: "target", value: .when(.day(target))), .init(key: "hardStop", value: .when(.day(hardStop))),
        .init(key: "reminders", value: .days(reminders)),
      ],
      working: [
        "We were asked in writing on \(shown(received)).",
        "We promise to decide in \(shown(limits.consentTarget.span)): by \(shown(target)).",
        reminders.isEmpty ? nil : "So that nobody forgets, we check on it on \(joined(reminders.map(shown))).",
        "The law gives us \(shown(limits.consentHardStop.span)), until \(shown(hardStop)). With no answer in writing "
          + "by then, the answer counts as yes.",
      ].compactMap { $0 },
      rules: ["CONS-1", "CONS-2", "CNT-1"])
  }

  /// `damp`: by when to look into it, to write down what was found, and to start work (DAMP-1).
  ///
  /// - Parameters:
  ///   - known: when we came to know of it; nil where only the later times are asked for.
  ///   - investigated: when the investigation ended; nil to count from the last day for it.
  public func damp(known: When?, investigated: When?) throws(Refusal) -> Answer {
    var (entries, working): ([Answer.Entry], [String]) = ([], [])
    let limits = rules.limits
    var ended = investigated?.day
    if let known = known?.day {
      if let ended, ended < known {
        throw Refusal("The investigation ended on \(shown(ended)), which is before \(shown(known)), when we knew.")
      }
      let due = limits.dampInvestigation.day(from: known, rules.calendar)
      entries = [
        .init(key: "received", value: .when(.day(known))), .init(key: "due", value: .when(.day(due))),
        .init(key: "investigate", value: .when(.day(due))),
      ]
      working = ["We knew of the damp or mould on \(shown(known))."]
      working += counting(limits.dampInvestigation, from: known, to: due)
      working.append("We must have looked into it by \(shown(due)).")
      if let ended, ended > due { working.append("The investigation ended on \(shown(ended)), which is too late.") }
      if ended == nil { working.append("If we finish only on that day, the next times run from it.") }
      ended = ended ?? due
    }
    guard let ended else {
      throw Refusal("Give the day on which we came to know of it, or the day on which the investigation ended.")
    }
    let summary = limits.dampSummary.day(from: ended, rules.calendar)
    let start = limits.dampStart.day(from: ended, rules.calendar)
    if investigated != nil { working.append("The investigation ended on \(shown(ended)).") }
    working += skipped(from: ended + 1, to: max(summary, start)).filter { !working.contains($0) }
    working += [
      "We must write to the tenant with what we found within \(shown(limits.dampSummary.span)): by \(shown(summary)).",
      "We must start any work for safety within \(shown(limits.dampStart.span)): by \(shown(start)). If that cannot "
        + "be done, we must tell the tenant why, and when we will start.",
    ]
    entries += [.init(key: "summary", value: .when(.day(summary))), .init(key: "start", value: .when(.day(start)))]
    return Answer(kind: "damp", entries: entries, working: working, rules: ["DAMP-1", "CNT-8", "CNT-9"])
  }

  /// `holidays`: the days off besides weekends.
  public func holidays(in years: ClosedRange<Int>) -> Answer {
    let holidays = years.flatMap { rules.calendar.holidays(in: $0) }
    return Answer(
      kind: "holidays", entries: [.init(key: "holidays", value: .holidays(holidays))],
      working: holidays.map { "\(shown($0.day)): \($0.title)" }, rules: ["CNT-9"])
  }
}
