internal import DataFiles
internal import LetterModel

/// A verb in the passive: "will be sent".
struct PassiveVerb: Sendable, Hashable {
  /// The token of the form of be or get.
  var auxiliary: Int
  var participle: Int
  /// The token of "by" and who does it, where that is said.
  var by: Int?
}

extension AnalysedDraft {
  /// The passives of one sentence: a form of be or get, up to two adverbs, and a past participle that is not in
  /// `adjectives` (PE-5).
  func passives(in sentence: Range<Int>, of block: AnalysedBlock, adjectives: Set<String>) -> [PassiveVerb] {
    var found: [PassiveVerb] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      let token = block.tokens[at]
      if token.kind == .word, lexicon.classes(token.word).isAny(of: [.be, .get]),
        let participle = participle(after: at, before: sentence.upperBound, of: block, adjectives: adjectives)
      {
        found.append(
          PassiveVerb(auxiliary: at, participle: participle, by: agent(after: participle, in: sentence, of: block)))
        at = participle
      }
      at += 1
    }
    return found
  }

  private func participle(
    after start: Int, before end: Int, of block: AnalysedBlock, adjectives: Set<String>
  ) -> Int? {
    for at in (start + 1)..<min(start + 4, max(end, start + 1)) {
      let token = block.tokens[at]
      guard token.kind == .word else { return nil }
      let classes = lexicon.classes(token.word)
      let isParticiple =
        classes.isAny(of: .pastParticiple) || PassiveKind.participlesInEed.contains(lexicon.word(token.word))
      if isParticiple, !classes.contains(.be), !classes.contains(.have) {
        return adjectives.contains(lexicon.word(token.word)) || token.flags.contains(.kept) ? nil : at
      }
      guard classes.isAny(of: [.endsInLy, .negative]) || PassiveKind.adverbs.contains(lexicon.word(token.word))
      else { return nil }
    }
    return nil
  }

  /// "by" within four words after the participle, followed by a word and not by a time, a way or a figure.
  private func agent(after participle: Int, in sentence: Range<Int>, of block: AnalysedBlock) -> Int? {
    for at in (participle + 1)..<max(participle + 1, min(participle + 5, sentence.upperBound - 1)) {
      guard block.tokens[at].kind == .word else { return nil }
      guard lexicon.word(block.tokens[at].word) == "by" else { continue }
      let next = block.tokens[at + 1]
      let classes = lexicon.classes(next.word)
      let word = lexicon.word(next.word)
      let starts =
        classes.contains(.determiner) && !["what", "which", "whatever"].contains(word)
        || next.flags.contains(.name) || PassiveKind.agents.contains(word)
      return starts && doer(from: at + 1, in: sentence, of: block) ? at : nil
    }
    return nil
  }

  /// Whether the words after "by" name someone: not "by the end of May", "by this date", "by your standing order".
  private func doer(from start: Int, in sentence: Range<Int>, of block: AnalysedBlock) -> Bool {
    let words = block.tokens[start..<min(start + 4, sentence.upperBound)].prefix { $0.kind == .word }
    return words.contains { PassiveKind.agents.contains(lexicon.word($0.word)) }
  }
}

/// Passive verbs. Most are advice: who acts may not matter ("the stair is cleaned every Tuesday"). A warning where it
/// does, and the sentence hides it or puts it last:
///
/// - who does it is said: "was decided by the committee";
/// - it is a duty, in the future, finished or going on: "must be returned", "has been refused", "is being reviewed", and
///   for office verbs "is to be paid";
/// - an office's own act in the past: "an inspection was carried out", "your complaint was not upheld";
/// - nobody at all acts: "it was agreed that …";
/// - the reader is told what to do as if they were someone else: "customers are encouraged to …".
///
/// Settings: `list` (words that look like participles and are not: "interested"), `verbs` (participles of office work),
/// `acts` (those that are a warning after "was" too), `always` (those that are one after "is" as well: "points are
/// awarded"), `orders` (those that tell the reader what "to" do), `mild` (those that are only ever advice).
struct PassiveKind: SentenceKind {
  static let name = "passive"
  private let adjectives: Set<String>
  private let verbs: Set<String>
  private let acts: Set<String>
  private let always: Set<String>
  private let mild: Set<String>
  private let orders: Set<String>

