internal import LetterModel

/// Puts the sections whose marks stood on lines of their own back round the blocks, items, rows, address lines and
/// key facts that they enclose.
struct LineSections {
  private(set) var findings: [Finding] = []

  /// Outermost first, so that marks are added in the order they are read.
  mutating func apply(_ sections: [PreparedBody.LineSection], to blocks: inout [Block<Unfilled>]) {
    for section in sections.sorted(by: { $0.mark.range.start < $1.mark.range.start }) {
      switch mark(&blocks, section) {
      case .enclosed: break
      case .nothing:
        findings.append(
          Finding("empty-section", "The section “\(section.mark.path)” holds nothing.", at: section.mark.range))
      case .cuts(let place), .inside(_, let place):
        findings.append(
          Finding(
            "crossed-section", "The section “\(section.mark.path)” cuts through this.",
            why: "A section on lines of its own holds whole paragraphs, items or rows.", at: place))
      }
    }
  }

  private enum Outcome {
    case enclosed
    case nothing
    /// The section lies within one element, at this index.
    case inside(Int, SourceRange)
    case cuts(SourceRange)
  }

  private func mark(_ blocks: inout [Block<Unfilled>], _ section: PreparedBody.LineSection) -> Outcome {
    let outcome = enclose(&blocks, section)
    guard case .inside(let index, let place) = outcome else { return outcome }
    switch blocks[index].kind {
    case .heading, .paragraph: return .cuts(place)
    case .list(let ordered, var items):
      let inner = mark(&items, section)
      blocks[index].kind = .list(ordered: ordered, items)
      return inner
    case .table(var table):
      let inner = enclose(&table.rows, section)
      blocks[index].kind = .table(table)
      return inner
    case .address(let role, var lines):
      let inner = enclose(&lines, section)
      blocks[index].kind = .address(role, lines)
      return inner
    case .keyFacts(var facts):
      let inner = enclose(&facts, section)
      blocks[index].kind = .keyFacts(facts)
      return inner
    case .callout(let role, var children):
      let inner = mark(&children, section)
      blocks[index].kind = .callout(role, children)
      return inner
    case .passage(let language, let direction, var children):
      let inner = mark(&children, section)
      blocks[index].kind = .passage(language, direction, children)
      return inner
    }
  }

  private func mark(_ items: inout [ListItem<Unfilled>], _ section: PreparedBody.LineSection) -> Outcome {
    let outcome = enclose(&items, section)
    guard case .inside(let index, _) = outcome else { return outcome }
    return mark(&items[index].blocks, section)
  }

  /// Marks the elements that lie wholly inside the section.
  private func enclose(_ elements: inout [some Enclosable], _ section: PreparedBody.LineSection) -> Outcome {
    let touched = elements.indices.filter { index in
      elements[index].range.start.line < section.closeLine && elements[index].range.end.line > section.openLine
    }
    let whole = touched.filter { index in
      elements[index].range.start.line > section.openLine && elements[index].range.end.line < section.closeLine
    }
    guard let first = touched.first else { return .nothing }
    if whole.count == touched.count {
      for index in touched { elements[index].when.append(section.mark) }
      return .enclosed
    }
    return touched.count == 1
      ? .inside(first, elements[first].range)
      : .cuts(elements[touched.first { !whole.contains($0) } ?? first].range)
  }
}

/// What a section on lines of its own may enclose.
private protocol Enclosable {
  var range: SourceRange { get }
  var when: [SectionMark] { get set }
}

extension Block: Enclosable where S == Unfilled {}
extension ListItem: Enclosable where S == Unfilled {}
extension Row: Enclosable where S == Unfilled {}
extension AddressLine: Enclosable where S == Unfilled {}
extension KeyFact: Enclosable where S == Unfilled {}
