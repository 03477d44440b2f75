import DataFiles
import Facts
import LetterModel
import Testing

@Suite("formats.yaml is read whole or not at all")
struct FormatsTests {
  private func file() throws -> String { try Place.text("Locales/en-GB/formats.yaml") }

  private func findings(_ yaml: String) -> [Finding] {
    do {
      _ = try English.formats(from: yaml)
      return []
    } catch {
      return error.all
    }
  }

  @Test("the British file is sound, and says what it is")
  func british() throws {
    #expect(try findings(file()).isEmpty)
    #expect(English.formats.name == "English")
    #expect(English.formats.direction == .leftToRight)
    #expect(English.formats.units.contains("working day"))
  }

  @Test(
    "a key taken out is missed by name",
    arguments: [
      "name", "direction", "point", "pounds_and_pence", "said_both", "shown", "table", "midday", "pm_hour", "midnight",
      "staff", "before_last", "between_groups", "recorded",
    ])
  func missing(_ key: String) throws {
    let lines = try file().split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("\(key):") })
    let without = lines[..<index] + lines[(index + 1)...]
    let found = findings(without.joined(separator: "\n"))
    #expect(found.contains { $0.rule == "missing-key" && $0.message.contains(key) })
  }

  @Test("a whole group, a plural form, a month and a day taken out are missed")
  func missingParts() throws {
    let yaml = try file()
    #expect(
      findings(yaml.replacing("\nslot:", with: "\nslots:")).map(\.rule).sorted() == ["missing-key", "unknown-key"])
    #expect(findings(yaml.replacing("    one: \"{count} page\"\n", with: "")).map(\.rule) == ["missing-key"])
    #expect(findings(yaml.replacing("    - April\n", with: "")).map(\.rule) == ["wrong-count"])
    #expect(findings(yaml.replacing("    - 31st\n", with: "")).map(\.rule) == ["wrong-count"])
  }

  @Test("a key that means nothing is refused, with the name that it is near to")
  func unknown() throws {
    let found = try findings(file().replacing("  midday: midday", with: "  midday: midday\n  middday: noon"))
    #expect(found.map(\.rule) == ["unknown-key"])
    #expect(found.first?.suggestions.contains("midday") == true)
  }

  @Test("a pattern with an unknown place, an open brace, or no place for a fact is refused at its line")
  func patterns() throws {
    let line = "shown: \"{weekday} {day} {month} {year}\""
    for (written, said) in [
      ("shown: \"{day} {moon} {year}\"", "{moon}"), ("shown: \"{day} {month\"", "not closed"),
      ("shown: \"{day} {month}\"", "{year}"),
    ] {
      let found = try findings(file().replacing(line, with: written))
      #expect(found.map(\.rule) == ["wrong-pattern"])
      #expect(found.first?.message.contains(said) == true)
      #expect(found.first?.source.start.line ?? 0 > 1)
    }
  }

  @Test("plural forms follow the language's own rules")
  func plurals() throws {
    let polish = try file()
      .replacing(
        "  one: n = 1\n",
        with: """
            one: i = 1 and v = 0
            few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14
            many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14

          """
      )
      .replacing(#/\ncounted:(.|\n)*/#, with: "")
    let withForms = polish.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.hasPrefix("    other:") else { return String(line) }
      return ["few", "many", "other"].map { line.replacing("other:", with: "\($0):") }.joined(separator: "\n")
    }.joined(separator: "\n")
    let counted = """

      counted:
        day:
          one: "{count} dzień"
          few: "{count} dni (few)"
          many: "{count} dni (many)"
          other: "{count} dnia"
      """
    let formats = try English.formats(from: withForms + counted)
    let wanted = [
      1: "dzień", 2: "dni (few)", 4: "dni (few)", 5: "dni (many)", 12: "dni (many)", 22: "dni (few)", 0: "dni (many)",
      100: "dni (many)", 21: "dni (many)",
    ]
    for (count, word) in wanted {
      #expect(formats.shown(.count(count, unit: "day")) == "\(count) \(word)")
    }
  }

  @Test("words for a count are said, and not shown; those for its last figures stand behind the rest")
  func saidCounts() throws {
    let formats = try English.formats(
      from: file() + """

        said_counts:
          "1 hour": an hour
          "2 hours": a pair of hours
          "12 hours": a dozen hours
          "12 pounds": a dozen pounds

        """)
    let wanted = [
      1: "an hour", 2: "a pair of hours", 3: "3 hours", 12: "a dozen hours", 22: "20 a pair of hours",
      101: "101 hours", 111: "111 hours", 112: "100 a dozen hours", 202: "200 a pair of hours",
    ]
    for (count, words) in wanted {
      #expect(formats.spoken(.count(count, unit: "hour")) == words)
      #expect(formats.shown(.count(count, unit: "hour")) == "\(count) hour\(count == 1 ? "" : "s")")
    }
    #expect(formats.spoken(.money(Money(pence: 41_250))) == "400 a dozen pounds and 50 pence")
  }

  @Test("a year is said by the first line that fits it, with the days of the month as its ordinals")
  func yearsSaid() throws {
    let years = [
      1905: "19 oh 5", 1998: "19 98", 2000: "2000", 2001: "2001", 2009: "2009", 2010: "20 10", 2026: "20 26",
      2100: "21 hundred",
    ]
    for (year, words) in years { #expect(English.formats.spoken(year: year) == words) }
    let lines = try file().replacing(#/  years_said:\n(    .*\n)*/#) { _ in
      """
        years_said:
          "2000": "the year two thousand"
          "200?": "two thousand and {last_as_day}"
          "20[": "never"
          "20??": "two thousand, {rest}; {last_as_day}"
          "????": "{rest_as_day}"

      """
    }
    #expect(findings(lines).map(\.message).contains { $0.contains("no words for 2010") })
    let whole = lines.replacing("{rest}; {last_as_day}", with: "{rest}").replacing(
      "\"{rest_as_day}\"", with: "21 hundred")
    let formats = try English.formats(from: whole)
    #expect(formats.spoken(year: 2000) == "the year two thousand")
    #expect(formats.spoken(year: 2007) == "two thousand and 7th")
    #expect(formats.spoken(year: 2026) == "two thousand, 26")
  }

  @Test("thousands are said with their own word where the language has one, before the rest")
  func thousands() throws {
    let formats = try English.formats(
      from: file().replacing(
        "  said_point:",
        with: "  said_thousands:\n    one: \"{count} grand\"\n    other: \"{count} grand\"\n  said_point:"
      ) + "\nsaid_counts:\n  \"1 grand\": a grand\n")
    let wanted = [
      99_900: "999 pounds", 100_000: "a grand pounds", 123_450: "a grand 234 pounds and 50 pence",
      2_500_100: "25 grand 1 pound", 100_000_000: "1000000 pounds",
    ]
    for (pence, words) in wanted { #expect(formats.spoken(.money(Money(pence: pence))) == words) }
    #expect(formats.shown(.money(Money(pence: 250_000))) == "£2,500")
  }

  @Test("the hours are said as “hours_said” has them, and shown in figures; “said_hour” joins a time on the hour")
  func hoursSaid() throws {
    let hours = (0..<24).map { "    - hour \($0)\n" }.joined()
    let formats = try English.formats(
      from: file().replacing("  said_pm_hour:", with: "  hours_said:\n\(hours)  said_pm_hour:")
        .replacing(
          "  said: \"{time} on {date}\"", with: "  said: \"{date} at {time}\"\n  said_hour: \"{date}, {time}\""))
    let day = try #require(Day(year: 2027, month: 4, day: 1))
    func moment(_ hour: Int, _ minute: Int) throws -> Fact {
      .moment(Moment(day: day, time: try #require(TimeOfDay(hour: hour, minute: minute)), offset: 60))
    }
    #expect(try formats.spoken(moment(14, 5)) == "Thursday the 1st of April 20 27 at hour 14 05 pm")
    #expect(try formats.spoken(moment(14, 0)) == "Thursday the 1st of April 20 27, hour 14 pm")
    #expect(try formats.shown(moment(14, 0)) == "2pm on Thursday 1 April 2027")
    let own = try English.formats(
      from: file().replacing("\nslot:", with: "  hours_said:\n\(hours)\nslot:"))
    #expect(try own.spoken(moment(14, 0)) == "hour 14 pm on Thursday the 1st of April 20 27")
    #expect(own.spoken(.time(try #require(TimeOfDay(hour: 14)))) == "2 pm")
    #expect(
      try findings(file().replacing("  said_pm_hour:", with: "  hours_said:\n    - one\n  said_pm_hour:")).map(\.rule)
        == ["wrong-count"])
  }

  @Test("without “years_said” the voice gets a year's figures")
  func yearsLeftToTheVoice() throws {
    let formats = try English.formats(from: file().replacing(#/  years_said:\n(    .*\n)*/#, with: ""))
    let day = try #require(Day(year: 2027, month: 4, day: 1))
    #expect(formats.spoken(.date(day)) == "Thursday the 1st of April 2027")
  }

  @Test("a plural rule that is not one is refused", arguments: ["n is 1", "n = ", "n % 0 = 1", "x = 1", "n = 1 and"])
  func wrongRule(_ rule: String) throws {
    #expect(
      try findings(file().replacing("one: n = 1", with: "one: \(rule)")).map(\.rule).contains("wrong-plural-rule"))
  }

  @Test("a language of the 24-hour clock and of other separators needs no Swift")
  func otherClock() throws {
    let yaml = try file()
      .replacing("  am: \"{hour}:{minute}am\"", with: "  am: \"{hour24}:{minute}\"")
      .replacing("  pm_hour: \"{hour}pm\"", with: "  pm_hour: \"{hour24}:{minute}\"")
      .replacing("  group: \",\"                       # between thousands: 1,234", with: "  group: \" \"")
      .replacing("  point: \".\"", with: "  point: \",\"")
    let formats = try English.formats(from: yaml)
    let morning = try #require(TimeOfDay(hour: 9, minute: 5))
    let evening = try #require(TimeOfDay(hour: 19))
    #expect(formats.shown(.time(morning)) == "9:05")
    #expect(formats.shown(.time(evening)) == "19:00")
    #expect(formats.shown(.number(DecimalNumber(figures: 12_345_678, places: 1))) == "1 234 567,8")
  }
}