  /// Words that may stand between "be" and the participle.
  static let adverbs: Set<String> = [
    "also", "now", "always", "still", "already", "only", "then", "often", "all", "both", "well", "soon", "just",
    "yet", "ever", "again", "first", "later", "therefore", "even", "sometimes", "once", "either", "fast",
  ]
  /// Words in -eed are hardly ever participles ("need"); these are.
  static let participlesInEed: Set<String> = ["agreed", "disagreed", "guaranteed", "freed", "decreed"]
  /// Who acts in an office and around it.
  static let agents: Set<String> = [
    "us", "you", "we", "staff", "member", "members", "officer", "officers", "team", "committee", "board", "manager",
    "managers", "contractor", "contractors", "consultant", "consultants", "council", "association", "landlord",
    "tenant", "tenants", "customer", "customers", "department", "court", "sheriff", "engineer", "engineers", "joiner",
    "plumber", "electrician", "director", "colleague", "colleagues", "panel", "surveyor", "surveyors", "inspector",
    "someone", "anyone", "neighbour", "neighbours", "household", "resident", "residents", "applicant", "applicants",
    "company", "society", "government", "ombudsman", "me", "operative", "operatives", "caretaker", "adviser",
    "advisers",
    "advisor", "advisors", "auditor", "auditors", "solicitor", "solicitors", "factor", "owner", "owners", "visitor",
    "visitors", "supplier", "suppliers", "painter", "painters", "gardener", "gardeners", "firm", "office", "agent",
    "agents", "technician", "secretary", "chair", "regulator",
  ]

  init(_ rule: inout RuleFile) {
    adjectives = Set(rule.list().map(\.pattern))
    verbs = Set(rule.keys.texts("verbs") ?? [])
    acts = Set(rule.keys.texts("acts") ?? [])
    always = Set(rule.keys.texts("always") ?? [])
    mild = Set(rule.keys.texts("mild") ?? [])
    orders = Set(rule.keys.texts("orders") ?? [])
  }

  func check(_ sentence: Range<Int>, ofBlock block: Int, in text: AnalysedDraft) -> [Hit] {
    let analysed = text.blocks[block]
    return text.passives(in: sentence, of: analysed, adjectives: adjectives).map { passive in
      let end = passive.by.map { $0 + 2 } ?? passive.participle + 1
      let isStrong = passive.by != nil || hides(passive, in: sentence, of: analysed, text.lexicon)
      return Hit(
        block: block, range: analysed.range(of: passive.auxiliary..<end), severity: isStrong ? .warning : nil)
    }
  }

  private func hides(_ passive: PassiveVerb, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon)
    -> Bool
  {
    func word(_ at: Int) -> String { sentence.contains(at) ? lexicon.word(block.tokens[at].word) : "" }
    let participle = word(passive.participle)
    let next = word(passive.participle + 1)
    let subject = subject(of: passive, in: sentence, block, lexicon)
    if subject.map(word) == "it", next == "that" { return true }
    if orders.contains(participle), next == "to", subject.map(word).map(PassiveKind.isReader) == true { return true }
    // "You have been given a key" puts first the one whom it is about.
    if mild.contains(participle) || participle == "given" && subject.map(word) == "you" { return false }
    let helpers = block.tokens[max(sentence.lowerBound, passive.auxiliary - 3)...passive.auxiliary]
    if helpers.contains(where: { lexicon.classes($0.word).contains(.modal) })
      || ["been", "being"].contains(word(passive.auxiliary))
    {
      return true
    }
    if word(passive.auxiliary) == "be", verbs.contains(participle) { return true }
    if always.contains(participle), ["is", "are", "isn't", "aren't"].contains(word(passive.auxiliary)) {
      return !["i", "we", "you"].contains(subject.map(word) ?? "")
    }
    guard acts.contains(participle), ["was", "were", "wasn't", "weren't"].contains(word(passive.auxiliary)) else {
      return false
    }
    // "I was given a key" says who has it, "taken by Jean Reid" who did it, "made of steel" what it is.
    let isPerson = subject.map(word).map { ["i", "we", "you", "he", "she", "they", "who"].contains($0) } ?? true
    return !isPerson && !["of", "by"].contains(next)
  }

  /// The token right before the verb and its helpers: "it" of "it has now been agreed that".
  private func subject(
    of passive: PassiveVerb, in sentence: Range<Int>, _ block: AnalysedBlock, _ lexicon: Lexicon
  ) -> Int? {
    var at = passive.auxiliary - 1
    while at >= sentence.lowerBound,
      lexicon.classes(block.tokens[at].word).isAny(of: [.be, .have, .modal, .negative, .endsInLy])
    {
      at -= 1
    }
    return sentence.contains(at) ? at : nil
  }

  /// The reader by another name: "customers are asked to …".
  private static func isReader(_ word: String) -> Bool {
    [
      "tenants", "customers", "residents", "owners", "members", "applicants", "visitors", "households", "drivers",
      "pupils", "parents", "neighbours", "people", "everyone", "all", "tenant", "customer", "resident", "owner",
    ].contains(word)
  }
}
