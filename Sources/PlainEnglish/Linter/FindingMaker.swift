internal import LetterModel

/// Turns hits into findings: drops what is switched off, kept or covered, sorts, and gives each its words and place.
struct FindingMaker {
  let rules: RuleSet
  let text: AnalysedDraft

  init(rules: RuleSet, text: AnalysedDraft) {
    self.rules = rules
    self.text = text
  }

  mutating func findings(of hits: [RuleHit]) -> [LintFinding] {
    let sorted = hits.filter { !isKept($0.hit) }.sorted {
      let (left, right) = ($0.hit, $1.hit)
      return (left.block, left.range.lowerBound, right.range.upperBound, $0.rule)
        < (right.block, right.range.lowerBound, left.range.upperBound, $1.rule)
    }
    var switches = Switches(text.draft.switches)
    let open = sorted.filter {
      !switches.isOff(rules.rules[$0.rule].id, block: $0.hit.block, offset: $0.hit.range.lowerBound)
    }
    var places: (block: Int, finder: PlaceFinder)?
    return withoutCovered(open).map { hit in
      if places?.block != hit.hit.block, hit.hit.block < text.blocks.count {
        places = (hit.hit.block, PlaceFinder(text.blocks[hit.hit.block]))
      }
      return finding(hit, &places)
    }
  }

  /// Whether every word of the hit stands in a span that is to be left as it is.
  private func isKept(_ hit: Hit) -> Bool {
    guard hit.block < text.blocks.count, !hit.range.isEmpty else { return false }
    let inside = text.blocks[hit.block].tokens(in: hit.range)
    return !inside.isEmpty && inside.allSatisfy { $0.flags.contains(.kept) }
  }

  /// Of two hits that would put other words in the same place, the longer stays, then the more severe. What offers no
  /// other words stays beside them; the same rule says the same thing once.
  private func withoutCovered(_ hits: [RuleHit]) -> [RuleHit] {
    var kept: [RuleHit] = []
    var lastOffer: Int?
    for hit in hits {
      if let last = kept.last, last.rule == hit.rule, last.hit.block == hit.hit.block, last.hit.range == hit.hit.range,
        last.hit.arguments == hit.hit.arguments
      {
        continue
      }
      guard !hit.hit.suggestions.isEmpty else {
        kept.append(hit)
        continue
      }
      if let index = lastOffer, kept[index].hit.block == hit.hit.block,
        kept[index].hit.range.overlaps(hit.hit.range)
      {
        if !goesBefore(hit, kept[index]) { continue }
        kept.remove(at: index)
      }
      lastOffer = kept.count
      kept.append(hit)
    }
    return kept
  }

  private func goesBefore(_ hit: RuleHit, _ other: RuleHit) -> Bool {
    (hit.hit.range.count, severity(hit)) > (other.hit.range.count, severity(other))
  }

  private func severity(_ hit: RuleHit) -> Severity { hit.hit.severity ?? rules.rules[hit.rule].severity }

  private func finding(_ hit: RuleHit, _ places: inout (block: Int, finder: PlaceFinder)?) -> LintFinding {
    let rule = rules.rules[hit.rule]
    let range = hit.hit.range
    var source = SourceRange.top(of: text.draft.path)
    var match = ""
    if hit.hit.block < text.blocks.count {
      let block = text.blocks[hit.hit.block]
      match = block.text(range)
      if let (start, end) = places?.finder.places(of: range) {
        source = SourceRange(file: block.block.path ?? text.draft.path, start: start, end: end)
      }
    }
    let message = rule.message.filled(match: match, hit.hit)
    let finding = Finding(
      rule.id, message, severity: severity(hit),
      why: [rule.why, hit.hit.note].filter { !$0.isEmpty }.joined(separator: " "),
      suggestions: hit.hit.suggestions.map { $0.isEmpty ? "(leave it out)" : $0 }, at: source)
    let fix = hit.hit.fix.map { fix in
      LintFinding.Fix(
        range: fix.range,
        bytes: places?.finder.isUnbroken(fix.range) == true ? places?.finder.bytes(of: fix.range) : nil, text: fix.text)
    }
    return LintFinding(
      finding: finding, match: match, ruleSource: rule.source, fix: fix, bytes: places?.finder.bytes(of: range),
      block: hit.hit.block, range: range)
  }
}

extension AnalysedBlock {
  /// The tokens that lie wholly or in part in a stretch of the text.
  func tokens(in range: Range<Int>) -> ArraySlice<Token> {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, Int(tokens[end].start) < range.upperBound { end += 1 }
    return tokens[low..<end]
  }
}

extension String {
  /// With `{match}`, `{suggestion}` (the first), `{suggestions}` (all, in quotation marks) and the hit's own arguments.
  fileprivate func filled(match: String, _ hit: Hit) -> String {
    guard contains("{") else { return self }
    func value(_ name: Substring) -> String {
      switch name {
      case "match": match
      case "suggestion": hit.suggestions.first.map { $0.isEmpty ? "nothing" : $0 } ?? ""
      case "suggestions": String.offered(hit.suggestions)
      default: hit.arguments[String(name)] ?? "{\(name)}"
      }
    }
    var filled = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: 0x7B), let close = rest[open...].utf8.firstIndex(of: 0x7D) {
      filled += rest[..<open]
      filled += value(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// “end”, “stop” or leave it out
  private static func offered(_ suggestions: [String]) -> String {
    let words = suggestions.map { suggestion in
      if suggestion.isEmpty { return "leave it out" }
      return Wording.isInstruction(suggestion) ? String(suggestion.dropFirst().dropLast()) : "“\(suggestion)”"
    }
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
