internal import Deadlines
internal import LetterModel
internal import Templating

/// The numbers for deadlines and notices as they hold on each day: another set from each day on which a row of law.yaml
/// takes the place of an earlier one.
struct Rulebooks: Sendable {
  /// First to last; the first holds for every day before the second.
  private let all: [(from: Day, rules: Rulebook)]

  /// Throws findings for each number that is missing in any of them.
  init(
    _ organisation: Organisation, _ standards: [Standard], _ law: [LawRow], oneOffs: [OneOffHoliday]
  ) throws(Findings) {
    let changes = Set(law.filter { $0.replaces != nil }.compactMap(\.inForceFrom)).sorted()
    var all: [(from: Day, rules: Rulebook)] = []
    for day in [Day(number: .min)] + changes {
      all.append((day, try Rulebook(organisation, standards, law, oneOffs: oneOffs, on: day)))
    }
    self.all = all
  }

  func on(_ day: Day) -> Rulebook { (all.last { $0.from <= day } ?? all[0]).rules }
}

extension Clocks {
  /// The clocks that templates can name, told by the rules of the day of the event.
  init(_ rulebooks: Rulebooks) {
    self.init(NamedClock.allCases.map { Clock(name: $0.rawValue, chooser: $0.chooser) }) { name, event, option in
      guard let clock = NamedClock(rawValue: name), let event = When(event) else { return nil }
      return clock.end(from: event, choosing: option, rulebooks.on(event.day))?.fact
    }
  }
}
