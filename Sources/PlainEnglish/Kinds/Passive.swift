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
      if classes.isAny(of: .pastParticiple), !classes.contains(.be), !classes.contains(.have) {
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

/// Passive verbs. A warning where who does it is said ("was decided by the committee"), or where an office verb in the
/// list hides who has to act ("must be returned"); else advice.
///
/// Settings: `list` (words that look like participles and are not: "interested"), `verbs` (participles of office work that
/// are a warning after "will", "must", "has" and their like).
struct PassiveKind: RuleKind {
  static let name = "passive"
  private let adjectives: Set<String>
  private let verbs: Set<String>

  /// Words that may stand between "be" and the participle.
  static let adverbs: Set<String> = [
    "also", "now", "always", "still", "already", "only", "then", "often", "all", "both", "well", "soon", "just",
  ]
  /// Who acts in an office and around it.
  static let agents: Set<String> = [
    "us", "you", "we", "staff", "member", "members", "officer", "officers", "team", "committee", "board", "manager",
    "contractor", "contractors", "council", "association", "landlord", "tenant", "tenants", "customer", "customers",
    "department", "court", "sheriff", "engineer", "joiner", "plumber", "electrician", "director", "colleague",
    "colleagues", "panel", "surveyor", "inspector", "someone", "anyone", "neighbour", "neighbours", "household",
    "residents", "applicant", "applicants", "company", "society", "government", "ombudsman", "me",
  ]

  init(_ rule: inout RuleFile) {
    adjectives = Set(rule.list().map(\.pattern))
    verbs = Set(rule.keys.texts("verbs") ?? [])
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

  /// "must be returned", "has been decided", "is to be paid": an office verb after a word of duty, future or finish.
  private func hides(_ passive: PassiveVerb, in sentence: Range<Int>, of block: AnalysedBlock, _ lexicon: Lexicon)
    -> Bool
  {
    guard verbs.contains(lexicon.word(block.tokens[passive.participle].word)) else { return false }
    let before = block.tokens[max(sentence.lowerBound, passive.auxiliary - 2)..<passive.auxiliary]
    return before.contains { lexicon.classes($0.word).isAny(of: [.modal, .have]) || lexicon.word($0.word) == "to" }
  }
}
