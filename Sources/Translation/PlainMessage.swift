public import LetterModel

extension TranslationUnit {
  /// A message of the product's own, whose `{names}` are codes: "Page {page} of {pages}".
  public init(message: String, id: String, file: String, notes: [String] = []) {
    var pieces: [CodedText.Piece] = [], codes: [InlineCode] = []
    var rest = message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      codes.append(InlineCode(id: String(codes.count + 1), open: String(rest[open...close])))
      pieces.append(.single(codes[codes.count - 1].id))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    self.init(id: id, file: file, source: CodedText(pieces).joined, codes: codes, notes: notes)
  }
}

extension CatalogueUnit {
  /// The translation as a message is written: each code as its `{name}`.
  public var message: String? { target?.readable(unit.codes) }
}
