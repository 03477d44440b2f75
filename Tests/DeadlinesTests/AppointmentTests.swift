import Deadlines
import LetterModel
import Press
import Testing

@Suite("Letters about appointments")
struct AppointmentTests {
  private let appointment = "letters/appointment"
  private let changed = "letters/appointment-changed"

  @Test("one later than we promise leaves with a warning, and one that is over is refused")
  func promise() async throws {
    // Asked on Monday 9 November 2026: 5 working days end on Monday 16 November.
    #expect(try await warnings(appointment, ["visit": "16 November 2026 from 10am to 11am"]).isEmpty)
    let late = try await warnings(appointment, ["visit": "17 November 2026 from 10am to 11am"])
    #expect(late.map(\.rule) == ["promise-missed"])
    #expect(late.first?.message.contains("we promised a day by Monday 16 November 2026") == true)
    #expect(late.first?.why.contains("We have to give an appointment by Monday 16 November 2026.") == true)
    let over = try await refusal(appointment, ["visit": "9 November 2026 from 10am to 11am"])
    #expect(over.map(\.rule) == ["already-past"])
  }

  @Test("one that nobody asked for has no clock, and an evening needs their agreement")
  func others() async throws {
    let letter = try await make(appointment, ["requested": "", "visit": "11 December 2026 from 10am to 11am"]).first
    #expect(letter?.findings.isEmpty == true && letter?.notice == nil)
    let evening = try await warnings(appointment, ["visit": "13 November 2026 from 6pm to 7pm"])
    #expect(evening.map(\.rule) == ["unusual-hours"])
    #expect(try await refusal(appointment, ["requested": "11 November 2026"]).map(\.rule) == ["not-yet"])
  }

  @Test("a move needs its reason, and a new time that is another one and still to come")
  func moved() async throws {
    #expect(try await warnings(changed, [:]).isEmpty)
    #expect(try await refusal(changed, ["reason": ""]).map(\.rule) == ["missing-value"])
    #expect(
      try await refusal(changed, ["new_visit": "13 November 2026 from 10am to 11am"]).map(\.rule) == ["not-moved"])
    #expect(
      try await refusal(changed, ["new_visit": "9 November 2026 from 10am to 11am"]).map(\.rule) == ["already-past"])
  }

  @Test("without a new time the letter says how to choose one")
  func choose() async throws {
    let letter = try #require(try await make(changed, ["new_visit": ""]).first)
    let html = String(decoding: letter.renditions[0].files[0].bytes, as: UTF8.self)
    #expect(html.contains("to choose a new time"))
  }

  @Test("one that we missed says so and is recorded; one that is over cannot be moved, nor one to come missed")
  func missed() async throws {
    let late = try await warnings(changed, ["missed": "yes"], today: "2026-11-14")
    #expect(late.map(\.rule) == ["promise-missed"])
    let over = try await refusal(changed, [:], today: "2026-11-14")
    #expect(over.map(\.rule) == ["already-past"] && over.first?.suggestions == ["missed: yes"])
    #expect(try await refusal(changed, ["missed": "yes"]).map(\.rule) == ["not-yet"])
  }
}
