import Deadlines
import Facts
import LetterModel
import Testing

@Suite("The tables of dates")
struct VectorTests {
  @Test("a row of rent.tsv holds", arguments: try Row.all("rent.tsv"))
  func rent(_ row: Row) throws {
    let answer = try Shipped.reckoner().rentIncrease(
      sent: When(row[0]), method: try #require(ServiceMethod(rawValue: row[1])), period: try period(row),
      payDaysBefore: Int(row[4]))
    let json = try answer.json()
    #expect(json["received"] as? String == row[5])
    #expect(json["earliest"] as? [String: String] == ["floor": row[6], "safe": row[7]])
    #expect(json["start"] as? [String: String] == (row[8].isEmpty ? nil : ["floor": row[8], "safe": row[9]]))
  }

  private func period(_ row: Row) throws -> RentalPeriod? {
    guard let length = RentalPeriod.Length(named: row[2]) else { return nil }
    if let day = Int(row[3]) { return RentalPeriod(monthlyOn: day) }
    return try RentalPeriod(length, firstDay: .of(row[3]))
  }

  @Test("a row of access.tsv holds", arguments: try Row.all("access.tsv"))
  func access(_ row: Row) throws {
    let answer = try Shipped.reckoner().access(
      sent: When(row[0]), method: try #require(ServiceMethod(rawValue: row[1])))
    let json = try answer.json()
    #expect(json["received"] as? String == row[2])
    #expect(json["earliest"] as? String == row[3])
    #expect(json["window"] as? [String: String] == ["from": row[4], "to": row[5]])
  }

  @Test("a row of clocks.tsv holds", arguments: try Row.all("clocks.tsv"))
  func clocks(_ row: Row) throws {
    let (from, dayOne) = (try When(row[1]), DayOne(rawValue: row[2]))
    let reckoner = try Shipped.reckoner()
    let answer: Answer =
      switch row[0] {
      case "complaint-1": try reckoner.complaint(received: from, dayOne: dayOne)
      case "complaint-1-extended": try reckoner.complaint(received: from, isExtended: true)
      case "complaint-2": try reckoner.complaint(received: from, stage: .two, dayOne: dayOne)
      case "consent": reckoner.consent(received: from)
      case "damp": try reckoner.damp(known: from, investigated: nil)
      case let kind:
        if let clock = Reckoner.Clock(rawValue: kind) {
          reckoner.clock(clock, from: from, dayOne: dayOne)
        } else {
          try reckoner.repair(reported: from, class: kind, dayOne: dayOne)
        }
      }
    let json = try answer.json()
    for expected in row[3].split(separator: ", ") {
      let (key, value) = (String(expected.prefix { $0 != " " }), expected.drop { $0 != " " }.dropFirst())
      #expect(json[key] as? String == String(value), "\(key)")
    }
    #expect(!answer.rules.isEmpty)
    #expect(answer.working.joined(separator: " ").contains("by "))
  }

  @Test(
    "Scotland's published bank holidays are those of the rule and the one-offs", arguments: try Row.all("holidays.tsv"))
  func holidays(_ row: Row) throws {
    let calendar = try Shipped.reckoner().rules.calendar.national
    let days = calendar.holidays(in: try #require(Int(row[0]))).map(\.day.iso8601)
    #expect(days.joined(separator: " ") == row[1])
    #expect(try days.allSatisfy { try !calendar.isWorking(.of($0)) })
  }

  @Test("so many working days from a date")
  func workingDays() throws {
    let answer = try Shipped.reckoner().workingDays(3, from: When("2026-12-24"))
    #expect(try answer.json()["due"] as? String == "2026-12-31")
  }
}
