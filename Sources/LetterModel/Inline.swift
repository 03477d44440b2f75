/// A run of words inside a block.
public struct Inline<S: Stage>: Conditional {
  public var kind: Kind
  public var range: SourceRange
  public var when: [S.Mark]

  public init(_ kind: Kind, range: SourceRange, when: [S.Mark] = []) {
    self.kind = kind
    self.range = range
    self.when = when
  }

  public enum Kind: Sendable, Hashable {
    case text(String)
    /// Bold: the only emphasis there is (LAY-2, LAY-3).
    case strong([Inline<S>])
    /// Only https, mailto and tel, checked before a document exists.
    case link(S.Destination, [Inline<S>])
    case lineBreak
    case slot(S.Slot)
    /// A name or phrase in another language.
    case language(LanguageTag, Direction, [Inline<S>])
  }
}

extension Sequence where Element == Inline<Filled> {
  /// The words alone, as they are shown.
  public var plainText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .strong(let inside), .link(_, let inside), .language(_, _, let inside): inside.plainText
      case .lineBreak: "\n"
      case .slot(let value): value.shown
      }
    }.joined()
  }
}
