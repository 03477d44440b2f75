import Testing

@testable import PlainEnglish

@Suite("Terms are found in every form, and the suggestion takes it")
struct WordListTests {
  @Test(
    "verbs inflect in the text and in the suggestion",
    arguments: [
      ("terminate|end", "We terminated it.", "terminated -> “ended”"),
      ("terminate|end", "It was terminated.", "terminated -> “ended”"),
      ("terminate|end", "Terminating it is hard.", "Terminating -> “Ending”"),
      ("terminate|end", "This terminates it.", "terminates -> “ends”"),
      ("commence|begin/start", "We commenced work.", "commenced -> “began” or “started”"),
      ("commence|begin", "Work was commenced.", "commenced -> “begun”"),
      ("undertake|do/carry out", "We undertook it.", "undertook -> “did” or “carried out”"),
      ("undertake|do", "It has been undertaken.", "undertaken -> “done”"),
      ("submit|send", "You submitted it.", "submitted -> “sent”"),
      ("notify|tell", "We notified you.", "notified -> “told”"),
      ("utilise|use", "We utilized it.", "utilized -> “used”"),
      ("in receipt of|getting", "You are in receipt of it.", "in receipt of -> “getting”"),
      ("be in receipt of|get", "She is in receipt of it.", "is in receipt of -> “gets”"),
      ("take cognisance of|notice", "They took cognizance of it.", "took cognizance of -> “noticed”"),
      ("adaptation|change to your home", "Two adaptations came.", "adaptations -> “changes to your home”"),
      ("approximately|about", "Approximately 5 days.", "Approximately -> “About”"),
      ("landlord|owner", "The landlord’s house.", "landlord’s -> “owner’s”"),
      ("cancel|stop", "We cancelled it.", "cancelled -> “stopped”"),
      ("anti-social|rude", "It was antisocial.", "antisocial -> “rude”"),
      ("ongoing|continuing", "An on-going fault.", "on-going -> “continuing”"),
      ("ad hoc|one-off", "An ad-hoc visit.", "ad-hoc -> “one-off”"),
      ("gentleman's agreement|deal", "A gentleman’s agreement.", "gentleman’s agreement -> “deal”"),
      ("and/or|or|[check]", "Mr and/or Mrs.", "and/or -> “or”"),
      ("(s)|(choose)|[check]", "The tenant(s) pay.", "(s) -> choose"),
      ("(we¦i) refer to [your¦our]|about", "We refer to your letter.", "We refer to your -> “About”"),
      ("within <number> days|soon", "Pay within 5 days.", "within 5 days -> “soon”"),
      ("etc.|and so on|[check]", "Bins, bags, etc.", "etc -> “and so on”"),
    ])
  func forms(row: String, text: String, message: String) throws {

    let rules = try wordRules(row)
    #expect(found(rules, text) == [message])
  }

  @Test("the longest term wins, and a kept one shields what is inside it")
  func longest() throws {
    let rules = try wordRules("prior|earlier", "prior to|before", "alternative|other", "alternative format||[keep]")
    #expect(found(rules, "Call prior to Friday.") == ["prior to -> “before”"])
    #expect(found(rules, "In an alternative format or an alternative way.") == ["alternative -> “other”"])
  }

  @Test("names, streets, addresses, codes, kept words and parts of compounds are passed over")
  func passedOver() throws {
    let rules = try wordRules("grant|give", "close|shut", "key|main", "terminate|end", "date|day")
    let texts = [
      "Ask Mr Grant.", "You live in Fleming Close.", "The key-worker came.", "Write to terminate@example.org.",
      "See www.example.org/terminate today.", "Keep up-to-date with it.", "Section 5 of the Act says “terminate it”.",
    ]
    for text in texts { #expect(found(rules, text) == [], "\(text)") }
  }

  @Test("abbreviations match their capitals")
  func abbreviations() throws {
    let rules = try wordRules(
      "IT|computers|[check]", "No.|number|[context]|only before: <number>", "pcm|a month|[check]",
      listName: "words/abbreviation.tsv")
    #expect(found(rules, "It is no. 5 of it.") == [])
    #expect(found(rules, "Our IT team at No. 5 has no 7.") == ["IT -> “computers”", "No. -> “number”"])
    #expect(found(rules, "£5 pcm. No 5.") == ["pcm -> “a month”"])
  }

  @Test("a fix keeps the sentence whole")
  func fixes() throws {
    let rules = try wordRules(
      "additional|extra", "endeavour|try", "please be advised that|(omit)", "with all due respect|(omit)",
      "purchase|buy",
      "optimal|best")
    #expect(fixed(rules, "Please be advised that your rent is late.") == "Your rent is late.")
    #expect(fixed(rules, "A optimal day, an optimal day.") == "A best day, a best day.")
    #expect(fixed(rules, "It is, with all due respect, late.") == "It is, late.")
    #expect(fixed(rules, "You purchased it, with all due respect.") == "You bought it,.")
  }
}
