public import LetterModel

extension Catalogue {
  /// What a translator sent back, unit by unit: those that may be taken in, and what is wrong with the others.
  ///
  /// - Parameter current: the units of our English as it is now, each with the file that it stands in.
  public func received(for current: [TranslationUnit]) -> (sound: [CatalogueUnit], findings: [Finding]) {
    let known = Dictionary(current.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var sound: [CatalogueUnit] = [], findings: [Finding] = []
    if source != .source {
      findings.append(
        Finding(
          "wrong-language", "This is translated from \(source), and our letters are in \(LanguageTag.source).",
          at: .top(of: path)))
    }
    for incoming in units {
      let place = SourceRange.line(incoming.line, of: path)
      guard let unit = known[incoming.unit.key] else {
        findings.append(unknown(incoming.unit, near: nearest(to: incoming.unit.id, in: current.map(\.id)), place))
        continue
      }
      // A unit that nobody has translated yet says nothing, and takes nothing away.
      guard let target = incoming.target, !target.pieces.isEmpty else { continue }
      let wrong = changed(incoming, since: unit, place) + TranslationCheck.findings(target, of: unit, at: place)
      findings += wrong
      guard !wrong.hasErrors else { continue }
      var received = incoming
      received.unit = unit
      received.hash = unit.hash
      sound.append(received)
    }
    return (sound, findings)
  }

  /// The catalogue with other units in place of its own of the same id.
  public func taking(_ received: [CatalogueUnit], by: String?, on day: Day) -> Catalogue {
    let new = Dictionary(received.map { ($0.unit.key, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = self
    for index in taken.units.indices {
      guard var unit = new[taken.units[index].unit.key] else { continue }
      let old = taken.units[index]
      // Words that nobody has touched since the English changed are still those of the old English.
      if old.target == unit.target, old.state == unit.state || unit.state == .initial { continue }
      if unit.state == .initial { unit.state = .translated }
      unit.by = by ?? unit.by
      unit.on = day.iso8601
      taken.units[index] = unit
    }
    return taken
  }

  private func unknown(_ unit: TranslationUnit, near: [String], _ place: SourceRange) -> Finding {
    Finding(
      "unknown-unit", "There is no unit “\(unit.id)” in \(unit.file).", suggestions: near, at: place)
  }

  private func changed(
    _ incoming: CatalogueUnit, since unit: TranslationUnit, _ place: SourceRange
  ) -> [Finding] {
    // Codes may be written otherwise by another version of XLIFF: the words and the order of the codes tell.
    guard incoming.unit.source.joined != unit.source || incoming.hash.map({ $0 != unit.hash }) ?? false else {
      return []
    }
    return [
      Finding(
        "english-changed", "The English of “\(unit.id)” has changed since this file was sent out.",
        suggestions: ["It now says: \(unit.english)"], at: place)
    ]
  }
}

extension Catalogue {
  /// Whether a file from anywhere is sound in itself: each translation checked against the English beside it.
  public var ownFindings: [Finding] {
    units.flatMap { unit -> [Finding] in
      guard let target = unit.target, !target.pieces.isEmpty else { return [] }
      return TranslationCheck.findings(target, of: unit.unit, at: .line(unit.line, of: path))
    }
  }
}
