internal import LetterModel

/// An element that knows the slots standing directly in it; those in what repeats itself inside do not count.
protocol Slotted: Conditional where S == Unfilled {
  var ownSlots: [FieldPath] { get }
}

extension Inline: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] {
    switch kind {
    case .text, .lineBreak: []
    case .slot(let path): [path]
    case .strong(let inside), .language(_, _, let inside): inside.flatMap(\.ownSlots)
    case .link(let pieces, let inside):
      pieces.compactMap { if case .slot(let path) = $0 { path } else { nil } } + inside.flatMap(\.ownSlots)
    }
  }
}

extension Block: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content.flatMap(\.ownSlots)
    case .callout(_, let children), .passage(_, _, let children): children.flatMap(\.ownSlots)
    case .address, .list, .table, .keyFacts: []
    }
  }
}

extension ListItem: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] { blocks.flatMap(\.ownSlots) }
}

extension Row: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] { cells.flatMap { $0.content.flatMap(\.ownSlots) } }
}

extension AddressLine: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] { content.flatMap(\.ownSlots) }
}

extension KeyFact: Slotted where S == Unfilled {
  var ownSlots: [FieldPath] { (label + value).flatMap(\.ownSlots) }
}
