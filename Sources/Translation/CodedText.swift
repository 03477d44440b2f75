public import LetterModel

/// Words to be translated, with the codes among them that a translator moves and never changes.
public struct CodedText: Sendable, Hashable {
  public var pieces: [Piece]

  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  public indirect enum Piece: Sendable, Hashable {
    case text(String)
    /// `<ph id="1"/>`: a field, a line break.
    case single(String)
    /// `<pc id="2">…</pc>`: bold, a link, a section.
    case pair(String, CodedText)
  }

  /// The words alone.
  public var words: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .single: ""
      case .pair(_, let inside): inside.words
      }
    }.joined()
  }

  /// The codes in it, in the order they stand.
  public var codes: [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .text: []
      case .single(let id): [id]
      case .pair(let id, let inside): [id] + inside.codes
      }
    }
  }

  /// The words with each code as a translator reads it: "We will come on {{visit}}."
  public func readable(_ codes: [InlineCode]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .single(let id): return codes[id]?.open ?? "<\(id)>"
      case .pair(let id, let inside):
        let code = codes[id]
        return (code?.open ?? "<\(id)>") + inside.readable(codes) + (code?.close ?? "</\(id)>")
      }
    }.joined()
  }

  /// Text beside text made one, and empty text left out: two ways to write the same are equal.
  var joined: CodedText {
    var joined: [Piece] = []
    for piece in pieces {
      switch (joined.last, piece) {
      case (_, .text("")): break
      case (.text(let before), .text(let text)): joined[joined.count - 1] = .text(before + text)
      case (_, .pair(let id, let inside)): joined.append(.pair(id, inside.joined))
      default: joined.append(piece)
      }
    }
    return CodedText(joined)
  }
}

/// What a code stands for.
public struct InlineCode: Sendable, Hashable {
  /// Its number in the unit, from "1".
  public var id: String
  /// As a template writes it: `{{visit}}`, `**`, `{{#pets}}`.
  public var open: String
  /// What closes a pair: `**`, `{{/pets}}`; nil for a code that stands alone.
  public var close: String?
  /// XLIFF's type and subtype, for tools that show bold as bold: `fmt` and `xlf:b`.
  public var type: String?
  public var subType: String?

  public init(id: String, open: String, close: String? = nil, type: String? = nil, subType: String? = nil) {
    self.id = id
    self.open = open
    self.close = close
    self.type = type
    self.subType = subType
  }
}

extension [InlineCode] {
  public subscript(id: String) -> InlineCode? { first { $0.id == id } }
}

/// The two ways between the words of a template and coded text.
struct InlineCoder {
  private(set) var codes: [InlineCode] = []
  /// What each code was in the template.
  private var elements: [String: Element] = [:]
  private(set) var text = CodedText()

  private enum Element {
    case inline(Inline<Unfilled>)
    case mark(SectionMark)
  }

  /// Reads the words of one unit.
  init(_ words: [Inline<Unfilled>]) {
    text = encode(words[...], under: 0)
  }

  private mutating func encode(_ words: ArraySlice<Inline<Unfilled>>, under depth: Int) -> CodedText {
    var pieces: [CodedText.Piece] = []
    var index = words.startIndex
    while index < words.endIndex {
      guard words[index].when.count > depth else {
        pieces.append(encode(words[index]))
        index += 1
        continue
      }
      let mark = words[index].when[depth]
      let end = words[index...].firstIndex { $0.when.count <= depth || $0.when[depth] != mark } ?? words.endIndex
      let sign = mark.inverted ? "^" : "#"
      let id = add(.mark(mark), "{{\(sign)\(mark.path)}}", close: "{{/\(mark.path)}}")
      pieces.append(.pair(id, encode(words[index..<end], under: depth + 1)))
      index = end
    }
    return CodedText(pieces)
  }

  private mutating func encode(_ inline: Inline<Unfilled>) -> CodedText.Piece {
    switch inline.kind {
    case .text(let text): return .text(text)
    case .lineBreak: return .single(add(.inline(inline), "\\", type: "fmt", subType: "xlf:lb"))
    case .slot(let path): return .single(add(.inline(inline), "{{\(path)}}"))
    case .strong(let inside):
      return .pair(
        add(.inline(inline), "**", close: "**", type: "fmt", subType: "xlf:b"), encode(inside[...], under: 0))
    case .link(let pieces, let inside):
      let destination = pieces.map { if case .slot(let path) = $0 { "{{\(path)}}" } else { $0.literal } }.joined()
      return .pair(
        add(.inline(inline), "[", close: "](\(destination))", type: "link"), encode(inside[...], under: 0))
    case .language(let tag, _, let inside):
      return .pair(add(.inline(inline), "<\(tag)>", close: "</\(tag)>"), encode(inside[...], under: 0))
    }
  }

  private mutating func add(
    _ element: Element, _ open: String, close: String? = nil, type: String? = nil, subType: String? = nil
  ) -> String {
    let id = String(codes.count + 1)
    codes.append(InlineCode(id: id, open: open, close: close, type: type, subType: subType))
    elements[id] = element
    return id
  }

  /// A translation as the template's words. Every code of it is known: `TranslationCheck` saw to that.
  func decode(_ target: CodedText, range: SourceRange, when marks: [SectionMark] = []) -> [Inline<Unfilled>] {
    target.pieces.flatMap { piece -> [Inline<Unfilled>] in
      switch piece {
      case .text(let text): return [Inline(.text(text), range: range, when: marks)]
      case .single(let id):
        guard case .inline(let inline)? = elements[id] else { return [] }
        return [Inline(inline.kind, range: inline.range, when: marks)]
      case .pair(let id, let inside):
        switch elements[id] {
        case .mark(let mark)?: return decode(inside, range: range, when: marks + [mark])
        case .inline(let inline)?:
          let words = decode(inside, range: range)
          return [Inline(inline.kind.replacingWords(words), range: inline.range, when: marks)]
        case nil: return []
        }
      }
    }
  }
}

extension LinkPiece {
  fileprivate var literal: String { if case .text(let text) = self { text } else { "" } }
}

extension Inline<Unfilled>.Kind {
  fileprivate func replacingWords(_ words: [Inline<Unfilled>]) -> Self {
    switch self {
    case .strong: .strong(words)
    case .link(let destination, _): .link(destination, words)
    case .language(let tag, let direction, _): .language(tag, direction, words)
    case .text, .lineBreak, .slot: self
    }
  }
}
