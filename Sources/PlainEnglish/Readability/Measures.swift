/// How hard a text is to read (standards.md 6, R18): counts, and every measure made of them.
public struct Measures: Sendable, Hashable {
  public var sentences = 0
  public var words = 0
  public var syllables = 0
  /// Letters in words.
  public var letters = 0
  /// Letters and figures in words.
  public var characters = 0
  /// Words of three syllables or more.
  public var longWords = 0
  /// Those of them that Gunning Fog counts.
  public var fogWords = 0
  /// Words of more than six letters (LIX).
  public var wideWords = 0
  /// Words of one syllable (FORCAST).
  public var shortWords = 0

  public init() {}

  public var fleschReadingEase: Double { 0 }
  public var fleschKincaid: Double { 0 }
  public var gunningFog: Double { 0 }
  public var smog: Double { 0 }
  public var smogReliable: Bool { sentences >= 10 }
  public var colemanLiau: Double { 0 }
  public var ari: Double { 0 }
  public var linsearWrite: Double { 0 }
  public var forcast: Double { 0 }
  public var lix: Double { 0 }
  /// In years: the Flesch-Kincaid grade plus 5.
  public var readingAge: Int { 0 }
}
