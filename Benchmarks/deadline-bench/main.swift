// How long a million checks of a rent notice's dates take on one core: `deadline-bench CHECKOUT CHECKS`. Prints
// nanoseconds for all of them, how many starts were lawful and the sum of the safe first days, so that the peer can be
// seen to have worked out the same. Run by Benchmarks/bench.py beside its peer.
internal import Deadlines
internal import Facts
internal import Foundation
internal import LetterModel
internal import Press

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data("deadline-bench: \(message)\n".utf8))
  exit(2)
}

guard CommandLine.arguments.count == 3, let checks = Int(CommandLine.arguments[2]), checks > 0 else {
  stop("use deadline-bench CHECKOUT CHECKS")
}

/// One notice after another: posted on each day of the ten years whose bank holidays are published, by two methods,
/// with four kinds of rental period, and a start 20 to 79 days after posting. `peers/rent_dates.py` has the same.
func check(_ rules: Rulebook) throws -> (lawful: Int, sum: Int) {
  guard let first = Day(iso8601: "2019-01-01"), let anchor = Day(iso8601: "2018-12-31"),
    let month = RentalPeriod(monthlyOn: 31)
  else { stop("no such day") }
  let periods = [
    try RentalPeriod(.weekly, firstDay: anchor), try RentalPeriod(.fortnightly, firstDay: anchor),
    try RentalPeriod(.fourWeekly, firstDay: anchor), month,
  ]
  let methods = [ServiceMethod.recorded, .secondClass]
  var (lawful, sum) = (0, 0)
  for number in 0..<checks {
    let posted = first + number % 3_590
    let receipt = Receipt(of: .day(posted), by: methods[number % 2], rules.service, rules.calendar)
    let rise = RentIncrease(receipt, period: periods[number % 4], payDaysBefore: number % 3, rules.rent)
    if posted + (20 + number % 60) >= rise.firstDays.safe { lawful += 1 }
    sum += rise.firstDays.safe.number
  }
  return (lawful, sum)
}

do {
  let checkout = CommandLine.arguments[1]
  let place = ContentRoot.Place(environment: [:], workingFolder: checkout, program: checkout)
  guard let day = Day(iso8601: "2027-03-01") else { stop("no such day") }
  let rules = try Content(ContentRoot.find(option: checkout, in: place)).rulebook(on: day)
  let clock = ContinuousClock()
  let start = clock.now
  let (lawful, sum) = try check(rules)
  let time = start.duration(to: clock.now)
  print("nanoseconds", Int(time / .nanoseconds(1)))
  print("lawful", lawful)
  print("sum", sum)
} catch {
  stop("\(error)")
}
