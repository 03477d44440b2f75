internal import LetterModel

/// An element that knows the slots standing directly in it; those in what repeats itself inside do not count.
protocol Slotted: Conditional where S == Unfilled {
  /// The first slot that passes the test.
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath?
}

extension Slotted {
  /// Every slot that stands directly in it.
  var ownSlots: [FieldPath] {
    var found: [FieldPath] = []
    _ = firstSlot { path in
      found.append(path)
      return false
    }
    return found
  }
}

extension Sequence where Element: Slotted {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? {
    for element in self {
      if let found = element.firstSlot(where: test) { return found }
    }
    return nil
  }
}

extension Inline: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? {
    switch kind {
    case .text, .lineBreak: return nil
    case .slot(let path): return test(path) ? path : nil
    case .strong(let inside), .language(_, _, let inside): return inside.firstSlot(where: test)
    case .link(let pieces, let inside):
      for case .slot(let path) in pieces where test(path) { return path }
      return inside.firstSlot(where: test)
    }
  }
}

extension Block: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? {
    switch kind {
    case .heading(_, let content), .paragraph(let content): content.firstSlot(where: test)
    case .callout(_, let children), .passage(_, _, let children): children.firstSlot(where: test)
    case .address, .list, .table, .keyFacts: nil
    }
  }
}

extension ListItem: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? { blocks.firstSlot(where: test) }
}

extension Row: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? {
    for cell in cells {
      if let found = cell.content.firstSlot(where: test) { return found }
    }
    return nil
  }
}

extension AddressLine: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? { content.firstSlot(where: test) }
}

extension KeyFact: Slotted where S == Unfilled {
  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? {
    label.firstSlot(where: test) ?? value.firstSlot(where: test)
  }
}
