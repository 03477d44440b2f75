import Testing

@testable import PlainEnglish

@Suite("Context rows are flagged only where their condition holds")
struct ConditionTests {
  @Test(
    "a condition decides",
    arguments: [
      (
        "address|deal with|[context]|verb",
        ["We will address the issue.", "Please address it.", "Address this fault."],
        ["Your address is here.", "The address of the house.", "Write to this address."]
      ),
      (
        "close|shared entrance|[context]|noun", ["The close is cleaned.", "Clean your close."],
        ["Please close your account.", "We close the office.", "He is close to you.", "A close friend came."]
      ),
      ("key|main|[context]|adjective", ["These are the key points."], ["Bring your key.", "The key is lost."]),
      (
        "issue|send|[context]|verb", ["We will issue a letter.", "We issued it."],
        ["The issue is damp.", "An issue arose."]
      ),
      ("pw|a week|[context]|only after: <money>", ["It is £50 pw now."], ["The pw is safe."]),
      ("re|about|[context]|only at start", ["Re your letter."], ["We re your letter."]),
      ("breach|break|[context]|not after: data", ["A breach of rules."], ["A data breach."]),
      (
        "points|score|[context]|only with: waiting list, allocation", ["Your points on the waiting list."],
        ["Two points."]
      ),
      (
        "as to|about|[context]|not after: so; not before: whether", ["Advice as to cost."],
        ["So as to help.", "Asked as to whether it is."]
      ),
    ])
  func condition(row: String, flagged: [String], open: [String]) throws {
    let rules = try wordRules(row)
    for text in flagged { #expect(found(rules, text).count == 1, "\(text)") }
    for text in open { #expect(found(rules, text) == [], "\(text)") }
  }

  @Test("a rule's words may be excused by a date nearby")
  func near() throws {
    let rules = try ruleSet(
      Dictionary(uniqueKeysWithValues: [
        rule("vague-time", kind: "existence", "words:\n  - soon\n  - in due course\nunless_near: [date, time]")
      ]))
    #expect(found(rules, "We will call soon.", "We will call in due course.").count == 2)
    #expect(
      found(rules, "We will call soon, by Friday 4 December 2026.", "Soon, on 4 December.", "Soon, at 9am.") == [])
  }
}
