/// How far a tree of blocks has come. The type of the tree says what may stand in it: a renderer takes
/// `Block<Filled>`, in which no unfilled slot and no section mark can exist.
public protocol Stage: Sendable {
  /// What stands where a value goes.
  associatedtype Slot: Sendable & Hashable
  /// What an element may depend on.
  associatedtype Mark: Sendable & Hashable
  /// Where a link leads.
  associatedtype Destination: Sendable & Hashable
}

/// A template as written: slots are field paths, elements stand under section marks.
public enum Unfilled: Stage {
  public typealias Slot = FieldPath
  public typealias Mark = SectionMark
  public typealias Destination = [LinkPiece]
}

/// A finished letter: every slot holds a value and nothing is conditional.
public enum Filled: Stage {
  public typealias Slot = Value
  public typealias Mark = Never
  public typealias Destination = String
}

/// The name in `{{field}}` or `{{field.part}}`, folded: lower case, words joined by `_`.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  public let field: String
  /// What follows the dot; for a part of a part, with dots inside.
  public let part: String?
  /// `field` or `field.part`.
  public let description: String

  public init(_ field: String, _ part: String? = nil) {
    self.field = field
    self.part = part
    description = part.map { "\(field).\($0)" } ?? field
  }

  // The description says it all; paths are looked up many times for each letter.
  public static func == (left: Self, right: Self) -> Bool { left.description == right.description }
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// Field names match without regard to case, spaces, `_` and `-`.
  public static func fold(_ name: some StringProtocol) -> String {
    if isFolded(name) { return String(name) }
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(name.utf8) }
    var folded = ""
    for character in name {
      switch character {
      case " ", "_", "-", "\t", "\u{A0}": if !folded.isEmpty, folded.last != "_" { folded.append("_") }
      default: folded += character.lowercased()
      }
    }
    if folded.last == "_" { folded.removeLast() }
    return folded
  }

  private static func foldASCII(_ name: some Sequence<UInt8>) -> String {
    var folded: [UInt8] = []
    let joint = UInt8(ascii: "_")
    for byte in name {
      switch byte {
      case UInt8(ascii: " "), joint, UInt8(ascii: "-"), UInt8(ascii: "\t"):
        if !folded.isEmpty, folded.last != joint { folded.append(joint) }
      default: folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    if folded.last == joint { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Most names come folded, and data is read for every letter: small letters and figures of ASCII, single `_` within.
  private static func isFolded(_ name: some StringProtocol) -> Bool {
    var previous = UInt8(ascii: "_")
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "_") where previous != UInt8(ascii: "_"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "_")
  }
}

/// The opening mark of a section, `{{#path}}` or `{{^path}}`. Its place makes two sections over one field different.
public struct SectionMark: Sendable, Hashable {
  public var path: FieldPath
  public var inverted: Bool
  public var range: SourceRange

  public init(path: FieldPath, inverted: Bool, range: SourceRange) {
    self.path = path
    self.inverted = inverted
    self.range = range
  }

  // Its place tells a mark from every other.
  public static func == (left: Self, right: Self) -> Bool {
    left.range.start == right.range.start && left.range.file == right.range.file
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(range.start) }
}

/// A piece of a link's destination: `mailto:` is text, `{{email}}` is a slot.
public enum LinkPiece: Sendable, Hashable {
  case text(String)
  case slot(FieldPath)
}
