import Deadlines
import LetterModel
import Press
import Testing

@Suite("A decision on a change to a tenancy leaves while the law still lets us decide")
struct ConsentTests {
  private let consent = "letters/consent-decision"
  /// Received on Monday 2 November 2026: 28 days end on 30 November, the month on 2 December.
  private func sent(_ day: String, by method: String = "by-hand", decision: String = "no") -> [String: String] {
    ["sent_on": day, "sent_by": method, "decision": decision]
  }

  @Test("the example is lawful, and its working says when silence would be a yes and when we check")
  func example() async throws {
    let answer = try #require(try await make(consent, [:]).first?.notice?.answer)
    #expect(
      answer.working.contains {
        $0.contains("until Wednesday 2 December 2026. With no answer in writing by then, the answer counts as yes")
      })
    #expect(answer.working.contains { $0.contains("Monday 16 November 2026, Monday 23 November 2026 and Friday 27") })
    #expect(try answer.json()["reminders"] as? [String] == ["2026-11-16", "2026-11-23", "2026-11-27"])
  }

  @Test("nobody is reminded once an answer would be late")
  func reminders() throws {
    let reckoner = try Shipped.reckoner {
      $0.limits.consentReminders = [14, 28, 29, 40]
      $0.limits.consentHardStop = Limit(Span(20, .day))
    }
    #expect(try reckoner.consent(received: When("2026-11-02")).json()["reminders"] as? [String] == ["2026-11-16"])
  }

  @Test("between our promise and the law's last day it leaves with a warning that is recorded")
  func lateForUs() async throws {
    #expect(try await warnings(consent, sent("30 November 2026"), today: "2026-11-30").isEmpty)
    let late = try await warnings(consent, sent("1 December 2026"), today: "2026-12-01")
    #expect(late.map(\.rule) == ["promise-missed"])
    #expect(late.first?.message.contains("by Monday 30 November 2026") == true)
    #expect(try await warnings(consent, sent("2 December 2026"), today: "2026-12-02").map(\.rule) == ["promise-missed"])
  }

  @Test(
    "after the law's last day a no and a condition are refused, whatever the reason", arguments: [nil, "The board"])
  func deemed(override: String?) async throws {
    for decision in ["no", "yes-with-conditions"] {
      let findings = try await refusal(
        consent, sent("3 December 2026", decision: decision), override: override, today: "2026-12-03")
      #expect(findings.map(\.rule) == ["deemed-consent"])
      #expect(findings.first?.message.contains("counts as yes since then. It is too late to say no") == true)
      #expect(findings.first?.suggestions == ["decision: yes"])
    }
  }

  @Test("after the law's last day a yes only confirms what the law has given, and needs a reason")
  func confirmed() async throws {
    let late = sent("3 December 2026", decision: "yes")
    #expect(try await refusal(consent, late, today: "2026-12-03").map(\.rule) == ["deemed-consent"])
    let letter = try await make(consent, late, override: "They asked for it in writing", today: "2026-12-03").first
    #expect(letter?.notice?.override == "They asked for it in writing")
  }

  @Test("one that the post would bring too late is refused until somebody decides otherwise")
  func postedTooLate() async throws {
    let posted = sent("1 December 2026", by: "recorded")
    let finding = try #require(try await refusal(consent, posted, today: "2026-12-01").first)
    #expect(finding.rule == "received-too-late")
    #expect(finding.message.contains("on Thursday 3 December 2026"))
    #expect(finding.suggestions.first == "sent_by: by-hand")
    #expect(try await refusal(consent, posted, override: "The lawyer agreed", today: "2026-12-01").isEmpty)
  }

  @Test("a no needs reasons and a yes with conditions its conditions")
  func reasons() async throws {
    #expect(try await refusal(consent, ["reasons": ""]).map(\.rule) == ["missing-value"])
    let conditional = ["decision": "yes-with-conditions", "conditions": ""]
    #expect(try await refusal(consent, conditional).map(\.rule) == ["missing-value"])
    #expect(try await refusal(consent, ["decision": "yes", "reasons": "", "conditions": ""]).isEmpty)
  }

  @Test("a private tenancy, an unknown one and none at all are refused, and a request from tomorrow")
  func others() async throws {
    #expect(try await refusal(consent, ["tenancy": "private-residential"]).map(\.rule) == ["wrong-tenancy"])
    #expect(try await refusal(consent, ["tenancy": "lease"]).map(\.rule) == ["bad-value"])
    #expect(try await refusal(consent, ["tenancy": ""]).map(\.rule) == ["missing-value"])
    #expect(try await refusal(consent, ["received": "20 November 2026"]).map(\.rule) == ["not-yet"])
    #expect(try await refusal(consent, ["sent_by": "email"]).map(\.rule) == ["unlawful-method"])
  }
}
