public import LetterModel

/// How far a translation has come: the states of XLIFF 2. A letter leaves only where every unit is reviewed or final.
public enum TranslationState: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Not translated, or translated from English that has changed since.
  case initial
  case translated
  /// Read by a second person who knows the language.
  case reviewed
  case final

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A unit in one language, as a catalogue keeps it.
public struct CatalogueUnit: Sendable, Hashable {
  public var unit: TranslationUnit
  public var target: CodedText?
  public var state: TranslationState
  /// The hash of the English that it was translated from; nil where a tool has dropped it.
  public var hash: String?
  /// Who put it into its state, and when (ISO 8601).
  public var by: String?
  public var on: String?
  /// In the file that it was read from.
  public var line: Int

  public init(
    _ unit: TranslationUnit, target: CodedText? = nil, state: TranslationState = .initial, hash: String? = nil,
    by: String? = nil, on: String? = nil, line: Int = 0
  ) {
    self.unit = unit
    self.target = target
    self.state = state
    self.hash = hash
    self.by = by
    self.on = on
    self.line = line
  }
}

/// The translations of one file into one language: `Locales/pl/templates/notices/access.xlf`.
public struct Catalogue: Sendable {
  /// The path as it is shown to a person.
  public var path: String
  public var source: LanguageTag
  public var target: LanguageTag
  public var units: [CatalogueUnit]

  public init(path: String, source: LanguageTag = .source, target: LanguageTag, units: [CatalogueUnit]) {
    self.path = path
    self.source = source
    self.target = target
    self.units = units
  }

  /// The catalogue for the English as it is now: a unit that is new, or whose English has changed, waits. What was
  /// translated from the old English is kept for the translator to start from.
  public func updated(for current: [TranslationUnit]) -> Catalogue {
    let known = Dictionary(units.map { ($0.unit.key, $0) }, uniquingKeysWith: { first, _ in first })
    var updated = self
    updated.units = current.map { unit in
      guard var kept = known[unit.key] else { return CatalogueUnit(unit) }
      let isSame = kept.unit.english == unit.english && (kept.hash ?? unit.hash) == unit.hash
      kept.unit = unit
      if !isSame {
        kept.state = .initial
        // What goes out to the translator is the English as it is now, and comes back as such.
        kept.hash = unit.hash
        // Codes that are no longer there would be lost without a word.
        if kept.target?.codes.contains(where: { unit.codes[$0] == nil }) == true { kept.target = nil }
      }
      return kept
    }
    return updated
  }

  /// The units by their place.
  public var byKey: [TranslationKey: CatalogueUnit] {
    Dictionary(units.map { ($0.unit.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension TranslationUnit {
  public var key: TranslationKey { TranslationKey(file: file, id: id) }
}
