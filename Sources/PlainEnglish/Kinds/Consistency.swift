internal import DataFiles
internal import LetterModel

/// The same thing under two names in one text: "email" and "e-mail" (PE-19).
///
/// Setting: `groups`, a list; each entry is the names of one thing with `|` between, the best first. Where a text uses two
/// of them, the hits are those that stand later in the group.
struct ConsistencyKind: RuleKind {
  static let name = "consistency"
  private let groups: [[(name: String, phrases: Phrases)]]

  init(_ rule: inout RuleFile) {
    var groups: [[(name: String, phrases: Phrases)]] = []
    for group in rule.keys.texts("groups") ?? [] {
      let names = group.split(separator: "|").map { $0.filter { $0 != "\n" } }
      groups.append(
        names.map { name in
          let clean = name.split(separator: " ").joined(separator: " ")
          let forms = clean.hasSuffix("s") ? [clean] : [clean, clean + "s"]
          return (clean, Phrases(forms, in: &rule, key: "groups"))
        })
    }
    self.groups = groups
  }

  func check(_ text: AnalysedDraft) -> [Hit] {
    groups.flatMap { group -> [Hit] in
      let used = group.compactMap { name, phrases -> (name: String, hits: [Hit])? in
        let hits = find(phrases, in: text)
        return hits.isEmpty ? nil : (name, hits)
      }
      guard used.count > 1, let main = used.first else { return [] }
      return used.filter { $0.name != main.name }.flatMap { other in
        other.hits.map { hit in
          var hit = hit
          hit.suggestions = [main.name]
          return hit
        }
      }
    }
  }

  private func find(_ phrases: Phrases, in text: AnalysedDraft) -> [Hit] {
    let ready = phrases.ready(for: text)
    guard !ready.isEmpty else { return [] }
    return ready.all(in: text).compactMap { index, tokens in
      let block = text.blocks[index]
      guard block.isJudged, block.tokens[tokens].allSatisfy({ $0.flags.isDisjoint(with: [.kept, .name, .value]) })
      else { return nil }
      return Hit(block: index, range: block.range(of: tokens))
    }
  }
}
