/// A script that letters are written in. A voice spells out the letters of a script it does not know one by one, or
/// skips them, so such words are refused.
enum WritingScript: String, Sendable, CaseIterable {
  case latin = "Latin"
  case cyrillic = "Cyrillic"
  case arabic = "Arabic"
  case chinese = "Chinese"
  case gurmukhi = "Gurmukhi"
  case greek = "Greek"
  case hebrew = "Hebrew"
  case ethiopic = "Ethiopic"
  case other = "an unknown script"

  /// The script of a letter, by the blocks of Unicode; nil for what belongs to every script.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.properties.isAlphabetic else { return nil }
    switch scalar.value {
    case ..<0x2B0, 0x1E00...0x1EFF, 0xFB00...0xFB06: self = .latin
    case 0x2B0...0x36F, 0x2070...0x218F: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    case 0xA00...0xA7F: self = .gurmukhi
    case 0x1200...0x139F: self = .ethiopic
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .chinese
    default: self = .other
    }
  }
}
