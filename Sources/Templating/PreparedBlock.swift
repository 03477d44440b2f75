internal import LetterModel

/// A block of a template, and what becomes of it where that is the same in every letter.
struct PreparedBlock: Slotted {
  typealias S = Unfilled

  let block: Block<Unfilled>
  /// Filled once for all letters; nil where it depends on the letter.
  let fixed: Block<Filled>?

  var when: [SectionMark] { block.when }

  func firstSlot(where test: (FieldPath) -> Bool) -> FieldPath? { block.firstSlot(where: test) }
}

extension Block<Unfilled> {
  /// Whether nothing in it depends on the letter: no section inside, and no field but those that are always there.
  func isFixed(given surroundings: [String: Fact]) -> Bool {
    func isFixed(_ inlines: [Inline<Unfilled>]) -> Bool {
      inlines.allSatisfy { inline in
        guard inline.when.isEmpty else { return false }
        return switch inline.kind {
        case .text, .lineBreak: true
        case .slot(let path): surroundings[path.field] != nil
        case .strong(let inside), .language(_, _, let inside): isFixed(inside)
        case .link(let pieces, let inside):
          isFixed(inside)
            && pieces.allSatisfy { if case .slot(let path) = $0 { surroundings[path.field] != nil } else { true } }
        }
      }
    }
    func areFixed(_ blocks: [Block<Unfilled>]) -> Bool {
      blocks.allSatisfy { $0.when.isEmpty && $0.isFixed(given: surroundings) }
    }
    return switch kind {
    case .heading(_, let content), .paragraph(let content): isFixed(content)
    case .list(_, let items): items.allSatisfy { $0.when.isEmpty && areFixed($0.blocks) }
    case .table(let table):
      table.header.allSatisfy { isFixed($0.content) }
        && table.rows.allSatisfy { $0.when.isEmpty && $0.cells.allSatisfy { isFixed($0.content) } }
    case .address(_, let lines): lines.allSatisfy { $0.when.isEmpty && isFixed($0.content) }
    case .keyFacts(let facts): facts.allSatisfy { $0.when.isEmpty && isFixed($0.label) && isFixed($0.value) }
    case .callout(_, let children), .passage(_, _, let children): areFixed(children)
    }
  }
}
